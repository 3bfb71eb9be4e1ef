import type { Breathe } from '../../ports';
import { YEAR } from '../thresholds';
import type { HistoryFacts } from './facts';

const STEP = 4096;

/** When people last had a part in a commit, whatever it changed. */
export interface Activity {
  /** Milliseconds since 1970, by number of person. */
  readonly last: Float64Array;
  /** Who has no commit since stopped contributing. */
  readonly quietBefore: number;
}

const known = new WeakMap<HistoryFacts, Promise<Activity>>();

/**
 * Commits that tell nothing about who knows the code (mass changes, ignored revisions) count here:
 * who made one was there. The year in which somebody must have contributed ends with the newest
 * commit, today at the latest: where all work rests nobody stopped.
 */
export function activityOf(facts: HistoryFacts, now: number, breathe: Breathe): Promise<Activity> {
  let activity = known.get(facts);
  if (activity === undefined) known.set(facts, (activity = measured(facts, now, breathe)));
  return activity;
}

async function measured(
  { index, counted }: HistoryFacts,
  now: number,
  breathe: Breathe,
): Promise<Activity> {
  const last = new Float64Array(counted.people.length);
  let newest = 0;
  for (let commit = 0; commit < index.commits.times.length; commit++) {
    const rest = commit % STEP === 0 ? breathe() : null;
    if (rest !== null) await rest;
    const time = Math.min(now, (index.commits.times[commit] ?? 0) * 1000);
    const end = counted.starts[commit + 1] ?? 0;
    for (let at = counted.starts[commit] ?? 0; at < end; at++) {
      const person = counted.authors[at] ?? 0;
      if (time > (last[person] ?? 0)) last[person] = time;
      newest = Math.max(newest, time);
    }
  }
  return { last, quietBefore: newest - YEAR };
}
