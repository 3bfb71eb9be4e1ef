import type { Breathe } from '../../ports';
import type { HistoryFacts } from './facts';
import { NO_LINES } from './history-index';

const STEP = 1024;

/** How much a file changed since a time; by nobody in particular. */
export interface Churn {
  readonly commits: number;
  /** Lines; 0 where none were counted. */
  readonly added: number;
  readonly deleted: number;
}

/** The churn of every file of HEAD that changed since `since` (milliseconds), in commits that count. */
export async function churnSince(
  facts: HistoryFacts,
  since: number,
  breathe: Breathe,
): Promise<ReadonlyMap<number, Churn>> {
  const { index, counted, lineages, files } = facts;
  const { commits, changes } = index;
  const churn = new Map<number, { commits: number; added: number; deleted: number }>();
  for (let commit = 0; commit < commits.times.length; commit++) {
    if (commit % STEP === 0) await breathe();
    if (counted.leftOut[commit] !== 0 || (commits.times[commit] ?? 0) * 1000 < since) continue;
    const end = commits.changeStarts[commit + 1] ?? 0;
    for (let change = commits.changeStarts[commit] ?? 0; change < end; change++) {
      const file = lineages.ofChange[change] ?? 0;
      if (file >= files.length) continue;
      let known = churn.get(file);
      if (known === undefined) churn.set(file, (known = { commits: 0, added: 0, deleted: 0 }));
      known.commits++;
      known.added += lineCount(changes.added[change]);
      known.deleted += lineCount(changes.deleted[change]);
    }
  }
  return churn;
}

function lineCount(value: number | undefined): number {
  return value === undefined || value === NO_LINES ? 0 : value;
}
