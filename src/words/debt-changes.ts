import type { PossibleDebtChange } from '../core/debt/change/change';
import type { DebtRepair } from '../core/debt/repair/repair';
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
    case 'close':
      return t('Close');
    case 'reject':
      return t('Reject');
    case 'reopen':
      return t('Reopen');
  }
}

/** A quick fix as a choice: `Reopen DEBT-7`. */
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
