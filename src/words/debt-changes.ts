import type { DebtChange, PossibleDebtChange } from '../core/debt/change/change';
import type { DebtRepair } from '../core/debt/repair/repair';
import { exactDay } from './dates';
import { cutTo, oneLine } from './line';
import type { Translate } from './translate';

/** Longest name that a title repeats. */
const NAME_LIMIT = 60;

/** What is done with an item, as a choice: `Resolve…`. */
export function debtChangeTitle(t: Translate, change: PossibleDebtChange): string {
  switch (change) {
    case 'accept':
      return t('Accept until…');
    case 'resolve':
      return t('Resolve…');
    case 'start':
      return t('Start work on it');
    case 'close':
      return t('Close');
    case 'reject':
      return t('Reject');
    case 'reopen':
      return t('Reopen');
  }
}

/** A quick fix as a choice: `Reopen DEBT-N`. */
export function debtRepairTitle(t: Translate, repair: DebtRepair): string {
  switch (repair.kind) {
    case 'use-id':
      return t('Use {0}', named(repair.data.id));
    case 'close-item':
      return t('Close {0}', named(repair.data.id));
    case 'reopen-item':
      return t('Reopen {0}', named(repair.data.id));
    case 'remove-marker':
      return t('Remove the marker of {0}', named(repair.data.id));
    case 'use-adr':
      return t('Use {0}', named(repair.data.label));
    case 'use-owner':
      return t('Use {0}', named(repair.data.owner));
  }
}

function named(name: string): string {
  return cutTo(oneLine(name), NAME_LIMIT);
}

/** Places that a list of markers names before it counts the rest. */
const PLACES = 3;

/** `src/a.ts:42, src/b.ts:7 and 4 more`; lines are zero-based. */
export function markerPlaces(
  t: Translate,
  found: readonly { readonly path: string; readonly lines: readonly number[] }[],
): string {
  const places = found.flatMap(({ path, lines }) => lines.map((line) => `${path}:${line + 1}`));
  const shown = places.slice(0, PLACES).map(oneLine).join(', ');
  const more = places.length - PLACES;
  return more > 0 ? t('{0} and {1} more', shown, more) : shown;
}

/** A field that is edited by itself, as a choice: `Change the owner…`. */
export function debtFieldTitle(
  t: Translate,
  field: 'owner' | 'severity' | 'due' | 'review_by',
): string {
  switch (field) {
    case 'owner':
      return t('Change the owner…');
    case 'severity':
      return t('Change the severity…');
    case 'due':
      return t('Change the due date…');
    case 'review_by':
      return t('Change the review date…');
  }
}

/** What was done: `DEBT-N is accepted until Monday, 1 March 2027.` `markers` were taken out of the code. */
export function debtChangedSentence(
  t: Translate,
  locale: string,
  id: string,
  act: PossibleDebtChange | 'owner' | 'severity' | 'due' | 'review_by',
  change: DebtChange,
  markers: number,
): string {
  const said = doneSentence(t, locale, id, act, change);
  if (markers === 0) return said;
  const gone = markers === 1 ? t('Its marker is gone.') : t('Its {0} markers are gone.', markers);
  return `${said} ${gone}`;
}

function doneSentence(
  t: Translate,
  locale: string,
  id: string,
  act: PossibleDebtChange | 'owner' | 'severity' | 'due' | 'review_by',
  change: DebtChange,
): string {
  switch (act) {
    case 'accept':
      return change.kind === 'accept'
        ? t('{0} is accepted until {1}.', id, exactDay(locale, change.until))
        : t('{0} is accepted.', id);
    case 'resolve':
      return t('{0} is resolved.', id);
    case 'start':
      return t('{0} is in progress.', id);
    case 'close':
      return t('{0} is closed.', id);
    case 'reject':
      return t('{0} is rejected.', id);
    case 'reopen':
      return t('{0} is open again.', id);
    case 'owner':
    case 'severity':
    case 'due':
    case 'review_by':
      return t('{0} is changed.', id);
  }
}
