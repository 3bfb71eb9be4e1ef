import type { Span } from '../markup';
import type { AsciidocLines } from './lines';

/** More columns than any table has; also ends what a huge number in `cols` would ask for. */
const COLUMN_LIMIT = 100;

/** What may stand in front of a cell's bar: `2+`, `.3+^.>s`, `a`. */
const CELL_FORMAT = /^(?:(\d{0,3})(?:\.\d{1,3})?[+*])?(?:[<^>]?(?:\.[<^>])?)[adehlmsv]?$/;

interface Cell {
  readonly span: Span;
  /** Columns it reaches over. */
  readonly width: number;
}

/**
 * The rows between the lines `open` and `close`, which are `|===`. How many columns there are tells
 * `cols` above the table, else its first line:
 * https://docs.asciidoctor.org/asciidoc/latest/tables/build-a-basic-table/
 */
export function tableRows(lines: AsciidocLines, open: number, close: number): Span[][] {
  const cells: Cell[] = [];
  let firstLine = 0;
  let started: { start: number; width: number } | null = null;
  const finish = (end: number): void => {
    if (started !== null)
      cells.push({ span: trimmed(lines, started.start, end), width: started.width });
    started = null;
  };
  for (let line = open + 1; line < close; line++) {
    if (lines.isHidden(line)) continue;
    const before = cells.length;
    for (const bar of barsOf(lines, line)) {
      finish(bar.formatStart);
      started = { start: bar.after, width: bar.width };
    }
    if (started !== null) finish(endOfCell(lines, line, close));
    if (firstLine === 0) firstLine = widthOf(cells.slice(before));
  }
  return rowsOf(cells, declaredColumns(lines, open) ?? firstLine);
}

interface Bar {
  readonly formatStart: number;
  readonly after: number;
  readonly width: number;
}

/** The bars of a line that begin a cell. */
function barsOf(lines: AsciidocLines, line: number): Bar[] {
  const text = lines.text(line);
  const start = lines.lines.startOf(line);
  const bars: Bar[] = [];
  for (let at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) {
    if (text[at - 1] === '\\') continue;
    let from = at;
    while (from > 0 && !/[\s|]/.test(text.charAt(from - 1)) && at - from < 20) from--;
    const isApart = from === 0 || /\s/.test(text.charAt(from - 1));
    const format = isApart ? CELL_FORMAT.exec(text.slice(from, at)) : null;
    const width = Math.min(Number(format?.[1] ?? '1') || 1, COLUMN_LIMIT);
    bars.push({ formatStart: start + (format ? from : at), after: start + at + 1, width });
  }
  return bars;
}

/** A cell goes on in the lines below that have no bar. */
function endOfCell(lines: AsciidocLines, line: number, close: number): number {
  let last = line;
  for (let next = line + 1; next < close && !lines.text(next).includes('|'); next++) {
    if (!lines.isBlank(next) && !lines.isHidden(next)) last = next;
  }
  return lines.span(last).end;
}

function rowsOf(cells: readonly Cell[], columns: number): Span[][] {
  if (columns === 0) return [];
  const rows: Span[][] = [];
  let row: Span[] = [];
  let used = 0;
  for (const { span, width } of cells) {
    row.push(span);
    used += width;
    if (used < columns) continue;
    rows.push(row);
    row = [];
    used = 0;
  }
  return row.length > 0 ? [...rows, row] : rows;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** `[cols="1,3"]`, `[cols=2*]`, `[%header,cols=2]`. */
function declaredColumns(lines: AsciidocLines, open: number): number | null {
  for (let line = open - 1; line >= 0 && lines.isLoneLine(line); line--) {
    const match = /\bcols ?= ?(?:"([^"]{1,300})"|'([^']{1,300})'|([\w*]{1,9}))/.exec(
      lines.text(line),
    );
    if (!match) continue;
    const written = match[1] ?? match[2] ?? match[3] ?? '';
    if (/^\d{1,3}$/.test(written) && match[3] !== undefined) return bounded(Number(written));
    const parts = written.split(/[,;]/);
    return bounded(
      parts.reduce((sum, part) => sum + (Number(/^ *(\d{1,3})\*/.exec(part)?.[1]) || 1), 0),
    );
  }
  return null;
}

function bounded(columns: number): number {
  return Math.max(1, Math.min(columns, COLUMN_LIMIT));
}

function trimmed(lines: AsciidocLines, from: number, to: number): Span {
  const { text } = lines.lines;
  let [start, end] = [from, Math.max(from, to)];
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
