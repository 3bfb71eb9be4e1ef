import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Repository } from '../../src/core/context/repository';
import { breather } from '../../src/editor/breathe';
import { systemClock } from '../../src/host/clock';
import { DiskFiles } from '../../src/host/files';
import { GitHistory } from '../../src/host/git';
import { DECISION_COUNT, makeDecisionsRepository } from './decisions-repository';
import { type Measurement, percentile } from './statistics';

/** The argument with which this program measures one cold load instead; see `measureDecisions`. */
export const MEASURE_DECISIONS = '--measure-decisions';

/** Fresh processes; the middle one counts, the machine is shared. */
const RUNS = 5;

/** Changes of one file in each. */
const EDITS = 20;

/** What one process writes to its standard output, in milliseconds. */
interface Times {
  readonly records: number;
  readonly links: number;
  readonly cold: number;
  /** The longest time in which nothing else could run while all was loaded. */
  readonly block: number;
  readonly edit: number;
  readonly bytes: number;
}

/** Measures how long 1,000 decisions take to load, and one that changed, each time in a new process. */
export function benchDecisions(): Promise<Measurement[]> {
  const { root, record } = makeDecisionsRepository();
  try {
    const runs = Array.from({ length: RUNS }, () => measuredApart(root, record));
    const middle = (value: (run: Times) => number): number => percentile(runs.map(value), 0.5);
    const { records, links, bytes } = runs[0] ?? { records: 0, links: 0, bytes: 0 };
    if (records !== DECISION_COUNT) throw new Error(`${records} records were found`);
    const what = `${records} decisions of ${Math.round(bytes / records / 100) / 10} KB, ${links} links`;
    return Promise.resolve([
      {
        name: `decisions: ${what}, found among 11,000 files, parsed and linked, cold`,
        milliseconds: middle((run) => run.cold),
        limit: 500,
      },
      {
        name: 'decisions: one changed file parsed and all linked anew',
        milliseconds: middle((run) => run.edit),
        limit: 10,
      },
      {
        name: 'decisions: longest time in which nothing else ran while loading',
        milliseconds: middle((run) => run.block),
        limit: 20,
      },
    ]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function measuredApart(root: string, record: string): Times {
  const program = process.argv[1] ?? '';
  const output = execFileSync(process.execPath, [program, MEASURE_DECISIONS, root, record]);
  return JSON.parse(output.toString()) as Times;
}

/** Measures in this process, which has loaded nothing yet, and prints the times. */
export async function measureDecisions(root: string, record: string): Promise<void> {
  const repository = new Repository({
    files: new DiskFiles(root),
    history: new GitHistory(root),
    clock: systemClock,
    breather,
  });
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const start = performance.now();
  const { records } = await repository.decisions();
  const cold = performance.now() - start;
  delays.disable();
  const block = delays.max / 1e6;
  const edits: number[] = [];
  const original = readFileSync(join(root, record), 'utf8');
  for (let turn = 0; turn < EDITS; turn++) {
    writeFileSync(join(root, record), `${original}\nChanged ${turn}.\n`);
    const before = performance.now();
    repository.invalidate(record);
    await repository.decisions();
    edits.push(performance.now() - before);
  }
  writeFileSync(join(root, record), original);
  const links = records.flatMap((one) => [...one.supersedes, ...one.supersededBy]);
  const bytes = records.reduce((sum, { path }) => sum + readFileSync(join(root, path)).length, 0);
  const times: Times = {
    records: records.length,
    links: links.filter(({ path }) => path !== null).length,
    cold,
    block,
    edit: percentile(edits, 0.5),
    bytes,
  };
  process.stdout.write(JSON.stringify(times));
}
