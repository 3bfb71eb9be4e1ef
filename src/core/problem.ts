import type { Dialect } from './dialect';
import type { RepoPath } from './paths';
import type { Range } from './text';

export type Severity = 'error' | 'warning' | 'info';

/**
 * Everything that can be wrong in what Steward reads, with the facts a sentence needs. The union
 * is closed: `words` turns each code into a sentence and must know them all.
 */
export type ProblemFacts =
  // any file
  | { readonly code: 'file-too-large'; readonly data: { bytes: number; limit: number } }
  | { readonly code: 'file-not-text'; readonly data: null }
  | { readonly code: 'file-failed'; readonly data: null }
  | { readonly code: 'file-not-utf8'; readonly data: null }
  | { readonly code: 'conflict-markers'; readonly data: null }
  // YAML of any kind; `reason` is the error code of the YAML parser
  | { readonly code: 'yaml-syntax'; readonly data: { reason: string } }
  | { readonly code: 'yaml-too-many-aliases'; readonly data: null }
  | { readonly code: 'yaml-too-deep'; readonly data: null }
  | {
      readonly code: 'yaml-wrong-shape';
      readonly data: { wanted: YamlShape; field: string | null };
    }
  | { readonly code: 'field-missing'; readonly data: { field: string } }
  | { readonly code: 'field-unknown'; readonly data: { field: string; nearest: string | null } }
  | {
      readonly code: 'value-unknown';
      readonly data: {
        field: string;
        value: string;
        allowed: readonly string[];
        nearest: string | null;
      };
    }
  | { readonly code: 'date-invalid'; readonly data: { field: string; value: string } }
  | { readonly code: 'dates-reversed'; readonly data: { first: string; second: string } }
  | { readonly code: 'number-below-zero'; readonly data: { field: string } }
  | { readonly code: 'path-outside'; readonly data: { value: string } }
  | { readonly code: 'id-duplicate'; readonly data: { id: string; other: RepoPath } }
  | { readonly code: 'id-invalid'; readonly data: { id: string } }
  // configuration
  | {
      readonly code: 'config-value-invalid';
      readonly data: { field: string; value: string; wanted: ConfigShape };
    }
  // ownership
  | { readonly code: 'codeowners-too-large'; readonly data: { bytes: number; limit: number } }
  | { readonly code: 'codeowners-bad-owner'; readonly data: { word: string } }
  | {
      readonly code: 'codeowners-negation';
      /** GitHub where no dialect is named. */
      readonly data: { pattern: string; dialect?: Dialect };
    }
  | { readonly code: 'codeowners-bracket'; readonly data: { pattern: string } }
  | { readonly code: 'codeowners-bad-pattern'; readonly data: { pattern: string } }
  // CODEOWNERS of GitLab's dialect; `line` zero-based
  | { readonly code: 'codeowners-heading-unclosed'; readonly data: null }
  | { readonly code: 'codeowners-heading-unnamed'; readonly data: null }
  | {
      readonly code: 'codeowners-heading-rest';
      readonly data: { section: string; rest: string };
    }
  | { readonly code: 'codeowners-approvals-invalid'; readonly data: { value: string } }
  | { readonly code: 'codeowners-no-owner'; readonly data: { pattern: string } }
  | { readonly code: 'codeowners-word-ignored'; readonly data: { word: string } }
  | { readonly code: 'codeowners-role-unknown'; readonly data: { word: string } }
  | { readonly code: 'codeowners-comment-owner'; readonly data: { word: string } }
  | { readonly code: 'codeowners-exclusion-owner'; readonly data: { word: string } }
  | {
      readonly code: 'codeowners-replaced';
      readonly data: { pattern: string; line: number };
    }
  // CODEOWNERS of Bitbucket's and Gitea's dialects, and filters of prow's OWNERS files
  | {
      readonly code: 'codeowners-ignored-owner';
      readonly data: { word: string; dialect: 'bitbucket' | 'gitea' };
    }
  | { readonly code: 'codeowners-line-without-owner'; readonly data: { pattern: string } }
  | { readonly code: 'codeowners-strategy-unknown'; readonly data: { strategy: string } }
  | { readonly code: 'codeowners-app-line'; readonly data: { word: string } }
  | {
      readonly code: 'codeowners-regex-invalid';
      readonly data: { pattern: string; dialect: 'gitea' | 'prow' };
    }
  | { readonly code: 'codeowners-regex-unsupported'; readonly data: { pattern: string } }
  | { readonly code: 'codeowners-regex-too-large'; readonly data: { pattern: string } }
  // prow's OWNERS files
  | { readonly code: 'ownership-login-not-text'; readonly data: { word: string } }
  | { readonly code: 'ownership-filters-hidden'; readonly data: null }
  // owners files beside the files of the repository; `line` zero-based
  | {
      readonly code: 'codeowners-unmatched-pattern';
      readonly data: { pattern: string; nearest: string | null };
    }
  | {
      readonly code: 'codeowners-overridden-rule';
      /** `hidden`: by the one wider rule in `line`; else `line` is the last of those that decide. */
      readonly data: { pattern: string; files: number; line: number; hidden: boolean };
    }
  | {
      readonly code: 'codeowners-excluded-rule';
      readonly data: { pattern: string; files: number; line: number };
    }
  | {
      readonly code: 'codeowners-duplicate-pattern';
      /** `both`: the owners of both rules count; else only those of `line`. */
      readonly data: { pattern: string; line: number; both: boolean };
    }
  | { readonly code: 'codeowners-duplicate-owner'; readonly data: { word: string } }
  | {
      readonly code: 'codeowners-shadowed-file';
      readonly data: { used: RepoPath; dialect: Dialect };
    }
  | {
      readonly code: 'ownership-no-file';
      readonly data: { dialect: Dialect; places: readonly RepoPath[] };
    }
  | {
      readonly code: 'owner-unknown';
      /** `rules`: how many name the word. */
      readonly data: { word: string; nearest: string | null; rules: number };
    }
  | {
      readonly code: 'owner-unknown-person';
      readonly data: { person: string; nearest: string | null };
    }
  | {
      readonly code: 'ownership-contradiction';
      readonly data: { area: string; declared: string; rule: string; file: RepoPath; line: number };
    }
  // decisions
  | { readonly code: 'decision-status-disagrees'; readonly data: { one: string; other: string } }
  | { readonly code: 'decision-date-disagrees'; readonly data: { one: string; other: string } }
  | { readonly code: 'decision-date-invalid'; readonly data: { value: string } }
  | {
      readonly code: 'decision-link-dangling';
      readonly data: { target: string; nearest: RepoPath | null };
    }
  | {
      readonly code: 'decision-link-ambiguous';
      readonly data: { target: string; paths: readonly RepoPath[] };
    }
  | {
      readonly code: 'decision-link-one-sided';
      /** The record says `side` of `other`, whose own file does not say the reverse. */
      readonly data: { side: DecisionLinkSide; other: string; otherPath: RepoPath };
    }
  | {
      readonly code: 'decision-supersede-cycle';
      /** From this record on to its successors; `next` is the one the link leads to. */
      readonly data: { labels: readonly string[]; next: RepoPath };
    }
  | {
      readonly code: 'decision-still-accepted';
      /** `by` supersedes this record. */
      readonly data: { by: string; byPath: RepoPath };
    }
  | {
      readonly code: 'decision-successor-missing';
      /** The record that says it supersedes this one, where there is one. */
      readonly data: { by: string; byPath: RepoPath } | null;
    }
  | {
      readonly code: 'decision-scope-empty';
      readonly data: { glob: string; nearest: string | null };
    }
  | { readonly code: 'decision-id-duplicate'; readonly data: { id: string; other: RepoPath } }
  | {
      readonly code: 'decision-number-collision';
      /** `other` is on the branch `base`, this record is not yet. */
      readonly data: { id: string; other: RepoPath; base: string };
    }
  | { readonly code: 'decision-read-in-part'; readonly data: { length: number; limit: number } }
  | { readonly code: 'decision-folder-only-templates'; readonly data: { folder: RepoPath } }
  | { readonly code: 'decision-folder-missing'; readonly data: { folder: RepoPath } }
  | { readonly code: 'decision-index-stale'; readonly data: null }
  | {
      readonly code: 'decision-reference-outdated';
      /** `record` is what is named, `successors` what holds in its place. */
      readonly data: {
        label: string;
        status: 'superseded' | 'rejected' | 'deprecated';
        record: RepoPath;
        successors: readonly { readonly label: string; readonly path: RepoPath }[];
      };
    }
  | { readonly code: 'decision-reference-unknown'; readonly data: { id: string } }
  // changes of decisions that are refused; `other` is the record that would close the circle
  | { readonly code: 'decision-gone'; readonly data: { path: RepoPath } }
  | { readonly code: 'decision-circle'; readonly data: { other: RepoPath } }
  | { readonly code: 'decision-edit-unsafe'; readonly data: null }
  | { readonly code: 'decision-unnumbered'; readonly data: null }
  // debt
  | {
      readonly code: 'anchor-file-missing';
      readonly data: { id: string; path: RepoPath; commit: string | null };
    }
  | {
      readonly code: 'anchor-outside-file';
      readonly data: { id: string; path: RepoPath; line: number };
    }
  | {
      readonly code: 'anchor-lost';
      /** `gap`: why its lines could not be followed from its commit. */
      readonly data: { id: string; path: RepoPath; gap?: 'commit-missing' | 'text-missing' };
    }
  // the place an anchor has now, its line 1-based; `path` is what is written
  | { readonly code: 'anchor-moved'; readonly data: { id: string; path: RepoPath; to: RepoPath } }
  | {
      readonly code: 'anchor-suggested';
      readonly data: { id: string; path: RepoPath; to: RepoPath; line: number };
    }
  | { readonly code: 'anchor-range-invalid'; readonly data: { value: string } }
  | {
      readonly code: 'debt-unknown';
      readonly data: { id: string; nearest: string | null };
    }
  // debt and code beside each other: a marker of an item that is over, an item without its marker
  | {
      readonly code: 'debt-marker-settled';
      readonly data: { id: string; status: DebtEnd; item: RepoPath };
    }
  | { readonly code: 'debt-marker-gone'; readonly data: { id: string; path: RepoPath } }
  | { readonly code: 'debt-acceptance-endless'; readonly data: { id: string } }
  | {
      readonly code: 'debt-acceptance-outdated';
      /** The record `adr` no longer rules; `successors` do in its place. */
      readonly data: {
        id: string;
        label: string;
        adr: RepoPath;
        status: 'superseded' | 'rejected' | 'deprecated';
        successors: readonly { readonly label: string; readonly path: RepoPath }[];
      };
    }
  | { readonly code: 'debt-acceptance-adr-missing'; readonly data: { id: string; adr: RepoPath } }
  | {
      readonly code: 'debt-owner-unknown';
      readonly data: { id: string; word: string; nearest: string | null };
    }
  // changes of debt that are refused
  | { readonly code: 'debt-gone'; readonly data: { id: string } }
  | { readonly code: 'debt-edit-unsafe'; readonly data: { id: string } }
  | { readonly code: 'debt-marker-recorded'; readonly data: { id: string } }
  /** The item that a marker names is on another branch. */
  | { readonly code: 'debt-marker-elsewhere'; readonly data: { id: string } }
  | { readonly code: 'debt-marker-unsafe'; readonly data: { tag: string } }
  // delegation
  | { readonly code: 'delegation-one-taker'; readonly data: null }
  | { readonly code: 'delegation-renewed-by-other'; readonly data: { by: string; from: string } };

export type YamlShape = 'map' | 'list' | 'text' | 'number' | 'text-or-map' | 'text-list' | 'lines';

/** What a configured value must be: `duration` as in `180d`, `count` a whole number above zero. */
export type ConfigShape = 'duration' | 'prefix' | 'tag' | 'count';

/** How work on an item ended. */
export type DebtEnd = 'resolved' | 'closed' | 'rejected';

/** What a decision may say of another. */
export type DecisionLinkSide = 'supersedes' | 'superseded-by' | 'amends' | 'amended-by';

export type ProblemCode = ProblemFacts['code'];

/** One thing that is wrong, and where. Words make the sentence; quick fixes read the data. */
export type Problem = ProblemFacts & {
  readonly severity: Severity;
  readonly path: RepoPath;
  readonly range: Range;
};

/** Puts facts, severity and place together. */
export function problem(
  path: RepoPath,
  range: Range,
  severity: Severity,
  facts: ProblemFacts,
): Problem {
  return { ...facts, severity, path, range };
}
