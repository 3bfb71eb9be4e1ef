import type { Source } from '../../source';
import type { Range } from '../../text';
import type { OwnerWord } from '../answer';
import { isConflictMarker } from '../conflict-marker';
import { PathPattern } from '../patterns/path-pattern';
import { type Heading, headingOf } from './heading';
import { findWords, type FoundWord, isBlank } from './owner-words';
import { canMatch, normalPattern, patternElements } from './pattern';

/** What a line of a CODEOWNERS file of GitLab's dialect says, wherever it stands. */
export type LineRead = { readonly text: string } & (
  | { readonly kind: 'nothing' }
  | { readonly kind: 'heading'; readonly heading: Heading }
  /** `[` without `]`. */
  | { readonly kind: 'unclosed'; readonly start: number; readonly end: number }
  | { readonly kind: 'entry'; readonly entry: Entry }
);

/** A pattern and what stands behind it, by offsets in the line. */
export interface Entry {
  /** As written, escapes and a leading `!` included. */
  readonly pattern: string;
  readonly start: number;
  /** Behind the pattern. */
  readonly end: number;
  readonly words: readonly FoundWord[];
  /** Nothing but blanks stands behind the pattern. */
  readonly isBare: boolean;
  /** Where a `#` begins what was meant as a comment, which GitLab does not know; else the end. */
  readonly comment: number;
  /** Takes paths out. */
  readonly negated: boolean;
  /** See `normalPattern`. */
  readonly normal: string;
  readonly compiled: PathPattern;
  readonly canMatch: boolean;
}

/** Comments are whole lines only. */
export function readLine(text: string): LineRead {
  if (text.trim() === '') return { text, kind: 'nothing' };
  let start = 0;
  while (isBlank(text.charCodeAt(start))) start++;
  if (text.charAt(start) === '#') return { text, kind: 'nothing' };
  const heading = headingOf(text);
  if (heading === 'unclosed') return { text, kind: 'unclosed', start, end: text.trimEnd().length };
  if (heading !== null) return { text, kind: 'heading', heading };
  return { text, kind: 'entry', entry: entryAt(text, start) };
}

/** The text of a line; nothing where git wrote the line into an unfinished merge. */
export function lineOf(source: Source, line: number): string {
  const text = source.lines.lineText(line);
  return source.conflicted && isConflictMarker(text) ? '' : text;
}

function entryAt(text: string, start: number): Entry {
  const end = patternEnd(text, start);
  const pattern = text.slice(start, end);
  const negated = pattern.startsWith('!');
  const normal = normalPattern(negated ? pattern.slice(1) : pattern);
  return {
    pattern,
    start,
    end,
    words: findWords(text, end, text.length),
    isBare: text.slice(end).trim() === '',
    comment: commentStart(text, end),
    negated,
    normal,
    compiled: new PathPattern(() => patternElements(normal)),
    canMatch: canMatch(normal),
  };
}

/** A blank right behind a backslash belongs to the pattern. */
function patternEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && (!isBlank(text.charCodeAt(end)) || text.charAt(end - 1) === '\\')) {
    end++;
  }
  return end;
}

function commentStart(text: string, from: number): number {
  let at = text.indexOf('#', from);
  while (at >= 0 && !isBlank(text.charCodeAt(at - 1))) at = text.indexOf('#', at + 1);
  return at < 0 ? text.length : at;
}

/** A range within a line. */
export function rangeIn(
  line: number,
  { start, end }: { readonly start: number; readonly end: number },
): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

/** The owners among the words of a line, in file order. */
export function ownersAmong(line: number, words: readonly FoundWord[]): OwnerWord[] {
  return words
    .filter(({ kind }) => kind === 'owner')
    .map((word) => ({ text: word.text, range: rangeIn(line, word) }));
}
