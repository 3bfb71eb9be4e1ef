import type { LinesAnswer } from '../core/context/line-stewards';
import type { IsoDate } from '../core/dates';
import { awayFrom, dayOfTime } from './dates';
import { oneLine } from './line';
import { numberWords } from './owners';
import { stewardNoteSentence } from './stewards';
import type { Translate } from './translate';

/** People who are named. */
const PEOPLE = 5;

/** What is said of lines: the fact, and what stands beside it. Both are plain text. */
export interface LineFact {
  readonly kind: 'work' | 'note';
  readonly label: string;
  readonly description: string;
}

/** `12 lines`, blank ones left out. */
export function linesWords(t: Translate, locale: string, lines: number): string {
  return lines === 1 ? t('1 line') : t('{0} lines', numberWords(locale, lines));
}

/** Who last wrote lines: `Dev A wrote 12 of these 20 lines`, and what no commit tells. */
export function lineFacts(
  t: Translate,
  locale: string,
  today: IsoDate,
  { people, lines, unsaved, before, beyond, notes }: LinesAnswer,
): LineFact[] {
  const note = (label: string): LineFact => ({ kind: 'note', label, description: '' });
  return [
    ...people.slice(0, PEOPLE).map((one): LineFact => ({
      kind: 'work',
      label: wroteSentence(t, oneLine(one.who), one.lines, lines),
      description: t('the newest {0}', awayFrom(locale, today, dayOfTime(one.last))),
    })),
    ...(people.length > PEOPLE ? [note(t('and {0} more', people.length - PEOPLE))] : []),
    ...(unsaved > 0 ? [note(t('{0} in no commit yet', linesWords(t, locale, unsaved)))] : []),
    ...(before > 0
      ? [note(t('{0} from before this shallow clone', linesWords(t, locale, before)))]
      : []),
    ...(beyond > 0
      ? [note(t('{0} further down not looked at', linesWords(t, locale, beyond)))]
      : []),
    ...notes.map((one) => note(stewardNoteSentence(t, one))),
  ];
}

function wroteSentence(t: Translate, who: string, own: number, lines: number): string {
  if (lines === 1) return t('{0} last wrote this line', who);
  return own === lines
    ? t('{0} last wrote all of these {1} lines', who, lines)
    : t('{0} last wrote {1} of these {2} lines', who, own, lines);
}
