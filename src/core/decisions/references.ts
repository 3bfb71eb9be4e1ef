/** A decision named in a comment; offsets into the text that was searched. */
export interface DecisionReference {
  /** As it stands: `@ADR(12)`. */
  readonly text: string;
  /** The same for all spellings: `ADR-12`. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

const DIGITS_LIMIT = 5;

/**
 * Decisions named between `start` and `end` of a text: `ADR-12`, `ADR 0012`, `ADR0012`, `ADR(12)`,
 * `ADR #12`, each with `@` before it or not; in lower case with `@` or a hyphen (`@adr 12`,
 * `adr-12`). Parts of other words (`MADR-4`, `ADR-12b`) and of version numbers are none.
 */
export function findDecisionReferences(
  text: string,
  start: number,
  end: number,
): DecisionReference[] {
  const found: DecisionReference[] = [];
  for (let at = start; at + 3 < end; at++) {
    const reference = isAdr(text, at) ? referenceAt(text, at, start, end) : null;
    if (reference === null) continue;
    found.push(reference);
    at = reference.end - 1;
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
  if (start > spanStart && !isBoundaryBefore(text[start - 1] ?? ' ')) return null;
  if (!marked && !text.startsWith('ADR', at) && text[at + 3] !== '-') return null;
  const first = text[at + 3] === '(' ? at + 4 : skipSeparator(text, at + 3);
  const last = digitsEnd(text, first, spanEnd);
  if (last === first || last - first > DIGITS_LIMIT) return null;
  const end = text[at + 3] === '(' ? closed(text, last, spanEnd) : wordEnd(text, last, spanEnd);
  if (end === null) return null;
  const id = `ADR-${Number(text.slice(first, last))}`;
  return { text: text.slice(start, end), id, start, end };
}

function digitsEnd(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && isDigit(text.charCodeAt(end))) end++;
  return end;
}

function closed(text: string, at: number, limit: number): number | null {
  return at < limit && text[at] === ')' ? at + 1 : null;
}

function wordEnd(text: string, at: number, limit: number): number | null {
  return at >= limit || isBoundaryAfter(text, at) ? at : null;
}

function isAdr(text: string, at: number): boolean {
  const unit = text.charCodeAt(at) | 32;
  return unit === 97 && text.slice(at, at + 3).toLowerCase() === 'adr';
}

/** Nothing, one of `-_#`, or a blank with or without `#`. */
function skipSeparator(text: string, at: number): number {
  const unit = text[at] ?? '';
  if (unit === ' ') return text[at + 1] === '#' ? at + 2 : at + 1;
  return '-_#'.includes(unit) && unit !== '' ? at + 1 : at;
}

function isBoundaryBefore(unit: string): boolean {
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
