import type { Dialect } from '../../dialect';
import { ownerReference } from '../bitbucket/owner-reference';
import { type Word, wordsOf } from '../github/codeowners';
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
 * Takes a line apart as its platform would: GitLab knows headings and no comments behind a rule; on
 * Gitea and Forgejo an unescaped `#` starts a comment anywhere, elsewhere where a word begins.
 */
export function readLine(text: string, dialect: LineDialect): OwnersLine {
  const start = skipBlanks(text, 0);
  if (start === text.length) return { kind: 'empty' };
  if (text.charAt(start) === '#') return { kind: 'comment', start };
  if (dialect === 'gitlab') return readHeading(text, start) ?? gitlabRule(text, start);
  const [pattern, ...rest] = dialect === 'gitea' ? escapedWords(text) : wordsOf(text);
  if (pattern === undefined) return { kind: 'empty' };
  const behind = skipBlanks(text, (rest.at(-1) ?? pattern).end);
  return {
    kind: 'rule',
    pattern: { start: pattern.start, end: pattern.end },
    words: rest.map((word) => ownerAmong(word, dialect)),
    comment: behind < text.length ? behind : null,
  };
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

/** A blank right behind a backslash belongs to the pattern, whatever stands before the backslash. */
function gitlabRule(text: string, start: number): OwnersLine {
  let end = start;
  while (end < text.length && (!isBlank(text, end) || text.charAt(end - 1) === '\\')) end++;
  const words = findWords(text, end, text.length).map((word) => {
    return { ...word, isOwner: word.kind === 'owner' };
  });
  return { kind: 'rule', pattern: { start, end }, words, comment: null };
}

/** The words of a line in which a backslash takes the next character as it is. */
function escapedWords(text: string): Word[] {
  const words: Word[] = [];
  let at = skipBlanks(text, 0);
  while (at < text.length && text.charAt(at) !== '#') {
    const start = at;
    while (at < text.length && !isBlank(text, at) && text.charAt(at) !== '#') {
      at += text.charAt(at) === '\\' ? 2 : 1;
    }
    const end = Math.min(at, text.length);
    words.push({ text: text.slice(start, end), start, end });
    at = skipBlanks(text, end);
  }
  return words;
}

function ownerAmong(word: Word, dialect: Exclude<LineDialect, 'gitlab'>): LineWord {
  const { text, start, end } = word;
  switch (dialect) {
    case 'github':
      return { text, start, end, isOwner: isOwnerWord(text) };
    case 'gitea':
      // Names count without the `@` as well.
      return { text, start, end, isOwner: /^@?[\w.-]+(?:\/[^/]+)?$/.test(text) };
    case 'bitbucket': {
      const owner = ownerReference(text)?.owner;
      if (owner === undefined) return { text, start, end, isOwner: false };
      return { text: owner, start, end: start + owner.length, isOwner: true };
    }
  }
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
