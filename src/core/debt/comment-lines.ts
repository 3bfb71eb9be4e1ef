import type { CommentSpan } from '../comments/run';
import { isBlank, isNewline } from '../comments/letters';
import type { Lines } from '../text';

/** One line of one comment, or the part of a line that a comment takes up. Offsets. */
export interface CommentLine {
  /** Where the comment's content begins on this line. */
  readonly start: number;
  /** Where its words begin, behind lead characters, bullets and `@`. */
  readonly text: number;
  /** Where emphasis (`**`) before the words begins; equals `text` where there is none. */
  readonly boldStart: number;
  readonly end: number;
  /** Number of the line in the file, and the column of `text` in it. */
  readonly number: number;
  readonly column: number;
  /** Whether nothing but the comment stands on the line before its words. */
  readonly alone: boolean;
  readonly guessed: boolean;
}

/** Characters that lead comments, gutters and bullets; none of them begins a word. */
const LEADS = '/*#-;!%+=<>|~\u2022{';

/** The lines of the comments given, in text order; `lines` are those of the whole text. */
export function commentLines(lines: Lines, spans: readonly CommentSpan[]): CommentLine[] {
  const { text } = lines;
  const found: CommentLine[] = [];
  for (const span of spans) {
    let { line: number } = lines.at(span.start);
    let start = span.start;
    while (start <= span.end) {
      let end = start;
      while (end < span.end && !isNewline(text.charCodeAt(end))) end++;
      found.push(lineOf(text, span, start, end, { line: number, start: lines.startOf(number) }));
      start = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
      number++;
    }
  }
  return found;
}

function lineOf(
  text: string,
  span: CommentSpan,
  start: number,
  lineEnd: number,
  place: { readonly line: number; readonly start: number },
): CommentLine {
  let end = lineEnd;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  let words = start;
  while (words < end && leads(text, words, start)) words++;
  let boldStart = words;
  while (boldStart > start && text[boldStart - 1] === '*') boldStart--;
  return {
    start,
    text: words,
    boldStart,
    end,
    number: place.line,
    column: words - place.start,
    alone: start > span.start || isOpening(text, place.start, start),
    guessed: span.guessed,
  };
}

function leads(text: string, at: number, start: number): boolean {
  const unit = text.charAt(at);
  if (isBlank(unit.charCodeAt(0)) || LEADS.includes(unit)) return true;
  // A numbered bullet: `1. `, `2) `.
  if (unit >= '0' && unit <= '9') return /^\d{1,3}[.)][ \t]/.test(text.slice(at, at + 6));
  if (unit !== '.' && unit !== ')') return false;
  const before = at > start ? text.charAt(at - 1) : '';
  return before >= '0' && before <= '9';
}

/** Whether only blanks and the comment's own opening stand between the line's start and `at`. */
function isOpening(text: string, lineStart: number, at: number): boolean {
  if (at - lineStart > 300) return false;
  return /^\s*\S{0,4}$/.test(text.slice(lineStart, at)) && !/\w/.test(text.slice(lineStart, at));
}
