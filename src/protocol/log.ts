import type { IsoDate } from '../core/dates';
import type { DelegationLevel } from '../core/delegation/note';
import type { RepoPath } from '../core/paths';

/** What stands in the form *Log a decision*. Nothing about it is checked yet. */
export interface DecisionValues {
  readonly title: string;
  readonly context: string;
  /** Globs of repository paths. */
  readonly scope: readonly string[];
  readonly deciders: readonly string[];
  /** One option a line. */
  readonly options: string;
  readonly outcome: string;
  readonly consequences: string;
  /** '' leaves it to whether there is an outcome: accepted with one, else proposed. */
  readonly status: '' | 'proposed' | 'accepted' | 'rejected';
  /** Paths of the records it replaces. */
  readonly supersedes: readonly RepoPath[];
  /** An `IsoDate` or ''. */
  readonly reviewBy: IsoDate;
  /** One of the offered folders; '' for the usual one. */
  readonly folder: RepoPath;
}

/** What stands in the form *Log a delegation note*. */
export interface DelegationValues {
  readonly title: string;
  readonly to: string;
  /** '' while none is chosen. */
  readonly level: DelegationLevel | '';
  readonly outcome: string;
  /** One boundary a line. */
  readonly boundaries: string;
  readonly escalateTo: string;
  /** One case a line. */
  readonly escalateWhen: string;
  /** A duration as people write it, `2w`, or ''. */
  readonly checkInEvery: string;
  readonly checkInNext: IsoDate;
  readonly reviewBy: IsoDate;
  readonly scope: readonly string[];
  readonly context: string;
  /** '' where the giver is not said. */
  readonly from: string;
  readonly target: 'repository' | 'home';
}

/** A form by its name, with what stands in it. */
export type FormValues =
  | { readonly form: 'decision'; readonly values: DecisionValues }
  | { readonly form: 'delegation'; readonly values: DelegationValues };

export type FormName = FormValues['form'];

/** What survives hiding and reloading: both forms, and the one that was shown. */
export interface Drafts {
  readonly tab: FormName;
  readonly decision: DecisionValues;
  readonly delegation: DelegationValues;
}

export const EMPTY_DECISION: DecisionValues = {
  title: '',
  context: '',
  scope: [],
  deciders: [],
  options: '',
  outcome: '',
  consequences: '',
  status: '',
  supersedes: [],
  reviewBy: '',
  folder: '',
};

export const EMPTY_DELEGATION: DelegationValues = {
  title: '',
  to: '',
  level: '',
  outcome: '',
  boundaries: '',
  escalateTo: '',
  escalateWhen: '',
  checkInEvery: '',
  checkInNext: '',
  reviewBy: '',
  scope: [],
  context: '',
  from: '',
  target: 'repository',
};

export const EMPTY_DRAFTS: Drafts = {
  tab: 'decision',
  decision: EMPTY_DECISION,
  delegation: EMPTY_DELEGATION,
};

/** What the forms offer. All of it comes from the repository and is shown as text. */
export interface LogOptions {
  /** Owners, stewards and git authors. */
  readonly people: readonly string[];
  /** Globs people are likely to mean. */
  readonly scopes: readonly string[];
  /** Folders of decisions; the form asks only where there are several. */
  readonly folders: readonly RepoPath[];
  /** Decisions that a new one may replace; the label is `ADR-7 Retry in the client`. */
  readonly records: readonly { readonly path: RepoPath; readonly label: string }[];
  /** Whether there is a private folder to choose. */
  readonly home: boolean;
}

/** What the page tells the editor. */
export type PageMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'draft'; readonly drafts: Drafts }
  /** Asks what a submit would write. */
  | ({ readonly type: 'target' } & FormValues)
  | ({ readonly type: 'preview' } & FormValues)
  | ({ readonly type: 'submit' } & FormValues)
  /** Takes back what was created last. */
  | { readonly type: 'undo' };

/** What the editor tells the page. */
export type EditorMessage =
  /** Answers `ready`; nothing is shown before. */
  | {
      readonly type: 'init';
      readonly l10n: Readonly<Record<string, string>>;
      readonly locale: string;
      readonly drafts: Drafts;
    }
  | { readonly type: 'options'; readonly options: LogOptions }
  /** A command asked for the form; the scope fills an empty field only. */
  | { readonly type: 'focus'; readonly form: FormName; readonly scope: readonly string[] }
  /** Where the form will write: `ADR-13`, `docs/adr/0013-use-queues.md`; both '' for nowhere. */
  | {
      readonly type: 'target';
      readonly form: FormName;
      readonly label: string;
      readonly path: string;
    }
  | { readonly type: 'created'; readonly form: FormName; readonly label: string }
  /** `done` is false where the file was changed since, and stays. */
  | { readonly type: 'undone'; readonly label: string; readonly done: boolean }
  /** Not written; the sentence says why. */
  | { readonly type: 'failed'; readonly form: FormName; readonly message: string };
