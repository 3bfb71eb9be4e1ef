import type { DecisionReference } from './reference';

/** Longer numbers are dates, tickets or hashes. */
export const DIGITS_LIMIT = 5;

/**
 * Decisions named by number between `start` and `end` of a text: `ADR-12`, `ADR 0012`, `ADR0012`,
 * `ADR(12)`, `ADR #12`, each with `@` before it or not; in lower case with `@` or a hyphen
 * (`@adr 12`, `adr-12`). Of a list (`ADRs 12, 13 and 14`, `ADR-0012, 0014`) each number is one, of
 * a range (`ADR 0190-0193`) both ends are.
 * Parts of other words (`MADR-4`, `ADR-12b`) and of version numbers are none.
 */
export function numberedReferences(text: string, start: number, end: number): DecisionReference[] {
  const found: DecisionReference[] = [];
  for (let at = start; at + 3 < end; at++) {
    const first = isAdr(text, at) ? referenceAt(text, at, start, end) : null;
    if (first === null) continue;
    found.push(first, ...furtherNumbers(text, first, end));
    at = (found.at(-1) ?? first).end - 1;
  }
  return found;
}

function referenceAt(
  text: string,
  at: number,
  spanStart: number,
  spanEnd: number,
): DecisionReference | null {
  const marked = at > spanStart && text[at - 1] === '@';
  const start = marked ? at - 1 : at;
  const capital = text.startsWith('ADR', at);
  if (start > spanStart && !isBoundaryBefore(text[start - 1] ?? ' ')) {
    if (!capital || marked || !isCompound(text, at, spanStart)) return null;
  }
  if (!marked && !capital && text[at + 3] !== '-') return null;
  const number = numberAt(text, at + 3 + (capital && isPlural(text, at) ? 1 : 0), spanEnd);
  if (number === null) return null;
  const { first, last, end } = number;
  return { kind: 'id', text: text.slice(start, end), id: idOf(text, first, last), start, end };
}

/** The digits behind the word, and where the reference ends. */
function numberAt(
  text: string,
  behind: number,
  limit: number,
): { readonly first: number; readonly last: number; readonly end: number } | null {
  const bracket = text[behind] === '(';
  const first = bracket ? behind + 1 : skipSeparator(text, behind);
  const last = digitsEnd(text, first, limit);
  if (last === first || last - first > DIGITS_LIMIT) return null;
  if (text[last] === '-' && last < limit) {
    if (isRange(text, first, last, limit)) return { first, last, end: last };
    // `ADR 12-bit` is about something else, `ADR-12-use-keys` a name, `ADR 0012-style` ours.
    if (text[behind] === ' ' && !isPadded(text.slice(first, last))) return null;
  }
  const end = bracket ? closed(text, last, limit) : wordEnd(text, last, limit);
  return end === null ? null : { first, last, end };
}

/** `0190-0193`, behind `ADRs` `7-13` too: what else looks so is a date or a name. */
function isRange(text: string, first: number, last: number, limit: number): boolean {
  const digits = text.slice(first, last);
  const end = digitsEnd(text, last + 1, limit);
  const other = text.slice(last + 1, end);
  const plural = text[first - 2] === 's';
  const alike = isPadded(digits) && isPadded(other) && other.length === digits.length;
  const further = other.length <= DIGITS_LIMIT && Number(other) > Number(digits);
  return further && (plural || alike) && wordEnd(text, end, limit) !== null;
}

const BETWEEN = /(?:, ?(?:and |or )?| and | or | ?& ?| ?\/ ?| ?\+ ?|-|\u2013)/y;

/**
 * The numbers that follow without a word of their own. Behind `ADRs` any may; else only those
 * spelled with the same leading zeros, since `ADR-12, 14 days` is no list.
 */
function furtherNumbers(text: string, head: DecisionReference, limit: number): DecisionReference[] {
  if (head.text.endsWith(')')) return [];
  const digits = /\d+$/.exec(head.text)?.[0] ?? '';
  const plural = /^@?ADRs/.test(head.text);
  const found: DecisionReference[] = [];
  for (let at = head.end; at < limit;) {
    BETWEEN.lastIndex = at;
    const between = BETWEEN.exec(text)?.[0];
    if (between === undefined) break;
    const start = at + between.length;
    const end = digitsEnd(text, start, limit);
    const spelled = text.slice(start, end);
    const alike = spelled.length === digits.length && isPadded(spelled) && isPadded(digits);
    if (spelled === '' || spelled.length > DIGITS_LIMIT || !(plural || alike)) break;
    if (wordEnd(text, end, limit) === null) break;
    found.push({ kind: 'id', text: spelled, id: idOf(text, start, end), start, end });
    at = end;
  }
  return found;
}

function isPadded(digits: string): boolean {
  return digits.length > 1 && digits.startsWith('0');
}

function idOf(text: string, first: number, last: number): string {
  return `ADR-${Number(text.slice(first, last))}`;
}

/** Behind the digits that begin at `from`. */
export function digitsEnd(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && isDigit(text.charCodeAt(end))) end++;
  return end;
}

function closed(text: string, at: number, limit: number): number | null {
  return at < limit && text[at] === ')' ? at + 1 : null;
}

/** `at` where a number can end there, else null. */
export function wordEnd(text: string, at: number, limit: number): number | null {
  return at >= limit || isBoundaryAfter(text, at) ? at : null;
}

function isAdr(text: string, at: number): boolean {
  const unit = text.charCodeAt(at) | 32;
  return unit === 97 && text.slice(at, at + 3).toLowerCase() === 'adr';
}

/** `pre-ADR-0141`, `per-ADR-30`: a small word of everyday language before it. */
function isCompound(text: string, at: number, spanStart: number): boolean {
  const before = text.slice(Math.max(spanStart, at - 6), at);
  return /(?:^|[^\p{L}\p{N}_-])(?:pre|post|per|non|the|see)-$/iu.test(before);
}

/** `ADRs 12 and 14` */
function isPlural(text: string, at: number): boolean {
  return text[at + 3] === 's' && (text[at + 4] === ' ' || text[at + 4] === '-');
}

/** Nothing, one of `-_#`, or a blank with or without `#`. */
function skipSeparator(text: string, at: number): number {
  const unit = text[at] ?? '';
  if (unit === ' ') return text[at + 1] === '#' ? at + 2 : at + 1;
  return '-_#'.includes(unit) && unit !== '' ? at + 1 : at;
}

export function isBoundaryBefore(unit: string): boolean {
  return !/[\p{L}\p{N}_@-]/u.test(unit);
}

/** `ADR-12b`, `ADR 1.2` and `ADR-2024-05` are something else. */
function isBoundaryAfter(text: string, at: number): boolean {
  const unit = text[at] ?? ' ';
  if (/[\p{L}\p{N}_]/u.test(unit)) return false;
  return !('.-'.includes(unit) && isDigit(text.charCodeAt(at + 1)));
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
