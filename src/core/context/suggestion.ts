import type { OwnershipRule } from '../ownership/answer';
import type { RepoPath } from '../paths';
import type { Range } from '../text';
import type { Stopped } from './last-contribution';

/**
 * A fact that suggests one action, with the evidence for it. `known-by-you` is to be shown to the
 * person it is about and to nobody else.
 */
export type Suggestion =
  | KnownByYou
  /** An area of `ownership.yml` that names no steward, no backup, or neither. */
  | {
      readonly kind: 'area-unstaffed';
      readonly area: string;
      readonly missing: 'steward' | 'backup' | 'both';
      readonly files: number;
      readonly place: Place;
    }
  | {
      readonly kind: 'owner-quiet';
      readonly who: Stopped;
      /** Files that fall to them, by rules and areas that name them. */
      readonly files: number;
      /** The first that names them, and how many do. */
      readonly place: Place;
      readonly places: number;
    }
  | {
      readonly kind: 'rule-of-the-gone';
      readonly rule: OwnershipRule;
      /** Everyone whom the rule names. */
      readonly owners: readonly Stopped[];
      readonly files: number;
      readonly place: Place;
    };

/** What one person, who is asking, did alone. */
export interface KnownByYou {
  readonly kind: 'known-by-you';
  readonly folder: RepoPath;
  /** Of the commits of the last year that touched the folder, those the person had a part in. */
  readonly commits: number;
  readonly all: number;
  /** The most that anyone else had a part in. */
  readonly next: number;
  /** Files of the folder, those left out that nobody here wrote. */
  readonly files: number;
}

export interface Place {
  readonly path: RepoPath;
  readonly range: Range;
}
