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
): Promise<vscode.TextEditor> {
  const position = toPosition(at);
  return vscode.window.showTextDocument(session.uriOf(path), {
    selection: new vscode.Range(position, position),
  });
}
