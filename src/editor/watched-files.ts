import * as vscode from 'vscode';

/** Where git keeps what belongs to a working tree, where that is not in its `.git`. */
export interface GitFolders {
  readonly own: vscode.Uri;
  readonly common: vscode.Uri;
}

/** A file, by the name it would have below `.git`. */
interface GitPattern {
  readonly pattern: vscode.RelativePattern;
  /** The folder of the pattern as it would be called in the repository. */
  readonly folder: string;
}

/** Files of a repository outside the opened folder that decide answers inside it: folder, glob. */
const OUTSIDE_WATCHED = [
  ['', '*'],
  ['.github', '*'],
  ['.git', '{HEAD,packed-refs}'],
  ['.git/refs', '**'],
  ['.steward', '**'],
  ['doc', '**'],
  ['docs', '**'],
] as const;

export function everythingIn(folder: vscode.Uri): vscode.RelativePattern {
  return new vscode.RelativePattern(folder, '**/*');
}

/** What lies outside the opened folder and decides answers inside it. */
export function outsidePatterns(
  root: vscode.Uri,
  folder: vscode.WorkspaceFolder,
): vscode.RelativePattern[] {
  if (root.toString() === folder.uri.toString()) return [];
  return OUTSIDE_WATCHED.map(
    ([below, glob]) => new vscode.RelativePattern(vscode.Uri.joinPath(root, below), glob),
  );
}

/** What of git's own folders tells that a branch moved, or what the remotes are. */
export function gitPatterns({ own, common }: GitFolders): GitPattern[] {
  const watched = (base: vscode.Uri, glob: string, folder = '.git'): GitPattern => ({
    pattern: new vscode.RelativePattern(base, glob),
    folder,
  });
  return [
    watched(own, 'HEAD'),
    watched(common, '{packed-refs,config}'),
    watched(vscode.Uri.joinPath(common, 'refs'), '**', '.git/refs'),
  ];
}
