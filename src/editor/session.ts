import * as vscode from 'vscode';
import type { ContentEdit } from '../core/debt/shift';
import type { RepoPath } from '../core/paths';
import type { Clock, Files, History } from '../core/ports';
import { Owner } from './disposable';
import { WorkspaceFiles } from './files';
import type { WholeHistory } from './guarded-log';
import { NestedRoots } from './nested-roots';
import { type RepositoryChange, RepositorySession } from './repository-session';
import { privateFolder } from './settings';
import { activeUri, fileShownBy } from './shown-uri';
import { everythingIn, type GitFolders, outsidePatterns } from './watched-files';

/** A file of a repository that Steward answers for. */
export interface Place {
  readonly session: RepositorySession;
  readonly path: RepoPath;
}

/** What the composition root knows and the editor does not: disk, git, and the time. */
export interface World {
  readonly clock: Clock;
  /** The repository root around a folder, and its files; null where there is no disk to ask. */
  diskRootOf(folder: vscode.Uri): vscode.Uri | null;
  /**
   * The innermost repository between a folder and one above it, which is left out; null where there
   * is none, undefined where there is no disk to ask.
   */
  nestedRootOf(folder: vscode.Uri, within: vscode.Uri): vscode.Uri | null | undefined;
  /** Git's folders of a root whose `.git` is a file; null where it is none. Never fails. */
  gitFoldersOf(root: vscode.Uri): Promise<GitFolders | null>;
  diskOf(root: vscode.Uri, home: vscode.Uri | null): Files | null;
  historyOf(root: vscode.Uri): History;
  wholeHistoryOf(root: vscode.Uri): WholeHistory;
}

/**
 * One live model per repository root among the workspace folders. A root is the nearest folder
 * upward with a `.git`, or the workspace folder itself; models are made when first asked for. A file
 * in a repository inside a workspace folder (a submodule) belongs to that one; a file behind a
 * symbolic link belongs where it was opened.
 */
export class Session extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<RepositoryChange | null>());
  /** Null: folders came or went, or a setting changed; everything may answer differently. */
  readonly onDidChange = this.changed.event;
  private readonly byRoot = new Map<string, RepositorySession>();
  private readonly byFolder = new Map<string, Promise<RepositorySession>>();
  private readonly nested: NestedRoots;

  constructor(private readonly world: World) {
    super();
    this.nested = new NestedRoots((folder, within) => world.nestedRootOf(folder, within));
    this.own(vscode.workspace.onDidChangeWorkspaceFolders((e) => this.foldersChanged(e.removed)));
    this.own(vscode.workspace.onDidGrantWorkspaceTrust(() => this.restart()));
    this.own(
      vscode.workspace.onDidChangeConfiguration((e) => {
        if (e.affectsConfiguration('steward.home')) this.restart();
      }),
    );
    this.own(vscode.workspace.onDidChangeTextDocument((e) => this.textChanged(e)));
    this.own(vscode.workspace.onDidSaveTextDocument(({ uri }) => this.forgetText(uri)));
    this.own(vscode.workspace.onDidCloseTextDocument((document) => this.closed(document)));
    // The watcher says nothing of a file that came and went within its pause; the editor does.
    this.own(vscode.workspace.onDidCreateFiles(({ files }) => this.cameOrWent(files)));
    this.own(vscode.workspace.onDidDeleteFiles(({ files }) => this.cameOrWent(files)));
    this.own(
      vscode.workspace.onDidRenameFiles(({ files }) => {
        this.cameOrWent(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]));
      }),
    );
  }

  get clock(): Clock {
    return this.world.clock;
  }

  /** Every repository among the workspace folders, each once, in folder order. */
  async repositories(): Promise<readonly RepositorySession[]> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    return [...new Set(await Promise.all(folders.map((folder) => this.ofFolder(folder))))];
  }

  /** The repositories asked about so far, nested ones included. */
  get opened(): Iterable<RepositorySession> {
    return this.byRoot.values();
  }

  /** The repository with this root (a URI) among those asked about so far, nested ones included. */
  known(root: string): RepositorySession | null {
    return this.byRoot.get(root) ?? null;
  }

  /**
   * The repository of a file; null outside every workspace folder, and for a document that is not the
   * file itself (see `placeShownBy`).
   */
  async placeOf(uri: vscode.Uri | undefined): Promise<Place | null> {
    if (uri === undefined) return null;
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder !== undefined) {
      const session = await this.around(uri, folder);
      const path = session.pathOf(uri);
      return path === null ? null : { session, path };
    }
    return this.placeOutside(uri);
  }

  /**
   * The same for what is answered by path alone: a former text in a diff or merge editor stands for
   * its file, which may be deleted by now.
   */
  placeShownBy(uri: vscode.Uri | undefined): Promise<Place | null> {
    return this.placeOf(uri && fileShownBy(uri));
  }

  /** The repository to act on: that of the active file, else the only or first one. */
  async current(): Promise<RepositorySession | null> {
    const place = await this.placeShownBy(activeUri());
    return place?.session ?? (await this.repositories())[0] ?? null;
  }

  override dispose(): void {
    for (const session of this.byRoot.values()) session.dispose();
    super.dispose();
  }

  /** Files beside the workspace folders that still belong: the CODEOWNERS above, the private folder. */
  private placeOutside(uri: vscode.Uri): Place | null {
    for (const session of this.byRoot.values()) {
      const path = session.pathOf(uri);
      if (path !== null) return { session, path };
    }
    return null;
  }

  private async around(
    uri: vscode.Uri,
    folder: vscode.WorkspaceFolder,
  ): Promise<RepositorySession> {
    const root = await this.nested.rootOf(uri, folder.uri);
    if (root === null) return this.ofFolder(folder);
    return (
      this.known(root.toString()) ??
      this.make(root, root.path.slice(root.path.lastIndexOf('/') + 1))
    );
  }

  private ofFolder(folder: vscode.WorkspaceFolder): Promise<RepositorySession> {
    const key = folder.uri.toString();
    let session = this.byFolder.get(key);
    if (session === undefined) {
      session = this.open(folder);
      this.byFolder.set(key, session);
    }
    return session;
  }

  private async open(folder: vscode.WorkspaceFolder): Promise<RepositorySession> {
    const root = this.world.diskRootOf(folder.uri) ?? (await repositoryRoot(folder.uri));
    const key = root.toString();
    const known = this.byRoot.get(key);
    if (known !== undefined) {
      known.watch([everythingIn(folder.uri)]);
      return known;
    }
    return this.make(root, folder.name, outsidePatterns(root, folder), everythingIn(folder.uri));
  }

  private make(
    root: vscode.Uri,
    name: string,
    outside: readonly vscode.RelativePattern[] = [],
    inside = everythingIn(root),
  ): RepositorySession {
    const home = privateFolder();
    const session = new RepositorySession(
      root,
      name,
      home,
      {
        files: new WorkspaceFiles(root, privateFolder, this.world.diskOf(root, home)),
        history: this.world.historyOf(root),
        ...this.world.wholeHistoryOf(root),
        clock: this.world.clock,
      },
      [inside, ...outside, ...(home ? [everythingIn(home)] : [])],
    );
    this.byRoot.set(root.toString(), session);
    void this.watchGit(session);
    session.onDidChange((change) => {
      if ([...change.paths].some(isNestedGit)) this.nested.forget();
      this.changed.fire(change);
    });
    return session;
  }

  /** A folder nobody trusts could name any other; history is off there anyway. */
  private async watchGit(session: RepositorySession): Promise<void> {
    if (!vscode.workspace.isTrusted) return;
    const folders = await this.world.gitFoldersOf(session.root);
    if (folders !== null && this.known(session.root.toString()) === session) {
      session.watchGit(folders);
    }
  }

  private foldersChanged(removed: readonly vscode.WorkspaceFolder[]): void {
    if (removed.length > 0) this.restart();
    else this.changed.fire(null);
  }

  private restart(): void {
    for (const session of this.byRoot.values()) session.dispose();
    this.byRoot.clear();
    this.byFolder.clear();
    this.nested.forget();
    this.changed.fire(null);
  }

  private textChanged(event: vscode.TextDocumentChangeEvent): void {
    const { contentChanges, document } = event;
    if (contentChanges.length === 0) return;
    // A clean buffer that changed follows the disk.
    this.forgetText(document.uri, document.isDirty ? contentChanges : undefined);
  }

  /** A buffer closed without saving gives way to what is on disk. */
  private closed(document: vscode.TextDocument): void {
    if (document.isDirty) this.forgetText(document.uri);
  }

  private cameOrWent(files: readonly vscode.Uri[]): void {
    for (const uri of files) {
      for (const session of this.byRoot.values()) session.fileCameOrWent(uri);
    }
  }

  private forgetText(uri: vscode.Uri, typed?: readonly ContentEdit[]): void {
    for (const session of this.byRoot.values()) {
      const path = session.pathOf(uri);
      if (path !== null) session.textChanged(path, typed);
    }
  }
}

/** All parents are asked at once: each question is a way to the window and back. */
async function repositoryRoot(folder: vscode.Uri): Promise<vscode.Uri> {
  const candidates = [folder];
  for (let at = folder; ;) {
    const parent = vscode.Uri.joinPath(at, '..');
    if (parent.path === at.path) break;
    candidates.push(parent);
    at = parent;
  }
  const found = await Promise.all(
    candidates.map((candidate) => exists(vscode.Uri.joinPath(candidate, '.git'))),
  );
  return candidates[found.indexOf(true)] ?? folder;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** A repository inside began, ended, or did something. */
function isNestedGit(path: RepoPath): boolean {
  return path.endsWith('/.git') || path.includes('/.git/');
}
