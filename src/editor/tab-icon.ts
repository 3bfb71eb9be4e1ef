import * as vscode from 'vscode';

/** The icon on the tab of a page: a picture there does not take the colour of the theme's text. */
export function tabIcon(extension: vscode.Uri): { light: vscode.Uri; dark: vscode.Uri } {
  const media = (name: string): vscode.Uri => vscode.Uri.joinPath(extension, 'media', name);
  return { light: media('tab-light.svg'), dark: media('tab-dark.svg') };
}
