import * as vscode from 'vscode';
import { decodeFile } from '../core/decode';
import { type FileChange, splice, type WritePlan } from '../core/edits';
import { openDocument } from './files';
import { t } from './language';
import { showText } from './open';
import { toPosition } from './positions';
import type { RepositorySession } from './repository-session';

/** What a plan wrote, and how to take it back. */
export interface Written {
  readonly label: string;
  readonly path: string;
  /** False where a file was changed since: then nothing is taken back. */
  undo(): Promise<boolean>;
}

/** How long a clean buffer may lag behind the disk, in milliseconds. */
const CATCH_UP_LIMIT = 3_000;

/** A plan that could not be applied; the sentence says why. */
export class WriteRefused extends Error {}

/**
 * Applies a plan as one workspace edit, saves what was clean before, and shows the result with the
 * cursor where the plan wants it, unless it is asked to be `quiet`. Nothing is written when a file
 * changed since the plan was made.
 */
export async function applyPlan(
  session: RepositorySession,
  plan: WritePlan,
  how: 'shown' | 'quiet' = 'shown',
): Promise<Written> {
  const edit = new vscode.WorkspaceEdit();
  const dirty = new Set<string>();
  const checked: { readonly document: vscode.TextDocument; readonly version: number }[] = [];
  for (const change of plan.changes) {
    const uri = session.uriOf(change.path);
    if (change.kind === 'create') {
      await refuseExisting(uri, change.path);
      edit.createFile(uri, { contents: new TextEncoder().encode(change.text), overwrite: false });
    } else {
      const document = await vscode.workspace.openTextDocument(uri);
      if (!(await stillHolds(document, change.before))) throw changedMeanwhile(change.path);
      checked.push({ document, version: document.version });
      if (document.isDirty) dirty.add(uri.toString());
      addSplices(edit, document, change);
      if (change.moveTo !== undefined) {
        const target = session.uriOf(change.moveTo);
        await refuseExisting(target, change.moveTo);
        edit.renameFile(uri, target, { overwrite: false });
      }
    }
  }
  // While one file was looked at, another may have been typed in.
  const typed = checked.find(({ document, version }) => document.version !== version);
  if (typed !== undefined)
    throw changedMeanwhile(vscode.workspace.asRelativePath(typed.document.uri));
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new WriteRefused(
      t('VS Code refused to write {0}. Check that the folder is writable.', plan.open.path),
    );
  }
  await saveEdited(session, plan, dirty, changedPath);
  if (how === 'shown') await showWritten(session, plan.open);
  return { label: plan.label, path: plan.open.path, undo: () => undoPlan(session, plan, dirty) };
}

/** Shows what was written; it stands all the same where it was closed or deleted meanwhile. */
async function showWritten(session: RepositorySession, open: WritePlan['open']): Promise<void> {
  const at = toPosition(open.at);
  const selection = new vscode.Range(at, at);
  try {
    await showText(session.uriOf(open.path), { selection, preview: false });
  } catch (error) {
    if (await isThere(session.uriOf(open.path))) throw error;
  }
}

/** Whether a file is as the plan found it: its buffer, and where that is clean, the disk as well. */
async function stillHolds(document: vscode.TextDocument, text: string): Promise<boolean> {
  if (document.isDirty) return document.getText() === text;
  if ((await textOnDisk(document.uri)) !== text) return false;
  return document.getText() === text || caughtUp(document, text);
}

/** Waits until a clean buffer shows what another program wrote; VS Code takes a moment for that. */
function caughtUp(document: vscode.TextDocument, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(limit);
      listener.dispose();
      resolve(document.getText() === text);
    };
    const limit = setTimeout(end, CATCH_UP_LIMIT);
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && document.getText() === text) end();
    });
  });
}

function addSplices(
  edit: vscode.WorkspaceEdit,
  document: vscode.TextDocument,
  change: Extract<FileChange, { kind: 'edit' }>,
): void {
  for (const part of change.splices) {
    const range = new vscode.Range(document.positionAt(part.start), document.positionAt(part.end));
    edit.replace(document.uri, range, part.text);
  }
}

/** Where a file is once the plan is applied. */
function changedPath(change: FileChange): string {
  return change.kind === 'edit' ? (change.moveTo ?? change.path) : change.path;
}

/** A file that was saved before stays saved; unsaved work of the user stays the user's to save. */
async function saveEdited(
  session: RepositorySession,
  plan: WritePlan,
  dirty: ReadonlySet<string>,
  pathOf: (change: FileChange) => string,
): Promise<void> {
  for (const change of plan.changes) {
    if (change.kind !== 'edit' || dirty.has(session.uriOf(change.path).toString())) continue;
    await openDocument(session.uriOf(pathOf(change)))?.save();
  }
}

async function undoPlan(
  session: RepositorySession,
  plan: WritePlan,
  dirty: ReadonlySet<string>,
): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const change of plan.changes) {
    const uri = session.uriOf(changedPath(change));
    const after = change.kind === 'create' ? change.text : splice(change.before, change.splices);
    const document = await openOrNull(uri);
    if (document?.getText() !== after) return false;
    const before = session.uriOf(change.path);
    if (!dirty.has(before.toString()) && (await textOnDisk(uri)) !== after) return false;
    if (change.kind === 'create') edit.deleteFile(uri);
    else edit.replace(uri, wholeText(document), change.before);
    if (uri.toString() === before.toString()) continue;
    if (await isThere(before)) return false;
    edit.renameFile(uri, before, { overwrite: false });
  }
  const done = await vscode.workspace.applyEdit(edit);
  if (done) await saveEdited(session, plan, dirty, ({ path }) => path);
  return done;
}

async function openOrNull(uri: vscode.Uri): Promise<vscode.TextDocument | null> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return null; // Deleted or moved away since.
  }
}

/** What a file says by now; its open document learns of a change by others a moment later. */
async function textOnDisk(uri: vscode.Uri): Promise<string | null> {
  const read = decodeFile(await vscode.workspace.fs.readFile(uri));
  return read.kind === 'text' ? read.text : null;
}

function wholeText(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
}

async function refuseExisting(uri: vscode.Uri, path: string): Promise<void> {
  if (!(await isThere(uri))) return;
  throw new WriteRefused(t('{0} exists already. Nothing was written.', path));
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

function changedMeanwhile(path: string): WriteRefused {
  return new WriteRefused(t('{0} changed meanwhile. Nothing was written; try again.', path));
}
