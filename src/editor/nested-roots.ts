import * as vscode from 'vscode';

/** Asks the disk (see `World.nestedRootOf`). */
type AskDisk = (folder: vscode.Uri, within: vscode.Uri) => vscode.Uri | null | undefined;

/**
 * Repositories inside workspace folders: submodules, and clones below another one. Nothing is
 * searched: the folders between a file and its workspace folder are looked at, each once.
 */
export class NestedRoots {
  private readonly byFolder = new Map<string, Promise<vscode.Uri | null>>();

  constructor(private readonly askDisk: AskDisk) {}

  /** The innermost repository that a file lies in; null where that is the workspace folder's own. */
  rootOf(file: vscode.Uri, within: vscode.Uri): Promise<vscode.Uri | null> {
    const folder = parentOf(file);
    if (!isInside(folder, within)) return Promise.resolve(null);
    const key = folder.toString();
    let root = this.byFolder.get(key);
    if (root === undefined) {
      const onDisk = this.askDisk(folder, within);
      root = onDisk === undefined ? this.search(folder, within) : Promise.resolve(onDisk);
      this.byFolder.set(key, root);
    }
    return root;
  }

  /** To be called when a repository may have come or gone. */
  forget(): void {
    this.byFolder.clear();
  }

  /** Where there is no disk to ask; the answers for the folders above are kept as well. */
  private async search(folder: vscode.Uri, within: vscode.Uri): Promise<vscode.Uri | null> {
    if (await holdsGit(folder)) return folder;
    return this.rootOf(folder, within);
  }
}

async function holdsGit(folder: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, '.git'));
    return true;
  } catch {
    return false;
  }
}

function parentOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

function isInside(uri: vscode.Uri, folder: vscode.Uri): boolean {
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return uri.path.toLowerCase().startsWith(base.toLowerCase()) && uri.path.length > base.length;
}
