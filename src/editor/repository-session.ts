import * as vscode from 'vscode';
import { type Part, Repository } from '../core/context/repository';
import type { ContentEdit } from '../core/debt/shift';
import { isOwnershipFile } from '../core/ownership/places';
import { HOME_PREFIX, isHomePath, type RepoPath, withinHome } from '../core/paths';
import type { RepositoryPorts } from '../core/ports';
import { breather } from './breathe';
import { Owner } from './disposable';
import { HistoryReading } from './history-reading';
import { logError } from './log';
import { type GitFolders, gitPatterns } from './watched-files';

/** What changed: parts of the model, or only the text of files. */
export interface RepositoryChange {
  readonly session: RepositorySession;
  readonly parts: ReadonlySet<Part>;
  /** Files whose own text changed. */
  readonly paths: ReadonlySet<RepoPath>;
}

/** Typing rests this long (milliseconds) before anybody is told. */
const TYPING_PAUSE = 300;

/** The same in a file that says who owns what: a rule is seen to work while it is written. */
const RULE_PAUSE = 40;

/** The live model of one repository root, kept true by file events. */
export class RepositorySession extends Owner {
  readonly repository: Repository;
  /** The whole history, where something needs it. */
  readonly reading: HistoryReading;
  private readonly changed = this.own(new vscode.EventEmitter<RepositoryChange>());
  /** Fires once for many events that come together. */
  readonly onDidChange = this.changed.event;
  private pendingParts = new Set<Part>();
  private pendingPaths = new Set<RepoPath>();
  private flushQueued = false;
  private typing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly root: vscode.Uri,
    readonly name: string,
    private readonly home: vscode.Uri | null,
    ports: Omit<RepositoryPorts, 'breather'>,
    watched: readonly vscode.RelativePattern[],
  ) {
    super();
    this.repository = new Repository({ ...ports, breather });
    this.reading = this.own(new HistoryReading(this.repository));
    this.own(this.reading.onDidRead(() => this.queueFlush()));
    this.watch(watched);
  }

  uriOf(path: RepoPath): vscode.Uri {
    if (isHomePath(path) && this.home) return vscode.Uri.joinPath(this.home, withinHome(path));
    return vscode.Uri.joinPath(this.root, path);
  }

  /** The repository path of a file, null where it lies outside. */
  pathOf(uri: vscode.Uri): RepoPath | null {
    const inside = below(this.root, uri);
    if (inside !== null) return inside;
    const atHome = this.home && below(this.home, uri);
    return atHome === null ? null : HOME_PREFIX + atHome;
  }

  /**
   * To be called for every keystroke, with what was typed: cheap, and told of only when typing rests.
   * Without it the text is looked at anew, as where it was saved.
   */
  textChanged(path: RepoPath, typed?: readonly ContentEdit[]): void {
    this.forget(path, typed);
    clearTimeout(this.typing);
    const pause = isOwnershipFile(path) ? RULE_PAUSE : TYPING_PAUSE;
    this.typing = setTimeout(() => this.flush(), pause);
  }

  /** To be called where the editor itself made or deleted a file; others are watched. */
  fileCameOrWent(uri: vscode.Uri): void {
    const path = this.pathOf(uri);
    if (path === null) return;
    this.repository.forgetTree();
    this.forget(path);
    this.queueFlush();
  }

  override dispose(): void {
    clearTimeout(this.typing);
    super.dispose();
  }

  /** Listens to more files: another folder of the same repository was opened. */
  watch(patterns: readonly vscode.RelativePattern[]): void {
    for (const pattern of patterns) this.watchOne(pattern);
  }

  /** Listens to git's own files where `.git` names other folders, as in a linked worktree. */
  watchGit(folders: GitFolders): void {
    for (const { pattern, folder } of gitPatterns(folders)) {
      this.watchOne(pattern, (uri) => {
        const path = below(pattern.baseUri, uri);
        return path === null ? null : `${folder}/${path}`;
      });
    }
  }

  private watchOne(
    pattern: vscode.RelativePattern,
    pathOf = (uri: vscode.Uri): RepoPath | null => this.pathOf(uri),
  ): void {
    const watcher = this.own(vscode.workspace.createFileSystemWatcher(pattern));
    const note = (uri: vscode.Uri): void => {
      const path = pathOf(uri);
      if (path === null) return;
      // The remotes stand in the settings.
      if (!path.startsWith('.git/') || path === '.git/config') this.forget(path);
      else if (isBranchTip(path)) this.repository.forgetHistory();
      else return;
      this.queueFlush();
    };
    const noteTree = (uri: vscode.Uri): void => {
      if (pathOf(uri)?.startsWith('.git/') === false) this.repository.forgetTree();
      note(uri);
    };
    this.own(watcher.onDidChange(note));
    this.own(watcher.onDidCreate(noteTree));
    this.own(watcher.onDidDelete(noteTree));
  }

  private forget(path: RepoPath, typed?: readonly ContentEdit[]): void {
    for (const part of this.repository.invalidate(path, typed)) this.pendingParts.add(part);
    this.pendingPaths.add(path);
  }

  private queueFlush(): void {
    if (this.flushQueued) return;
    this.flushQueued = true;
    queueMicrotask(() => this.flush());
  }

  private flush(): void {
    this.flushQueued = false;
    clearTimeout(this.typing);
    const change = { session: this, parts: this.pendingParts, paths: this.pendingPaths };
    this.pendingParts = new Set();
    this.pendingPaths = new Set();
    try {
      this.changed.fire(change);
    } catch (error) {
      logError('telling of a change', error);
    }
  }
}

function below(root: vscode.Uri, uri: vscode.Uri): RepoPath | null {
  if (root.scheme !== uri.scheme || root.authority.toLowerCase() !== uri.authority.toLowerCase()) {
    return null;
  }
  const base = root.path.endsWith('/') ? root.path : `${root.path}/`;
  // VS Code writes the drive letter of a Windows path in either case.
  const same = /^\/[A-Za-z]:/.test(base)
    ? uri.path.toLowerCase().startsWith(base.toLowerCase())
    : uri.path.startsWith(base);
  return same ? uri.path.slice(base.length) : null;
}

/** A commit, a checkout or a fetch changes one of these. */
function isBranchTip(path: RepoPath): boolean {
  return path === '.git/HEAD' || path.startsWith('.git/refs/') || path === '.git/packed-refs';
}
