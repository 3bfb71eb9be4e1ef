import { baseName } from '../../core/paths';
import { type DecisionRecord, decisionLabel } from '../../core/decisions/record';

/** A line of `decisions --json`. */
export function decisionView(record: DecisionRecord): object {
  return {
    path: record.path,
    kind: record.kind,
    id: record.id,
    title: record.title?.value ?? null,
    status: record.status?.value ?? null,
    statusText: record.status?.text ?? null,
    date: record.date?.value ?? null,
    deciders: record.deciders.map(({ value }) => value),
    supersedes: pathsOf(record.supersedes),
    supersededBy: pathsOf(record.supersededBy),
    scope: record.scope.map(({ glob }) => glob),
    reviewBy: record.reviewBy?.value ?? null,
    format: record.format,
  };
}

/** Cells for people: label, status, date, title, path. */
export function decisionCells(record: DecisionRecord): string[] {
  const status = record.kind === 'record' ? (record.status?.value ?? '') : `(${record.kind})`;
  return [
    decisionLabel(record),
    status.startsWith('other:') ? status.slice('other:'.length) : status,
    record.date?.value ?? '',
    record.title?.value ?? baseName(record.path),
    record.path,
  ];
}

/** Of links that lead to a record; where the others lead is a problem that `check` names. */
function pathsOf(links: DecisionRecord['supersedes']): string[] {
  return links.map(({ path }) => path).filter((path) => path !== null);
}
