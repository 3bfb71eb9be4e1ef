import type { RepoPath } from '../../paths';
import { problem, type Problem } from '../../problem';
import type { Range } from '../../text';
import type { DecisionsModel } from '../model';
import { decisionLabel, type DecisionRecord } from '../record';

/** Where one record is said to be superseded by another, and by which of the two files. */
interface Edge {
  readonly next: RepoPath;
  readonly path: RepoPath;
  readonly range: Range;
}

/**
 * Circles of records that supersede each other: one problem at a link of each member, once for
 * every circle that has no record in common with an earlier one.
 */
export function cycleProblems(model: DecisionsModel): Problem[] {
  const edges = edgesOf(model);
  const done = new Set<RepoPath>();
  const problems: Problem[] = [];
  for (const start of [...edges.keys()].sort()) {
    const cycle = done.has(start) ? null : cycleThrough(start, edges, done);
    done.add(start);
    for (const path of cycle ?? []) done.add(path);
    if (cycle !== null) problems.push(...problemsOf(model, cycle, edges));
  }
  return problems;
}
