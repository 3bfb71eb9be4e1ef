import type { Source } from '../../source';
import type { Range } from '../../text';
import type { OwnerWord } from '../answer';
import { headingOf } from './heading';
import { lineOf, ownersAmong, rangeIn } from './lines';

/** What GitLab calls the section of the entries that stand before the first heading. */
export const DEFAULT_SECTION = 'codeowners';

/** One heading of a CODEOWNERS file of GitLab's dialect, and the lines below it. */
export interface SectionPart {
  /** As written; headings of one name in any case are one section. */
  readonly name: string;
  /** The section's name in its first spelling. */
  readonly section: string;
  /** `^` stands before this heading. */
  readonly optional: boolean;
  /** How many approvals this heading asks for, 1 or more. */
  readonly approvals: number;
  /** The default owners. */
  readonly owners: readonly OwnerWord[];
  /** From `^` or `[` to the last thing that counts. */
  readonly heading: Range;
  /** The name alone. */
  readonly nameRange: Range;
  /** The last line, zero-based, that is not empty before the next heading; at least the heading's. */
  readonly lastLine: number;
}

/** The headings in file order: for outlines, folding and completion. */
export function sectionsOf(source: Source): readonly SectionPart[] {
  const names = new SectionNames();
  const parts: Omit<SectionPart, 'lastLine'>[] = [];
  for (let line = 0; line < source.lines.count; line++) {
    const heading = headingOf(lineOf(source, line));
    if (heading === null || heading === 'unclosed') continue;
    const { name, nameStart, optional, approvals, words } = heading;
    parts.push({
      name,
      section: names.of(name).name,
      optional,
      approvals,
      owners: ownersAmong(line, words),
      heading: rangeIn(line, heading),
      nameRange: rangeIn(line, { start: nameStart, end: nameStart + name.length }),
    });
  }
  return parts.map((part, at) => {
    const next = parts[at + 1]?.heading.start.line ?? source.lines.count;
    return { ...part, lastLine: lastFilled(source, part.heading.start.line, next) };
  });
}

/** A section by its first spelling, and its place among the sections: 0 before the first heading. */
export interface SectionName {
  readonly name: string;
  readonly place: number;
}

/** The sections of a file; names differ in more than their case. */
export class SectionNames {
  private readonly names = new Map<string, SectionName>([
    [DEFAULT_SECTION, { name: DEFAULT_SECTION, place: 0 }],
  ]);

  of(name: string): SectionName {
    const key = name.toLowerCase();
    let known = this.names.get(key);
    if (known === undefined) {
      known = { name, place: this.names.size };
      this.names.set(key, known);
    }
    return known;
  }
}

function lastFilled(source: Source, first: number, end: number): number {
  let last = end - 1;
  while (last > first && source.lines.lineText(last).trim() === '') last--;
  return last;
}
