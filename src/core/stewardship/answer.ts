import type { HistoryGap } from '../ports';
import type { RepoPath } from '../paths';

/** Someone who changed a path, by git history. */
export interface ActualSteward {
  /** A handle where `ownership.yml` knows the e-mail, else the name; a team with `people: teams`. */
  readonly who: string;
  readonly email: string | null;
  /** Recency-weighted share of the changes, 0 to 1. */
  readonly share: number;
  readonly commits: number;
  /** Milliseconds since 1970. */
  readonly last: number;
}

/** What is not counted or not known, and why. */
export type StewardNote =
  | { readonly kind: 'no-history'; readonly gap: HistoryGap }
  | { readonly kind: 'bots-left-out'; readonly commits: number }
  | { readonly kind: 'ignored-revisions-left-out'; readonly commits: number }
  | { readonly kind: 'mass-changes-left-out'; readonly commits: number; readonly files: number }
  | { readonly kind: 'generated-left-out'; readonly files: number }
  | { readonly kind: 'vendored-left-out'; readonly files: number }
  /** The path itself is one that is left out of folders. */
  | { readonly kind: 'generated' }
  | { readonly kind: 'vendored' }
  /** A shallow clone does not reach the beginning. */
  | { readonly kind: 'shallow' }
  /** A partial clone lacks the texts that renames with changes are found by. */
  | { readonly kind: 'texts-missing' }
  | { readonly kind: 'log-cut'; readonly commits: number }
  | { readonly kind: 'people-off' };

/** An owner or steward who is declared, beside what history shows of them. */
export interface DeclaredWork {
  /** As declared. */
  readonly who: string;
  /**
   * Recency-weighted share of the changes, 0 to 1: 0 where they made none; null where nothing tells
   * which commits would be theirs.
   */
  readonly share: number | null;
  readonly commits: number;
  /** Milliseconds since 1970; null where they made none, or nothing is known. */
  readonly last: number | null;
}

/** What only the whole history tells. */
export interface StewardsKnowledge {
  /** Files of HEAD that count. */
  readonly files: number;
  /** Authors by degree of authorship, with the files they are an author of; most files first. */
  readonly authors: readonly { readonly who: string; readonly files: number }[];
  /** Null where no change counts. */
  readonly truckFactor: number | null;
  /** Part of the changes by the one who made most, and how they are spread; null without any. */
  readonly spread: {
    readonly ownership: number;
    readonly minor: number;
    readonly major: number;
    readonly fragmentation: number;
  } | null;
  /** Who made the changes of the last 365 days, each counting as much as any other; most first. */
  readonly lastYear: readonly ActualSteward[];
  /** Declared owners and stewards; those whose history may not be shown are left out. */
  readonly declared: readonly DeclaredWork[];
}

export interface StewardsAnswer {
  readonly path: RepoPath;
  /** Declared in `ownership.yml`: handles or names as shown to people. */
  readonly declared: readonly string[];
  readonly backups: readonly string[];
  readonly area: string | null;
  /** Most recent work first; null while history was not asked or has no answer. */
  readonly actual: readonly ActualSteward[] | null;
  /** Last change by anyone, milliseconds since 1970. */
  readonly lastTouched: number | null;
  readonly halfLifeDays: number;
  readonly notes: readonly StewardNote[];
  /** Null while the whole history was not read. */
  readonly knowledge: StewardsKnowledge | null;
}
