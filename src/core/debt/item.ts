import type { IsoDate } from '../dates';
import type { FieldPlace } from '../fields/read';
import type { RepoPath } from '../paths';
import type { HistoryGap } from '../ports';
import type { LineSpan, Range } from '../text';

export const DEBT_KINDS = [
  'design',
  'code',
  'architecture',
  'requirement',
  'defect',
  'test',
  'documentation',
  'build',
  'dependency',
] as const;
export const DEBT_SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export const DEBT_STATUSES = [
  'identified',
  'analyzed',
  'approved',
  'in_progress',
  'resolved',
  'closed',
  'rejected',
  'accepted',
] as const;

/** Other words people use for a severity or status, as they stand with `_` for blanks. */
export const SEVERITY_ALIASES: Readonly<Record<string, DebtSeverity>> = {
  p0: 'critical',
  p1: 'critical',
  p2: 'high',
  p3: 'medium',
  p4: 'low',
  blocker: 'critical',
  urgent: 'critical',
  major: 'high',
  severe: 'high',
  moderate: 'medium',
  med: 'medium',
  normal: 'medium',
  minor: 'low',
  trivial: 'low',
};
export const STATUS_ALIASES: Readonly<Record<string, DebtStatus>> = {
  open: 'identified',
  new: 'identified',
  todo: 'identified',
  wip: 'in_progress',
  doing: 'in_progress',
  done: 'resolved',
  fixed: 'resolved',
  wontfix: 'rejected',
  wont_fix: 'rejected',
  "won't_fix": 'rejected',
};

export const DEBT_SIZES = ['xs', 's', 'm', 'l', 'xl'] as const;
/** The two axes of Fowler's quadrant of technical debt. */
export const DEBT_INTENTS = ['deliberate', 'inadvertent', 'unknown'] as const;
export const DEBT_PRUDENCES = ['prudent', 'reckless', 'unknown'] as const;

export type DebtKind = (typeof DEBT_KINDS)[number];
export type DebtSeverity = (typeof DEBT_SEVERITIES)[number];
export type DebtStatus = (typeof DEBT_STATUSES)[number];

/** Where in the code an item sits, as its file says. */
export interface Anchor {
  readonly path: RepoPath;
  /** Null: the whole file. */
  readonly lines: LineSpan | null;
  readonly commit: string | null;
  /** The lines themselves, and what stood before and after them. */
  readonly quote: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly symbol: string | null;
  /** Where the anchor is written in the item's file, and its path alone. */
  readonly range: Range;
  readonly pathRange: Range;
}

/** An entry of an item's `log:`. */
export interface LogEntry {
  readonly date: IsoDate | null;
  readonly by: string | null;
  readonly note: string | null;
  readonly range: Range;
}

/** Another item, a record, an issue or a pull request that an item names. */
export interface DebtLink {
  readonly value: string;
  readonly range: Range;
}

export interface DebtItem {
  readonly id: string;
  readonly title: string;
  readonly summary: string | null;
  readonly kind: DebtKind | null;
  readonly severity: DebtSeverity | null;
  readonly status: DebtStatus | null;
  readonly owner: string | null;
  readonly fixedBy: string | null;
  /** Hours of a time (`2 days`) are those of working days of 8 and weeks of 40 hours. */
  readonly effort: { readonly size: string | null; readonly hours: number | null } | null;
  readonly interest: {
    readonly amount: string | null;
    readonly probability: string | null;
    readonly note: string | null;
  } | null;
  readonly intent: (typeof DEBT_INTENTS)[number] | null;
  readonly prudence: (typeof DEBT_PRUDENCES)[number] | null;
  readonly created: IsoDate | null;
  readonly reviewBy: IsoDate | null;
  readonly due: IsoDate | null;
  readonly acceptance: {
    readonly by: string | null;
    readonly date: IsoDate | null;
    readonly until: IsoDate | null;
    readonly reason: string | null;
    readonly adr: RepoPath | null;
  } | null;
  readonly anchors: readonly Anchor[];
  readonly scope: readonly { readonly glob: string; readonly range: Range }[];
  readonly links: Readonly<
    Record<'issues' | 'prs' | 'adrs' | 'relates' | 'blocks', readonly DebtLink[]>
  >;
  readonly exitCriteria: readonly string[];
  /** What it took and cost in the end, as written. */
  readonly realized: { readonly principal: string | null; readonly interest: string | null } | null;
  readonly log: readonly LogEntry[];
  readonly tags: readonly string[];
  /** By the field's own name, whatever name it is written under: `severity`, `decision.adr`. */
  readonly places: ReadonlyMap<string, FieldPlace>;
  /** The file the item is written in, and where in it. */
  readonly path: RepoPath;
  readonly range: Range;
  readonly idRange: Range;
}

export type AnchorState = 'exact' | 'moved' | 'suggested' | 'lost';

/**
 * What found the place: the item's id in a comment, the line map from the anchor's commit, its quote,
 * its symbol, a line much like it, the line number alone, or the file.
 */
export type AnchorEvidence =
  'reference' | 'map' | 'quote' | 'symbol' | 'likeness' | 'line' | 'file' | 'none';

/**
 * Why the lines could not be followed from the anchor's commit: it is not in this repository (a
 * shallow clone, a squashed branch), it has no text of the file (a partial clone), or git is not asked.
 */
export type AnchorGap = HistoryGap | 'commit-missing' | 'text-missing';

export interface ResolvedAnchor {
  readonly anchor: Anchor;
  /**
   * Where it is now: another than the anchor's where the file was renamed or the lines moved. Lost in
   * a renamed file, that file.
   */
  readonly path: RepoPath;
  /** Null: the whole file, or lost. */
  readonly lines: LineSpan | null;
  /** Exact: still at the path and lines written. Suggested: a person has to confirm. */
  readonly state: AnchorState;
  readonly by: AnchorEvidence;
  /** Null where the lines were followed, or where the anchor names no commit. */
  readonly gap: AnchorGap | null;
}

/** Whether work on it is over: resolved, closed or rejected. */
export function isSettled(item: DebtItem): boolean {
  return item.status === 'resolved' || item.status === 'closed' || item.status === 'rejected';
}

/** Whether it should have been paid back, or its acceptance ran out, before `today`. */
export function isOverdue(item: DebtItem, today: IsoDate): boolean {
  if (isSettled(item)) return false;
  const limit = item.status === 'accepted' ? (item.acceptance?.until ?? null) : item.due;
  return limit !== null && limit < today;
}
