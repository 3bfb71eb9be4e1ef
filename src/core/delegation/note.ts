import type { IsoDate } from '../dates';
import type { RepoPath } from '../paths';
import type { Range } from '../text';

/** The seven levels of Management 3.0, from the giver deciding alone to the taker deciding alone. */
export const DELEGATION_LEVELS = [
  'tell',
  'sell',
  'consult',
  'agree',
  'advise',
  'inquire',
  'delegate',
] as const;
export const DELEGATION_STATUSES = [
  'proposed',
  'active',
  'paused',
  'completed',
  'returned',
  'revoked',
] as const;

export type DelegationLevel = (typeof DELEGATION_LEVELS)[number];
export type DelegationStatus = (typeof DELEGATION_STATUSES)[number];

export interface DelegationNote {
  readonly id: string;
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly level: DelegationLevel | null;
  readonly context: string | null;
  readonly outcome: string | null;
  readonly boundaries: readonly string[];
  readonly escalate: { readonly to: string | null; readonly when: readonly string[] } | null;
  readonly checkIn: { readonly every: string | null; readonly next: IsoDate | null } | null;
  readonly since: IsoDate | null;
  readonly reviewBy: IsoDate | null;
  readonly until: IsoDate | null;
  readonly status: DelegationStatus;
  readonly scope: {
    readonly paths: readonly { readonly glob: string; readonly range: Range }[];
    readonly adrs: readonly string[];
    readonly debt: readonly string[];
  };
  readonly path: RepoPath;
  readonly range: Range;
  readonly idRange: Range;
}

/** Who decides: levels 1–3 the giver, 4 both together, 5–7 the taker. */
export function whoDecides(level: DelegationLevel): 'giver' | 'both' | 'taker' {
  const step = DELEGATION_LEVELS.indexOf(level) + 1;
  if (step <= 3) return 'giver';
  return step === 4 ? 'both' : 'taker';
}

/** Whether the note holds on `today`: active and not past its end. */
export function isInEffect(note: DelegationNote, today: IsoDate): boolean {
  return note.status === 'active' && (note.until === null || note.until >= today);
}

/** Whether a review or a check-in of an active note falls on or before `today`. */
export function isDue(note: DelegationNote, today: IsoDate): boolean {
  if (note.status !== 'active') return false;
  const dates = [note.reviewBy, note.until, note.checkIn?.next ?? null];
  return dates.some((date) => date !== null && date <= today);
}
