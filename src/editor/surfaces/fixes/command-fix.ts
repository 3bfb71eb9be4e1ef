import * as vscode from 'vscode';

/** A quick fix that runs a command with one argument, for what has to be asked first. */
export function commandFix(title: string, command: string, argument: unknown): vscode.CodeAction {
  const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  fix.command = { title, command, arguments: [argument] };
  return fix;
}
