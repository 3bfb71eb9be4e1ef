import * as vscode from 'vscode';
import { narrowed } from '../../core/ownership/holdings/narrow';
import { baseName, parentFolder, type RepoPath } from '../../core/paths';
import { filesWords } from '../../words/owners';
import { breather } from '../breathe';
import { locale, t } from '../language';
import { guarded } from '../log';
import { openFile } from '../open';
import type { RepositorySession } from '../repository-session';
import { plain } from './plain';
import { searchIn } from './search-in';

/** Files shown at once; a longer list is narrowed by typing. */
const SHOWN = 500;

interface FileItem extends vscode.QuickPickItem {
  readonly path: RepoPath | null;
}

/** Files to pick one from, of which there may be very many. */
export interface FilesToPick {
  readonly repository: RepositorySession;
  readonly title: string;
  readonly files: readonly RepoPath[];
}

/** A pick over the files of a list that opens what is chosen, and can search or copy all of them. */
export function pickFile({ repository, title, files }: FilesToPick): void {
  const pick = vscode.window.createQuickPick<FileItem>();
  const search = { iconPath: new vscode.ThemeIcon('search'), tooltip: t('Search in these files') };
  const copy = { iconPath: new vscode.ThemeIcon('copy'), tooltip: t('Copy paths') };
  let narrowing = new AbortController();
  const show = async (): Promise<void> => {
    narrowing.abort();
    narrowing = new AbortController();
    const { signal } = narrowing;
    const items = await fileItems(files, pick.value, signal);
    if (items !== null) pick.items = items;
  };
  const act = (what: string, run: () => Promise<unknown>): void => {
    pick.hide();
    void guarded(what, run, undefined);
  };
  pick.title = `${plain(title)} · ${filesWords(t, locale(), files.length)}`;
  pick.placeholder = t('Type a part of the path; Enter opens the file');
  pick.matchOnDescription = true;
  pick.buttons = [search, copy];
  pick.onDidChangeValue(() => void guarded('narrowing files', show, undefined));
  pick.onDidTriggerButton((button) => {
    if (button === search) act('search', () => searchIn(repository, files));
    else act('copying paths', () => copyPaths(files));
  });
  pick.onDidAccept(() => {
    const path = pick.selectedItems[0]?.path ?? null;
    if (path !== null) act('opening a file', () => openFile(repository, path));
  });
  pick.onDidHide(() => {
    narrowing.abort();
    pick.dispose();
  });
  void guarded('listing files', show, undefined);
  pick.show();
}

/** What matches the typed text, and a last row where that is more than fits. */
export async function fileItems(
  files: readonly RepoPath[],
  query: string,
  signal: AbortSignal,
): Promise<FileItem[] | null> {
  const found = await narrowed(files, query, SHOWN, breather(), signal);
  if (found === null) return null;
  const items = found.paths.map((path): FileItem => {
    const description = plain(parentFolder(path));
    // The words may match in any order, which the editor's own filter would not find.
    return { label: `$(file) ${plain(baseName(path))}`, description, path, alwaysShow: true };
  });
  if (!found.more) return items;
  const label = `$(ellipsis) ${t('There are more. Type to narrow them.')}`;
  return [...items, { label, path: null, alwaysShow: true }];
}

/** One path a line, as the repository names them. */
export async function copyPaths(files: readonly RepoPath[]): Promise<void> {
  await vscode.env.clipboard.writeText(files.join('\n'));
}
