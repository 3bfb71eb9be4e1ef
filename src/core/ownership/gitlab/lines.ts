import type { Source } from '../../source';
import type { Range } from '../../text';
import type { OwnerWord } from '../answer';
import { isConflictMarker } from '../conflict-marker';
import { type Heading, headingOf } from './heading';
import { isBlank } from './owner-words';

/** What a line of a CODEOWNERS file of GitLab's dialect is; empty lines and comments are left out. */
export type FileLine =
  | { readonly kind: 'heading'; readonly line: number; readonly heading: Heading }
  /** `[` without `]`. */
  | {
      readonly kind: 'unclosed';
      readonly line: number;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'entry'; readonly line: number; readonly entry: Entry };

/** A pattern and what stands behind it, by offsets in the line. */
export interface Entry {
  readonly text: string;
  /** As written, escapes and a leading `!` included. */
  readonly pattern: string;
  readonly start: number;
  /** Behind the pattern. */
  readonly end: number;
  /** Where a `#` begins what was meant as a comment, which GitLab does not know; else the end. */
  readonly comment: number;
}

/** The lines that say something, in file order. Comments are whole lines only. */
export function* linesOf(source: Source): Generator<FileLine> {
  for (let line = 0; line < source.lines.count; line++) {
    const text = source.lines.lineText(line);
    if (source.conflicted && isConflictMarker(text)) continue;
    if (text.trim() === '') continue;
    let start = 0;
    while (isBlank(text.charCodeAt(start))) start++;
    if (text.charAt(start) === '#') continue;
    const heading = headingOf(text);
    if (heading === 'unclosed') {
      yield { kind: 'unclosed', line, start, end: text.trimEnd().length };
    } else if (heading !== null) yield { kind: 'heading', line, heading };
    else {
      yield { kind: 'entry', line, entry: entryAt(text, start) };
    }
  }
}

function entryAt(text: string, start: number): Entry {
  const end = patternEnd(text, start);
  let comment = end;
  while (comment < text.length) {
    if (text.charAt(comment) === '#' && isBlank(text.charCodeAt(comment - 1))) break;
    comment++;
  }
  return { text, pattern: text.slice(start, end), start, end, comment };
}

/** A blank right behind a backslash belongs to the pattern. */
function patternEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && (!isBlank(text.charCodeAt(end)) || text.charAt(end - 1) === '\\')) {
    end++;
  }
  return end;
}

/** A range within a line. */
export function rangeIn(
  line: number,
  { start, end }: { readonly start: number; readonly end: number },
): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

/** The owners among the words of a line, in file order. */
export function ownersAmong(
  line: number,
  words: readonly { kind: string; text: string; start: number; end: number }[],
): OwnerWord[] {
  return words
    .filter(({ kind }) => kind === 'owner')
    .map((word) => ({ text: word.text, range: rangeIn(line, word) }));
}
