import type { RepoPath } from '../paths';
import { type DecisionRecord, newestFirst } from './record';

/** A record on the timeline, with what it took the place of and what took its place. */
export interface TimelineEntry {
  readonly record: DecisionRecord;
  readonly predecessors: readonly RepoPath[];
  readonly successors: readonly RepoPath[];
}

/** What a timeline is made from. */
export interface DatedDecisions {
  readonly records: readonly DecisionRecord[];
  successors(record: DecisionRecord): readonly DecisionRecord[];
}

/** All records, the latest date first, those without a date behind them by number. */
export function timelineOf(model: DatedDecisions): readonly TimelineEntry[] {
  const successors = new Map<RepoPath, RepoPath[]>();
  const predecessors = new Map<RepoPath, RepoPath[]>();
  for (const record of model.records) {
    const next = model.successors(record).map(({ path }) => path);
    successors.set(record.path, next);
    for (const path of next) {
      predecessors.set(path, [...(predecessors.get(path) ?? []), record.path]);
    }
  }
  return [...model.records].sort(latestFirst).map((record) => ({
    record,
    predecessors: predecessors.get(record.path) ?? [],
    successors: successors.get(record.path) ?? [],
  }));
}

function latestFirst(a: DecisionRecord, b: DecisionRecord): number {
  const [dateA, dateB] = [a.date?.value ?? '', b.date?.value ?? ''];
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return newestFirst(a, b);
}
