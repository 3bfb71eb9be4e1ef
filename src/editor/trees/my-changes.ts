import * as vscode from 'vscode';
import { type BranchDebt, concernsDebt, debtOfChanges } from '../../core/context/branch-debt';
import { type ChangesAnswer, changesOf } from '../../core/context/changes';
import type { HistoryAnswer, HistoryGap } from '../../core/ports';
import { branchDebtCounts, branchDebtMarkdown } from '../../words/branch-debt';
import { changesMarkdown } from '../../words/changes';
import { filesWords } from '../../words/owners';
import { breather } from '../breathe';
import type { WhoAmI } from '../commands/who-am-i';
import { Owner } from '../disposable';
import { type GitExtension, gitExtension } from '../git-extension';
import { locale, t } from '../language';
import { guarded } from '../log';
import type { RepositoryChange, RepositorySession } from '../repository-session';
import { savedPaths } from '../saved-paths';
import type { Session } from '../session';
import { changeRows, type ShownChanges } from './my-changes-rows';
import type { Row, Rows } from './row';
import { RowTree } from './row-tree';

const VIEW = 'steward.myChanges';

/** Tells welcome contents why there is nothing: a `HistoryGap`, or `none`: nothing is changed. */
const GAP = 'steward.changesGap';

/** What is changed in every repository, and why nothing is known of the others. */
export interface AllChanges {
  readonly shown: readonly ShownChanges[];
  readonly gaps: readonly HistoryGap[];
  readonly repositories: number;
}

/**
 * The view *My changes by owner* in Source Control. Nothing is asked until it is seen, and again only
 * after files, branches or owners changed; what is being asked by then is given up.
 */
export class MyChangesTree extends Owner {
  private readonly tree: RowTree;
  private asking = new AbortController();
  private reading = false;
  private ended = false;
  private git: GitExtension | null = null;

  constructor(
    private readonly session: Session,
    private readonly me: WhoAmI,
  ) {
    super();
    this.tree = this.own(new RowTree(VIEW, () => this.read(), { showCollapseAll: true }));
    this.own(session.onDidChange((change) => this.repositoryChanged(change)));
    this.own(me.onDidChange(() => this.changed()));
    this.own(
      vscode.commands.registerCommand('steward.copyMyChanges', () =>
        guarded('copying my changes', () => this.copy(), undefined),
      ),
    );
    this.own(
      vscode.commands.registerCommand('steward.copyDebtOfChanges', () =>
        guarded('copying the debt of my changes', () => this.copyDebt(), undefined),
      ),
    );
  }

  override dispose(): void {
    this.ended = true;
    this.asking.abort();
    super.dispose();
  }

  private async read(): Promise<Rows> {
    this.reading = true;
    try {
      await this.listenToGit();
      for (;;) {
        this.asking = new AbortController();
        const { signal } = this.asking;
        const all = await myChanges(this.session, this.me, this.git, signal);
        if (signal.aborted && !this.ended) continue;
        await vscode.commands.executeCommand('setContext', GAP, all.gaps[0] ?? 'none');
        return myChangesRows(all);
      }
    } finally {
      this.reading = false;
    }
  }

  /** What the branch is compared with moves without a file of ours: in a worktree, by a fetch. */
  private async listenToGit(): Promise<void> {
    if (this.git !== null) return;
    const git = await gitExtension();
    if (git === null || this.ended) return;
    this.git = git;
    const listen = ({ state }: GitExtension['repositories'][number]): void => {
      this.own(state.onDidChange(() => this.changed()));
    };
    git.repositories.forEach(listen);
    this.own(
      git.onDidOpenRepository((repository) => {
        listen(repository);
        this.changed();
      }),
    );
    this.own(git.onDidCloseRepository(() => this.changed()));
  }

  private repositoryChanged(change: RepositoryChange | null): void {
    if (change === null || change.paths.size === 0) this.changed();
    else if (change.parts.has('ownership') || savedPaths(change).length > 0) this.changed();
  }

  private changed(): void {
    if (this.reading) this.asking.abort();
    else this.tree.changed();
  }

  private async copy(): Promise<void> {
    const filled = await this.filled();
    const texts = filled.map(({ answer }) => changesMarkdown(t, locale(), answer));
    await copyTexts(texts, t('Nothing is changed.'));
  }

  private async copyDebt(): Promise<void> {
    const filled = await this.filled();
    const found = await Promise.all(filled.map(async ({ debt }) => debt?.() ?? null));
    const texts = found
      .filter((debt) => debt !== null)
      .filter((debt) => branchDebtCounts(t, debt) !== '')
      .map((debt) => branchDebtMarkdown(t, debt));
    await copyTexts(texts, t('No debt is added, touched or retired.'));
  }

  private async filled(): Promise<readonly ShownChanges[]> {
    const { shown } = await myChanges(this.session, this.me, await gitExtension());
    return shown.filter(({ answer }) => answer.files.length > 0);
  }
}

async function copyTexts(texts: readonly string[], none: string): Promise<void> {
  if (texts.length === 0) void vscode.window.showInformationMessage(none);
  else await vscode.env.clipboard.writeText(texts.join('\n'));
}

/** What is changed in each repository of the window, in the order of folders, nested ones last. */
export async function myChanges(
  session: Session,
  me: WhoAmI,
  git: GitExtension | null,
  signal?: AbortSignal,
): Promise<AllChanges> {
  const repositories = await withNested(session, git);
  const asked = await Promise.all(
    repositories.map(async (repository) => {
      const author = await me.known(repository);
      const options = { base: null, author, signal, breathe: breather() };
      const answer = await changesOf(repository.repository, options);
      return { repository, answer, debt: await debtIn(repository, answer, signal) };
    }),
  );
  const shown: ShownChanges[] = [];
  const gaps: HistoryGap[] = [];
  for (const { repository, answer, debt } of asked) {
    if (answer.kind === 'known') shown.push({ repository, answer: answer.value, debt });
    else gaps.push(answer.gap);
  }
  return { shown, gaps, repositories: repositories.length };
}

/** What is asked for twice is looked for once; null where there is no debt to speak of. */
async function debtIn(
  { repository }: RepositorySession,
  answer: HistoryAnswer<ChangesAnswer>,
  signal?: AbortSignal,
): Promise<ShownChanges['debt']> {
  if (answer.kind === 'unknown') return null;
  const { changes } = answer.value;
  if (!(await concernsDebt(repository, changes))) return null;
  let found: Promise<BranchDebt> | null = null;
  const options = { signal, breathe: breather() };
  return () => (found ??= debtOfChanges(repository, changes, options));
}

/** Those of the folders, and those that the git extension found inside them. */
async function withNested(
  session: Session,
  git: GitExtension | null,
): Promise<readonly RepositorySession[]> {
  const found = new Set(await session.repositories());
  for (const { rootUri } of git?.repositories ?? []) {
    const place = await session.placeOf(vscode.Uri.joinPath(rootUri, '.gitignore'));
    if (place !== null) found.add(place.session);
  }
  return [...found];
}

/** The rows of the only repository, or one row for each in which something is changed. */
export function myChangesRows({ shown, repositories }: AllChanges): Rows {
  const filled = shown.filter(({ answer }) => answer.files.length > 0);
  const files = filled.reduce((sum, { answer }) => sum + answer.files.length, 0);
  const description = files === 0 ? undefined : filesWords(t, locale(), files);
  if (repositories === 1) return { rows: filled.flatMap(changeRows), description };
  return { rows: filled.map(repositoryRow), description };
}

function repositoryRow(one: ShownChanges): Row {
  const { repository, answer } = one;
  return {
    id: `${repository.root.toString()}#changes`,
    label: repository.name,
    description: filesWords(t, locale(), answer.files.length),
    icon: 'repo',
    kind: 'repository',
    children: changeRows(one),
  };
}
