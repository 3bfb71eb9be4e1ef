import type { RepoPath } from '../../paths';
import type { OwnershipState } from '../answer';

/** Numbers of files by what the rules say of them. */
export type Counts = Readonly<Record<OwnershipState, number>>;

/** How much of a folder and everything below it has owners. */
export interface CoverageFolder {
  /** '' for the root. */
  readonly path: RepoPath;
  readonly counts: Counts;
  /** Of the files directly in it. */
  readonly own: Counts;
  readonly folders: readonly CoverageFolder[];
}

export function totalOf({ owned, unowned, unmatched }: Counts): number {
  return owned + unowned + unmatched;
}

/** Files without an owner, whether a rule says so or no rule speaks. */
export function withoutOwner({ unowned, unmatched }: Counts): number {
  return unowned + unmatched;
}

/** The share of files with an owner, 0 to 1; 1 where there are no files. */
export function coverageShare(counts: Counts): number {
  const total = totalOf(counts);
  return total === 0 ? 1 : counts.owned / total;
}

/** The folders with the smallest share first, among equals the one with more files without owner. */
export function worstFirst(folders: readonly CoverageFolder[]): CoverageFolder[] {
  return [...folders].sort(
    (a, b) =>
      coverageShare(a.counts) - coverageShare(b.counts) ||
      withoutOwner(b.counts) - withoutOwner(a.counts) ||
      (a.path < b.path ? -1 : 1),
  );
}
