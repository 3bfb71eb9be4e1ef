import {
  DEBT_KINDS,
  DEBT_SEVERITIES,
  DEBT_STATUSES,
  type DebtKind,
  type DebtSeverity,
  type DebtStatus,
} from '../core/debt/item';
import type { Translate } from './translate';

/** What a kind of debt is, in one sentence. */
export function kindMeaning(t: Translate, kind: DebtKind): string {
  switch (kind) {
    case 'design':
      return t('How parts work together makes change harder than it needs to be.');
    case 'code':
      return t('The code itself is hard to read or to change.');
    case 'architecture':
      return t('The structure of the system stands in the way of what it must do.');
    case 'requirement':
      return t('What was asked for is missing, or only partly there.');
    case 'defect':
      return t('A known fault was left for later.');
    case 'test':
      return t('Tests are missing, slow or not to be trusted.');
    case 'documentation':
      return t('What people must know is not written down, or no longer true.');
    case 'build':
      return t('Building, releasing or running costs more than it should.');
    case 'dependency':
      return t('Something used from elsewhere is outdated, abandoned or a burden.');
  }
}

function severityMeaning(t: Translate, severity: DebtSeverity): string {
  switch (severity) {
    case 'critical':
      return t('It endangers the product; pay it back before other work.');
    case 'high':
      return t('It slows down or endangers most work here; plan it soon.');
    case 'medium':
      return t('It is felt now and then; plan it when nearby code changes.');
    case 'low':
      return t('It hardly matters yet; good to know.');
  }
}

function statusMeaning(t: Translate, status: DebtStatus): string {
  switch (status) {
    case 'identified':
      return t('Seen and written down.');
    case 'analyzed':
      return t('Cost and consequences are known.');
    case 'approved':
      return t('It is agreed to pay it back.');
    case 'in_progress':
      return t('Someone is paying it back.');
    case 'resolved':
      return t('Paid back; the result is not yet confirmed.');
    case 'closed':
      return t('Paid back and confirmed.');
    case 'rejected':
      return t('Found to be no debt, or not worth recording.');
    case 'accepted':
      return t('Kept on purpose, by a decision and until a date.');
  }
}

/** What a word means as the value of a field of a debt item; null where it says it all. */
export function debtValueMeaning(t: Translate, path: string, value: string): string | null {
  const meanings: Readonly<Record<string, readonly [readonly string[], (word: never) => string]>> =
    {
      kind: [DEBT_KINDS, (word) => kindMeaning(t, word)],
      severity: [DEBT_SEVERITIES, (word) => severityMeaning(t, word)],
      status: [DEBT_STATUSES, (word) => statusMeaning(t, word)],
    };
  const own = path.replace(/^items\./, '');
  const known = Object.hasOwn(meanings, own) ? meanings[own] : undefined;
  return known?.[0].includes(value) === true ? known[1](value as never) : null;
}
