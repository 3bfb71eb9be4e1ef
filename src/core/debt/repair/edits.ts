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

/** Writes another word over a range that holds `old`; null where it holds something else. */
export function wordReplaced(
  source: Source,
  range: Range,
  old: string,
  next: string,
): Splice | null {
  const { lines, text } = source;
  const [start, end] = [lines.offset(range.start), lines.offset(range.end)];
  const at = text.slice(start, end).indexOf(old);
  if (at < 0) return null;
  return { start: start + at, end: start + at + old.length, text: next };
}
