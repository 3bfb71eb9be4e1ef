import type { IsoDate } from '../dates';
import type { RepoPath } from '../paths';
import type { DebtItem } from './item';

/** What history knows of one item. Facts beside each other: none is weighed against another. */
export interface ItemEvidence {
  /** How often the code changed since the item was made; null where nothing of it is found. */
  readonly changes: DebtChanges | null;
  /** Those who answer for it, where none of them contributed for a year; empty where not. */
  readonly stopped: readonly { readonly who: string; readonly last: number }[];
}

/** Commits that touched the code of an item. */
export interface DebtChanges {
  /**
   * `files`: of its anchors, as a whole: which lines a commit changed is not in the index. `scope`: all
   * that its scope covers, where it has no anchors.
   */
  readonly of: 'files' | 'scope';
  readonly files: number;
  readonly commits: number;
  /** The last of them, milliseconds since 1970; null without any. */
  readonly last: number | null;
  /** The day counting begins behind, and whether the item says so or its file's first commit. */
  readonly since: IsoDate;
  readonly by: 'created' | 'added';
}

/** What history knows of all items. */
export interface DebtEvidence {
  readonly items: ReadonlyMap<DebtItem, ItemEvidence>;
  /** Commits of the last year that changed a file with open debt, by the path anchors name. */
  readonly churn: ReadonlyMap<RepoPath, number>;
}
