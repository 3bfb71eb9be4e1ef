/** Finds marks in one text; where many of them close nothing, it still reads the text only once. */
export class MarkSearch {
  /** What was looked for last, for each mark: from where, and where it was found. */
  private readonly found = new Map<string, { readonly from: number; readonly at: number }>();

  constructor(private readonly text: string) {}

  /**
   * The next place of a mark, at `from` or behind it, that may close something; -1 where there is
   * none. `mayClose` must say the same whenever it is asked.
   */
  next(mark: string, from: number, mayClose: (at: number) => boolean = () => true): number {
    const last = this.found.get(mark);
    if (last !== undefined && last.from <= from && (last.at < 0 || last.at >= from)) return last.at;
    let at = this.text.indexOf(mark, from);
    while (at >= 0 && !mayClose(at)) at = this.text.indexOf(mark, at + 1);
    this.found.set(mark, { from, at });
    return at;
  }
}

/** What a sticky pattern matches at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
