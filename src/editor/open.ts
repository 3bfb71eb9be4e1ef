import * as vscode from 'vscode';
import type { RepoPath } from '../core/paths';
import type { Position } from '../core/text';
import { toPosition } from './positions';
import type { RepositorySession } from './repository-session';

/** Shows a file of a repository with the cursor at a place, as a person clicking it expects. */
export async function openFile(
  session: RepositorySession,
  path: RepoPath,
  at: Position = { line: 0, character: 0 },
): Promise<void> {
  const position = toPosition(at);
  const uri = session.uriOf(path);
  try {
    await vscode.window.showTextDocument(uri, { selection: new vscode.Range(position, position) });
  } catch {
    // Deleted by now, or no text: VS Code opens it all the same and says so in its place.
    await vscode.commands.executeCommand('vscode.open', uri);
  }
}

/** Shows a text; null where it was closed, or another editor took its place, before it stood. */
export async function showText(
  uri: vscode.Uri,
  options?: vscode.TextDocumentShowOptions,
): Promise<vscode.TextEditor | null> {
  const document = await vscode.workspace.openTextDocument(uri);
  try {
    return await vscode.window.showTextDocument(document, options);
  } catch {
    // The document is there, so VS Code refuses only what the user went on from.
    return null;
  }
}
