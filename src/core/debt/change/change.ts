import type { IsoDate } from '../../dates';
import type { RepoPath } from '../../paths';
import type { DebtStatus } from '../item';
import type { DebtField } from './fields';

/** An entry of an item's `log:`. */
export interface DebtNote {
  readonly date: IsoDate;
  /** Who says it, null where unknown. */
  readonly by: string | null;
  readonly note: string;
}

/** What is done with an item; every change may leave a note in the log. */
export type DebtChange = { readonly note?: DebtNote | null } & (
  | {
      /** Lived with until a day. */
      readonly kind: 'accept';
      readonly until: IsoDate;
      readonly reason: string;
      readonly by: string | null;
      readonly date: IsoDate;
      /** The record that decides so. */
      readonly adr: RepoPath | null;
    }
  | {
      /** Paid back, at what cost: estimate against outcome. */
      readonly kind: 'resolve';
      readonly principal: string | null;
      readonly interest: string | null;
    }
  /** Work on it began. */
  | { readonly kind: 'start' }
  | { readonly kind: 'close' }
  | { readonly kind: 'reject' }
  /** Open again; `status` is `identified` where none is named. */
  | { readonly kind: 'reopen'; readonly status?: DebtStatus }
  /** Null takes the field away; a title cannot be. */
  | { readonly kind: 'field'; readonly field: DebtField; readonly value: string | number | null }
  | { readonly kind: 'note'; readonly note: DebtNote }
);

/** What may be done with an item now, the likely one first. */
export type PossibleDebtChange = 'accept' | 'resolve' | 'start' | 'close' | 'reject' | 'reopen';

export function possibleDebtChanges(status: DebtStatus | null): readonly PossibleDebtChange[] {
  switch (status) {
    case 'resolved':
      return ['reopen', 'close'];
    case 'closed':
      return ['reopen'];
    case 'rejected':
      return ['reopen', 'accept'];
    case 'accepted':
      return ['accept', 'resolve', 'start', 'reopen', 'close', 'reject'];
    case 'in_progress':
      return ['resolve', 'accept', 'close', 'reject'];
    case 'identified':
    case 'analyzed':
    case 'approved':
    case null:
      return ['resolve', 'start', 'accept', 'close', 'reject'];
  }
}
