import { type IsoDate, isoDate } from '../dates';

/** What a date as people write it says. `invalid`: it has digits, yet names no day there is. */
export interface WrittenDate {
  readonly date: IsoDate | null;
  readonly invalid: boolean;
}

/** Beginnings of the months' names, in the languages of `vocabulary`; accents left out. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'sty'],
  ['feb', 'fev', 'lut'],
  ['mar', 'maa', 'mrt'],
  ['apr', 'avr', 'abr', 'kwi'],
  ['may', 'mai', 'mag', 'mei', 'maj'],
  ['jun', 'juin', 'giu', 'cze'],
  ['jul', 'juil', 'lug', 'lip'],
  ['aug', 'aou', 'ago', 'sie'],
  ['sep', 'set', 'wrz'],
  ['oct', 'okt', 'out', 'ott', 'paz'],
  ['nov', 'lis'],
  ['dec', 'dez', 'dic', 'gru'],
];

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const CJK = /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/;
const MONTH_FIRST = /^(\p{L}{3,12})\.? {1,3}(\d{1,2})(?:st|nd|rd|th)?,? {1,3}(\d{4})(?!\d)/u;
const DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th|\.|º|er)?[ -]{1,3}(?:of |de )?(\p{L}{3,12})\.?,?[ -]{1,3}(?:de )?(\d{4})(?!\d)/u;
const WEEKDAY = /^\p{L}{2,12}(?:-feira)?[.,]{1,2} {1,3}(?=\d|\p{L})/u;

/**
 * Reads the date a text starts with (markup and braces before it are skipped), whatever follows.
 * Where day and month could be swapped, the part above 12 is the day; else the first is, as in
 * Europe, where nearly all records written with slashes or dots come from.
 */
export function readDate(written: string): WrittenDate {
  const text = written
    .slice(0, 200)
    .replace(/^[\s{["'*_`(<]+/, '')
    .replace(WEEKDAY, '');
  const date = yearFirst(text) ?? yearLast(text) ?? inWords(text);
  if (date !== undefined) return { date, invalid: date === null };
  // `May 2025`, `2025` and `YYYY-MM-DD` name no day: nothing to complain about.
  return { date: null, invalid: /^\d(?!\d{3}(?![-/.\d]))/.test(text) };
}

/** Undefined where the text has another form, null where the day does not exist. */
type Reading = IsoDate | null | undefined;

function yearFirst(text: string): Reading {
  const match = YEAR_FIRST.exec(text) ?? CJK.exec(text);
  if (match) return day(Number(match[1]), Number(match[2]), Number(match[3]));
  const compact = COMPACT.exec(text);
  return compact ? day(Number(compact[1]), Number(compact[2]), Number(compact[3])) : undefined;
}

function yearLast(text: string): Reading {
  const match = YEAR_LAST.exec(text);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const year = match[3]?.length === 2 ? 2000 + Number(match[3]) : Number(match[3]);
  return second > 12 ? day(year, first, second) : day(year, second, first);
}

function inWords(text: string): Reading {
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return named(monthFirst[3], monthFirst[1], monthFirst[2]);
  const dayFirst = DAY_FIRST.exec(text);
  return dayFirst ? named(dayFirst[3], dayFirst[2], dayFirst[1]) : undefined;
}

function named(year = '', month = '', date = ''): Reading {
  const name = month.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const index = MONTHS.findIndex((names) => names.some((start) => name.startsWith(start)));
  return index < 0 ? undefined : day(Number(year), index + 1, Number(date));
}

function day(year: number, month: number, date: number): IsoDate | null {
  const two = (value: number): string => String(value).padStart(2, '0');
  return isoDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`);
}
