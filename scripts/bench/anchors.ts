import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolveItems } from '../../src/core/context/anchors';
import { Repository } from '../../src/core/context/repository';
import type { DebtItem } from '../../src/core/debt/item';
import { parseDebtItem } from '../../src/core/debt/parse-item';
import { sourceOf } from '../../src/core/source';
import { yamlField } from '../../src/core/yaml-write';
import { systemClock } from '../../src/host/clock';
import { DiskFiles } from '../../src/host/files';
import { GitHistory } from '../../src/host/git';
import { type AnchorsRepository, makeAnchorsRepository, type Sample } from './anchors-repository';
import { type Measurement, percentile } from './statistics';

/** The middle one of so many runs counts; what is compared takes turns with it. */
const RUNS = 5;

/** How many times the walk of the history a thousand anchors may cost. */
const TIMES = 5;

/** 1,000 anchors on 50 commits against one walk over the commits between, with its renames. */
export async function benchAnchors(): Promise<Measurement[]> {
  const made = makeAnchorsRepository();
  try {
    const items = made.samples.map(itemOf);
    const [walks, resolves]: [number[], number[]] = [[], []];
    for (let run = 0; run < RUNS; run++) {
      walks.push(await timed(() => walk(made)));
      resolves.push(await timed(() => resolveAll(made.root, items)));
    }
    const limit = Math.round(TIMES * percentile(walks, 0.5));
    const name = `1,000 anchors on 50 of 1,000 commits: ${TIMES} times git log --raw -M -l0`;
    return [{ name, milliseconds: percentile(resolves, 0.5), limit }];
  } finally {
    rmSync(made.root, { recursive: true, force: true });
  }
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function walk({ root, base }: AnchorsRepository): void {
  const log = ['log', '--raw', '-M', '-l0', `${base}..HEAD`];
  execFileSync('git', log, { cwd: root, maxBuffer: 1 << 28 });
}

/** From nothing: neither git nor any text was asked before. */
async function resolveAll(root: string, items: readonly DebtItem[]): Promise<void> {
  const ports = { files: new DiskFiles(root), history: new GitHistory(root), clock: systemClock };
  const { anchors } = await resolveItems(new Repository(ports), items, { search: true });
  const places = [...anchors.values()].flat();
  const followed = places.filter(({ state }) => state !== 'lost').length;
  if (followed < 0.9 * items.length) throw new Error(`only ${followed} anchors were followed`);
}

function itemOf(sample: Sample, index: number): DebtItem {
  const { path, commit, line } = sample;
  const anchor = [
    `path: ${path}\n`,
    `    commit: ${commit}\n`,
    `    range: [${line + 1}, ${line + 1}]\n`,
    yamlField('quote', sample.quote, 4),
    yamlField('prefix', sample.prefix, 4),
    yamlField('suffix', sample.suffix, 4),
  ].join('');
  const written = `id: DEBT-${index}\ntitle: bench\nanchors:\n  - ${anchor}`;
  const [item] = parseDebtItem(sourceOf(`DEBT-${index}.yml`, written)).items;
  if (item === undefined) throw new Error('an item that cannot be read');
  return item;
}
