import * as vscode from 'vscode';
import type { RepoPath } from '../core/paths';
import type { Clock, Files, History } from '../core/ports';
import { Owner } from './disposable';
import { WorkspaceFiles } from './files';
import { type RepositoryChange, RepositorySession } from './repository-session';
import { privateFolder } from './settings';

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
  diskOf(root: vscode.Uri, home: vscode.Uri | null): Files | null;
  historyOf(root: vscode.Uri): History;
}

/** Files of a repository outside the opened folder that decide answers inside it: folder, glob. */
const OUTSIDE_WATCHED = [
  ['', '*'],
  ['.github', '*'],
  ['.git', '{HEAD,packed-refs}'],
  ['.git/refs', '**'],
  ['.steward', '**'],
  ['doc', '**'],
  ['docs', '**'],
] as const;

/**
 * One live model per repository root among the workspace folders. A root is the nearest folder
 * upward with a `.git`, or the workspace folder itself; models are made when first asked for.
 */
export class Session extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<RepositoryChange | null>());
  /** Null: folders came or went, or a setting changed; everything may answer differently. */
  readonly onDidChange = this.changed.event;
  private readonly byRoot = new Map<string, RepositorySession>();
  private readonly byFolder = new Map<string, Promise<RepositorySession>>();

  constructor(private readonly world: World) {
    super();
    this.own(vscode.workspace.onDidChangeWorkspaceFolders((e) => this.foldersChanged(e.removed)));
    this.own(vscode.workspace.onDidGrantWorkspaceTrust(() => this.restart()));
    this.own(
      vscode.workspace.onDidChangeConfiguration((e) => {
        if (e.affectsConfiguration('steward.home')) this.restart();
      }),
    );
    this.own(vscode.workspace.onDidChangeTextDocument((e) => this.textChanged(e)));
    this.own(vscode.workspace.onDidCloseTextDocument((document) => this.closed(document)));
  }

  get clock(): Clock {
    return this.world.clock;
  }

  /** Every repository among the workspace folders, each once, in folder order. */
  async repositories(): Promise<readonly RepositorySession[]> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    return [...new Set(await Promise.all(folders.map((folder) => this.ofFolder(folder))))];
  }

  /** The repository of a file; null outside every workspace folder. */
  async placeOf(uri: vscode.Uri | undefined): Promise<Place | null> {
    if (uri === undefined) return null;
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder !== undefined) {
      const session = await this.ofFolder(folder);
      const path = session.pathOf(uri);
      return path === null ? null : { session, path };
    }
    return this.placeOutside(uri);
  }

  /** The repository to act on: that of the active file, else the only or first one. */
  async current(): Promise<RepositorySession | null> {
    const place = await this.placeOf(vscode.window.activeTextEditor?.document.uri);
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
      known.watch([everythingIn(folder)]);
      return known;
    }
    const home = privateFolder();
    const session = new RepositorySession(
      root,
      folder.name,
      home,
      {
        files: new WorkspaceFiles(root, privateFolder, this.world.diskOf(root, home)),
        history: this.world.historyOf(root),
        clock: this.world.clock,
      },
      watchedPatterns(root, folder, home),
    );
    this.byRoot.set(key, session);
    session.onDidChange((change) => this.changed.fire(change));
    return session;
  }

  private foldersChanged(removed: readonly vscode.WorkspaceFolder[]): void {
    if (removed.length > 0) this.restart();
    else this.changed.fire(null);
  }

  private restart(): void {
    for (const session of this.byRoot.values()) session.dispose();
    this.byRoot.clear();
    this.byFolder.clear();
    this.changed.fire(null);
  }

  private textChanged(event: vscode.TextDocumentChangeEvent): void {
    if (event.contentChanges.length > 0) this.forgetText(event.document.uri);
  }

  /** A buffer closed without saving gives way to what is on disk. */
  private closed(document: vscode.TextDocument): void {
    if (document.isDirty) this.forgetText(document.uri);
  }

  private forgetText(uri: vscode.Uri): void {
    for (const session of this.byRoot.values()) {
      const path = session.pathOf(uri);
      if (path !== null) session.textChanged(path);
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

function watchedPatterns(
  root: vscode.Uri,
  folder: vscode.WorkspaceFolder,
  home: vscode.Uri | null,
): vscode.RelativePattern[] {
  const patterns = [everythingIn(folder)];
  if (root.toString() !== folder.uri.toString()) {
    for (const [below, glob] of OUTSIDE_WATCHED) {
      patterns.push(new vscode.RelativePattern(vscode.Uri.joinPath(root, below), glob));
    }
  }
  if (home) patterns.push(new vscode.RelativePattern(home, '**/*'));
  return patterns;
}

function everythingIn(folder: vscode.WorkspaceFolder): vscode.RelativePattern {
  return new vscode.RelativePattern(folder, '**/*');
}
