import { positionIn, splice, type Splice, type WritePlan } from '../../edits';
import type { Source } from '../../source';
import type { Range } from '../../text';

/** The plan of one file's edits; the cursor goes to the first of them. */
export function planOfEdits(
  { path, text }: Source,
  label: string,
  splices: readonly Splice[],
): WritePlan {
  const first = Math.min(text.length, ...splices.map(({ start }) => start));
  return {
    changes: [{ kind: 'edit', path, before: text, splices }],
    label,
    open: { path, at: positionIn(splice(text, splices), first) },
  };
}

/** Writes another word over a range that holds `old` as a whole word; null where it does not. */
export function wordReplaced(
  source: Source,
  range: Range,
  old: string,
  next: string,
): Splice | null {
  const { lines, text } = source;
  const [start, end] = [lines.offset(range.start), lines.offset(range.end)];
  let at = text.indexOf(old, start);
  // `@acme/pay` also stands in `@acme/payments`, which is another owner.
  while (at >= 0 && at + old.length <= end && !isWhole(text, at, at + old.length)) {
    at = text.indexOf(old, at + 1);
  }
  if (at < 0 || at + old.length > end) return null;
  return { start: at, end: at + old.length, text: next };
}

function isWhole(text: string, start: number, end: number): boolean {
  const joins = (character: string): boolean => /[\p{L}\p{N}_./@+-]/u.test(character);
  return !joins(text.charAt(start - 1)) && !joins(text.charAt(end));
}
