import type { PlaceFacts } from '../core/context/map/view';
import { shortValue } from './map';
import { numberWords } from './owners';
import type { Translate } from './translate';

type Value = 'files' | 'changes' | 'ownership' | 'truck-factor' | 'declared' | 'drift' | 'debt';

/** What a column of the map's numbers is called. */
export function columnWords(t: Translate, column: Value | 'place'): string {
  switch (column) {
    case 'place':
      return t('Place');
    case 'files':
      return t('Files');
    case 'changes':
      return t('Changes in a year');
    case 'ownership':
      return t('With owner');
    case 'truck-factor':
      return t('Truck factor');
    case 'declared':
      return t('By declared owners');
    case 'drift':
      return t('Commits since a decision');
    case 'debt':
      return t('Open debt');
  }
}

/** A value of the table; a dash where there is none. */
export function cellWords(t: Translate, locale: string, column: Value, facts: PlaceFacts): string {
  const words = wordsOf(t, locale, column, facts);
  return words === '' ? '–' : words;
}

function wordsOf(t: Translate, locale: string, column: Value, facts: PlaceFacts): string {
  if (column === 'files') return numberWords(locale, facts.files);
  if (column === 'changes') return facts.changes === null ? '' : numberWords(locale, facts.changes);
  return shortValue(t, locale, column, facts);
}
