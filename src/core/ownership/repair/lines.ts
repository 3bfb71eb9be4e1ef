import { lineEnding, type Splice } from '../../edits';
import type { Lines, Range } from '../../text';

// Repairs of CODEOWNERS lines, as splices of the text that `lines` are of; every other byte stays.

/** Takes a line out, with the line ending behind it, of the last line with the one before it. */
export function withoutLine(lines: Lines, line: number): Splice {
  const isLast = line >= lines.count - 1;
  const start = isLast && line > 0 ? lines.endOf(line - 1) : lines.startOf(line);
  const end = isLast ? lines.endOf(line) : lines.startOf(line + 1);
  return { start, end, text: '' };
}

/** Puts a line right behind a later one. */
export function lineBelow(lines: Lines, line: number, later: number): readonly Splice[] {
  const at = lines.endOf(later);
  const text = lineEnding(lines.text) + lines.lineText(line);
  return [withoutLine(lines, line), { start: at, end: at, text }];
}

/** Puts a later line in the place of an earlier one. */
export function lineInstead(lines: Lines, line: number, later: number): readonly Splice[] {
  const { start, end } = { start: lines.startOf(line), end: lines.endOf(line) };
  return [{ start, end, text: lines.lineText(later) }, withoutLine(lines, later)];
}

/** Takes a word out, with the blanks before it. */
export function withoutWord(lines: Lines, range: Range): Splice {
  const lineStart = lines.startOf(range.start.line);
  let start = lines.offset(range.start);
  while (start > lineStart && isBlank(lines.text.charAt(start - 1))) start--;
  return { start, end: lines.offset(range.end), text: '' };
}

/**
 * Makes of `!pattern owners` a rule without owners, which is how GitHub takes files out. `pattern`
 * is the range of the pattern; a comment stays.
 */
export function withoutOwners(lines: Lines, pattern: Range): readonly Splice[] {
  const start = lines.offset(pattern.start);
  const behind = lines.offset(pattern.end);
  if (lines.text.charAt(start) !== '!') return [];
  const end = lines.endOf(pattern.start.line);
  const comment = commentStart(lines.text, behind, end);
  let last = comment;
  while (last > behind && isBlank(lines.text.charAt(last - 1))) last--;
  const owners = last > behind ? [{ start: behind, end: last, text: '' }] : [];
  return [{ start, end: start + 1, text: '' }, ...owners];
}

/** Puts what follows a `#` behind a rule on a line of its own above it; none where there is none. */
export function commentAbove(lines: Lines, line: number): readonly Splice[] {
  const [lineStart, end] = [lines.startOf(line), lines.endOf(line)];
  const comment = commentStart(lines.text, lineStart, end);
  if (comment === end) return [];
  let start = comment;
  while (start > lineStart && isBlank(lines.text.charAt(start - 1))) start--;
  const text = lines.text.slice(comment, end) + lineEnding(lines.text);
  return [
    { start: lineStart, end: lineStart, text },
    { start, end, text: '' },
  ];
}

/** Where a `#` begins a word; `end` where none does. Escaped blanks belong to a pattern. */
function commentStart(text: string, from: number, end: number): number {
  let isBehindBlank = false;
  for (let at = from; at < end; at++) {
    const character = text.charAt(at);
    if (character === '#' && isBehindBlank) return at;
    isBehindBlank = isBlank(character);
    if (character === '\\') at++;
  }
  return end;
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}
