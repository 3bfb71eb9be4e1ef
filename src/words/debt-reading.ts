import type { IsoDate } from '../core/dates';
import type { DebtItem, LogEntry } from '../core/debt/item';
import { dayOf } from './dates';
import { debtFacts, debtName, debtStatusWord, kindWord } from './debt';
import { cutTo, oneLine } from './line';
import { facts } from './lists';
import type { Translate } from './translate';

/** An item as it is read in a thread: plain text, each of the paragraphs may have several lines. */
export interface DebtReading {
  readonly title: string;
  readonly facts: string;
  readonly paragraphs: readonly (readonly string[])[];
}

/** Most UTF-16 units of one paragraph. */
const PARAGRAPH_LIMIT = 4_000;

/** The whole of what an item says to a reader. */
export function debtReading(
  t: Translate,
  locale: string,
  today: IsoDate,
  item: DebtItem,
): DebtReading {
  const { kind, status, owner, acceptance, interest, exitCriteria } = item;
  const paragraphs = [
    item.summary ?? '',
    owner === null ? '' : t('{0} answers for it.', oneLine(owner)),
    acceptance?.reason ?? '',
    interest?.note ?? '',
    ...(exitCriteria.length === 0 ? [] : [[t('Done when:'), ...exitCriteria].join('\n')]),
  ];
  return {
    title: debtName(item),
    facts: facts([
      kind === null ? null : kindWord(t, kind),
      debtFacts(t, locale, today, item, null),
      status === null || status === 'accepted' ? null : debtStatusWord(t, status),
    ]),
    paragraphs: paragraphs.map(linesOf).filter((lines) => lines.length > 0),
  };
}

/** What an entry of the log says: who, when, and the note line by line. */
export function logReading(
  t: Translate,
  locale: string,
  today: IsoDate,
  { by, date, note }: LogEntry,
): { readonly by: string; readonly day: string; readonly note: readonly string[] } {
  return {
    by: by === null || oneLine(by) === '' ? t('Somebody') : oneLine(by),
    day: date === null ? '' : dayOf(locale, today, date),
    note: linesOf(note ?? ''),
  };
}

function linesOf(text: string): string[] {
  return cutTo(text, PARAGRAPH_LIMIT)
    .split(/\r\n|\r|\n/)
    .map(oneLine)
    .filter((line) => line !== '');
}
