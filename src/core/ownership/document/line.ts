import type { Dialect } from '../../dialect';
import { headingOf } from '../gitlab/heading';
import { findWords } from '../gitlab/owner-words';
import { isOwnerWord } from '../owner-word';

/** The dialects that are written line by line. */
export type LineDialect = Exclude<Dialect, 'prow'>;

/** A part of a line, by UTF-16 offsets. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A word behind a pattern or a section's heading. */
export interface LineWord extends Extent {
  readonly text: string;
  /** The platform reads it as an owner; whether it exists is not asked. */
  readonly isOwner: boolean;
}

/** What a person wrote on a line of a CODEOWNERS file, whether the platform takes it or not. */
export type OwnersLine =
  | { readonly kind: 'empty' }
  | { readonly kind: 'comment'; readonly start: number }
  | {
      readonly kind: 'heading';
      /** Between the brackets; up to the line's end where they are not closed. */
      readonly name: Extent;
      readonly isClosed: boolean;
      /** The default owners. */
      readonly words: readonly LineWord[];
    }
  | {
      readonly kind: 'rule';
      /** Escapes and a leading `!` included. */
      readonly pattern: Extent;
      readonly words: readonly LineWord[];
      /** Where a comment begins behind the owners; null where none does. */
      readonly comment: number | null;
    };

/**
 * Takes a line apart as its platform would. GitLab knows headings and no comments behind a rule; on
 * Gitea and Forgejo an unescaped `#` starts a comment anywhere; elsewhere it does where a word
 * begins.
 */
export function readLine(text: string, dialect: LineDialect): OwnersLine {
  const start = skipBlanks(text, 0);
  if (start === text.length) return { kind: 'empty' };
  if (text.charAt(start) === '#') return { kind: 'comment', start };
  if (dialect === 'gitlab') {
    const heading = readHeading(text, start);
    if (heading !== null) return heading;
  }
  const comment = commentStart(text, start, dialect);
  const rest = text.slice(0, comment ?? text.length);
  const pattern = { start, end: wordEnd(rest, start, true) };
  return { kind: 'rule', pattern, words: wordsFrom(rest, pattern.end, dialect), comment };
}

function readHeading(text: string, start: number): OwnersLine | null {
  const heading = headingOf(text);
  if (heading === null) return null;
  if (heading === 'unclosed') {
    const open = text.indexOf('[', start) + 1;
    return { kind: 'heading', name: { start: open, end: text.length }, isClosed: false, words: [] };
  }
  const { name, nameStart, words } = heading;
  return {
    kind: 'heading',
    name: { start: nameStart, end: nameStart + name.length },
    isClosed: true,
    words: words.map((word) => ({ ...word, isOwner: word.kind === 'owner' })),
  };
}

function commentStart(text: string, start: number, dialect: LineDialect): number | null {
  if (dialect === 'gitlab') return null;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === '#' && (dialect === 'gitea' || isBlank(text, at - 1))) return at;
  }
  return null;
}

function wordsFrom(text: string, from: number, dialect: LineDialect): LineWord[] {
  if (dialect === 'gitlab') {
    return findWords(text, from, text.length).map((word) => {
      return { ...word, isOwner: word.kind === 'owner' };
    });
  }
  const words: LineWord[] = [];
  for (let at = skipBlanks(text, from); at < text.length; at = skipBlanks(text, at)) {
    const behind = wordEnd(text, at, false);
    const end = dialect === 'bitbucket' ? withoutStrategy(text, at, behind) : behind;
    const word = text.slice(at, end);
    words.push({ text: word, start: at, end, isOwner: isOwner(word, dialect) });
    at = behind;
  }
  return words;
}

function isOwner(word: string, dialect: Exclude<LineDialect, 'gitlab'>): boolean {
  switch (dialect) {
    case 'github':
      return isOwnerWord(word);
    // Groups of `teams.yaml` and of workspaces: `@teams/web`, `@acme/web`.
    case 'bitbucket':
      return word.length > 1 && word.includes('@');
    // Names count without the `@` as well.
    case 'gitea':
      return word !== '@';
  }
}

/** `@acme/web:random(2)`: how many of a group are asked is no part of its name. */
function withoutStrategy(text: string, start: number, end: number): number {
  const colon = text.indexOf(':', start);
  return colon < 0 || colon > end ? end : colon;
}

function wordEnd(text: string, start: number, escapes: boolean): number {
  let end = start;
  while (end < text.length && !isBlank(text, end)) {
    end += escapes && text.charAt(end) === '\\' ? 2 : 1;
  }
  return Math.min(end, text.length);
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text, at)) at++;
  return at;
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || (unit >= 9 && unit <= 13);
}
