import type { Clock } from '../core/ports';

/** The clock of this machine; `today` is the calendar day in its time zone. */
export const systemClock: Clock = {
  now: () => Date.now(),
  today: () => localDay(new Date()),
};

/** The calendar day of a moment in the local time zone, `YYYY-MM-DD`. */
export function localDay(moment: Date): string {
  const month = String(moment.getMonth() + 1).padStart(2, '0');
  const day = String(moment.getDate()).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${month}-${day}`;
}
