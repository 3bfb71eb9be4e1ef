import type { IsoDate } from '../core/dates';
import type { Translate } from './translate';

/** Why what was typed is no day; `after` is the day that it must not lie before. */
export function dayRefusal(
  t: Translate,
  day: IsoDate | null,
  after: IsoDate | null,
): string | null {
  if (day === null) {
    return t('Write a day that exists, such as 2027-03-01, or a time from now: 90d, 6w, 3m, 1y.');
  }
  if (after === null || day >= after) return null;
  return t('{0} is over. Write a day that is still to come.', day);
}

/** Why what was typed cannot be a cost: one line is kept. */
export function lineRefusal(t: Translate, text: string, limit: number): string | null {
  return text.length > limit ? t('Keep it below {0} characters.', limit) : null;
}
