import type { Dialect } from '../dialect';
import type { RepoPath } from '../paths';
import type { Range } from '../text';

/**
 * `owned`: a rule names owners. `unowned`: the deciding rule names nobody. `unmatched`: no rule, in
 * prow none with approvers.
 */
export type OwnershipState = 'owned' | 'unowned' | 'unmatched';

export interface OwnerWord {
  /** `@user`, `@org/team`, `@@role`, an e-mail address, in prow a login: as written. */
  readonly text: string;
  readonly range: Range;
}

/** A section of a GitLab file. Headings of one name, in any case, are one section. */
export interface RuleSection {
  /** In its first spelling; `codeowners` for entries before the first heading. */
  readonly name: string;
  /** Every heading of the name is optional. */
  readonly optional: boolean;
  /** How many approvals the rule's own heading asks for, 1 or more. */
  readonly approvals: number;
  /** The rule's own heading; null where entries stand before the first one. */
  readonly heading: Range | null;
}

/** What a rule of prow's OWNERS files is about. Only approvers own. */
export type RuleRole = 'approvers' | 'reviewers' | 'required_reviewers' | 'labels';

/** One rule, of a CODEOWNERS line, of a role in OWNERS, or of an area in `.steward/ownership.yml`. */
export interface OwnershipRule {
  readonly file: RepoPath;
  /** The rule without trailing blanks and comment; starts with the pattern where one is written. */
  readonly range: Range;
  /**
   * As written, escapes and a leading `!` included; of an area the path that matched; in prow the
   * filter, or the folder (`/` for the root).
   */
  readonly pattern: string;
  /** Who the rule names, a section's default owners included, prow's aliases replaced. */
  readonly owners: readonly OwnerWord[];
  /** The area's name for a rule of `.steward/ownership.yml`. */
  readonly area: string | null;
  /** GitLab only. */
  readonly section: RuleSection | null;
  /** prow only. */
  readonly role: RuleRole | null;
  /** Takes the paths it matches out, or (Gitea) matches the others. */
  readonly negated: boolean;
}

/** What the rules say about a path; one object for all paths that the same rules decide. */
export interface Verdict {
  readonly state: OwnershipState;
  /** The union over the deciding rules, without repeats, in file order. */
  readonly owners: readonly string[];
  /** One for each section (GitLab), role and folder (prow) or match (Gitea); else one or none. */
  readonly rules: readonly OwnershipRule[];
  /** The exclusions (`!`) that took the path out of sections which would have matched. */
  readonly excludedBy: readonly OwnershipRule[];
  readonly dialect: Dialect | 'steward';
}

/** Why this dialect answered. */
export type DialectReason =
  /** `.steward/config.yml` or the command line asked for it. */
  | { readonly kind: 'configured'; readonly by?: 'command-line' }
  /** Only this dialect looks where the file stands. */
  | { readonly kind: 'location'; readonly file: RepoPath }
  /** Several dialects would read the file; its sections, which one of them knows, decide. */
  | { readonly kind: 'sections'; readonly file: RepoPath }
  /** The same, decided by the host that the repository is pushed to. */
  | { readonly kind: 'remote'; readonly file: RepoPath; readonly host: string }
  /** The same, decided by another file or folder of that platform in the repository. */
  | { readonly kind: 'neighbour'; readonly file: RepoPath; readonly neighbour: RepoPath }
  /** The same, and nothing decided: GitHub, as the most frequent. */
  | { readonly kind: 'assumed'; readonly file: RepoPath }
  | { readonly kind: 'no-codeowners' };

export interface OwnershipAnswer extends Verdict {
  readonly path: RepoPath;
  /** The first of the deciding rules; null when unmatched. */
  readonly rule: OwnershipRule | null;
  readonly reason: DialectReason;
  /** What files of other dialects in the same repository say, each with the file that says it. */
  readonly others: readonly OtherVerdict[];
}

export interface OtherVerdict extends Verdict {
  readonly file: RepoPath;
}
