/** How a record stands, for its mark; the word stands beside it. */
export const TIMELINE_MARKS = [
  'proposed',
  'accepted',
  'superseded',
  'rejected',
  'deprecated',
  'other',
] as const;
export type TimelineMark = (typeof TIMELINE_MARKS)[number];

/** One record of the timeline. Texts come from the repository and are shown as text. */
export interface TimelineRow {
  /** Names the record in messages; the editor knows what it stands for. */
  readonly id: string;
  readonly label: string;
  /** '' where the label says all. */
  readonly title: string;
  /** Year of its date, '' where it has none. */
  readonly year: string;
  /** `4 Mar`; '' without a date. */
  readonly day: string;
  /** The exact date in words; '' without one. */
  readonly exactDay: string;
  readonly mark: TimelineMark;
  /** `accepted`, `superseded by ADR-12`. */
  readonly status: string;
  /** `@dev-a and @cto`; '' for nobody named. */
  readonly deciders: string;
  /** `src/checkout/**, src/pay/**`; '' where it names none. */
  readonly scope: string;
  /** The folder it lies in, with its repository where several are open. */
  readonly folder: string;
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
}

/** What the editor tells the page. */
export type TimelineMessage =
  /** Everything to show, again whenever it changed. */
  | {
      readonly type: 'show';
      readonly l10n: Readonly<Record<string, string>>;
      readonly rows: readonly TimelineRow[];
    }
  /** The command asked for the page: one can type at once. */
  | { readonly type: 'focus' };

/** What the page tells the editor. */
export type TimelineRequest =
  { readonly type: 'ready' } | { readonly type: 'open'; readonly id: string };

/** Reads what the page sent; null for anything else. */
export function readTimelineRequest(given: unknown): TimelineRequest | null {
  if (typeof given !== 'object' || given === null) return null;
  const { type, id } = given as Readonly<Record<string, unknown>>;
  if (type === 'ready') return { type };
  return type === 'open' && typeof id === 'string' ? { type, id } : null;
}
