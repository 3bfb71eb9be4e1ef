import { baseName } from '../../core/paths';
import { type DecisionLink, type DecisionRecord, decisionLabel } from '../../core/decisions/record';

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
    supersedes: namesOf(record.supersedes),
    supersededBy: namesOf(record.supersededBy),
    partlySupersedes: namesOf(record.supersedes, true),
    partlySupersededBy: namesOf(record.supersededBy, true),
    amends: namesOf(record.amends),
    amendedBy: namesOf(record.amendedBy),
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

/** The records that links lead to, as paths; as spelled where that is none, or several. */
function namesOf(links: readonly DecisionLink[], partly = false): string[] {
  const wanted = links.filter((link) => (link.partly === true) === partly);
  return wanted.map(({ path, target }) => path ?? target);
}
