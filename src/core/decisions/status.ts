import type { DecisionStatus } from './record';

type KnownStatus = Exclude<DecisionStatus, `other:${string}`>;

/** The words met in records, and what they come to. Longer phrases first. */
const WORDS: readonly (readonly [string, KnownStatus])[] = [
  ['under discussion', 'proposed'],
  ['under review', 'proposed'],
  ['in review', 'proposed'],
  ['superseded', 'superseded'],
  ['superceded', 'superseded'],
  ['replaced', 'superseded'],
  ['reverted', 'superseded'],
  ['implemented', 'accepted'],
  ['deprecated', 'deprecated'],
  ['withdrawn', 'rejected'],
  ['accepted', 'accepted'],
  ['approved', 'accepted'],
  ['proposed', 'proposed'],
  ['proposal', 'proposed'],
  ['rejected', 'rejected'],
  ['declined', 'rejected'],
  ['obsolete', 'deprecated'],
  ['decided', 'accepted'],
  ['adopted', 'accepted'],
  ['pending', 'proposed'],
  ['retired', 'deprecated'],
  ['active', 'accepted'],
  ['living', 'accepted'],
  ['review', 'proposed'],
  ['final', 'accepted'],
  ['draft', 'draft'],
];

/** What a successor is introduced with. */
export const SUPERSEDED_BY = [
  'superseded by',
  'superceded by',
  'superseded with',
  'replaced by',
  'reverted by',
  'obsoleted by',
];

/** What a predecessor is introduced with. */
export const SUPERSEDES = ['supersedes', 'supercedes', 'replaces', 'obsoletes'];

const PARTS_ONLY = ['partly', 'partially', 'in part'];

/** Longest status word that is kept of a status nobody knows. */
const OTHER_LIMIT = 60;

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
  const parts = PARTS_ONLY.some((word) => text.startsWith(word));
  if (!parts && phraseAt(text, SUPERSEDED_BY) !== null) return 'superseded';
  return knownStart(text) ?? otherStatus(text);
}

/** Where one of `phrases` stands in a lower-case text, at the start of a word. */
export function phraseAt(
  text: string,
  phrases: readonly string[],
): { readonly start: number; readonly end: number } | null {
  for (const phrase of phrases) {
    const start = text.indexOf(phrase);
    if (start < 0 || isWord(text[start - 1])) continue;
    const before = text.slice(Math.max(0, start - 12), start);
    if (PARTS_ONLY.some((word) => before.trimEnd().endsWith(word))) continue;
    if (!isWord(text[start + phrase.length])) return { start, end: start + phrase.length };
  }
  return null;
}

/** Lower case, without emoji, quotes, braces and marks around it, blanks made single. */
function withoutDecoration(plain: string): string {
  const text = plain.slice(0, 1000).replace(/\s+/g, ' ').toLowerCase();
  let start = 0;
  while (start < text.length && !/[\p{L}\p{N}]/u.test(codePoint(text, start))) {
    start += codePoint(text, start).length;
  }
  let end = text.length;
  while (end > start && ' .,;:!"\'`*_})]>'.includes(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
}

function knownStart(text: string): KnownStatus | null {
  const found = WORDS.find(([word]) => text.startsWith(word) && !isWord(text[word.length]));
  return found ? found[1] : null;
}

/** Two or more statuses with bars, slashes or `or` between them: a form that was not filled in. */
function isMenu(text: string): boolean {
  for (const separator of ['|', ' or ', '/', ',']) {
    const parts = text.split(separator).map((part) => part.replace(/^ *(or )?["'`*_{]*/, ''));
    const known = parts.filter((part) => knownStart(part) !== null).length;
    const least = separator === '|' || separator === ' or ' ? 2 : 3;
    if (known >= least) return true;
  }
  return false;
}

function otherStatus(text: string): DecisionStatus {
  const clause = text.split(/[.;,(]| - |\| /, 1)[0] ?? '';
  return `other:${clause.slice(0, OTHER_LIMIT).trim()}`;
}

function isWord(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}_]/u.test(unit);
}

function codePoint(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}
