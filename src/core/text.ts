/** A place in a text: zero-based line, zero-based UTF-16 unit in that line (as editors count). */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From `start` up to and not including `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Whole lines, zero-based, both ends included. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/** A position as the key of a map. */
export function positionKey({ line, character }: Position): string {
  return `${line}:${character}`;
}

/** The range to show where a problem concerns a file as a whole. */
export const FILE_START: Range = {
  start: { line: 0, character: 0 },
  end: { line: 0, character: 0 },
};

/** Whether `line` lies in `span`. */
export function spanHolds(span: LineSpan, line: number): boolean {
  return line >= span.first && line <= span.last;
}

/** Whether `position` lies in `range`, its end included (a cursor behind a word is still on it). */
export function rangeHolds(range: Range, position: Position): boolean {
  const { start, end } = range;
  if (position.line < start.line || position.line > end.line) return false;
  if (position.line === start.line && position.character < start.character) return false;
  return position.line !== end.line || position.character <= end.character;
}

/**
 * Offsets to positions and back for one text. Lines end at LF, CRLF or a lone CR, as in VS Code;
 * line text excludes its terminator.
 */
export class Lines {
  private readonly starts: number[] = [0];

  constructor(readonly text: string) {
    if (!text.includes('\r')) {
      // Much the quickest way through a text, and most texts have only these ends.
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
        this.starts.push(at + 1);
      }
      return;
    }
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 13 && text.charCodeAt(i + 1) === 10) i++;
      if (unit === 10 || unit === 13) this.starts.push(i + 1);
    }
  }

  get count(): number {
    return this.starts.length;
  }

  /** Offset of the first unit of a line; the text's length for lines past the end. */
  startOf(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** Offset just behind the last unit of a line, before its terminator. */
  endOf(line: number): number {
    const start = this.startOf(line);
    let end = this.startOf(line + 1);
    if (end > start && this.text.charCodeAt(end - 1) === 10) end--;
    if (end > start && this.text.charCodeAt(end - 1) === 13) end--;
    return end;
  }

  lineText(line: number): string {
    return this.text.slice(this.startOf(line), this.endOf(line));
  }

  at(offset: number): Position {
    const wanted = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: wanted - (this.starts[low] ?? 0) };
  }

  offset(position: Position): number {
    return Math.min(this.startOf(position.line) + position.character, this.text.length);
  }

  range(start: number, end: number): Range {
    return { start: this.at(start), end: this.at(end) };
  }

  /** The range of a whole line, without its terminator. */
  lineRange(line: number): Range {
    return this.range(this.startOf(line), this.endOf(line));
  }
}
