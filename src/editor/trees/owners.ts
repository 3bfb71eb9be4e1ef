import * as vscode from 'vscode';
import type { RepoPath } from '../../core/paths';
import { coverageWords } from '../../words/owners';
import { Owner } from '../disposable';
import { declaresOwners, repositoryHoldings } from '../holdings';
import { locale, t } from '../language';
import { guarded } from '../log';
import type { RepositoryChange, RepositorySession } from '../repository-session';
import type { Session } from '../session';
import { type Grouping, GROUPINGS, ownersRoots } from './owners-roots';
import { rowsOfRepositories } from './repositories';
import type { Rows } from './row';
import { RowTree } from './row-tree';

/** Where the chosen grouping is remembered, for each workspace of its own. */
const MEMORY = 'owners.grouping';

/**
 * The view *Ownership*: who owns what, what nobody owns, and how far folders are covered. Nothing is
 * counted until it is seen, and again only after owners or files changed; what is being counted by
 * then is given up. The editor shows progress in the view as long as rows are awaited.
 */
export class OwnersTree extends Owner {
  private readonly tree: RowTree;
  private counting = new AbortController();
  private ended = false;
  /** The files the shown rows were counted from. */
  private readonly counted = new WeakMap<RepositorySession, readonly RepoPath[]>();
  private check: 'none' | 'running' | 'wanted' = 'none';

  constructor(
    private readonly session: Session,
    private readonly memory: vscode.Memento,
  ) {
    super();
    this.tree = this.own(
      new RowTree('steward.owners', () => this.read(), { showCollapseAll: true }),
    );
    this.own(session.onDidChange((change) => this.changed(change)));
    this.own(
      vscode.commands.registerCommand('steward.groupOwners', () =>
        guarded('grouping owners', () => this.chooseGrouping(), undefined),
      ),
    );
  }

  override dispose(): void {
    this.ended = true;
    this.counting.abort();
    super.dispose();
  }

  private async read(): Promise<Rows> {
    for (;;) {
      this.counting = new AbortController();
      const { signal } = this.counting;
      const rows = await ownershipRows(this.session, this.grouping, signal);
      if (signal.aborted && !this.ended) continue;
      for (const repository of await this.session.repositories()) {
        this.counted.set(repository, await repository.repository.tree());
      }
      return rows;
    }
  }

  private changed(change: RepositoryChange | null): void {
    if (change === null || change.parts.has('ownership')) {
      this.counting.abort();
      this.tree.changed();
    } else if (this.tree.visible) this.checkFiles();
    else this.tree.changed();
  }

  /** Most changes are to texts: only where files came or went everything is counted again. */
  private checkFiles(): void {
    const running = this.check !== 'none';
    this.check = running ? 'wanted' : 'running';
    if (running) return;
    void guarded('looking for new files', () => this.compareFiles(), undefined).then(() => {
      const again = this.check === 'wanted';
      this.check = 'none';
      if (again) this.checkFiles();
    });
  }

  private async compareFiles(): Promise<void> {
    for (const repository of await this.session.repositories()) {
      const files = await repository.repository.tree();
      if (this.counted.get(repository) !== files) {
        this.tree.changed();
        return;
      }
    }
  }

  private get grouping(): Grouping {
    const kept = this.memory.get<string>(MEMORY);
    return GROUPINGS.find((grouping) => grouping === kept) ?? 'overview';
  }

  private async chooseGrouping(): Promise<void> {
    const { grouping } = this;
    const items = GROUPINGS.map((value) => ({
      label: groupingLabel(value),
      description: value === grouping ? t('shown now') : undefined,
      value,
    }));
    const chosen = await vscode.window.showQuickPick(items, {
      title: t('Group ownership by'),
      placeHolder: t('What the view has on top'),
    });
    if (chosen === undefined) return;
    await this.memory.update(MEMORY, chosen.value);
    this.tree.changed();
  }
}

/** The rows of every repository that declares owners. Not complete when the signal ended it. */
export async function ownershipRows(
  session: Session,
  grouping: Grouping,
  signal?: AbortSignal,
): Promise<Rows> {
  let coverage = '';
  const { rows } = await rowsOfRepositories(session, async (_, repository) => {
    const holdings = await repositoryHoldings(repository, signal);
    if (holdings === null || !declaresOwners(holdings)) return { rows: [], count: 0 };
    coverage = coverageWords(t, locale(), holdings.counts);
    const roots = await ownersRoots(repository, holdings, grouping);
    return { rows: roots, count: holdings.owners.length };
  });
  const single = (await session.repositories()).length === 1;
  return { rows, description: single && rows.length > 0 ? coverage : undefined };
}

function groupingLabel(grouping: Grouping): string {
  switch (grouping) {
    case 'overview':
      return t('Overview');
    case 'owner':
      return t('Owner');
    case 'team':
      return t('Team');
    case 'area':
      return t('Area');
    case 'folder':
      return t('Folder');
  }
}
