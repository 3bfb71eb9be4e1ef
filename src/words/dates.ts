import { dayTime, daysBetween, type IsoDate } from '../core/dates';

/** Beyond this many days a day is named with its year. */
const NEAR = 300;

/** Formatters by use and locale: making one costs more than all it ever formats. */
const made = new Map<string, unknown>();

/**
 * The formatter of one use for the reader's locale, in English where this machine does not know
 * it. Plain `en` is written as in `1 March`, like the rest of our English. `use` names the kind of
 * formatter and its options.
 */
export function formatterFor<T>(use: string, locale: string, make: (locale: string) => T): T {
  const key = `${use} ${locale}`;
  const known = made.get(key) as T | undefined;
  if (known !== undefined) return known;
  const formatter = inLocale(locale, make);
  made.set(key, formatter);
  return formatter;
}

function inLocale<T>(locale: string, make: (locale: string) => T): T {
  try {
    return make(locale === 'en' ? 'en-GB' : locale);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return make('en-GB');
  }
}

/** `March 2025`: for what is long past or only roughly of interest. */
export function monthOf(locale: string, date: IsoDate): string {
  return formatted(locale, date, { month: 'long', year: 'numeric' });
}

/** `1 Mar`: where the year stands beside it. */
export function shortDay(locale: string, date: IsoDate): string {
  return formatted(locale, date, { day: 'numeric', month: 'short' });
}

/** `1 March`, with the year where the day is far from today: `1 March 2029`. */
export function dayOf(locale: string, today: IsoDate, date: IsoDate): string {
  const near = Math.abs(daysBetween(today, date)) <= NEAR;
  return formatted(locale, date, { day: 'numeric', month: 'long', ...(near ? {} : YEAR) });
}

/** `Monday, 1 March 2027`: the exact date, for tooltips. */
export function exactDay(locale: string, date: IsoDate): string {
  return formatted(locale, date, { weekday: 'long', day: 'numeric', month: 'long', ...YEAR });
}

/** `today`, `yesterday`, `3 days ago`, `in 2 weeks`, `14 months ago`, `3 years ago`. */
export function awayFrom(locale: string, today: IsoDate, date: IsoDate): string {
  const { amount, unit } = roughly(daysBetween(today, date));
  const formatter = formatterFor(
    'relative',
    locale,
    (known) => new Intl.RelativeTimeFormat(known, { numeric: 'auto' }),
  );
  return formatter.format(amount, unit);
}

/** The day on which a moment fell where the reader is. */
export function dayOfTime(time: number): IsoDate {
  const moment = new Date(time);
  const [month, day] = [moment.getMonth() + 1, moment.getDate()];
  const year = String(moment.getFullYear()).padStart(4, '0');
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const YEAR = { year: 'numeric' } as const;

function formatted(locale: string, date: IsoDate, options: Intl.DateTimeFormatOptions): string {
  const formatter = formatterFor(
    JSON.stringify(options),
    locale,
    (known) => new Intl.DateTimeFormat(known, { ...options, timeZone: 'UTC' }),
  );
  return formatter.format(dayTime(date));
}

/** Whole units, rounded towards today: 13 days are one week. Years only where months blur. */
function roughly(days: number): { amount: number; unit: 'day' | 'week' | 'month' | 'year' } {
  const size = Math.abs(days);
  if (size < 7) return { amount: days, unit: 'day' };
  if (size < 30) return { amount: Math.trunc(days / 7), unit: 'week' };
  if (size < 730) return { amount: Math.trunc(days / 30.4375) || Math.sign(days), unit: 'month' };
  return { amount: Math.trunc(days / 365.25) || Math.sign(days), unit: 'year' };
}
