import { lineKey, LineMap } from '../line-map';
import { Lines, type LineSpan } from '../text';

/** Which lines of a file a change touches; blanks alone are no change. */
export class ChangedLines {
  private readonly map: LineMap;

  constructor(before: string, after: string) {
    this.map = LineMap.between(keysOf(before), keysOf(after));
  }

  /** Whether any former line of the span was changed or taken out, or one was put between them. */
  touchesFormer({ first, last }: LineSpan): boolean {
    return !isKept(first, last, (line) => this.map.to(line));
  }

  /** The same of present lines. */
  touchesPresent({ first, last }: LineSpan): boolean {
    return !isKept(first, last, (line) => this.map.from(line));
  }
}

/** Whether all lines stand on the other side, next to each other. */
function isKept(first: number, last: number, other: (line: number) => number | null): boolean {
  const start = other(first);
  if (start === null) return false;
  for (let line = first + 1; line <= last; line++) {
    if (other(line) !== start + line - first) return false;
  }
  return true;
}

function keysOf(text: string): string[] {
  const lines = new Lines(text);
  return Array.from({ length: lines.count }, (_, line) => lineKey(lines.lineText(line)));
}
