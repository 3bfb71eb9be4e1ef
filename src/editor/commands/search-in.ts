import * as vscode from 'vscode';
import { type Covering, covering } from '../../core/ownership/holdings/covering';
import { fileTree } from '../../core/ownership/holdings/folders';
import { isBelow, type RepoPath } from '../../core/paths';
import { breather } from '../breathe';
import { repositoryHoldings } from '../holdings';
import { t } from '../language';
import type { RepositorySession } from '../repository-session';

/** Folders and files that "files to include" is filled with at most: a person can still read it. */
const NAMES = 40;

/** Opens the editor's search over some files of a repository, where few names say which. */
export async function searchIn(
  repository: RepositorySession,
  files: readonly RepoPath[],
): Promise<void> {
  const holdings = await repositoryHoldings(repository);
  if (holdings === null) return;
  const found = covering(await fileTree(files, breather()), holdings.coverage, NAMES);
  if (found === null) {
    void vscode.window.showInformationMessage(
      t('These files stand in too many places for a search. Choose a folder of them.'),
    );
    return;
  }
  await vscode.commands.executeCommand('workbench.action.findInFiles', {
    query: '',
    triggerSearch: false,
    filesToInclude: includePatterns(repository, found).join(', '),
  });
}

/** What "files to include" takes, for each workspace folder that the repository reaches into. */
export function includePatterns(
  repository: RepositorySession,
  { folders, files }: Covering,
): readonly string[] {
  const opened = vscode.workspace.workspaceFolders ?? [];
  const patterns = opened.flatMap((folder) => {
    const at = placeOf(repository, folder);
    if (at === null) return [];
    // With several folders open a path begins with the name of its folder.
    const prefix = opened.length > 1 ? `./${escaped(folder.name)}` : '.';
    const within = (path: RepoPath): string =>
      escaped(at === '' ? path : path.slice(at.length + 1));
    const whole = folders.some((path) => isBelow(at, path));
    if (whole) return [`${prefix}/**`];
    return [
      ...folders.filter((path) => isBelow(path, at)).map((path) => `${prefix}/${within(path)}/**`),
      ...files.filter((path) => isBelow(path, at)).map((path) => `${prefix}/${within(path)}`),
    ];
  });
  return [...new Set(patterns)];
}

/** Where a workspace folder stands in a repository; null outside. */
function placeOf(repository: RepositorySession, { uri }: vscode.WorkspaceFolder): RepoPath | null {
  return uri.toString() === repository.root.toString() ? '' : repository.pathOf(uri);
}

/** Nothing in it is a wildcard or ends the pattern. */
function escaped(path: string): string {
  return path.replace(/[*?[\]{},]/g, '[$&]');
}
