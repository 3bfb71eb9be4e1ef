import * as vscode from 'vscode';

/**
 * The icon of our pages in their tabs. A tab shows it as a picture, to which no colour is handed
 * down, so there is one for either kind of theme.
 */
export function pageIcon(extensionUri: vscode.Uri): { light: vscode.Uri; dark: vscode.Uri } {
  const media = (name: string): vscode.Uri => vscode.Uri.joinPath(extensionUri, 'media', name);
  return { light: media('page-light.svg'), dark: media('page-dark.svg') };
}
