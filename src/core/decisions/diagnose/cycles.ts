import type { RepoPath } from '../../paths';
import { problem, type Problem } from '../../problem';
import type { DecisionsModel } from '../model';
import { type DecisionLink, decisionLabel } from '../record';

/** Which records each one is superseded by, whichever of the two files says so. */
type Successors = ReadonlyMap<RepoPath, ReadonlySet<RepoPath>>;

/**
 * Circles of records that supersede each other, at a link of each member that has one. Of circles
 * that share a record the first is told; the next shows once that is mended.
 */
export function cycleProblems(model: DecisionsModel): Problem[] {
  const successors = onlyCircular(successorsOf(model));
  const done = new Set<RepoPath>();
  const problems: Problem[] = [];
  for (const start of [...successors.keys()].sort()) {
    const cycle = done.has(start) ? null : cycleFrom(start, successors);
    for (const path of cycle ?? []) done.add(path);
    if (cycle !== null) problems.push(...problemsOf(model, cycle));
  }
  return problems;
}

function successorsOf({ records }: DecisionsModel): Map<RepoPath, Set<RepoPath>> {
  const found = new Map<RepoPath, Set<RepoPath>>();
  const add = (old: RepoPath | null, next: RepoPath | null): void => {
    if (old === null || next === null) return;
    const known = found.get(old);
    if (known) known.add(next);
    else found.set(old, new Set([next]));
  };
  for (const { path, supersedes, supersededBy } of records) {
    for (const link of supersededBy) if (link.partly !== true) add(path, link.path);
    for (const link of supersedes) if (link.partly !== true) add(link.path, path);
  }
  return found;
}

/** Without the records that lead nowhere, over and over: most repositories keep none. */
function onlyCircular(successors: Map<RepoPath, Set<RepoPath>>): Successors {
  const predecessors = new Map<RepoPath, RepoPath[]>();
  const ends: RepoPath[] = [];
  for (const [old, nexts] of successors) {
    for (const next of nexts) {
      const known = predecessors.get(next);
      if (known) known.push(old);
      else predecessors.set(next, [old]);
      if (!successors.has(next)) ends.push(next);
    }
  }
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    for (const old of predecessors.get(end) ?? []) {
      const nexts = successors.get(old);
      if (nexts?.delete(end) !== true || nexts.size > 0) continue;
      successors.delete(old);
      ends.push(old);
    }
  }
  return successors;
}

/** The shortest way from a record to itself, in order; null where there is none. */
function cycleFrom(start: RepoPath, successors: Successors): readonly RepoPath[] | null {
  const cameFrom = new Map<RepoPath, RepoPath>();
  const queue: RepoPath[] = [start];
  for (const at of queue) {
    for (const next of successors.get(at) ?? []) {
      if (next === start) return wayTo(at, start, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      queue.push(next);
    }
  }
  return null;
}

function wayTo(
  end: RepoPath,
  start: RepoPath,
  cameFrom: ReadonlyMap<RepoPath, RepoPath>,
): RepoPath[] {
  const way = [end];
  for (let at = end; at !== start;) {
    at = cameFrom.get(at) ?? start;
    way.unshift(at);
  }
  return way;
}

function problemsOf(model: DecisionsModel, cycle: readonly RepoPath[]): Problem[] {
  const labels = cycle.map((path) => {
    const record = model.byPath(path);
    return record === null ? path : decisionLabel(record);
  });
  return cycle.flatMap((path, at) => {
    const next = cycle[(at + 1) % cycle.length] ?? path;
    const previous = cycle.at(at - 1) ?? path;
    const link = linkInCycle(model, path, next, previous);
    if (link?.path == null) return [];
    const data = { labels: [...labels.slice(at), ...labels.slice(0, at)], next: link.path };
    return [problem(path, link.range, 'warning', { code: 'decision-supersede-cycle', data })];
  });
}

function linkInCycle(
  model: DecisionsModel,
  path: RepoPath,
  next: RepoPath,
  previous: RepoPath,
): DecisionLink | null {
  const record = model.byPath(path);
  const ahead = record?.supersededBy.find((link) => link.path === next);
  return ahead ?? record?.supersedes.find((link) => link.path === previous) ?? null;
}
