import type { RepoPath } from '../paths';
import type { Range } from '../text';

/** `owned`: a rule names owners. `unowned`: the deciding rule names nobody. `unmatched`: no rule. */
type OwnershipState = 'owned' | 'unowned' | 'unmatched';

export interface OwnerWord {
  /** `@user`, `@org/team` or an e-mail address, as written. */
  readonly text: string;
  readonly range: Range;
}

/** One rule, of a CODEOWNERS line or of an area in `.steward/ownership.yml`. */
export interface OwnershipRule {
  readonly file: RepoPath;
  /** The rule without trailing blanks and comment. */
  readonly range: Range;
  /** As written, escapes included; of an area the path that matched. */
  readonly pattern: string;
  readonly owners: readonly OwnerWord[];
  /** The area's name for a rule of `.steward/ownership.yml`. GitLab's sections come later. */
  readonly area: string | null;
}

/** Why this dialect answered. */
export type DialectReason =
  | { readonly kind: 'configured' }
  | { readonly kind: 'location'; readonly file: RepoPath }
  | { readonly kind: 'no-codeowners' };

export interface OwnershipAnswer {
  readonly path: RepoPath;
  readonly state: OwnershipState;
  /** Without repeats, in file order. */
  readonly owners: readonly string[];
  /** The deciding rule; null when unmatched. */
  readonly rule: OwnershipRule | null;
  readonly dialect: 'github' | 'steward';
  readonly reason: DialectReason;
}
