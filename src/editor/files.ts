import * as vscode from 'vscode';
import { decodeFile } from '../core/decode';
import { isHomePath, type RepoPath, withinHome } from '../core/paths';
import { type DirectoryEntry, type FileRead, type Files, READ_LIMIT } from '../core/ports';

/**
 * The `Files` port of a workspace folder: buffers with unsaved changes first, then the disk where
 * the composition root reaches it, else `workspace.fs`, which knows every file system but makes
 * each question travel through the window and back (docs/adr/0007).
 */
export class WorkspaceFiles implements Files {
  /** `home` is asked anew each time: the setting may change. */
  constructor(
    private readonly root: vscode.Uri,
    private readonly home: () => vscode.Uri | null,
    private readonly disk: Files | null = null,
  ) {}

  async read(path: RepoPath, limit: number = READ_LIMIT): Promise<FileRead> {
    const uri = this.uriOf(path);
    if (uri === null) return { kind: 'absent' };
    const open = openDocument(uri);
    if (open?.isDirty) return readBuffer(open, limit);
    if (this.disk !== null) return this.disk.read(path, limit);
    try {
      const stat = await vscode.workspace.fs.stat(uri);
      if ((stat.type & vscode.FileType.File) === 0) return { kind: 'absent' };
      if (stat.size > limit) return { kind: 'unreadable', reason: 'too-large', bytes: stat.size };
      return decodeFile(await vscode.workspace.fs.readFile(uri), limit);
    } catch (error) {
      return isMissing(error)
        ? { kind: 'absent' }
        : { kind: 'unreadable', reason: 'failed', bytes: 0 };
    }
  }

  async list(folder: RepoPath): Promise<readonly DirectoryEntry[]> {
    const uri = this.uriOf(folder);
    if (uri === null) return [];
    if (this.disk !== null) return this.disk.list(folder);
    try {
      // Asked first, because older editors log it where a missing folder is read.
      const { type } = await vscode.workspace.fs.stat(uri);
      if ((type & vscode.FileType.Directory) === 0) return [];
      const entries = await vscode.workspace.fs.readDirectory(uri);
      return entries
        .map(([name, type]) => ({ name, kind: kindOf(type), ...(isLink(type) && LINK) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch {
      // Missing, no folder, or not to be read: nothing is listed either way.
      return [];
    }
  }

  private uriOf(path: RepoPath): vscode.Uri | null {
    if (!isHomePath(path)) return path === '' ? this.root : vscode.Uri.joinPath(this.root, path);
    const home = this.home();
    return home && vscode.Uri.joinPath(home, withinHome(path));
  }
}

/** The open document of a file, if any. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === wanted);
}

function readBuffer(document: vscode.TextDocument, limit: number): FileRead {
  const text = document.getText();
  if (text.length > limit) return { kind: 'unreadable', reason: 'too-large', bytes: text.length };
  return { kind: 'text', text, bytes: text.length, invalidAt: null };
}

function kindOf(type: vscode.FileType): DirectoryEntry['kind'] {
  return (type & vscode.FileType.Directory) === 0 ? 'file' : 'folder';
}

const LINK = { link: true } as const;

function isLink(type: vscode.FileType): boolean {
  return (type & vscode.FileType.SymbolicLink) !== 0;
}

function isMissing(error: unknown): boolean {
  if (!(error instanceof vscode.FileSystemError)) return false;
  return error.code === 'FileNotFound' || error.code === 'FileNotADirectory';
}
