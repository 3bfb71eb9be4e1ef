import {
  type DecisionLink,
  type DecisionRecord,
  type DecisionStatus,
  decisionLabel,
} from '../core/decisions/record';
import { baseName } from '../core/paths';
import { monthOf } from './dates';
import { cutTo, oneLine } from './line';
import { andList, facts } from './lists';
import type { Translate } from './translate';

/** Longest status of a record's own words that is repeated. */
const STATUS_LIMIT = 40;

/** The status as a word; one that no format knows as the record spells it. */
export function decisionStatusWord(t: Translate, status: DecisionStatus): string {
  switch (status) {
    case 'proposed':
      return t('proposed');
    case 'accepted':
      return t('accepted');
    case 'rejected':
      return t('rejected');
    case 'deprecated':
      return t('deprecated');
    case 'superseded':
      return t('superseded');
    case 'draft':
      return t('draft');
    default:
      return cutTo(oneLine(status.slice('other:'.length)), STATUS_LIMIT);
  }
}

/** `ADR-12 Use idempotency keys`. */
export function decisionName(record: DecisionRecord): string {
  const label = decisionLabel(record);
  // Without a heading the file's name says most.
  const title = record.title?.value ?? baseName(record.path);
  return oneLine(label === title ? label : `${label} ${title}`);
}

/**
 * `accepted, March 2025`, or `superseded by ADR-12`. Unknown stays unsaid. `successors` are the
 * records that replaced it, where the caller knows them; else the record's own links tell.
 */
export function decisionFacts(
  t: Translate,
  locale: string,
  record: DecisionRecord,
  successors: readonly DecisionRecord[] = [],
): string {
  const next = successorLabels(record, successors);
  if (next.length > 0) return t('superseded by {0}', andList(locale, next));
  const { status, date } = record;
  return facts([
    status === null ? t('no status') : decisionStatusWord(t, status.value),
    date === null ? null : monthOf(locale, date.value),
  ]);
}

/** `ADR-7 is superseded. Use ADR-12 instead.`; null for records that nothing replaced. */
export function supersededSentence(
  t: Translate,
  locale: string,
  record: DecisionRecord,
  successors: readonly DecisionRecord[] = [],
): string | null {
  const label = oneLine(decisionLabel(record));
  const next = successorLabels(record, successors);
  if (next.length > 0) {
    return t('{0} is superseded. Use {1} instead.', label, andList(locale, next));
  }
  return record.status?.value === 'superseded' ? t('{0} is superseded.', label) : null;
}

function successorLabels(
  record: DecisionRecord,
  successors: readonly DecisionRecord[],
): readonly string[] {
  return successors.length > 0
    ? successors.map((next) => oneLine(decisionLabel(next)))
    : record.supersededBy.map(linkLabel);
}

/** The number a linked file's name begins with, else the link as spelled. */
function linkLabel({ path, target }: DecisionLink): string {
  const digits = /^(\d{1,7})\D/.exec(baseName(path ?? target))?.[1];
  return digits === undefined ? cutTo(oneLine(target), STATUS_LIMIT) : `ADR-${Number(digits)}`;
}
