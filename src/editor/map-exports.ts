import * as vscode from 'vscode';
import { resolveWritten } from '../core/paths';
import type { MapLayer, ShownMap } from '../protocol/map';
import { mapMarkdown } from '../words/map-markdown';
import { pictureName } from '../words/map-picture-name';
import { locale, t } from './language';
import { showText } from './open';
import type { RepositorySession } from './repository-session';

/** Shows a file or folder where people look for it; the repository itself for ''. */
export async function showInExplorer(
  repository: RepositorySession | null,
  path: string,
): Promise<void> {
  if (repository === null || resolveWritten(path) !== path) return;
  await vscode.commands.executeCommand('revealInExplorer', repository.uriOf(path));
}

/** Asks where to keep a picture of the map, and writes it there. */
export async function keepPicture(
  repository: RepositorySession | null,
  map: ShownMap | null,
  { svg, layer }: { readonly svg: string; readonly layer: MapLayer },
): Promise<void> {
  const folder = repository?.root;
  const name = pictureName(map, layer);
  const target = await vscode.window.showSaveDialog({
    title: t('Save the map as a picture'),
    filters: { [t('SVG picture')]: ['svg'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (target === undefined) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(svg));
}

/** Opens the numbers of a map as Markdown that has no file yet. */
export async function openNumbers(map: ShownMap | null, layer: MapLayer): Promise<void> {
  if (map === null) return;
  const content = mapMarkdown(t, locale(), map, layer);
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await showText(document.uri);
}
