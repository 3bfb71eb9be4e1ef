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
  | { readonly kind: 'log-cut'; readonly commits: number }
  | { readonly kind: 'people-off' };

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
}
