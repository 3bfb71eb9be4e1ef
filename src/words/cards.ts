import type { IsoDate } from '../core/dates';
import type { DebtItem } from '../core/debt/item';
import type { Marker } from '../core/debt/marker';
import type { DecisionRecord } from '../core/decisions/record';
import type { DelegationNote } from '../core/delegation/note';
import { debtFacts, debtName, debtStatusWord } from './debt';
import { decisionFacts, decisionName, supersededSentence } from './decisions';
import { delegationFacts, delegationName, whoDecidesSentence } from './delegation';
import { cutTo, oneLine } from './line';
import { andList, facts } from './lists';
import type { Translate } from './translate';

/** What a hover shows: a title, one line of facts, a few lines of substance. Plain text. */
export interface Card {
  readonly title: string;
  readonly facts: string;
  readonly substance: readonly string[];
}

/** Longest line of substance, in UTF-16 units. */
const LINE_LIMIT = 240;

export function debtCard(t: Translate, locale: string, today: IsoDate, item: DebtItem): Card {
  // Of an accepted item the facts say until when.
  const said = item.status === null || item.status === 'accepted';
  const status = said ? null : debtStatusWord(t, item.status);
  return {
    title: debtName(item),
    facts: facts([debtFacts(t, locale, today, item, null), status]),
    substance: substance([
      item.summary,
      item.owner && t('{0} answers for it.', oneLine(item.owner)),
      item.acceptance?.reason ?? item.interest?.note ?? null,
    ]),
  };
}

/** `successors` are the records that replaced this one. */
export function decisionCard(
  t: Translate,
  locale: string,
  record: DecisionRecord,
  successors: readonly DecisionRecord[] = [],
): Card {
  const { deciders } = record;
  const decided = t(
    'Decided by {0}.',
    andList(
      locale,
      deciders.map(({ value }) => oneLine(value)),
    ),
  );
  return {
    title: decisionName(record),
    facts: decisionFacts(t, locale, record, successors),
    substance: [
      ...substance([
        supersededSentence(t, locale, record, successors),
        deciders.length > 0 ? decided : null,
      ]),
      ...substance(record.outcome.split('\n')),
    ],
  };
}

export function delegationCard(
  t: Translate,
  locale: string,
  today: IsoDate,
  note: DelegationNote,
): Card {
  return {
    title: delegationName(note),
    facts: facts([whoDecidesSentence(t, note), delegationFacts(t, locale, today, note)]),
    substance: substance([note.outcome, note.boundaries.join(' · '), note.context]),
  };
}

export function markerCard(t: Translate, marker: Marker): Card {
  const refs = marker.refs.map(oneLine).join(', ');
  return {
    title: oneLine(`${marker.tag} ${marker.text}`),
    facts: refs === '' ? t('A note in a comment, in no register') : refs,
    substance: [],
  };
}

/** Non-empty lines, three at most. */
function substance(parts: readonly (string | null)[]): string[] {
  return parts
    .filter((part) => part !== null && part.trim() !== '')
    .map((part) => cutTo(oneLine(part ?? ''), LINE_LIMIT))
    .slice(0, 3);
}
