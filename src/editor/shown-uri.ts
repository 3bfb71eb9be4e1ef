import * as vscode from 'vscode';

/**
 * The file a document stands for: of a `git:` document, which the git extension shows beside another
 * or in place of a deleted one, the file it is a former text of; of all others the document itself.
 */
export function fileShownBy(uri: vscode.Uri): vscode.Uri {
  if (uri.scheme !== 'git') return uri;
  const path = gitPath(uri.query);
  return path === null ? uri : vscode.Uri.file(path);
}

/**
 * The document to answer for: the active editor's, in a diff editor the one on its right, whichever
 * side has the focus.
 */
export function activeUri(): vscode.Uri | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const isLeft =
    input instanceof vscode.TabInputTextDiff && input.original.toString() === uri?.toString();
  return isLeft ? input.modified : uri;
}

/** The query of such a document is `{"path": …, "ref": …}`, the path one of this machine. */
function gitPath(query: string): string | null {
  try {
    const parsed: unknown = JSON.parse(query);
    const path = typeof parsed === 'object' && parsed !== null && 'path' in parsed && parsed.path;
    return typeof path === 'string' && path !== '' ? path : null;
  } catch {
    return null;
  }
}
