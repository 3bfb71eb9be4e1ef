/** A calendar day, `YYYY-MM-DD`. Compared as text. */
export type IsoDate = string;

const DAY = 24 * 60 * 60 * 1000;

/** The day if it is written as ISO 8601 and exists, else null. */
export function isoDate(text: string): IsoDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = Date.UTC(year, month - 1, day);
  const made = new Date(time);
  const exists = made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return exists ? match[0] : null;
}

/** Milliseconds since 1970 of the day's start in UTC. */
export function dayTime(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((dayTime(to) - dayTime(from)) / DAY);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(dayTime(date) + days * DAY).toISOString().slice(0, 10);
}

/** A duration as people write it in the configuration (`180d`, `6w`, `12m`, `1y`), in days. */
export function durationDays(text: string): number | null {
  const match = /^(\d{1,5})\s*([dwmy])$/.exec(text.trim());
  if (!match) return null;
  const unit = { d: 1, w: 7, m: 30, y: 365 }[match[2] as 'd' | 'w' | 'm' | 'y'];
  return Number(match[1]) * unit;
}

/** A day as people give one: `2027-03-01`, or a time from today on (`90d`, `6w`, `3m`, `1y`). */
export function dayGiven(text: string, today: IsoDate): IsoDate | null {
  const days = durationDays(text);
  // Years of more than four digits are no days of ours.
  return isoDate(days === null ? text : addDays(today, days));
}
