import * as vscode from 'vscode';

export function activate(context: vscode.ExtensionContext): void {
  const item = vscode.window.createStatusBarItem('steward.owner', vscode.StatusBarAlignment.Right, 100);
  item.name = 'Steward: owner';
  item.text = '$(organization) Steward';
  item.show();
  context.subscriptions.push(item);
}
