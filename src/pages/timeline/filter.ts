import type { TimelineMark, TimelineRow } from '../../protocol/timeline';

/** What is to be seen of the timeline. */
export interface Filter {
  /** Words that must all occur. */
  readonly query: string;
  /** Null for every folder. */
  readonly folder: string | null;
  /** Marks that are shown; none chosen means all. */
  readonly marks: readonly TimelineMark[];
}

export const NO_FILTER: Filter = { query: '', folder: null, marks: [] };

/** The rows a filter lets through, in their order. */
export function filtered(rows: readonly TimelineRow[], filter: Filter): readonly TimelineRow[] {
  const words = filter.query.toLowerCase().split(/\s+/);
  return rows.filter((row) => {
    if (filter.folder !== null && row.folder !== filter.folder) return false;
    if (filter.marks.length > 0 && !filter.marks.includes(row.mark)) return false;
    const text = [row.label, row.title, row.status, row.deciders, row.scope, row.exactDay]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** What the page remembers of itself; null for anything that is no filter. */
export function readFilter(given: unknown, marks: readonly TimelineMark[]): Filter | null {
  if (typeof given !== 'object' || given === null) return null;
  const { query, folder, marks: chosen } = given as Readonly<Record<string, unknown>>;
  if (typeof query !== 'string' || !(folder === null || typeof folder === 'string')) return null;
  const known = Array.isArray(chosen) ? marks.filter((mark) => chosen.includes(mark)) : [];
  return { query, folder, marks: known };
}
