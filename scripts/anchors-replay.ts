import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { resolveItems } from '../src/core/context/anchors';
import { Repository } from '../src/core/context/repository';
import type { DebtItem, ResolvedAnchor } from '../src/core/debt/item';
import { parseDebtItem } from '../src/core/debt/parse-item';
import { sourceOf } from '../src/core/source';
import { yamlField } from '../src/core/yaml-write';
import { systemClock } from '../src/host/clock';
import { DiskFiles } from '../src/host/files';
import { GitHistory } from '../src/host/git';

// node out/scripts/anchors-replay.js DIR GIT [ANSWERS]: where our engine finds the items of an anchor
// replay (DIR/items.ndjson, DIR/meta.json) in a repository, given as git directory or work tree.
// Writes DIR/answers.steward.ndjson, in the form the kit that made DIR scores.

/** A line of `items.ndjson`; lines are 1-based. */
interface ReplayItem {
  readonly id: string;
  readonly path: string;
  readonly commit: string;
  readonly line: number;
  readonly endLine: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

async function main([dir, git, out]: readonly string[]): Promise<void> {
  if (dir === undefined || git === undefined) {
    console.error('usage: anchors-replay DIR GIT [ANSWERS]');
    process.exitCode = 2;
    return;
  }
  const meta = JSON.parse(readFileSync(join(dir, 'meta.json'), 'utf8')) as { new: string };
  const root = mkdtempSync(join(tmpdir(), 'steward-replay-'));
  try {
    checkOut(resolve(git), root, meta.new);
    const lines = readFileSync(join(dir, 'items.ndjson'), 'utf8').split('\n').filter(Boolean);
    const items = lines.map((line) => JSON.parse(line) as ReplayItem);
    const start = performance.now();
    const answers = await answersFor(root, items);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const target = out ?? join(dir, 'answers.steward.ndjson');
    writeFileSync(target, answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''));
    console.log(`${items.length} anchors in ${seconds} s: ${target}`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** A work tree on the objects of another repository, which stays as it is. */
function checkOut(git: string, root: string, commit: string): void {
  const folder = existsSync(join(git, '.git')) ? join(git, '.git') : git;
  const run = (...args: string[]): void => {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_NO_LAZY_FETCH: '1' };
    execFileSync('git', args, { cwd: root, stdio: ['ignore', 'ignore', 'ignore'], env });
  };
  run('init', '-q');
  const objects = join(root, '.git', 'objects', 'info', 'alternates');
  writeFileSync(objects, `${join(folder, 'objects')}\n`);
  if (existsSync(join(folder, 'shallow'))) {
    copyFileSync(join(folder, 'shallow'), join(root, '.git', 'shallow'));
  }
  for (const setting of ['core.symlinks', 'core.autocrlf']) run('config', setting, 'false');
  run('checkout', '-q', '--detach', commit);
}

async function answersFor(root: string, items: readonly ReplayItem[]): Promise<object[]> {
  const repository = new Repository({
    files: new DiskFiles(root),
    history: new GitHistory(root),
    clock: systemClock,
  });
  const debt = items.map((item) => [item, debtItem(item)] as const);
  const known = debt.flatMap(([, item]) => (item === null ? [] : [item]));
  const { anchors } = await resolveItems(repository, known, { search: true });
  return debt.map(([{ id }, item]) => {
    const [found] = item === null ? [] : (anchors.get(item) ?? []);
    return { id, ...(found === undefined ? { state: 'lost' } : place(found)) };
  });
}

function place({ state, path, lines, by }: ResolvedAnchor): object {
  if (state === 'lost' || lines === null) return { state: 'lost' };
  return { state, path, line: lines.first + 1, endLine: lines.last + 1, by };
}

/** Read from a file, as every other item: what the file cannot hold the engine does not see. */
function debtItem(item: ReplayItem): DebtItem | null {
  const anchor = [
    yamlField('path', item.path, 4).trimStart(),
    yamlField('commit', item.commit, 4),
    `    range: [${item.line}, ${item.endLine}]\n`,
    yamlField('quote', item.quote, 4),
    yamlField('prefix', item.prefix, 4),
    yamlField('suffix', item.suffix, 4),
  ].join('');
  const text = `id: REPLAY-${item.id.slice(1)}\ntitle: replay\nanchors:\n  - ${anchor}`;
  return parseDebtItem(sourceOf(`${item.id}.yml`, text)).items[0] ?? null;
}

void main(process.argv.slice(2));
