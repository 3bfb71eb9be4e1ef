import type { IsoDate } from '../dates';
import type { RepoPath } from '../paths';
import type { DecisionLinkSide } from '../problem';
import type { Range } from '../text';

export type DecisionStatus =
  'proposed' | 'accepted' | 'rejected' | 'deprecated' | 'superseded' | 'draft' | `other:${string}`;

/** How a record is written; `front-matter`: keys of a tool or team that is none of the others. */
export type DecisionFormat =
  | 'nygard'
  | 'madr2'
  | 'madr3'
  | 'madr4'
  | 'log4brains'
  | 'front-matter'
  | 'bold-lines'
  | 'table'
  | 'asciidoc'
  | 'rst'
  | 'yaml'
  | 'none';

/** A value together with the text it was read from and where that stands. */
export interface Placed<T> {
  readonly value: T;
  readonly text: string;
  readonly range: Range;
}

/** A link between records, as this record states it. */
export interface DecisionLink {
  /** As spelled: a path relative to the record, a number, an id. */
  readonly target: string;
  /** The record it means, null while it is dangling or ambiguous. Filled in by linking. */
  readonly path: RepoPath | null;
  readonly range: Range;
  /** Only a part of the record is concerned (`partly superseded by`): the rest still holds. */
  readonly partly?: true;
}

/** One architecture decision record, keyed by its path. */
export interface DecisionRecord {
  readonly path: RepoPath;
  readonly kind: 'record' | 'template' | 'index';
  readonly format: DecisionFormat;
  /** As the source spells it: `0012`. Null where nothing numbers it. */
  readonly id: string | null;
  /** `12` for `0012`, `ADR-012`; null for other ids. */
  readonly number: number | null;
  /** Plain text without number prefix; null where there is no heading. */
  readonly title: Placed<string> | null;
  readonly status: Placed<DecisionStatus> | null;
  readonly date: Placed<IsoDate> | null;
  readonly deciders: readonly Placed<string>[];
  readonly supersedes: readonly DecisionLink[];
  readonly supersededBy: readonly DecisionLink[];
  readonly amends: readonly DecisionLink[];
  readonly amendedBy: readonly DecisionLink[];
  readonly scope: readonly { readonly glob: string; readonly range: Range }[];
  readonly reviewBy: Placed<IsoDate> | null;
  /** When it was last looked at and found still valid. */
  readonly confirmed: Placed<IsoDate> | null;
  /** The outcome in plain text, at most three lines, for hovers; '' where none is found. */
  readonly outcome: string;
}

/** The short name people use: `ADR-12`, else the id as spelled, else the file's name. */
export function decisionLabel(record: Pick<DecisionRecord, 'number' | 'id' | 'path'>): string {
  if (record.number !== null) return `ADR-${record.number}`;
  return record.id ?? record.path.slice(record.path.lastIndexOf('/') + 1);
}

/** Highest number first, then the latest date, then by label: the order of lists. */
export function newestFirst(a: DecisionRecord, b: DecisionRecord): number {
  if (a.number !== b.number) return (b.number ?? -1) - (a.number ?? -1);
  const [dateA, dateB] = [a.date?.value ?? '', b.date?.value ?? ''];
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return decisionLabel(a) < decisionLabel(b) ? -1 : 1;
}

/** Whether the record still rules: accepted, or without any stated status. */
export function isInForce(record: DecisionRecord): boolean {
  return record.status === null || record.status.value === 'accepted';
}

/** The links of one side. */
export function linksOf(record: DecisionRecord, side: DecisionLinkSide): readonly DecisionLink[] {
  switch (side) {
    case 'supersedes':
      return record.supersedes;
    case 'superseded-by':
      return record.supersededBy;
    case 'amends':
      return record.amends;
    case 'amended-by':
      return record.amendedBy;
  }
}
