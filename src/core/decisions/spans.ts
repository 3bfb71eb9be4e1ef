/** From `start` up to and not including `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Stretches of a text, to be asked about quickly. */
export class Spans {
  /** In text order and apart from each other. */
  private readonly merged: { start: number; end: number }[] = [];

  constructor(spans: readonly Span[]) {
    for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
      const last = this.merged.at(-1);
      if (last === undefined || start >= last.end) this.merged.push({ start, end });
      else last.end = Math.max(last.end, end);
    }
  }

  /** Whether any of them has a unit in common with the span. */
  touch({ start, end }: Span): boolean {
    let low = 0;
    let high = this.merged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.merged[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const next = this.merged[low];
    return next !== undefined && next.start < end;
  }
}
