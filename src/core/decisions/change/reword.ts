import type { Splice } from '../../edits';
import type { Span } from '../../markup';
import type { DecisionStatus } from '../record';
import { readStatus, WAS } from '../status';
import { badgeWords, staysTrue, statusWord, successorPhrase } from './status-word';
import { markFor, markIn, type Wording } from './wording';

/** Longest text of a status that is edited piece by piece. */
const TEXT_LIMIT = 2000;

/**
 * The edits by which a text that states the status `old` states another. Only the word is
 * replaced, in the old one's case; its emoji follows. Marks and quotes stay, and so does what is
 * said behind the word where it holds for the new status as well; else the old status is kept in
 * brackets (`rejected (was accepted by the board)`), so that nothing false is said, nothing is
 * lost, and the way back restores the text. Offsets are relative to the text.
 */
export function reworded(text: string, old: DecisionStatus, wanted: Wording): Splice[] {
  if (text.length > TEXT_LIMIT) return [replaced(text, old, wanted)];
  const phrase = old === 'superseded' ? successorPhrase(text) : null;
  if (phrase !== null) return withoutSuccessor(text, phrase, old, wanted);
  const badge = badgeWords(text, old);
  if (badge.length > 0) return badge.map((span) => wordSpelled(text, span, wanted));
  const word = statusWord(text, old);
  if (word === null) return menuEdits(text, old, wanted) ?? [replaced(text, old, wanted)];
  const tail = text.slice(word.end);
  const restored = earlier(text, word, wanted);
  if (restored !== null) return [...marked(text, word.start, old, wanted), restored];
  const edits = [...marked(text, word.start, old, wanted), wordSpelled(text, word, wanted)];
  if (staysTrue(tail) && !isSwallowed(wanted, tail)) return edits;
  const end = text.length - closing(text).length;
  const said = text.slice(word.start, end);
  return [...edits, { start: word.end, end, text: ` ${WAS}${said})` }];
}

function wordSpelled(text: string, span: Span, wanted: Wording): Splice {
  return { ...span, text: spelled(wanted, text.slice(span.start, span.end)) };
}

/** Whether a status of the team's own would be read together with what follows it. */
function isSwallowed({ value, word }: Wording, tail: string): boolean {
  return value.startsWith('other:') && readStatus(word + tail) !== value;
}

/** The word in the case of the one it stands in for: `accepted`, `Accepted`, `ACCEPTED`. */
export function spelled({ word, exact }: Wording, old: string): string {
  if (exact) return word;
  const letters = old.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    return word.toUpperCase();
  const first = letters.charAt(0);
  const upper = first !== first.toLowerCase();
  return upper ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** The emoji before the word, or behind it where nothing else is. */
export function marked(
  text: string,
  wordStart: number,
  old: DecisionStatus,
  wanted: Wording,
): Splice[] {
  const before = markIn(text.slice(0, wordStart));
  const found = before ?? markIn(text);
  if (found === null) return [];
  const { at, mark } = found;
  const rest = text.slice(at + mark.length);
  if (before === null && /[\p{L}\p{N}]/u.test(rest)) return [];
  const next = markFor(wanted, old, mark);
  return next === mark ? [] : [{ start: at, end: at + mark.length, text: next }];
}

/** `rejected (was accepted, 2021)` that is to be accepted again. */
function earlier(text: string, word: Span, wanted: Wording): Splice | null {
  const close = closing(text);
  const end = text.length - close.length;
  const open = ` ${WAS}`;
  if (!text.startsWith(open, word.end) || text[end - 1] !== ')') return null;
  const said = text.slice(word.end + open.length, end - 1);
  return readStatus(said) === wanted.value ? { start: word.start, end, text: said } : null;
}

/** `superseded by 4 (was accepted, 2021)` that is to be accepted again. */
function earlierThanSuccessor(text: string, phrase: number, wanted: Wording): Splice | null {
  const from = text.lastIndexOf(` ${WAS}`);
  const end = text.length - closing(text).length;
  if (from < phrase || text[end - 1] !== ')') return null;
  const said = text.slice(from + WAS.length + 1, end - 1);
  return readStatus(said) === wanted.value ? { start: phrase, end, text: said } : null;
}

/** `Implemented. Superseded by 4` goes back to `Implemented.`, `superseded by 4` to the word. */
function withoutSuccessor(
  text: string,
  phrase: number,
  old: DecisionStatus,
  wanted: Wording,
): Splice[] {
  const former = earlierThanSuccessor(text, phrase, wanted);
  if (former !== null) return [former];
  const before = text.slice(0, phrase).replace(/[\s;,:\u2013\u2014-]{1,40}$/, '');
  const stated = readStatus(before);
  if (stated === null || stated.startsWith('other:')) return [replaced(text, old, wanted)];
  const end = text.length - matchingClose(text).length;
  const cut: Splice = { start: before.length, end, text: '' };
  return stated === wanted.value ? [cut] : [...reworded(before, stated, wanted), cut];
}

/** `proposed | **accepted** | rejected`: the choice moves, or its word changes. */
function menuEdits(text: string, old: DecisionStatus, wanted: Wording): Splice[] | null {
  const bold = /(\*\*|__)([^*_|]{1,60})\1/.exec(text);
  if (bold === null || readStatus(bold[2] ?? '') !== old) return null;
  // In a menu only known words are read.
  if (wanted.value.startsWith('other:')) return null;
  const [whole, marks = '', chosen = ''] = bold;
  const at = bold.index;
  for (const match of text.matchAll(/[\p{L}][\p{L} ]{0,40}(?=\s*(?:[|,/]|$))/gu)) {
    const inside = match.index >= at && match.index < at + whole.length;
    const word = match[0].trimEnd().replace(/^or /, '');
    if (inside || readStatus(word) !== wanted.value) continue;
    const start = match.index + match[0].indexOf(word);
    return [
      { start: at, end: at + whole.length, text: chosen },
      { start, end: start + word.length, text: marks + word + marks },
    ];
  }
  const start = at + marks.length;
  return [{ start, end: start + chosen.length, text: spelled(wanted, chosen) }];
}

/** The whole text, but for the marks around it. */
function replaced(text: string, old: DecisionStatus, wanted: Wording): Splice {
  const lead = leading(text);
  const first = /\p{L}/u.exec(text.slice(lead.length))?.[0] ?? wanted.word.charAt(0);
  const end = text.length - matchingClose(text).length;
  const mark = marked(lead, lead.length, old, wanted)[0];
  const head = mark ? lead.slice(0, mark.start) + mark.text + lead.slice(mark.end) : lead;
  return { start: 0, end, text: head + spelled(wanted, first) };
}

/** What stands before the first letter: quotes, braces, emphasis, emoji. */
function leading(text: string): string {
  const at = text.search(/[\p{L}\p{N}]/u);
  const lead = at < 0 ? '' : text.slice(0, at);
  // A bracket belongs to a link or a tag that goes away.
  return lead.replace(/[[<`].*$/s, '');
}

/** Marks, quotes and blanks at the end. */
function closing(text: string): string {
  let start = text.length;
  while (start > 0 && ' \t"\'`*_}.'.includes(text[start - 1] ?? '')) start--;
  return text.slice(start);
}

/** What closes the quotes, braces and emphasis a text begins with. */
export function matchingClose(text: string): string {
  const wanted = leading(text)
    .replace(/[^\s"'*_{]/g, '')
    .replace(/^\s+/, '');
  const mirrored = wanted.split('').reverse().join('').replaceAll('{', '}');
  return mirrored !== '' && text.length > 2 * mirrored.length && text.endsWith(mirrored)
    ? mirrored
    : '';
}
