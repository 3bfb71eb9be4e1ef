import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { WorkspaceFiles } from '../../src/editor/files';
import { RepositorySession } from '../../src/editor/repository-session';
import type { Session } from '../../src/editor/session';
import { type Row, treeItem } from '../../src/editor/trees/row';
import { childrenOf } from '../../src/editor/trees/row-tree';
import { eventually } from './steward';

/** The first row whose label matches. */
export function rowOf(rows: readonly Row[], label: RegExp): Row {
  const row = rows.find((one) => label.test(one.label));
  assert.ok(row, `no row ${label.source} among ${rows.map((one) => one.label).join(' | ')}`);
  return row;
}

/** Does what Enter does. */
export async function run(row: Row): Promise<void> {
  const { command } = treeItem(row);
  assert.ok(command);
  const args = (command.arguments ?? []) as unknown[];
  await vscode.commands.executeCommand(command.command, ...args);
}

/** The rows and everything below them. */
export async function withBelow(rows: readonly Row[]): Promise<Row[]> {
  const below = await Promise.all(rows.map(async (row) => withBelow(await childrenOf(row))));
  return [...rows, ...below.flat()];
}

/** Of the active editor, relative to its workspace folder; '' where there is none. */
export function activePath(): string {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri === undefined ? '' : vscode.workspace.asRelativePath(uri);
}

/** The active editor, once it shows one of these paths. */
export function activeEditor(...paths: string[]): Promise<vscode.TextEditor> {
  return eventually(() => {
    assert.ok(paths.includes(activePath()), `shown is ${activePath()}`);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    return editor;
  });
}

/** A repository outside the workspace, without history. */
export function repositoryAt(root: vscode.Uri, { clock }: Session): RepositorySession {
  const gap = { kind: 'unknown', gap: 'no-repository' } as const;
  const unknown = (): Promise<typeof gap> => Promise.resolve(gap);
  const history = {
    commits: unknown,
    namesOnBranches: unknown,
    authors: unknown,
    writer: unknown,
    deletedIn: unknown,
    files: unknown,
    filesContaining: unknown,
    textAt: unknown,
    lineTime: unknown,
    writtenLines: unknown,
    pathsSince: unknown,
    published: unknown,
    changes: unknown,
  };
  const files = new WorkspaceFiles(root, () => null);
  return new RepositorySession(root, 'second', null, { files, history, clock }, []);
}
