import { isBelow, parentFolder, type RepoPath } from '../../paths';
import type { DecisionsModel } from '../model';
import { fixedPart } from '../nearest-folder';
import { type DecisionRecord, isInForce, newestFirst } from '../record';

/**
 * The records that may supersede or amend another, the likeliest first: those in force before those
 * that may come into force, those about the same files before others, then those of the same
 * folder, then the newest. Left out are the record itself, those that replaced it already, and
 * those it replaced, directly or through others.
 */
export function successorCandidates(
  model: DecisionsModel,
  record: DecisionRecord,
): readonly DecisionRecord[] {
  const left = replacedBy(model, record);
  for (const { path } of model.successors(record)) left.add(path);
  const own = places(record);
  const folder = parentFolder(record.path);
  const ranked = model.records
    .filter(({ path }) => !left.has(path))
    .map((candidate) => ({
      candidate,
      rank: [
        forceOf(candidate),
        places(candidate).some((place) => own.some((other) => meet(place, other))) ? 0 : 1,
        parentFolder(candidate.path) === folder ? 0 : 1,
      ],
    }));
  ranked.sort((a, b) => compare(a.rank, b.rank) || newestFirst(a.candidate, b.candidate));
  return ranked.map(({ candidate }) => candidate);
}

/** The record, and every record whose chain of successors leads to it. */
function replacedBy(model: DecisionsModel, record: DecisionRecord): Set<RepoPath> {
  const olderOf = new Map<RepoPath, RepoPath[]>();
  for (const old of model.records) {
    for (const { path } of model.successors(old)) {
      const known = olderOf.get(path);
      if (known === undefined) olderOf.set(path, [old.path]);
      else known.push(old.path);
    }
  }
  const found = new Set<RepoPath>();
  const open = [record.path];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(olderOf.get(next) ?? []));
  }
  return found;
}

function forceOf(record: DecisionRecord): number {
  if (isInForce(record)) return 0;
  return record.status?.value === 'proposed' || record.status?.value === 'draft' ? 1 : 2;
}

/** Where a scope is, by what its globs say without wildcards; the whole repository is nowhere. */
function places({ scope }: DecisionRecord): RepoPath[] {
  return scope.map(({ glob }) => fixedPart(glob)).filter((place) => place !== '');
}

function meet(a: RepoPath, b: RepoPath): boolean {
  return isBelow(a, b) || isBelow(b, a);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
