import type { PeopleChoice } from '../core/config';
import type { PlaceFacts } from '../core/context/map/view';
import type { HistoryGap } from '../core/ports';
import { gapSentence } from './stewards';
import type { Translate } from './translate';

interface Shown {
  readonly people: PeopleChoice;
  readonly gap: HistoryGap | null;
  readonly reading: boolean;
  readonly whole: PlaceFacts;
}

/** Why layers are missing or have no answer, and what to do about it; '' where nothing is missing. */
export function mapNote(
  t: Translate,
  { people, gap, reading, whole }: Shown,
  layer: string,
): string {
  if (reading) return t('The history is still being read. More layers come with it.');
  if (gap !== null) return gapSentence(t, gap);
  if (people === 'off') {
    return t('Layers about people are left out: .steward/config.yml has people: off.');
  }
  if (layer === 'drift' && whole.decisions.inForce === 0) {
    return t('A decision governs the paths that its record lists under scope.');
  }
  if (layer !== 'declared') return '';
  if (people === 'teams') {
    return t('Only teams are looked up: .steward/config.yml has people: teams.');
  }
  const known = whole.declared?.changes ?? 0;
  return whole.changes !== 0 && known === 0
    ? t('Owners are found by their e-mail addresses: give them in .steward/ownership.yml.')
    : '';
}
