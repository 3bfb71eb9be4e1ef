import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FILES = 6000;
const LINES = 30;
const PEOPLE = 120;
/** One in so many commits renames a file, one is a merge. */
const RENAME_EACH = 40;
const MERGE_EACH = 10;

/** Commits that come last, to be read on top of an index of the others. */
const NEW_COMMITS = 100;

export interface HistoryRepository {
  readonly root: string;
  /** The commit ahead of the new ones, and the last. */
  readonly base: string;
  readonly tip: string;
  readonly commits: number;
}

/** A repository with a history of `count` commits, made by `git fast-import`. Always the same. */
export async function makeHistoryRepository(count: number): Promise<HistoryRepository> {
  const root = mkdtempSync(join(tmpdir(), 'steward-bench-history-'));
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: root });
  const importer = spawn('git', ['fast-import', '--quiet'], {
    cwd: root,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const closed = once(importer, 'close');
  for (const piece of commitsOf(count)) {
    if (!importer.stdin.write(piece)) await once(importer.stdin, 'drain');
  }
  importer.stdin.end();
  await closed;
  return spanOf(root);
}

/** A copy of a real repository that shares its objects; no file is checked out. */
export function copyRepository(from: string): HistoryRepository {
  const root = mkdtempSync(join(tmpdir(), 'steward-bench-history-'));
  const clone = ['clone', '-q', '--shared', '--no-checkout', '--single-branch', from, root];
  execFileSync('git', ['-c', 'safe.bareRepository=all', ...clone]);
  return spanOf(root);
}

/** HEAD is left at the commit that `NEW_COMMITS` or a few more follow. */
function spanOf(root: string): HistoryRepository {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 }).trim();
  const tip = git('rev-parse', 'HEAD');
  const line = git('rev-list', '--first-parent', `--max-count=${NEW_COMMITS + 1}`, tip).split('\n');
  const follow = (commit: string): number =>
    Number(git('rev-list', '--count', `${commit}..${tip}`));
  const base = line.find((commit) => follow(commit) >= NEW_COMMITS) ?? tip;
  git('update-ref', '--no-deref', 'HEAD', base);
  // The files of HEAD are known to git, though none is on disk.
  git('read-tree', base);
  return { root, base, tip, commits: Number(git('rev-list', '--count', base)) };
}

/** In the form of `git fast-import`, a commit a piece. */
function* commitsOf(count: number): Generator<string> {
  const random = randomNumbers(11);
  const names = Array.from({ length: FILES }, (_, i) => `src/p${i % 50}/m${i % 9}/f${i}.ts`);
  const texts = names.map((_, i) => Array.from({ length: LINES }, (_, n) => `line(${i}, ${n});`));
  const first = names.map((_, i) => written(names[i]!, texts[i]!)).join('');
  yield commitText(0, random, first, '');
  for (let number = 1; number < count; number++) {
    let changes = '';
    for (let edits = 1 + random(4); edits > 0; edits--) {
      const file = random(FILES);
      texts[file]![random(LINES)] = `edit(${random(1e6)});`;
      changes += written(names[file]!, texts[file]!);
    }
    if (number % RENAME_EACH === 0) {
      const file = random(FILES);
      const to = names[file]!.replace(/(?:-r\d+)?\.ts$/, `-r${number}.ts`);
      changes += `R ${names[file]} ${to}\n`;
      names[file] = to;
    }
    // A merge of what is in already: git walks it as any other.
    const isMerge = number % MERGE_EACH === 0;
    const parents = isMerge ? `from :${number}\nmerge :${number - 2}\n` : '';
    yield commitText(number, random, changes, parents);
  }
}

function commitText(
  number: number,
  random: (below: number) => number,
  changes: string,
  parents: string,
): string {
  const person = Math.min(random(PEOPLE), random(PEOPLE));
  const who = `Dev ${person} Name <dev${person}@example.com> ${1_500_000_000 + number * 600} +0000`;
  const message =
    number % 15 === 0 ? `x\n\nCo-authored-by: Dev 7 Name <dev7@example.com>\n` : 'x\n';
  return (
    `commit refs/heads/main\nmark :${number + 1}\nauthor ${who}\ncommitter ${who}\n` +
    `data ${message.length}\n${message}${parents}${changes}\n`
  );
}

function written(path: string, lines: readonly string[]): string {
  const text = `${lines.join('\n')}\n`;
  return `M 100644 inline ${path}\ndata ${text.length}\n${text}\n`;
}

/** Whole numbers below what is asked, the same in every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
