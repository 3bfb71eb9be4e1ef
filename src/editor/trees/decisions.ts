import type * as vscode from 'vscode';
import type { DecisionsModel } from '../../core/decisions/model';
import {
  type DecisionRecord,
  type DecisionStatus,
  decisionLabel,
  newestFirst,
} from '../../core/decisions/record';
import { parentFolder, type RepoPath } from '../../core/paths';
import { decisionCard } from '../../words/cards';
import { decisionFacts } from '../../words/decisions';
import { oneLine } from '../../words/line';
import { andList } from '../../words/lists';
import { locale, t } from '../language';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';
import { decisionIcon } from './icons';
import { registerRepositoryTree, type RepositoryRows, targetOf } from './repositories';
import { exactDate, type Row } from './row';

/** The view *Decisions*: every record, newest first, below its folder where there are several. */
export function registerDecisionsTree(session: Session): vscode.Disposable {
  return registerRepositoryTree('steward.decisions', session, 'decisions', decisionRows);
}

export async function decisionRows(
  _session: Session,
  repository: RepositorySession,
): Promise<RepositoryRows> {
  const model = await repository.repository.decisions();
  const records = [...model.records].sort(newestFirst);
  const folders = new Map<RepoPath, Row[]>();
  for (const record of records) {
    const folder = parentFolder(record.path);
    const row = decisionRow(repository, model, record);
    folders.set(folder, [...(folders.get(folder) ?? []), row]);
  }
  if (folders.size <= 1) return { rows: [...folders.values()].flat(), count: records.length };
  const rows = [...folders]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([folder, children]) => folderRow(repository, folder, children));
  return { rows, count: records.length };
}

/** One record as a row, wherever it is shown. */
export function decisionRow(
  repository: RepositorySession,
  model: DecisionsModel,
  record: DecisionRecord,
): Row {
  const successors = model.successors(record);
  const card = decisionCard(t, locale(), record);
  return {
    id: `${repository.root.toString()}#${record.path}`,
    label: card.title,
    description: factsOf(record, successors),
    icon: successors.length > 0 ? decisionIcon('superseded') : decisionIcon(statusOf(record)),
    tooltip: [
      card.title,
      card.facts,
      ...card.substance,
      exactDate(record.date?.value),
      record.path,
    ],
    kind: 'decision',
    opens: targetOf(repository, record.path, record.title?.range.start),
  };
}

function statusOf({ status }: DecisionRecord): DecisionStatus | null {
  return status?.value ?? null;
}

/** A record that a later one replaces says so, even where its own text does not know it yet. */
function factsOf(record: DecisionRecord, successors: readonly DecisionRecord[]): string {
  if (successors.length === 0 || record.supersededBy.length > 0) {
    return decisionFacts(t, locale(), record);
  }
  const labels = successors.map((next) => oneLine(decisionLabel(next)));
  return t('superseded by {0}', andList(locale(), labels));
}

function folderRow(repository: RepositorySession, folder: RepoPath, children: Row[]): Row {
  return {
    id: `${repository.root.toString()}#folder:${folder}`,
    label: folder === '' ? repository.name : folder,
    description: String(children.length),
    icon: 'folder',
    kind: 'decisionFolder',
    children,
  };
}
