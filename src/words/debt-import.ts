import type { ImportCandidate } from '../core/debt/import/candidate';
import { debtStatusWord, kindWord, severityWord } from './debt';
import { oneLine } from './line';
import { facts } from './lists';
import { numberWords } from './owners';
import type { Translate } from './translate';

/** What is known of debt before it is on record: `TODO, high, in progress, @ada, TD-4`. */
export function candidateFacts(
  t: Translate,
  { marker, severity, status, kind, owner, id }: ImportCandidate,
): string {
  return oneLine(
    facts([
      marker === null ? null : marker.tag,
      severity === null ? null : severityWord(t, severity),
      status === null ? null : debtStatusWord(t, status),
      kind === null ? null : kindWord(t, kind),
      owner,
      id,
    ]),
  );
}

/** What was done: `12 items are recorded, DEBT-M – DEBT-N.` */
export function importedSentence(
  t: Translate,
  locale: string,
  label: string,
  count: number,
): string {
  if (count === 1) return t('{0} is recorded.', oneLine(label));
  return t('{0} items are recorded, {1}.', numberWords(locale, count), oneLine(label));
}
