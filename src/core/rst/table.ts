import type { Block, Span } from '../markup';
import type { Region, RstLines } from './lines';

type Rows = Span[][];

/** Lines in which the end of a simple table is looked for. */
const TABLE_LIMIT = 500;

export function startsGridTable(text: string): boolean {
  return /^\+[-=][-=+]*\+$/.test(text);
}

export function startsSimpleTable(text: string): boolean {
  return /^=+(?: +=+)+$/.test(text);
}

/** A table drawn with `+---+---+`; of cells with several lines the first that says something. */
export function gridRows(lines: RstLines, first: number, limit: number, region: Region): Rows {
  const rows: Rows = [];
  let row: Span[] | null = null;
  for (let line = first; line < limit; line++) {
    const text = lines.text(line, region);
    if (text.startsWith('+')) {
      if (row !== null) rows.push(row);
      row = null;
      continue;
    }
    const cells = barCells(lines, line, region);
    row = row === null ? cells : merged(row, cells);
  }
  return row === null ? rows : [...rows, row];
}

/** A simple table ends with the border that a blank line follows; null where none is near. */
export function simpleTableEnd(lines: RstLines, first: number, region: Region): number | null {
  const limit = Math.min(region.limit, first + TABLE_LIMIT);
  for (let line = first + 1; line < limit; line++) {
    if (!startsSimpleTable(lines.text(line, region))) continue;
    if (line + 1 >= region.limit || lines.isBlank(line + 1)) return line + 1;
  }
  return null;
}

/** A table whose columns stand below `===` with blanks between them. */
export function simpleRows(lines: RstLines, first: number, limit: number, region: Region): Rows {
  const columns = columnsOf(lines.text(first, region));
  const rows: Rows = [];
  for (let line = first + 1; line < limit; line++) {
    const text = lines.text(line, region);
    if (text === '' || /^[=-]+(?: +[=-]+)*$/.test(text)) continue;
    const start = lines.block(line, line, region).end - text.length;
    const cells = columns.map((from, index) => {
      const to = columns[index + 1] ?? text.length;
      return trimmed(lines, start + Math.min(from, text.length), start + Math.min(to, text.length));
    });
    const isMore = cells[0]?.start === cells[0]?.end;
    const last = rows.at(-1);
    if (isMore && last !== undefined) rows[rows.length - 1] = merged(last, cells);
    else rows.push(cells);
  }
  return rows;
}

/** The rows of `list-table`: a list of lists. */
export function listRows(blocks: readonly Block[]): Rows {
  // The options above it are a list too: a field list.
  const outer = blocks.findLast(({ type }) => type === 'list');
  if (outer?.type !== 'list') return [];
  return outer.items.map((item) => {
    const inner = item.find(({ type }) => type === 'list');
    return inner?.type === 'list' ? inner.items.map(cellOf) : [];
  });
}

function cellOf(item: readonly Block[]): Span {
  const first = item[0];
  const line = first?.type === 'paragraph' ? first.lines[0] : undefined;
  return line ?? first?.span ?? { start: 0, end: 0 };
}

function barCells(lines: RstLines, line: number, region: Region): Span[] {
  const text = lines.text(line, region);
  const start = lines.block(line, line, region).end - text.length;
  const bars: number[] = [];
  for (let at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) bars.push(at);
  return bars.slice(0, -1).map((bar, index) => {
    return trimmed(lines, start + bar + 1, start + (bars[index + 1] ?? text.length));
  });
}

/** The cells of a row, those that say nothing yet taken from a further line. */
function merged(row: readonly Span[], more: readonly Span[]): Span[] {
  return row.map((cell, index) => (cell.end > cell.start ? cell : (more[index] ?? cell)));
}

function columnsOf(border: string): number[] {
  const columns: number[] = [];
  for (let at = 0; at < border.length; at++) {
    if (border[at] === '=' && border[at - 1] !== '=') columns.push(at);
  }
  return columns;
}

function trimmed(lines: RstLines, from: number, to: number): Span {
  const { text } = lines.lines;
  let [start, end] = [from, Math.max(from, to)];
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
