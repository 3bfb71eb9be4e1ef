import type { CsvCell } from '../csv';
import { csvRecord } from '../csv';
import type { IsoDate } from '../dates';
import { type DebtItem, isOverdue, type ResolvedAnchor } from './item';

/** An item as programs read it: lines are one-based, what is unknown is null. */
export type ExportedItem = ReturnType<typeof exportedItem>;

/** What is recorded of an item, its places as they are now, and what follows from `today`. */
export function exportedItem(item: DebtItem, anchors: readonly ResolvedAnchor[], today: IsoDate) {
  const { id, title, summary, kind, severity, status, owner, fixedBy, acceptance } = item;
  return {
    ...{ id, title, summary, kind, severity, status, owner, fixedBy },
    ...{ path: item.path, line: item.range.start.line + 1, anchors: anchors.map(exportedAnchor) },
    ...{ principal: item.effort, interest: item.interest },
    ...{ intent: item.intent, prudence: item.prudence },
    ...{ created: item.created, reviewBy: item.reviewBy, due: item.due },
    overdue: isOverdue(item, today),
    acceptance,
    scope: item.scope.map(({ glob }) => glob),
    links: {
      issues: item.links.issues.map(({ value }) => value),
      prs: item.links.prs.map(({ value }) => value),
      adrs: item.links.adrs.map(({ value }) => value),
      relates: item.links.relates.map(({ value }) => value),
      blocks: item.links.blocks.map(({ value }) => value),
    },
    exitCriteria: item.exitCriteria,
    realized: item.realized,
    tags: item.tags,
  };
}

/** An anchor of a whole file has no lines. */
function exportedAnchor({ path, lines, state, by, gap }: ResolvedAnchor) {
  const line = lines === null ? null : lines.first + 1;
  const endLine = lines === null ? null : lines.last + 1;
  return { path, line, endLine, state, by, ...(gap !== null && { gap }) };
}

/** Columns of the CSV form; their names and order stay. */
const COLUMNS: Readonly<Record<string, (item: ExportedItem) => CsvCell>> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  kind: ({ kind }) => kind,
  severity: ({ severity }) => severity,
  status: ({ status }) => status,
  owner: ({ owner }) => owner,
  fixed_by: ({ fixedBy }) => fixedBy,
  size: ({ principal }) => principal?.size ?? null,
  hours: ({ principal }) => principal?.hours ?? null,
  interest: ({ interest }) => interest?.amount ?? null,
  probability: ({ interest }) => interest?.probability ?? null,
  intent: ({ intent }) => intent,
  prudence: ({ prudence }) => prudence,
  created: ({ created }) => created,
  review_by: ({ reviewBy }) => reviewBy,
  due: ({ due }) => due,
  overdue: ({ overdue }) => overdue,
  accepted_by: ({ acceptance }) => acceptance?.by ?? null,
  accepted_until: ({ acceptance }) => acceptance?.until ?? null,
  places: ({ anchors }) => anchors.map(placeText).join('\n') || null,
  scope: ({ scope }) => scope.join('\n') || null,
  adrs: ({ links }) => links.adrs.join('\n') || null,
  issues: ({ links }) => links.issues.join('\n') || null,
  tags: ({ tags }) => tags.join('\n') || null,
  path: ({ path }) => path,
  line: ({ line }) => line,
};

export function csvHeader(): string {
  return csvRecord(Object.keys(COLUMNS));
}

/** An item as a record below the header; several values of a cell stand on lines of their own. */
export function csvLine(item: ExportedItem): string {
  return csvRecord(Object.values(COLUMNS).map((cell) => cell(item)));
}

/** `src/a.ts:42-58 (moved)`; where it was written for sure, nothing is said. */
function placeText({ path, line, endLine, state }: ExportedItem['anchors'][number]): string {
  const last = endLine === line ? '' : `-${endLine}`;
  const place = line === null ? path : `${path}:${line}${last}`;
  return state === 'exact' ? place : `${place} (${state})`;
}
