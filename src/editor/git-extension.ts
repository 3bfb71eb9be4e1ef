import * as vscode from 'vscode';

/** The part of the git extension's interface (its `git.d.ts`, version 1) that is used here. */
export interface GitExtension {
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  readonly onDidCloseRepository: vscode.Event<GitRepository>;
  /** The document with the text of a file in a commit. */
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: { readonly onDidChange: vscode.Event<void> };
}

interface GitExports {
  readonly enabled: boolean;
  getAPI(version: 1): GitExtension;
}

/** Null where the git extension is missing, switched off or not allowed to run. */
export async function gitExtension(): Promise<GitExtension | null> {
  const extension = vscode.extensions.getExtension<GitExports>('vscode.git');
  if (extension === undefined || !vscode.workspace.isTrusted) return null;
  try {
    const exports = extension.isActive ? extension.exports : await extension.activate();
    return exports.enabled ? exports.getAPI(1) : null;
  } catch {
    // Without a git on this machine it throws.
    return null;
  }
}
