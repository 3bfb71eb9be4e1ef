import { decisionLabel, type DecisionRecord, type DecisionStatus } from '../core/decisions/record';
import { type TimelineEntry, timelineOf } from '../core/decisions/timeline';
import { baseName, parentFolder, type RepoPath } from '../core/paths';
import type { Position } from '../core/text';
import type { TimelineMark, TimelineRow } from '../protocol/timeline';
import { decisionStatusWord } from '../words/decisions';
import { exactDay, shortDay } from '../words/dates';
import { oneLine } from '../words/line';
import { andList } from '../words/lists';
import { locale, t } from './language';
import type { RepositorySession } from './repository-session';

/** Where a row of the timeline leads. */
export interface TimelineTarget {
  readonly repository: RepositorySession;
  readonly path: RepoPath;
  readonly at: Position | undefined;
}

export interface Timeline {
  readonly rows: readonly TimelineRow[];
  readonly targets: ReadonlyMap<string, TimelineTarget>;
}

/** The rows of all open repositories, the latest date first. */
export async function readTimeline(repositories: readonly RepositorySession[]): Promise<Timeline> {
  const rows: TimelineRow[] = [];
  const dates = new Map<TimelineRow, string>();
  const targets = new Map<string, TimelineTarget>();
  for (const repository of repositories) {
    const model = await repository.repository.decisions();
    const labels = new Map(model.records.map((one) => [one.path, oneLine(decisionLabel(one))]));
    for (const entry of timelineOf(model)) {
      const row = rowOf(repository, entry, repositories.length > 1, labels);
      const { path, title, date } = entry.record;
      rows.push(row);
      dates.set(row, date?.value ?? '');
      targets.set(row.id, { repository, path, at: title?.range.start });
    }
  }
  const dateOf = (row: TimelineRow): string => dates.get(row) ?? '';
  // Each repository's rows are in order; stable sorting keeps it for records of one day.
  rows.sort((a, b) => (dateOf(a) === dateOf(b) ? 0 : dateOf(a) < dateOf(b) ? 1 : -1));
  return { rows, targets };
}

function rowOf(
  repository: RepositorySession,
  { record, predecessors, successors }: TimelineEntry,
  named: boolean,
  labels: ReadonlyMap<RepoPath, string>,
): TimelineRow {
  const id = (path: RepoPath): string => `${repository.root.toString()}#${path}`;
  const folder = parentFolder(record.path);
  const date = record.date?.value ?? null;
  return {
    id: id(record.path),
    label: oneLine(decisionLabel(record)),
    title: titleOf(record),
    year: date?.slice(0, 4) ?? '',
    day: date === null ? '' : shortDay(locale(), date),
    exactDay: date === null ? '' : exactDay(locale(), date),
    mark: successors.length > 0 ? 'superseded' : markOf(record.status?.value ?? null),
    status: statusOf(
      record,
      successors.flatMap((path) => labels.get(path) ?? []),
    ),
    deciders: andList(
      locale(),
      record.deciders.map(({ value }) => oneLine(value)),
    ),
    scope: record.scope.map(({ glob }) => oneLine(glob)).join(', '),
    folder: named ? `${repository.name}/${folder}` : folder,
    predecessors: predecessors.map(id),
    successors: successors.map(id),
  };
}

/** Without a heading the file's name says most, unless it is the label already. */
function titleOf(record: DecisionRecord): string {
  const title = record.title?.value ?? baseName(record.path);
  return title === decisionLabel(record) ? '' : oneLine(title);
}

function markOf(status: DecisionStatus | null): TimelineMark {
  switch (status) {
    case 'proposed':
    case 'draft':
      return 'proposed';
    case 'accepted':
    case 'superseded':
    case 'rejected':
    case 'deprecated':
      return status;
    case null:
    default:
      return 'other';
  }
}

function statusOf(record: DecisionRecord, successors: readonly string[]): string {
  if (successors.length > 0) return t('superseded by {0}', andList(locale(), successors));
  return record.status === null ? t('no status') : decisionStatusWord(t, record.status.value);
}
