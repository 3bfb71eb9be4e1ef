import type { IsoDate } from '../core/dates';
import type { DebtItem, DebtKind, DebtSeverity, DebtStatus } from '../core/debt/item';
import { isOverdue } from '../core/debt/item';
import { dayOf } from './dates';
import { cutTo, oneLine } from './line';
import { facts } from './lists';
import type { Translate } from './translate';

/** Most UTF-16 units of the text at the end of a line. */
const LINE_TEXT_LIMIT = 60;

export function severityWord(t: Translate, severity: DebtSeverity): string {
  switch (severity) {
    case 'critical':
      return t('critical');
    case 'high':
      return t('high');
    case 'medium':
      return t('medium');
    case 'low':
      return t('low');
  }
}

export function debtStatusWord(t: Translate, status: DebtStatus): string {
  switch (status) {
    case 'identified':
      return t('identified');
    case 'analyzed':
      return t('analyzed');
    case 'approved':
      return t('approved');
    case 'in_progress':
      return t('in progress');
    case 'resolved':
      return t('resolved');
    case 'closed':
      return t('closed');
    case 'rejected':
      return t('rejected');
    case 'accepted':
      return t('accepted');
  }
}

export function kindWord(t: Translate, kind: DebtKind): string {
  switch (kind) {
    case 'design':
      return t('design');
    case 'code':
      return t('code');
    case 'architecture':
      return t('architecture');
    case 'requirement':
      return t('requirement');
    case 'defect':
      return t('defect');
    case 'test':
      return t('test');
    case 'documentation':
      return t('documentation');
    case 'build':
      return t('build');
    case 'dependency':
      return t('dependency');
  }
}

/** `DEBT-N Retries are not idempotent`. */
export function debtName({ id, title }: DebtItem): string {
  return oneLine(`${id} ${title}`);
}

/** `high, line 42, due 1 March`; `line` is zero-based, null where the item has no line here. */
export function debtFacts(
  t: Translate,
  locale: string,
  today: IsoDate,
  item: DebtItem,
  line: number | null = null,
): string {
  return facts([
    item.severity === null ? null : severityWord(t, item.severity),
    line === null ? null : t('line {0}', line + 1),
    dueWords(t, locale, today, item),
  ]);
}

/** `due 1 March`, `overdue since 1 March`, `accepted until 1 March`; null without a date. */
export function dueWords(
  t: Translate,
  locale: string,
  today: IsoDate,
  item: DebtItem,
): string | null {
  const accepted = item.status === 'accepted';
  const date = accepted ? (item.acceptance?.until ?? null) : item.due;
  if (date === null) return accepted ? t('accepted') : null;
  const day = dayOf(locale, today, date);
  if (accepted) {
    return isOverdue(item, today) ? t('acceptance ended {0}', day) : t('accepted until {0}', day);
  }
  return isOverdue(item, today) ? t('overdue since {0}', day) : t('due {0}', day);
}

/** The text at the end of a line: `DEBT-N Retries are not idempotent · high`, the title cut to fit. */
export function debtLineText(t: Translate, item: DebtItem): string {
  const severity = item.severity === null ? '' : ` · ${severityWord(t, item.severity)}`;
  const room = LINE_TEXT_LIMIT - severity.length;
  return cutTo(cutTo(debtName(item), room) + severity, LINE_TEXT_LIMIT);
}
