import * as vscode from 'vscode';
import type { Splice } from '../../../core/edits';

/** A quick fix that changes these bytes of a document; null where there is nothing to change. */
export function spliceFix(
  document: vscode.TextDocument,
  title: string,
  splices: readonly (Splice | null)[],
): vscode.CodeAction | null {
  const found = splices.filter((splice) => splice !== null);
  if (found.length === 0) return null;
  const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  fix.edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of found) {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    fix.edit.replace(document.uri, range, text);
  }
  return fix;
}
