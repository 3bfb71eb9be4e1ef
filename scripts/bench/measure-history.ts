import { execFileSync } from 'node:child_process';
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { decisionDrift } from '../../src/core/context/decision-drift';
import { mapFacts } from '../../src/core/context/map/facts';
import { mapGround } from '../../src/core/context/map/ground';
import { mapView } from '../../src/core/context/map/view';
import { Repository } from '../../src/core/context/repository';
import type { KnownHistory } from '../../src/core/context/repository-history';
import { stewardsOf } from '../../src/core/context/stewards';
import { suggestions } from '../../src/core/context/suggestions';
import { commitCount } from '../../src/core/stewardship/history/history-index';
import { breather } from '../../src/editor/breathe';
import { FolderCache } from '../../src/host/cache';
import { systemClock } from '../../src/host/clock';
import { DiskFiles } from '../../src/host/files';
import { GitHistory } from '../../src/host/git';
import { GitLog } from '../../src/host/git-log';
import { percentile } from './statistics';

/** The argument with which the bench measures in a process of its own; see `measureHistory`. */
export const MEASURE_HISTORY = '--measure-history';

const FILES_ASKED = 200;

/** As many rectangles as the page draws. */
const PLACES = 400;

/** Milliseconds, and the longest time in which nothing else could run. */
interface Timed {
  readonly total: number;
  readonly block: number;
}

/** What one process writes to its standard output: milliseconds, and megabytes. */
export interface Figures {
  readonly commits: number;
  /** Until the history is known. */
  readonly history: Timed;
  readonly memory: number;
  readonly file: number;
  readonly root: Timed;
  /** Drift, suggestions and the map of the root. */
  readonly views: Timed;
  /** New commits on top of what is in memory; null where there are none. */
  readonly update: (Timed & { readonly added: number }) | null;
}

/**
 * Measures in this process, which has loaded nothing yet, and prints the figures. `tip`: a commit
 * that HEAD is moved to at last; '' for none.
 */
export async function measureHistory(root: string, cache: string, tip: string): Promise<void> {
  const repository = new Repository({
    files: new DiskFiles(root),
    history: new GitHistory(root),
    log: new GitLog(root),
    cache: new FolderCache(cache),
    clock: systemClock,
    breather,
  });
  const delays = monitorEventLoopDelay({ resolution: 1 });
  let known = await timed(delays, () => knownHistory(repository));
  const memory = process.resourceUsage().maxRSS / 1024;
  const commits = commitCount(known.answer.facts.index);
  const ofRoot = await timed(delays, () => stewardsOf(repository, '', { whole: true }));
  const file = await medianOfFiles(repository, known.answer.facts.files);
  const views = await timed(delays, () => allViews(repository, known.answer));
  const figures = { commits, history: known, memory, file, root: ofRoot, views };
  if (tip === '') {
    print({ ...figures, update: null });
    return;
  }
  execFileSync('git', ['update-ref', '--no-deref', 'HEAD', tip], { cwd: root });
  repository.forgetHistory();
  known = await timed(delays, () => knownHistory(repository));
  const added = commitCount(known.answer.facts.index) - commits;
  print({ ...figures, update: { ...known, added } });
}

async function timed<T>(
  delays: IntervalHistogram,
  ask: () => Promise<T>,
): Promise<Timed & { readonly answer: T }> {
  delays.reset();
  delays.enable();
  const start = performance.now();
  const answer = await ask();
  const total = performance.now() - start;
  delays.disable();
  return { total, block: delays.max / 1e6, answer };
}

async function knownHistory(repository: Repository): Promise<KnownHistory> {
  const history = await repository.past?.known({ whole: true });
  if (history?.kind !== 'known') throw new Error('no history');
  return history.value;
}

async function medianOfFiles(repository: Repository, files: readonly string[]): Promise<number> {
  const times: number[] = [];
  const step = Math.max(1, Math.floor(files.length / FILES_ASKED));
  for (let at = 0; at < files.length; at += step) {
    const start = performance.now();
    await stewardsOf(repository, files[at] ?? '', { whole: true });
    times.push(performance.now() - start);
  }
  return percentile(times, 0.5);
}

async function allViews(repository: Repository, known: KnownHistory): Promise<void> {
  await decisionDrift(repository, known.facts);
  await suggestions(repository, known);
  const facts = await mapFacts(repository, { kind: 'known', value: known });
  const ground = await mapGround(facts, { owner: null, area: null }, breather());
  const asked = { folder: '', size: 'files', limit: PLACES, owner: null, area: null } as const;
  const { places } = await mapView(facts, ground, asked, breather());
  if (places.length === 0) throw new Error('no map');
}

function print({ history, root, views, update, ...others }: Figures): void {
  const figures: Figures = {
    ...others,
    history: times(history),
    root: times(root),
    views: times(views),
    update: update && { ...times(update), added: update.added },
  };
  process.stdout.write(JSON.stringify(figures));
}

/** Without the answer. */
function times({ total, block }: Timed): Timed {
  return { total, block };
}
