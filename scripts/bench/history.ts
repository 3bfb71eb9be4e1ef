import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  copyRepository,
  type HistoryRepository,
  makeHistoryRepository,
} from './history-repository';
import { type Figures, MEASURE_HISTORY } from './measure-history';
import type { Measurement } from './statistics';

/** Names a real repository with a whole history, to be measured as well. */
const REAL = 'STEWARD_BENCH_HISTORY';

const COMMITS = 100_000;

/** How many times the bare command a first index may take. */
const TIMES = 1.5;

/** The index of the whole history against the bare `git log --numstat`, in turns. */
export async function benchHistory(): Promise<Measurement[]> {
  const real = process.env[REAL];
  const found = await measured('generated', await makeHistoryRepository(COMMITS));
  if (real === undefined) return found;
  return [...found, ...(await measured('real', copyRepository(real)))];
}

function measured(what: string, made: HistoryRepository): Promise<Measurement[]> {
  const cache = mkdtempSync(join(tmpdir(), 'steward-bench-cache-'));
  const kept = `${cache}-kept`;
  try {
    const before = bare(made.root);
    const first = measuredApart(made.root, cache);
    const bareTime = (before + bare(made.root)) / 2;
    cpSync(cache, kept, { recursive: true });
    const warm = measuredApart(made.root, cache, made.tip);
    const cold = measuredApart(made.root, kept);
    return Promise.resolve(measurements(what, bareTime, { first, warm, cold }));
  } finally {
    for (const folder of [made.root, cache, kept]) rmSync(folder, { recursive: true, force: true });
  }
}

interface Runs {
  /** Reads all. */
  readonly first: Figures;
  /** Finds the index in the cache, and new commits later. */
  readonly warm: Figures;
  /** Finds an index in the cache that lacks the new commits. */
  readonly cold: Figures;
}

function measurements(what: string, bareTime: number, { first, warm, cold }: Runs): Measurement[] {
  const name = (text: string): string => `history, ${what}, ${first.commits} commits: ${text}`;
  const milliseconds = (text: string, value: number, limit: number): Measurement => ({
    name: name(text),
    milliseconds: value,
    limit,
  });
  const { added, total, block } = warm.update ?? { added: 0, total: Infinity, block: Infinity };
  const blocks = [warm.history.block, block, cold.history.block];
  const questions = [warm.root.block, warm.views.block, cold.root.block, cold.views.block];
  return [
    milliseconds(
      `first index, ${TIMES} times git log --numstat`,
      first.history.total,
      Math.round(TIMES * bareTime),
    ),
    { name: name('memory of it'), milliseconds: first.memory, limit: 300, unit: 'MB' },
    milliseconds('longest block of it', first.history.block, 20),
    milliseconds(`${added} new commits`, total, 200),
    milliseconds('the same in a new process, from the cache', cold.history.total, 200),
    milliseconds('nothing new in a new process', warm.history.total, 200),
    milliseconds('longest block of these', Math.max(...blocks), 20),
    milliseconds('stewards of a file', warm.file, 5),
    milliseconds('stewards of the root', warm.root.total, 100),
    milliseconds('drift, suggestions and the map', warm.views.total, 1000),
    milliseconds('longest block of these', Math.max(...questions), 20),
  ];
}

/** What people would wait for on the command line, without looking at the output. */
function bare(root: string): number {
  const start = performance.now();
  const { status } = spawnSync('git', ['log', '--numstat'], { cwd: root, stdio: 'ignore' });
  if (status !== 0) throw new Error(`git log --numstat ends with ${status}`);
  return performance.now() - start;
}

function measuredApart(root: string, cache: string, tip = ''): Figures {
  const program = process.argv[1] ?? '';
  const output = execFileSync(process.execPath, [program, MEASURE_HISTORY, root, cache, tip]);
  return JSON.parse(output.toString()) as Figures;
}
