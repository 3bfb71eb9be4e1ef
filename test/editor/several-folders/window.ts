import assert from 'node:assert/strict';
import * as vscode from 'vscode';

export function folderNamed(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.find((one) => one.name === name);
  assert.ok(folder, name);
  return folder.uri;
}

/** Sets the folders behind the first two; those stay, so that the host is not started anew. */
export async function folders(wanted: readonly vscode.Uri[]): Promise<void> {
  const shown = (): string[] =>
    (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
  const after = wanted.map((uri) => uri.toString());
  if (shown().join('\n') === after.join('\n')) return;
  const added = wanted.slice(2).map((uri) => ({ uri }));
  // What is asked for shows at once, but the next change may only follow when this one is done.
  const done = new Promise<void>((resolve) => {
    const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve();
    });
  });
  assert.equal(vscode.workspace.updateWorkspaceFolders(2, shown().length - 2, ...added), true);
  await done;
  assert.deepEqual(shown(), after);
}

/** Opens more folders in the window. */
export function foldersAdded(...more: readonly vscode.Uri[]): Promise<void> {
  return folders([...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri), ...more]);
}

/** Leaves the folders that the window began with. */
export function foldersAsBefore(): Promise<void> {
  return folders(vscode.workspace.workspaceFolders?.slice(0, 2).map(({ uri }) => uri) ?? []);
}
