import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, uriOf } from './steward';

/** Our diagnostics of a file, as they are now. */
export function ours(path: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uriOf(path)).filter(({ source }) => source === 'Steward');
}

/** Waits for diagnostics of a code. */
export function diagnostics(path: string, code: string): Promise<vscode.Diagnostic[]> {
  return eventually(() => {
    const found = ours(path).filter((one) => one.code === code);
    assert.ok(
      found.length > 0,
      `no ${code} among ${ours(path)
        .map(({ message }) => message)
        .join(', ')}`,
    );
    return found;
  });
}

/** The quick fixes at a place, resolved. */
export function actionsAt(path: string, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return Promise.resolve(
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uriOf(path),
      range,
      vscode.CodeActionKind.QuickFix.value,
      20,
    ),
  );
}

/** Applies the quick fix of a title at the first diagnostic of a code. */
export async function fix(path: string, code: string, title: string): Promise<void> {
  const [diagnostic] = ours(path).filter((one) => one.code === code);
  assert.ok(diagnostic);
  const actions = await actionsAt(path, diagnostic.range);
  const action = actions.find((one) => one.title === title);
  assert.ok(action?.edit, `no "${title}" among ${actions.map((one) => one.title).join(', ')}`);
  assert.equal(await vscode.workspace.applyEdit(action.edit), true);
}

/** The text of an open file. */
export function textOf(path: string): string {
  const uri = uriOf(path).toString();
  const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
  assert.ok(open);
  return open.getText();
}
