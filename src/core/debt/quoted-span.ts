import { Lines, type LineSpan } from '../text';

/** Lines of a quote that are compared. */
const COMPARED = 20;

/**
 * Where lines that were named a while ago stand now: at their number where that still holds the
 * quote, else at the only other place that does; the number where there is none or several.
 */
export function quotedSpan(text: string, span: LineSpan, quote: string): LineSpan {
  const lines = new Lines(text);
  const wanted = linesOf(quote).slice(0, COMPARED);
  const standsAt = (first: number): boolean =>
    first + wanted.length <= lines.count &&
    wanted.every((line, at) => lines.lineText(first + at) === line);
  if (wanted.every((line) => line.trim() === '') || standsAt(span.first)) return span;
  let found: number | null = null;
  for (let first = 0; first < lines.count; first++) {
    if (!standsAt(first)) continue;
    if (found !== null) return span;
    found = first;
  }
  return found === null ? span : { first: found, last: found + span.last - span.first };
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|\n/);
}
