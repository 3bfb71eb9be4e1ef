const dayMs = 24 * 60 * 60 * 1000;

/** Dates of the sample, as days from a fixed "now": what is overdue in a demo stays overdue. */
export class Calendar {
  private readonly today: number;

  constructor(now: Date) {
    this.today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  }

  /** `YYYY-MM-DD`; negative days lie in the past. */
  day(offset: number): string {
    return new Date(this.today + offset * dayMs).toISOString().slice(0, 10);
  }

  /** Seconds since 1970 within working hours of that day; the minute tells commits of a day apart. */
  seconds(offset: number, minute: number): number {
    return Math.floor((this.today + offset * dayMs) / 1000) + 9 * 3600 + minute * 60;
  }
}
