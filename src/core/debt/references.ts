/** An id in a text, and where it stands (offsets). */
export interface IdReference {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Longer words are no ids. */
const ID_LIMIT = 100;

/**
 * Ids with one of `prefixes` between `start` and `end`, in text order: `DEBT-12`, `TD-ARCH-002`.
 * An id is a whole word with the prefix as configured and a digit behind it; `DEBT-free`,
 * `debt-12` and `XDEBT-1` are none.
 */
export function findDebtReferences(
  text: string,
  start: number,
  end: number,
  prefixes: readonly string[],
): IdReference[] {
  const found = new Map<number, IdReference>();
  // The slice keeps a search for a rare prefix inside the comment.
  const part = text.slice(start, end);
  for (const prefix of new Set(prefixes)) {
    if (prefix === '') continue;
    const head = `${prefix}-`;
    for (let at = part.indexOf(head); at >= 0; at = part.indexOf(head, at + 1)) {
      const length = idLength(part, at, head);
      if (length === 0) continue;
      const known = found.get(start + at);
      if (known && known.end >= start + at + length) continue;
      const written = part.slice(at, at + length);
      found.set(start + at, {
        id: written,
        text: written,
        start: start + at,
        end: start + at + length,
      });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Whether `word` as a whole is an id with one of the prefixes. */
export function isDebtId(word: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => idLength(word, 0, `${prefix}-`) === word.length && word !== '');
}

function idLength(text: string, at: number, head: string): number {
  if (!text.startsWith(head, at) || (at > 0 && joinsWord(text.charAt(at - 1)))) return 0;
  let end = at + head.length;
  let digit = false;
  let last = end;
  while (end < at + ID_LIMIT && end < text.length) {
    const unit = text.charAt(end);
    if (/[A-Za-z0-9]/.test(unit)) {
      last = end + 1;
      digit ||= /\d/.test(unit);
    } else if (unit !== '-' || last !== end) break;
    end++;
  }
  if (last === at + head.length || !digit) return 0;
  const next = text.charAt(last);
  return next !== '' && /[\w-]/.test(next) && next !== '-' ? 0 : last - at;
}

/** A letter, digit, underscore or hyphen before the prefix makes it part of another word. */
function joinsWord(unit: string): boolean {
  return /[\p{L}\p{N}_-]/u.test(unit);
}
