import * as vscode from 'vscode';
import type { DecisionsModel } from '../../core/decisions/model';
import {
  type DecisionRecord,
  type DecisionStatus,
  decisionLabel,
  newestFirst,
} from '../../core/decisions/record';
import { decisionCard } from '../../words/cards';
import { decisionFacts } from '../../words/decisions';
import { oneLine } from '../../words/line';
import { andList } from '../../words/lists';
import { readHistory } from '../commands/read-history';
import { Owner } from '../disposable';
import { locale, t } from '../language';
import { guarded } from '../log';
import type { RepositoryChange, RepositorySession } from '../repository-session';
import type { Session } from '../session';
import {
  DECISION_GROUPINGS,
  type DecisionGroup,
  type DecisionGrouping,
  groupDecisions,
} from './decision-groups';
import { driftRows } from './decision-drift';
import { decisionIcon } from './icons';
import { type ReadRows, type RepositoryRows, rowsOfRepositories, targetOf } from './repositories';
import { exactDate, type Row } from './row';
import { RowTree } from './row-tree';
import { isOfHistory } from './view-history';

/** Where the chosen grouping is remembered, for each workspace of its own. */
const MEMORY = 'decisions.grouping';

/** The view *Decisions*: every record, newest first, under the headings the user chose. */
export class DecisionsTree extends Owner {
  private readonly tree: RowTree;

  constructor(
    private readonly session: Session,
    private readonly memory: vscode.Memento,
  ) {
    super();
    const read: ReadRows = (_, repository) => decisionRows(session, repository, this.grouping);
    this.tree = this.own(
      new RowTree('steward.decisions', () => rowsOfRepositories(session, read), {
        showCollapseAll: true,
      }),
    );
    this.own(session.onDidChange((change) => this.changed(change)));
    this.own(
      vscode.commands.registerCommand('steward.groupDecisions', () =>
        guarded('grouping decisions', () => this.chooseGrouping(), undefined),
      ),
    );
  }

  private changed(change: RepositoryChange | null): void {
    const { grouping } = this;
    const areas =
      (grouping === 'area' || grouping === 'drift') && change?.parts.has('ownership') === true;
    const past = grouping === 'drift' && change !== null && isOfHistory(change);
    if (change === null || change.parts.has('decisions') || areas || past) this.tree.changed();
  }

  private get grouping(): DecisionGrouping {
    const kept = this.memory.get<string>(MEMORY);
    return DECISION_GROUPINGS.find((grouping) => grouping === kept) ?? 'folder';
  }

  private async chooseGrouping(): Promise<void> {
    const { grouping } = this;
    const items = DECISION_GROUPINGS.map((value) => ({
      label: groupingLabel(value),
      description: value === grouping ? t('shown now') : undefined,
      value,
    }));
    const chosen = await vscode.window.showQuickPick(items, {
      title: t('Group decisions by'),
      placeHolder: t('What the view has on top'),
    });
    if (chosen === undefined) return;
    await this.memory.update(MEMORY, chosen.value);
    this.tree.changed();
    // Asked for by a command: read even where nothing is to be read by itself.
    if (chosen.value === 'drift') await readHistory(this.session);
  }
}

function groupingLabel(grouping: DecisionGrouping): string {
  switch (grouping) {
    case 'folder':
      return t('Folder');
    case 'status':
      return t('Status');
    case 'area':
      return t('Area');
    case 'year':
      return t('Year');
    case 'drift':
      return t('Drift: what changed since');
    case 'none':
      return t('Nothing, newest first');
  }
}

export async function decisionRows(
  _session: Session,
  repository: RepositorySession,
  grouping: DecisionGrouping = 'folder',
): Promise<RepositoryRows> {
  const model = await repository.repository.decisions();
  const records = [...model.records].sort(newestFirst);
  if (grouping === 'drift') {
    const plain = (record: DecisionRecord): Row => decisionRow(repository, model, record);
    return { rows: await driftRows(repository, records, plain), count: records.length };
  }
  const groups = await groupDecisions(repository, records, grouping, (record) =>
    model.successors(record).length > 0 ? 'superseded' : statusOf(record),
  );
  if (groups === null) {
    const rows = records.map((record) => decisionRow(repository, model, record));
    return { rows, count: records.length };
  }
  const rows = groups.map((group) => groupRow(repository, model, group));
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
    kind: kindOf(record, successors.length > 0),
    opens: targetOf(repository, record.path, record.title?.range.start),
  };
}

/** What menus ask for: `decision.accepted`, `decision.none.scoped` of one with a scope. */
function kindOf(record: DecisionRecord, replaced: boolean): string {
  const status = replaced ? 'superseded' : (statusOf(record) ?? 'none');
  const word = status.startsWith('other:') ? 'other' : status;
  return `decision.${word}${record.scope.length > 0 ? '.scoped' : ''}`;
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

function groupRow(repository: RepositorySession, model: DecisionsModel, group: DecisionGroup): Row {
  const id = `${repository.root.toString()}#${group.key}`;
  return {
    id,
    label: group.label,
    description: String(group.records.length),
    icon: group.icon,
    kind: 'decisionGroup',
    // A record may stand under several headings, and rows need names of their own.
    children: group.records.map((record) => {
      const row = decisionRow(repository, model, record);
      return { ...row, id: `${id}#${record.path}` };
    }),
  };
}
