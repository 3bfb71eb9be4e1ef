import { Lines, type LineSpan } from '../text';

const QUOTE_LINES = 20;
const CONTEXT_LINES = 3;
/** A longer quote is no help to anybody who reads the item. */
const QUOTE_CHARACTERS = 4000;

/** What an anchor keeps of the lines it points at; null where there are none or they hold too much. */
export interface QuotedLines {
  /** 1-based, as it is written. */
  readonly range: readonly [number, number];
  readonly quote: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
}

/** The lines (zero-based) of a text as an anchor quotes them; lines outside are drawn inside. */
export function quotedLines(text: string, span: LineSpan): QuotedLines {
  const lines = new Lines(text);
  const first = Math.max(0, Math.min(span.first, lastLine(lines)));
  const last = Math.max(first, Math.min(span.last, lastLine(lines)));
  const quoteEnd = Math.min(last, first + QUOTE_LINES - 1);
  return {
    range: [first + 1, last + 1],
    quote: linesText(lines, first, quoteEnd),
    prefix: linesText(lines, first - CONTEXT_LINES, first - 1),
    suffix: linesText(lines, quoteEnd + 1, quoteEnd + CONTEXT_LINES),
  };
}

function linesText(lines: Lines, from: number, to: number): string | null {
  const [first, last] = [Math.max(0, from), Math.min(to, lastLine(lines))];
  if (last < first) return null;
  const start = lines.startOf(first);
  if (lines.endOf(last) - start > QUOTE_CHARACTERS) return null;
  const texts: string[] = [];
  for (let line = first; line <= last; line++) texts.push(lines.lineText(line));
  return texts.join('\n');
}

/** A final newline opens no further line. */
function lastLine(lines: Lines): number {
  const last = lines.count - 1;
  return last > 0 && lines.startOf(last) === lines.endOf(last) ? last - 1 : last;
}
