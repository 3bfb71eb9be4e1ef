import type { DecisionStatus } from './record';
import { type KnownStatus, PARTLY, RELATIONS, STATUS_WORDS } from './vocabulary';

/** What keeps an earlier status in the text behind the new one. */
export const WAS = '(was ';

/** What a successor is introduced with. */
export const SUPERSEDED_BY = RELATIONS['superseded-by'];

/** What a predecessor is introduced with. */
export const SUPERSEDES = RELATIONS.supersedes;

/** Longest status word that is kept of a status nobody knows. */
const OTHER_LIMIT = 60;

/** Units before a phrase in which it may be said to hold in part. */
const PARTLY_REACH = 24;

/** How every phrase of a relation begins. */
const RELATION_STARTS = [
  ...new Set(Object.values(RELATIONS).flatMap((all) => all.map((one) => one.slice(0, 4)))),
];

/**
 * The status a text states, given plain and with its bold parts. Null for none: an empty value, a
 * placeholder, or a menu to choose from (`proposed | accepted`) in which nothing is bold.
 */
export function readStatus(plain: string, bold: readonly string[] = []): DecisionStatus | null {
  const text = withoutDecoration(plain);
  // `{{ page.adr_status }}` is filled in by a site generator.
  if (text === '' || plain.trimStart().startsWith('{{')) return null;
  if (isMenu(text)) {
    const chosen = bold.map(withoutDecoration).filter((part) => knownStart(part) !== null);
    return chosen.length === 1 ? knownStart(chosen[0] ?? '') : null;
  }
  const parts = PARTLY.some((word) => text.startsWith(word));
  if (!parts && phraseAt(text, SUPERSEDED_BY) !== null) return 'superseded';
  return knownStart(text) ?? otherStatus(text);
}

/** Whether a text is a known status word, or begins with one. */
export function startsWithStatus(plain: string): boolean {
  return knownStart(withoutDecoration(plain)) !== null;
}

/** Where one of `phrases` stands in a lower-case text, at the start of a word, said of the whole. */
export function phraseAt(
  text: string,
  phrases: readonly string[],
): { readonly start: number; readonly end: number } | null {
  const found = relationAt(text, phrases);
  return found === null || found.partly ? null : found;
}

/** Cheap, and true of every lower-case text in which `relationAt` finds something. */
export function mayRelate(text: string): boolean {
  return RELATION_STARTS.some((start) => text.includes(start));
}

/** The same; `partly` where it is said of a part: `partly superseded by`. */
export function relationAt(
  text: string,
  phrases: readonly string[],
): { readonly start: number; readonly end: number; readonly partly: boolean } | null {
  for (const phrase of phrases) {
    const start = text.indexOf(phrase);
    const end = start + phrase.length;
    if (start < 0 || isWord(text[start - 1]) || isWord(text[end])) continue;
    const before = text.slice(Math.max(0, start - PARTLY_REACH), start).trimEnd();
    return { start, end, partly: PARTLY.some((word) => before.endsWith(word)) };
  }
  return null;
}

/** Lower case, without emoji, quotes, braces and marks around it, blanks made single. */
function withoutDecoration(plain: string): string {
  const written = plain.slice(0, 1000).normalize('NFC');
  const text = withoutStruck(written).replace(/\s+/g, ' ').toLowerCase();
  let start = 0;
  while (start < text.length && !/[\p{L}\p{N}]/u.test(codePoint(text, start))) {
    start += codePoint(text, start).length;
  }
  let end = text.length;
  while (end > start && ' .,;:!"\'`*_})]>。'.includes(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
}

/** `~~Proposed~~ Accepted`: what is struck through holds no longer, unless all is. */
function withoutStruck(text: string): string {
  if (!text.includes('~~')) return text;
  const parts = text.split('~~');
  const left = parts.filter((_, index) => index % 2 === 0).join(' ');
  return /[\p{L}\p{N}]/u.test(left) ? left : parts.join(' ');
}

function knownStart(text: string): KnownStatus | null {
  const found = STATUS_WORDS.find(([word]) => text.startsWith(word) && endsWord(text, word.length));
  return found ? found[1] : null;
}

/** Between letters of scripts that put no blanks between words, a word may end anywhere. */
function endsWord(text: string, end: number): boolean {
  return !isWord(text[end]) || /[\u3040-\u30ff\u4e00-\u9fff]/.test(text[end - 1] ?? '');
}

/** Two or more statuses with bars, slashes or `or` between them: a form that was not filled in. */
function isMenu(text: string): boolean {
  for (const [separator, least] of MENU_SEPARATORS) {
    if (!text.includes(separator)) continue;
    const parts = text.split(separator).map((part) => part.replace(/^ *(or )?["'`*_{[]*/, ''));
    const known = parts.filter((part) => knownStart(part) !== null).length;
    if (known >= least) return true;
  }
  return false;
}

const MENU_SEPARATORS = [
  ['|', 2],
  [' or ', 2],
  [' oder ', 2],
  ['/', 3],
  [',', 3],
  ['、', 3],
] as const;

function otherStatus(text: string): DecisionStatus {
  const clause = text.split(/[.;,(（]| - |\| | by /, 1)[0] ?? '';
  return `other:${clause.slice(0, OTHER_LIMIT).trim()}`;
}

function isWord(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}_]/u.test(unit);
}

function codePoint(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}
