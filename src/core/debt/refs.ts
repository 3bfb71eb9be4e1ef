import { isoDate } from '../dates';
import { isDebtId } from './references';

/** What stands between a tag and the marker's text. */
export interface Lead {
  readonly refs: readonly string[];
  /** Offset of the text in the rest of the line. */
  readonly text: number;
}

/** More of a line is never read to find refs. */
const HEAD_LIMIT = 500;

/**
 * Reads refs, date and separator from what follows a tag on its line:
 * `(refs)[:]`, `: ref -`, ` ref:`, ` date:`, ` -`, `:` or a blank.
 */
export function readLead(rest: string, prefixes: readonly string[]): Lead {
  const head = rest.slice(0, HEAD_LIMIT);
  if (head.startsWith('(')) return inParentheses(head) ?? { refs: [], text: 0 };
  if (head.startsWith(':')) return afterColon(head, prefixes);
  if (head.startsWith('@')) return beforeColon(head, 0, prefixes) ?? userWithout(head);
  if (!/^[ \t]/.test(head)) return { refs: [], text: 0 };
  return beforeColon(head, blanks(head, 0), prefixes) ?? { refs: [], text: separator(head, 0) };
}

/** pdd's `@todo #12` and `@todo #12:30m/DEV`: the number is the ref, the estimate is passed by. */
export function readPuzzle(rest: string): Lead | null {
  const match = /^[ \t]{1,20}(#\d{1,12})(?![\w-])(?::[\w/.]{1,40})?:?/.exec(
    rest.slice(0, HEAD_LIMIT),
  );
  return match?.[1] === undefined
    ? null
    : { refs: [match[1]], text: blanks(rest, match[0].length) };
}

function inParentheses(head: string): Lead | null {
  const close = head.indexOf(')');
  if (close < 0) return null;
  const refs = head
    .slice(1, close)
    .split(',')
    .map((ref) => ref.trim());
  if (!refs.every(isRef)) return null;
  return { refs, text: separator(head, close + 1) };
}

function afterColon(head: string, prefixes: readonly string[]): Lead {
  const start = blanks(head, 1);
  const end = wordEnd(head, start);
  const word = head.slice(start, end);
  const next = blanks(head, end);
  const dash = next > end && head[next] === '-' && /^(?:[ \t]|$)/.test(head.slice(next + 1));
  if (dash && isPointed(word)) return { refs: [word], text: blanks(head, next + 1) };
  const bare = word.replace(/[.,;:]+$/, '');
  if (isDebtId(bare, prefixes)) return { refs: [bare], text: separator(head, end) };
  return { refs: [], text: start };
}

/** A ref or a date and a colon directly behind it. */
function beforeColon(head: string, start: number, prefixes: readonly string[]): Lead | null {
  const end = wordEnd(head, start);
  const word = head.slice(start, end);
  if (!word.endsWith(':')) return null;
  const bare = word.slice(0, -1);
  const text = blanks(head, end);
  if (isoDate(bare.replace(/^\[(.*)\]$/, '$1')) !== null) return { refs: [], text };
  return isPointed(bare) || isDebtId(bare, prefixes) ? { refs: [bare], text } : null;
}

/** `TODO@user text`. */
function userWithout(head: string): Lead {
  const word = head.slice(0, wordEnd(head, 0)).replace(/[:,;.]+$/, '');
  if (!isPointed(word)) return { refs: [], text: 0 };
  return { refs: [word], text: separator(head, word.length) };
}

/** `ref` of the grammar: a name may stand alone only in parentheses. */
function isRef(ref: string): boolean {
  return isPointed(ref) || /^[\p{L}\p{N}_][\p{L}\p{N}_.+-]{0,63}$/u.test(ref);
}

/** A ref that cannot be mistaken for a word: a number, key, address, user or label. */
function isPointed(ref: string): boolean {
  return (
    /^(?:[\w.-]{1,64}\/[\w.-]{1,64})?#\d{1,12}$/.test(ref) ||
    /^[A-Z][A-Z0-9_]{0,31}(?:-[A-Za-z0-9]{1,32}){0,5}-\d{1,12}$/.test(ref) ||
    /^[a-z][a-z0-9+.-]{0,20}:\/\/[^\s()]{1,400}$/i.test(ref) ||
    /^[\w-]{1,64}(?:\.[\w-]{1,64}){0,8}\/[^\s(),]{1,400}$/.test(ref) ||
    /^@[\w.-]{1,64}(?:\/[\w.-]{1,64})?$/.test(ref) ||
    /^![\w.-]{1,64}$/.test(ref)
  );
}

function wordEnd(head: string, from: number): number {
  let end = from;
  while (end < head.length && head[end] !== ' ' && head[end] !== '\t') end++;
  return end;
}

function blanks(head: string, from: number): number {
  let at = from;
  while (head[at] === ' ' || head[at] === '\t') at++;
  return at;
}

/** Behind a colon or a dash that separates, and the blanks around it. */
function separator(head: string, from: number): number {
  let at = head[from] === ':' ? from + 1 : from;
  at = blanks(head, at);
  return head[at] === '-' && /^(?:[ \t]|$)/.test(head.slice(at + 1)) ? blanks(head, at + 1) : at;
}
