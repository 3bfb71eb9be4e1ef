import * as vscode from 'vscode';
import { remotesOf } from '../core/hosting/hosted';
import { type ItemLink, readItemLink } from '../core/hosting/item-link';
import { FILE_START, type Position } from '../core/text';
import type { RepoPath } from '../core/paths';
import { Sources } from '../core/source';
import { Owner } from './disposable';
import { WorkspaceFiles } from './files';
import { showReadOnly } from './item-documents';
import { t } from './language';
import { guarded } from './log';
import { PendingLink } from './pending-link';
import type { RepositorySession } from './repository-session';
import type { Session } from './session';

/**
 * Opens what links from outside name (docs/links.md): an item or a record, read-only, in the open
 * repository that has the remote. They come from anywhere, so nothing else is done for them.
 */
export class ItemLinks extends Owner implements vscode.UriHandler {
  private readonly pending: PendingLink;

  constructor(
    private readonly session: Session,
    memory: vscode.Memento,
    /** There is one handler in a window. */
    register = (handler: vscode.UriHandler) => vscode.window.registerUriHandler(handler),
  ) {
    super();
    this.pending = new PendingLink(memory, () => session.clock.now());
    this.own(register(this));
    void guarded('a link that waits', () => this.resume(), undefined);
    // The window with the repository may have been open all the while.
    this.own(
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) void guarded('a link that waits', () => this.resume(), undefined);
      }),
    );
    this.own(
      session.onDidChange((change) => {
        if (change === null) void guarded('a link that waits', () => this.resume(), undefined);
      }),
    );
  }

  handleUri({ path, query, fragment }: vscode.Uri): Promise<void> {
    return guarded('a link', () => this.follow(readItemLink({ path, query, fragment })), undefined);
  }

  /** Opens the link that waits for a repository, where this window has it by now. */
  async resume(): Promise<void> {
    const link = this.pending.get();
    if (link === null) return;
    const repository = await this.repositoryOf(link);
    if (repository === null) return;
    await this.pending.forget();
    await open(repository, link);
  }

  private async follow(link: ItemLink | null): Promise<void> {
    if (link === null) {
      void vscode.window.showWarningMessage(
        t('This link was not opened: it may name a repository and an id, and nothing else.'),
      );
      return;
    }
    const repository = await this.repositoryOf(link);
    if (repository !== null) await open(repository, link);
    else await this.askFor(link);
  }

  private async repositoryOf({ repository }: ItemLink): Promise<RepositorySession | null> {
    for (const one of await this.session.repositories()) {
      const remotes = await remotesOf(one.repository.sources);
      if (remotes.some(({ key }) => key === repository)) return one;
    }
    return null;
  }

  /** Nothing is fetched: the person says where the repository is on this machine. */
  private async askFor(link: ItemLink): Promise<void> {
    const choose = t('Choose its folder…');
    const answer = await vscode.window.showInformationMessage(
      t('{0} is in {1}, which is not open here.', link.id, link.repository),
      choose,
    );
    if (answer !== choose) return;
    const [folder] =
      (await vscode.window.showOpenDialog({
        canSelectFiles: false,
        canSelectFolders: true,
        title: t('Folder of {0}', link.repository),
        openLabel: t('Open'),
      })) ?? [];
    if (folder !== undefined) await this.openFolder(folder, link);
  }

  /** Opens a folder in a window of its own, which goes on with the link. */
  async openFolder(folder: vscode.Uri, link: ItemLink): Promise<boolean> {
    const remotes = await remotesOf(new Sources(new WorkspaceFiles(folder, () => null)));
    if (!remotes.some(({ key }) => key === link.repository)) {
      void vscode.window.showWarningMessage(
        t('That folder is no clone of {0}. Nothing was opened.', link.repository),
      );
      return false;
    }
    await this.pending.keep(link);
    await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: true });
    return true;
  }
}

async function open(repository: RepositorySession, link: ItemLink): Promise<void> {
  const [found] = await placesOf(repository, link);
  if (found === undefined) {
    void vscode.window.showInformationMessage(
      t('{0} is not on the branch that is checked out in {1}.', link.id, link.repository),
    );
    return;
  }
  await showReadOnly(repository, found.path, found.at);
}

interface Found {
  readonly path: RepoPath;
  readonly at: Position;
}

async function placesOf(
  { repository }: RepositorySession,
  { kind, id }: ItemLink,
): Promise<readonly Found[]> {
  if (kind === 'debt') {
    const items = (await repository.debt()).byId(id);
    return items.map(({ path, idRange }) => ({ path, at: idRange.start }));
  }
  const records = (await repository.decisions()).resolve(id, '');
  return records.map(({ path, title }) => ({ path, at: (title?.range ?? FILE_START).start }));
}
