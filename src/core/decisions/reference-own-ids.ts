import type { DecisionNames, OwnPrefix } from './own-names';
import { digitsEnd, DIGITS_LIMIT, isBoundaryBefore, wordEnd } from './reference-ids';
import type { DecisionReference } from './reference';

/**
 * Decisions named between `start` and `end` by ids of the repository's own: `DR008`, `ODH-ADR-0001`.
 * The prefix as the records spell it may be followed by fewer zeros; in all capitals or in lower
 * case by as many digits as the records have. An id that no record has is found where it is spelled
 * just as the others are.
 */
export function ownIdReferences(
  text: string,
  start: number,
  end: number,
  names: DecisionNames,
): DecisionReference[] {
  // The slice keeps a search for a rare prefix inside the comment.
  const part = text.slice(start, end);
  return names.prefixes.flatMap((own) => {
    const { prefix } = own;
    const cases = new Set([prefix, prefix.toUpperCase(), prefix.toLowerCase()]);
    return [...cases].flatMap((spelled) => withPrefix(part, spelled, own, start));
  });
}

function withPrefix(
  part: string,
  spelled: string,
  own: OwnPrefix,
  offset: number,
): DecisionReference[] {
  const found: DecisionReference[] = [];
  for (let at = part.indexOf(spelled); at >= 0; at = part.indexOf(spelled, at + 1)) {
    const start = part[at - 1] === '@' ? at - 1 : at;
    if (start > 0 && !isBoundaryBefore(part[start - 1] ?? ' ')) continue;
    const hit = idAt(part, at + spelled.length, spelled, own);
    if (hit === null) continue;
    const { id, end } = hit;
    const text = part.slice(start, end);
    found.push({ kind: 'id', text, id, start: offset + start, end: offset + end });
  }
  return found;
}

function idAt(
  part: string,
  behind: number,
  spelled: string,
  own: OwnPrefix,
): { readonly id: string; readonly end: number } | null {
  const separator = separatorAt(part, behind, own);
  const first = behind + separator.length;
  const end = digitsEnd(part, first, part.length);
  const width = end - first;
  if (width === 0 || width > DIGITS_LIMIT || wordEnd(part, end, part.length) === null) return null;
  const exact = spelled === own.prefix;
  if (!exact && !own.widths.has(width)) return null;
  const known = own.ids.get(Number(part.slice(first, end)));
  if (known !== undefined) return { id: known, end };
  const alike = exact && separator === own.separator && own.widths.has(width);
  return alike ? { id: part.slice(behind - spelled.length, end), end } : null;
}

/** A blank counts only where the records have one. */
function separatorAt(part: string, at: number, own: OwnPrefix): string {
  const unit = part[at] ?? '';
  return unit !== '' && ('-_'.includes(unit) || unit === own.separator) ? unit : '';
}
