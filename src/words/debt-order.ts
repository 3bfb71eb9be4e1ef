import type { IsoDate } from '../core/dates';
import { DEBT_KINDS, DEBT_SEVERITIES, DEBT_STATUSES } from '../core/debt/item';
import type { DebtGrouping } from '../core/debt/groups';
import type { DebtOrder, DueSpan, RankReason } from '../core/debt/order';
import { awayFrom, dayOf, dayOfTime } from './dates';
import { debtStatusWord, kindWord, severityWord } from './debt';
import { changesSince } from './debt-evidence';
import { oneLine } from './line';
import type { Translate } from './translate';

/** Why an item stands where it does: `overdue since 3 March`, `high`, `due in 2 weeks`. */
export function reasonWords(
  t: Translate,
  locale: string,
  today: IsoDate,
  reason: RankReason,
): string {
  switch (reason.kind) {
    case 'severity':
      return severityWord(t, reason.severity);
    case 'expired':
      return t('acceptance ended {0}', dayOf(locale, today, reason.date));
    case 'overdue':
      return t('overdue since {0}', dayOf(locale, today, reason.date));
    case 'due':
      return t('due {0}', awayFrom(locale, today, reason.date));
    case 'ends':
      return t('acceptance ends {0}', awayFrom(locale, today, reason.date));
    case 'recorded':
      return t('recorded {0}', awayFrom(locale, today, reason.date));
    case 'changed':
      return changesSince(t, reason.changes.commits);
    case 'owner-stopped':
      return t('last commit by its owner {0}', awayFrom(locale, today, dayOfTime(reason.last)));
  }
}

export function debtGroupingLabel(t: Translate, by: DebtGrouping): string {
  switch (by) {
    case 'severity':
      return t('Severity');
    case 'owner':
      return t('Owner');
    case 'kind':
      return t('Kind');
    case 'folder':
      return t('Folder');
    case 'status':
      return t('Status');
    case 'due':
      return t('Due date');
    case 'hotspot':
      return t('Files that change most');
  }
}

export function debtOrderLabel(t: Translate, order: DebtOrder): string {
  switch (order) {
    case 'urgency':
      return t('What is past its day, then severity');
    case 'severity':
      return t('Severity');
    case 'due':
      return t('Due date');
    case 'age':
      return t('Age, oldest first');
    case 'changes':
      return t('Changes to its code since, most first');
    case 'id':
      return t('Id');
  }
}

/** The heading of a group; `root` is what the folder around all others is called. */
export function debtGroupLabel(
  t: Translate,
  locale: string,
  by: DebtGrouping,
  key: string | null,
  root: string,
): string {
  if (key === null) return missingLabel(t, by);
  if (by === 'owner' || by === 'hotspot') return oneLine(key);
  if (by === 'folder') return oneLine(key === '' ? root : key);
  if (by === 'due') return spanLabel(t, key as DueSpan);
  const word = wordOf(t, by, key);
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
}

function wordOf(t: Translate, by: 'severity' | 'kind' | 'status', key: string): string {
  const severity = DEBT_SEVERITIES.find((one) => by === 'severity' && one === key);
  if (severity !== undefined) return severityWord(t, severity);
  const kind = DEBT_KINDS.find((one) => by === 'kind' && one === key);
  if (kind !== undefined) return kindWord(t, kind);
  const status = DEBT_STATUSES.find((one) => one === key);
  return status === undefined ? key : debtStatusWord(t, status);
}

function missingLabel(t: Translate, by: DebtGrouping): string {
  switch (by) {
    case 'severity':
      return t('No severity');
    case 'owner':
      return t('Nobody answers for it');
    case 'kind':
      return t('No kind');
    case 'folder':
      return t('No place in the code');
    case 'status':
      return t('No status');
    case 'due':
      return t('No date');
    case 'hotspot':
      return t('No change in the last year');
  }
}

function spanLabel(t: Translate, span: DueSpan): string {
  switch (span) {
    case 'expired':
      return t('Acceptance ended');
    case 'overdue':
      return t('Overdue');
    case 'week':
      return t('Within a week');
    case 'month':
      return t('Within a month');
    case 'later':
      return t('Later');
    case 'none':
      return t('No date');
  }
}
