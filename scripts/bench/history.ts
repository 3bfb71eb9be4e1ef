import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Repository } from '../../src/core/context/repository';
import { stewardsOf } from '../../src/core/context/stewards';
import { commitCount } from '../../src/core/stewardship/history/history-index';
import { breather } from '../../src/editor/breathe';
import { FolderCache } from '../../src/host/cache';
import { systemClock } from '../../src/host/clock';
import { DiskFiles } from '../../src/host/files';
import { GitHistory } from '../../src/host/git';
import { GitLog } from '../../src/host/git-log';
import {
  copyRepository,
  type HistoryRepository,
  makeHistoryRepository,
} from './history-repository';
import { type Measurement, percentile } from './statistics';

/** The argument with which this program measures in a process of its own; see `measureHistory`. */
export const MEASURE_HISTORY = '--measure-history';

/** Names a real repository with a whole history, to be measured as well. */
const REAL = 'STEWARD_BENCH_HISTORY';

const COMMITS = 100_000;
const FILES_ASKED = 200;

/** How many times the bare command a first index may take. */
const TIMES = 1.5;

/** What one process writes to its standard output: milliseconds, and megabytes. */
interface Figures {
  readonly commits: number;
  readonly changes: number;
  readonly total: number;
  /** The longest time in which nothing else could run. */
  readonly block: number;
  readonly memory: number;
  readonly file: number;
  readonly root: number;
}

/** The index of the whole history against the bare `git log --numstat`, in turns. */
export async function benchHistory(): Promise<Measurement[]> {
  const real = process.env[REAL];
  const found = await measured('generated', await makeHistoryRepository(COMMITS));
  if (real === undefined) return found;
  return [...found, ...(await measured('real', copyRepository(real)))];
}

function measured(what: string, made: HistoryRepository): Promise<Measurement[]> {
  const cache = mkdtempSync(join(tmpdir(), 'steward-bench-cache-'));
  try {
    const before = bare(made.root);
    const first = measuredApart(made.root, cache);
    const bareTime = (before + bare(made.root)) / 2;
    execFileSync('git', ['update-ref', '--no-deref', 'HEAD', made.tip], { cwd: made.root });
    const update = measuredApart(made.root, cache);
    const cached = measuredApart(made.root, cache);
    const name = (text: string): string => `history, ${what}, ${first.commits} commits: ${text}`;
    const added = update.commits - first.commits;
    return Promise.resolve([
      {
        name: name(`first index, ${TIMES} times git log --numstat`),
        milliseconds: first.total,
        limit: Math.round(TIMES * bareTime),
      },
      { name: name('memory of it'), milliseconds: first.memory, limit: 300, unit: 'MB' },
      { name: name('longest block of it'), milliseconds: first.block, limit: 20 },
      { name: name(`${added} new commits`), milliseconds: update.total, limit: 200 },
      { name: name('from the cache'), milliseconds: cached.total, limit: 200 },
      {
        name: name('longest block of these'),
        milliseconds: Math.max(update.block, cached.block),
        limit: 20,
      },
      { name: name('stewards of a file'), milliseconds: cached.file, limit: 5 },
      { name: name('stewards of the root'), milliseconds: cached.root, limit: 100 },
    ]);
  } finally {
    rmSync(made.root, { recursive: true, force: true });
    rmSync(cache, { recursive: true, force: true });
  }
}

/** What people would wait for on the command line, without looking at the output. */
function bare(root: string): number {
  const start = performance.now();
  const { status } = spawnSync('git', ['log', '--numstat'], { cwd: root, stdio: 'ignore' });
  if (status !== 0) throw new Error(`git log --numstat ends with ${status}`);
  return performance.now() - start;
}

function measuredApart(root: string, cache: string): Figures {
  const program = process.argv[1] ?? '';
  const output = execFileSync(process.execPath, [program, MEASURE_HISTORY, root, cache]);
  return JSON.parse(output.toString()) as Figures;
}

/** Measures in this process, which has loaded nothing yet, and prints the figures. */
export async function measureHistory(root: string, cache: string): Promise<void> {
  const repository = new Repository({
    files: new DiskFiles(root),
    history: new GitHistory(root),
    log: new GitLog(root),
    cache: new FolderCache(cache),
    clock: systemClock,
    breather,
  });
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const start = performance.now();
  const history = await repository.past?.known({ whole: true });
  const total = performance.now() - start;
  if (history?.kind !== 'known') throw new Error('no history');
  const { facts } = history.value;
  const ask = async (path: string): Promise<number> => {
    const before = performance.now();
    await stewardsOf(repository, path, { whole: true });
    return performance.now() - before;
  };
  const memory = process.resourceUsage().maxRSS / 1024;
  const ofRoot = await ask('');
  delays.disable();
  const times: number[] = [];
  const step = Math.max(1, Math.floor(facts.files.length / FILES_ASKED));
  for (let at = 0; at < facts.files.length; at += step)
    times.push(await ask(facts.files[at] ?? ''));
  const figures: Figures = {
    commits: commitCount(facts.index),
    changes: facts.index.changes.paths.length,
    total,
    block: delays.max / 1e6,
    memory,
    file: percentile(times, 0.5),
    root: ofRoot,
  };
  process.stdout.write(JSON.stringify(figures));
}
