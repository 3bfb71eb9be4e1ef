import type { Span } from '../../markup';
import type { DecisionStatus } from '../record';
import { phraseAt, readStatus, SUPERSEDED_BY, WAS } from '../status';

/** Most words a status is made of. */
const WORD_LIMIT = 12;

/** How far into a text its status is looked for. */
const TEXT_LIMIT = 1000;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['\u2019-][\p{L}\p{N}\p{M}]+)*/gu;

const WORD_PART = /[\p{L}\p{N}]+/gu;

/**
 * The words of a text that state its status: `Accepted` in `✅ **Accepted** (see 4)`. Null where
 * they do not stand at its start: a menu in which one is bold, a word in another markup.
 */
export function statusWord(text: string, value: DecisionStatus): Span | null {
  const head = withoutPast(text.slice(0, TEXT_LIMIT));
  let start: number | null = null;
  let words = 0;
  for (const match of head.matchAll(WORD)) {
    start ??= match.index;
    const end = match.index + match[0].length;
    if (readStatus(head.slice(start, end)) === value) return { start, end };
    if (++words === WORD_LIMIT) break;
  }
  return null;
}

/** Blanks for a box before the status and for what is struck through. */
function withoutPast(text: string): string {
  const blank = (part: string): string => ' '.repeat(part.length);
  return text.replace(BOX, blank).replace(/~~[^~]{1,200}~~/g, blank);
}

/** The box an item begins with where one of several is ticked. */
export const BOX = /^(?:\[[xX ]\]|[\u2611\u2705\u2714\u2610\u2B1C])\uFE0F?(?=\s)/u;

/** Every place in a picture's address and text that says the status; none where it is no badge. */
export function badgeWords(text: string, value: DecisionStatus): Span[] {
  const address = /\/badge\/([\w%./-]{1,120})/.exec(text.slice(0, TEXT_LIMIT))?.[1];
  const word = address?.split(/[/.-]/).find((part) => readStatus(part) === value);
  if (word === undefined) return [];
  const found = [...text.matchAll(WORD_PART)].filter(
    ([part]) => part.toLowerCase() === word.toLowerCase(),
  );
  return found.map(({ index }) => ({ start: index, end: index + word.length }));
}

/** Where a text names its successors, from the phrase on; null where it does not. */
export function successorPhrase(text: string): number | null {
  return phraseAt(text.slice(0, TEXT_LIMIT).toLowerCase(), SUPERSEDED_BY)?.start ?? null;
}

/**
 * Whether what follows a status word holds for another status as well: a remark behind a bracket
 * or a mark (`(see 19)`, `. Tracking issue: #4`), but no day, no author and no other status.
 */
export function staysTrue(tail: string): boolean {
  const text = tail.slice(0, TEXT_LIMIT).replace(/^[\s*_`"'}\]]{1,40}/, '');
  if (!/[\p{L}\p{N}]/u.test(text) || text.startsWith(WAS)) return true;
  if (/^[\p{L}\p{N}]/u.test(text)) return false;
  if (/\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2}/.test(text)) return false;
  for (const [word] of text.matchAll(WORD)) {
    if (/^(?:by|since|until)$/i.test(word)) return false;
    if (readStatus(word)?.startsWith('other:') === false) return false;
  }
  return true;
}
