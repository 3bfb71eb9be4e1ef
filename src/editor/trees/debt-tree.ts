import * as vscode from 'vscode';
import { DEBT_GROUPINGS } from '../../core/debt/groups';
import { DEBT_ORDERS } from '../../core/debt/order';
import { isSettled } from '../../core/debt/item';
import { debtGroupingLabel, debtOrderLabel } from '../../words/debt-order';
import { registerOpenCode } from '../commands/open-code';
import { readHistory } from '../commands/read-history';
import { Owner } from '../disposable';
import { t } from '../language';
import { guarded } from '../log';
import type { RepositoryChange, RepositorySession } from '../repository-session';
import { savedPaths } from '../saved-paths';
import type { Session } from '../session';
import { type DebtShown, itemRows } from './debt-groups';
import { DebtMarkers } from './debt-markers';
import { type DebtPast, debtPast, NO_PAST } from './debt-past';
import { DebtProblems } from './debt-problems';
import { recordDebtRow } from './offers';
import { type ReadRows, type RepositoryRows, rowsOfRepositories } from './repositories';
import type { Row } from './row';
import { RowTree } from './row-tree';
import { isOfHistory } from './view-history';

const VIEW = 'steward.debt';

/** Where the chosen grouping and order are remembered, for each workspace of its own. */
const GROUPING = 'debt.grouping';
const ORDER = 'debt.order';

const AT_FIRST: DebtShown = { grouping: 'severity', order: 'urgency' };

const GROUPINGS = [...DEBT_GROUPINGS, 'none'] as const;

/** What the view knows of one repository beside its items. */
interface Lists {
  readonly markers: DebtMarkers;
  readonly markersRow: Row;
  readonly problems: DebtProblems;
  readonly problemsRow: Row;
}

/** The view *Debt*: items under the headings the user chose, then markers and problems. */
export class DebtTree extends Owner {
  private readonly tree: RowTree;
  private readonly lists = new Map<RepositorySession, Lists>();

  constructor(
    private readonly session: Session,
    private readonly memory: vscode.Memento,
  ) {
    super();
    const read: ReadRows = (_, repository) => this.rowsOf(repository);
    this.tree = this.own(
      new RowTree(VIEW, () => rowsOfRepositories(session, read), { showCollapseAll: true }),
    );
    this.own(this.tree.onDidCollapse(({ element }) => this.collapsed(element)));
    this.own(session.onDidChange((change) => this.changed(change)));
    this.own(registerOpenCode(session));
    this.own(this.command('steward.groupDebt', 'grouping debt', () => this.chooseGrouping()));
    this.own(this.command('steward.sortDebt', 'sorting debt', () => this.chooseOrder()));
  }

  override dispose(): void {
    this.forgetLists();
    super.dispose();
  }

  private command(name: string, doing: string, run: () => Promise<void>): vscode.Disposable {
    return vscode.commands.registerCommand(name, () => guarded(doing, run, undefined));
  }

  private get shown(): DebtShown {
    const grouping = this.memory.get<string>(GROUPING);
    const order = this.memory.get<string>(ORDER);
    return {
      grouping: GROUPINGS.find((one) => one === grouping) ?? AT_FIRST.grouping,
      order: DEBT_ORDERS.find((one) => one === order) ?? AT_FIRST.order,
    };
  }

  private async rowsOf(repository: RepositorySession): Promise<RepositoryRows> {
    const past = await debtPast(repository, this.shown, () => this.tree.changed());
    return debtRows(this.session, repository, this.shown, this.listsOf(repository), past);
  }

  private listsOf(repository: RepositorySession): Lists {
    const known = this.lists.get(repository);
    if (known !== undefined) return known;
    const ended = (): void => this.tree.rowChanged(lists.markersRow);
    const markers = new DebtMarkers(repository, VIEW, ended);
    const problems = new DebtProblems(repository);
    const lists = { markers, markersRow: markers.row, problems, problemsRow: problems.row };
    this.lists.set(repository, lists);
    return lists;
  }

  private forgetLists(): void {
    for (const { markers } of this.lists.values()) markers.forget();
    this.lists.clear();
  }

  /** Nobody waits for markers that would be drawn nowhere. */
  private collapsed(row: Row): void {
    for (const { markers, markersRow } of this.lists.values()) {
      if (row === markersRow) markers.cancel();
    }
  }

  private changed(change: RepositoryChange | null): void {
    if (change === null) this.forgetLists();
    else this.noteIn(change);
    if (change === null || change.parts.has('debt') || isOfHistory(change)) this.tree.changed();
  }

  private noteIn(change: RepositoryChange): void {
    const lists = this.lists.get(change.session);
    if (lists === undefined) return;
    const { markers, markersRow, problems, problemsRow } = lists;
    const saved = savedPaths(change);
    const isOtherBranch = change.paths.size === 0;
    if (saved.length === 0 && !isOtherBranch) return;
    if (isOtherBranch || change.parts.has('config')) markers.forget();
    else markers.note(saved);
    problems.forget();
    this.tree.rowChanged(markersRow);
    this.tree.rowChanged(problemsRow);
  }

  private async chooseGrouping(): Promise<void> {
    const chosen = await choose(
      { title: t('Group debt by'), placeHolder: t('What the view has on top') },
      GROUPINGS,
      this.shown.grouping,
      (one) => (one === 'none' ? t('Nothing, one list') : debtGroupingLabel(t, one)),
    );
    if (chosen === null) return;
    await this.remember(GROUPING, chosen);
    if (chosen === 'hotspot') await readHistory(this.session);
  }

  private async chooseOrder(): Promise<void> {
    const chosen = await choose(
      { title: t('Sort debt by'), placeHolder: t('What stands first below each heading') },
      DEBT_ORDERS,
      this.shown.order,
      (one) => debtOrderLabel(t, one),
    );
    if (chosen === null) return;
    await this.remember(ORDER, chosen);
    if (chosen === 'changes') await readHistory(this.session);
  }

  private async remember(key: string, value: string): Promise<void> {
    await this.memory.update(key, value);
    this.tree.changed();
  }
}

/** The rows of one repository; without items there is something to begin with. */
export async function debtRows(
  session: Session,
  repository: RepositorySession,
  shown: DebtShown = AT_FIRST,
  lists: Pick<Lists, 'markersRow' | 'problemsRow'> | null = null,
  past: DebtPast = NO_PAST,
): Promise<RepositoryRows> {
  const { items, problems } = await repository.repository.debt();
  const rows = itemRows(session, repository, items, shown, past.evidence);
  if (items.length > 0 && past.missing !== null) rows.unshift(past.missing);
  if (items.length === 0) rows.push(recordDebtRow());
  if (lists !== null) rows.push(lists.markersRow);
  if (lists !== null && items.length + problems.length > 0) rows.push(lists.problemsRow);
  return { rows, count: items.filter((item) => !isSettled(item)).length };
}

/** One of some values, picked by its label; null where nothing was picked. */
async function choose<T extends string>(
  options: vscode.QuickPickOptions,
  values: readonly T[],
  now: T,
  label: (value: T) => string,
): Promise<T | null> {
  const items = values.map((value) => ({
    label: label(value),
    description: value === now ? t('shown now') : undefined,
    value,
  }));
  return (await vscode.window.showQuickPick(items, options))?.value ?? null;
}
