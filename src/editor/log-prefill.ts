import * as vscode from 'vscode';
import { nearestFolder } from '../core/decisions/nearest-folder';
import { type RepoPath } from '../core/paths';
import { type Draft, type FormName, readDraft } from '../protocol/log-values';
import type { RepositorySession } from './repository-session';
import { quotedText, selectedLines } from './selected-lines';
import type { Session } from './session';

/** What a form starts with, and the repository it is about. */
export interface Prefill<N extends FormName = 'decision'> {
  readonly repository: RepositorySession | null;
  readonly draft: Draft<N>;
}

/**
 * What a command was called with: nothing, a file or folder with those selected beside it, or
 * parts of the form (`{ supersedes, scope, … }`). Without a file the active one counts.
 */
export async function prefillFor(
  session: Session,
  asked: unknown,
  selected: unknown,
): Promise<Prefill> {
  const uris = Array.isArray(selected) ? selected.filter(isUri) : [];
  const given = uris.length > 0 ? uris : isUri(asked) ? [asked] : [];
  const place = await session.placeOf(given[0]);
  const repository = place?.session ?? (await session.current());
  const draft = given.length > 0 || !isPlain(asked) ? {} : readDraft('decision', asked);
  if (repository === null) return { repository, draft };
  const scope = draft.scope ?? (await scopeOf(repository, given));
  return { repository, draft: { ...(await folderFor(repository, scope)), ...draft, scope } };
}

/** What a form follows while nobody has begun it: the file being edited. */
export async function activePrefill(repository: RepositorySession): Promise<Draft<'decision'>> {
  const scope = activeScope(repository);
  return { ...(await folderFor(repository, scope)), scope };
}

/** The file being edited, if it belongs to the repository. */
export function activeScope(repository: RepositorySession): readonly string[] {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const path = uri && repository.pathOf(uri);
  return path && isCode(path) ? [path] : [];
}

/** The selected lines as a quotation to write the context around; '' without a selection. */
export function quotedSelection(repository: RepositorySession | null): string {
  const editor = vscode.window.activeTextEditor;
  const path = editor && repository?.pathOf(editor.document.uri);
  if (!editor || !path || editor.selection.isEmpty) return '';
  const { first, last } = selectedLines(editor.selection);
  const text = quotedText(editor.document, { first, last });
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const lines = first === last ? `${first + 1}` : `${first + 1}–${last + 1}`;
  return `\n\n${path}:${lines}\n\n${fence}\n${text}\n${fence}`;
}

async function scopeOf(
  repository: RepositorySession,
  uris: readonly vscode.Uri[],
): Promise<readonly string[]> {
  if (uris.length === 0) return activeScope(repository);
  const globs: string[] = [];
  for (const uri of uris) {
    const path = repository.pathOf(uri);
    if (path === null || !isCode(path)) continue;
    globs.push((await isFolder(uri)) ? (path === '' ? '**' : `${path}/**`) : path);
  }
  return [...new Set(globs)];
}

/** The form shows a folder only where there are several; then the nearest one is chosen. */
async function folderFor(
  { repository }: RepositorySession,
  scope: readonly string[],
): Promise<{ readonly folder?: RepoPath }> {
  const folder = nearestFolder(await repository.decisions(), scope);
  return folder === null ? {} : { folder };
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.Directory) !== 0;
  } catch {
    return false; // Gone since the menu was opened.
  }
}

function isCode(path: RepoPath): boolean {
  return !path.startsWith('.steward/');
}

/** An object another command made, no row of a tree. */
function isPlain(given: unknown): boolean {
  return typeof given === 'object' && given !== null && given.constructor === Object;
}

function isUri(given: unknown): given is vscode.Uri {
  return given instanceof vscode.Uri;
}
