import type { IsoDate } from '../core/dates';
import {
  type DelegationLevel,
  type DelegationNote,
  type DelegationStatus,
  isDue,
} from '../core/delegation/note';
import { dayOf } from './dates';
import { oneLine } from './line';
import { facts } from './lists';
import type { Translate } from './translate';

export function levelName(t: Translate, level: DelegationLevel): string {
  switch (level) {
    case 'tell':
      return t('Tell');
    case 'sell':
      return t('Sell');
    case 'consult':
      return t('Consult');
    case 'agree':
      return t('Agree');
    case 'advise':
      return t('Advise');
    case 'inquire':
      return t('Inquire');
    case 'delegate':
      return t('Delegate');
  }
}

/** What a level means to the giver, who is `you`. */
export function levelMeaning(t: Translate, level: DelegationLevel): string {
  switch (level) {
    case 'tell':
      return t('you decide and tell them');
    case 'sell':
      return t('you decide and explain why');
    case 'consult':
      return t('you decide after asking them');
    case 'agree':
      return t('you decide together');
    case 'advise':
      return t('they decide after hearing you');
    case 'inquire':
      return t('they decide and tell you afterwards');
    case 'delegate':
      return t('they decide on their own');
  }
}

/** `Advise — they decide after hearing you`. */
export function levelLine(t: Translate, level: DelegationLevel): string {
  return t('{0} — {1}', levelName(t, level), levelMeaning(t, level));
}

export function delegationStatusWord(t: Translate, status: DelegationStatus): string {
  switch (status) {
    case 'proposed':
      return t('proposed');
    case 'active':
      return t('active');
    case 'paused':
      return t('paused');
    case 'completed':
      return t('completed');
    case 'returned':
      return t('returned');
    case 'revoked':
      return t('revoked');
  }
}

/** `@dev-a decides after asking @cto`. */
export function whoDecidesSentence(
  t: Translate,
  note: Pick<DelegationNote, 'from' | 'to' | 'level'>,
): string {
  const giver = note.from === null ? t('the giver') : oneLine(note.from);
  const taker = note.to === null ? t('the taker') : oneLine(note.to);
  switch (note.level) {
    case 'tell':
      return t('{0} decides and tells {1}', giver, taker);
    case 'sell':
      return t('{0} decides and explains it to {1}', giver, taker);
    case 'consult':
      return t('{0} decides after asking {1}', giver, taker);
    case 'agree':
      return t('{0} and {1} decide together', giver, taker);
    case 'advise':
      return t('{0} decides after asking {1}', taker, giver);
    case 'inquire':
      return t('{0} decides and tells {1} afterwards', taker, giver);
    case 'delegate':
      return t('{0} decides', taker);
    case null:
      return t('{0} has this from {1}, how far is not said', taker, giver);
  }
}

/** `DEL-3 Database schema changes`. */
export function delegationName({ id, title }: DelegationNote): string {
  return oneLine(`${id} ${title}`);
}

/** `DEL-3, until 20 February`: the end, else the next review; a status other than active is said. */
export function delegationFacts(
  t: Translate,
  locale: string,
  today: IsoDate,
  note: DelegationNote,
): string {
  return facts([
    note.id,
    note.status === 'active' ? null : delegationStatusWord(t, note.status),
    limitWords(t, locale, today, note),
  ]);
}

/** `until 20 February`, `review by 20 February`, `review was due 20 February`; null without a date. */
export function limitWords(
  t: Translate,
  locale: string,
  today: IsoDate,
  note: DelegationNote,
): string | null {
  const { until, reviewBy } = note;
  if (until !== null) {
    const day = dayOf(locale, today, until);
    return until < today ? t('ended {0}', day) : t('until {0}', day);
  }
  if (reviewBy === null) return null;
  const day = dayOf(locale, today, reviewBy);
  return reviewBy < today ? t('review was due {0}', day) : t('review by {0}', day);
}

/** `next check-in 4 December`; null without a date. */
export function checkInWords(
  t: Translate,
  locale: string,
  today: IsoDate,
  note: DelegationNote,
): string | null {
  const next = note.checkIn?.next ?? null;
  if (next === null) return null;
  const day = dayOf(locale, today, next);
  const missed = next < today && isDue(note, today);
  return missed ? t('check-in was due {0}', day) : t('next check-in {0}', day);
}
