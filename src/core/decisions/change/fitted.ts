import type { Splice } from '../../edits';
import type { ParsedDecision } from '../parse';

/**
 * The edits with blanks put in or taken out behind those in reStructuredText's tables, whose
 * columns have a fixed width: what is longer than its column would break the table. Null where it
 * does not fit.
 */
export function fitted(
  { layout: { outline } }: ParsedDecision,
  text: string,
  splices: readonly Splice[],
): Splice[] | null {
  if (outline.markup !== 'rst') return [...splices];
  const blocks = [...outline.header, ...outline.sections.flatMap((section) => section.blocks)];
  const tables = blocks.filter(({ type, span }) => {
    return type === 'table' && /^[+=]/.test(text.slice(span.start).trimStart());
  });
  const result: Splice[] = [];
  for (const edit of splices) {
    const isInside = tables.some(({ span }) => span.start <= edit.start && edit.end <= span.end);
    const cell = isInside ? inCell(text, edit) : [edit];
    if (cell === null) return null;
    result.push(...cell);
  }
  return result;
}

function inCell(text: string, edit: Splice): Splice[] | null {
  const growth = edit.text.length - (edit.end - edit.start);
  const rest = /^[^|\r\n]*/.exec(text.slice(edit.end))?.[0] ?? '';
  const padded = edit.end + rest.trimEnd().length;
  if (growth <= 0) return [edit, { start: padded, end: padded, text: ' '.repeat(-growth) }];
  const isOpen = /^[\r\n]|^$/.test(text.slice(edit.end + rest.length));
  // The last column of a simple table has no end.
  if (isOpen) return [edit];
  const room = rest.length - rest.trimEnd().length;
  return room > growth ? [edit, { start: padded, end: padded + growth, text: '' }] : null;
}
