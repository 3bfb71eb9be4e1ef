import * as vscode from 'vscode';

/** *Show my changes by owner*: opens Source Control with the view in focus. */
export function registerShowMyChanges(): vscode.Disposable {
  return vscode.commands.registerCommand('steward.showMyChanges', () =>
    vscode.commands.executeCommand('steward.myChanges.focus'),
  );
}
