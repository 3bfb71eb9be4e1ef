import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { StewardApi } from '../../src/extension';

/** The extension under test, active. */
export async function steward(): Promise<StewardApi> {
  const extension = vscode.extensions.getExtension<StewardApi>('steward-dev.steward');
  assert.ok(extension);
  return extension.activate();
}

/** A file of the workspace folder. */
export function uriOf(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function writeFile(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
}

/** As the Explorer does: the editor knows at once. */
export async function deleteFile(path: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(uriOf(path), { recursive: true });
  await vscode.workspace.applyEdit(edit);
}

export async function exists(path: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uriOf(path));
    return true;
  } catch {
    return false;
  }
}

/**
 * Opens a file as a person does: no reference of ours keeps the document open after its tab.
 * A line is zero-based.
 */
export async function show(path: string, line = 0): Promise<vscode.TextEditor> {
  const at = new vscode.Position(line, 0);
  const options = { selection: new vscode.Range(at, at), preview: false };
  await vscode.commands.executeCommand('vscode.open', uriOf(path), options);
  return eventually(() => {
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uriOf(path).toString());
    return editor;
  });
}

const started: Thenable<unknown>[] = [];

/** Runs a command that asks its user something; `closeAll` waits for its end. */
export function start(command: string, ...args: unknown[]): void {
  started.push(vscode.commands.executeCommand(command, ...args));
}

/** Takes away every question and every editor, and waits for the commands a test started. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  await Promise.all(started.splice(0));
  const { activeTextEditor } = vscode.window;
  if (activeTextEditor?.document.isDirty) {
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Tries until `check` throws no more, for ten seconds; what it answers last. */
export async function eventually<T>(check: () => T | Promise<T>, limitMs = 30_000): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await delay(50);
  }
}

/** Says Enter to whatever asks (a pick, an input box) until `done` throws no more. */
export async function acceptUntil(done: () => unknown): Promise<void> {
  await eventually(async () => {
    await delay(150);
    try {
      await done();
    } catch (error) {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      throw error;
    }
  });
}
