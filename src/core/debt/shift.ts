import type { Range } from '../text';
import type { LineSpan } from '../text';

/** One edit of a document: the former range, and the text that took its place. */
export interface ContentEdit {
  readonly range: Range;
  readonly text: string;
}

/**
 * Where lines are after edits, given as an editor reports them: none overlap, each range is of the
 * document before all of them. Typed in front of the lines, text pushes them down; typed inside, it
 * widens them. Null once every line was taken away and nothing stands in its place.
 */
export function shiftSpan(span: LineSpan, edits: readonly ContentEdit[]): LineSpan | null {
  // From the end on, so that no edit moves what an edit still to come names.
  const ordered = [...edits].sort((a, b) => compare(b.range, a.range));
  let shifted: LineSpan | null = span;
  for (const edit of ordered) {
    if (shifted === null) return null;
    shifted = shiftOnce(shifted, edit);
  }
  return shifted;
}

function shiftOnce({ first, last }: LineSpan, { range, text }: ContentEdit): LineSpan | null {
  const { start, end } = range;
  const added = breaks(text);
  const change = added - (end.line - start.line);
  if (start.line > last) return { first, last };
  // Whole lines in front: the edit ends before the first line, or at its very beginning.
  const isBefore = end.line < first || (end.line === first && end.character === 0);
  if (isBefore && (start.line < first || text === '' || /[\r\n]$/.test(text))) {
    return { first: first + change, last: last + change };
  }
  const takesAll = start.line <= first && start.character === 0 && end.line > last;
  if (takesAll && text === '') return null;
  const begin = start.line < first ? start.line + (start.character === 0 ? 0 : 1) : first;
  const newFirst = Math.min(begin, start.line + added);
  // An edit that reaches behind the last line leaves the lines up to where its text ends.
  const newLast = end.line > last ? start.line + added : last + change;
  return { first: Math.max(0, newFirst), last: Math.max(newFirst, newLast, 0) };
}

function compare(a: Range, b: Range): number {
  return a.start.line - b.start.line || a.start.character - b.start.character;
}

/** Line ends: LF, CRLF or a lone CR, as editors count. */
function breaks(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 13 && text.charCodeAt(i + 1) === 10) i++;
    if (unit === 10 || unit === 13) count++;
  }
  return count;
}
