import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { StewardApi } from '../../../src/extension';
import { when } from '../observe';
import { actionsAt, diagnostics } from '../quick-fixes';
import {
  acceptUntil,
  closeAll,
  deleteFile,
  exists,
  show,
  start,
  steward,
  uriOf,
  writeFile,
} from '../steward';

const ITEM = '.steward/debt/DEBT-77.yml';
const CODE = 'src/anchored.ts';
const NEXT = 'src/went-here.ts';
const LINE = 'retryWithoutAnyLimit(request);';
const TEXT = `first();\n${LINE}\nlast();\n`;

function itemText(path: string, line: number): string {
  const anchor = `  - path: ${path}\n    range: [${line}, ${line}]\n    quote: ${LINE}\n    prefix: first();\n    suffix: last();\n`;
  return `id: DEBT-77\ntitle: Retries\nseverity: low\nanchors:\n${anchor}`;
}

/** The lines (one-based) at which the active file shows the item. */
function placesIn({ activeFile }: StewardApi, path: string): number[] {
  const { current } = activeFile;
  assert.equal(current?.place.path, path);
  assert.equal(current.complete, true);
  const here = current.answer.debt.find(({ item }) => item.id === 'DEBT-77');
  return here?.anchors.map(({ lines }) => (lines?.first ?? -1) + 1) ?? [];
}

describe('anchors of debt in the editor', () => {
  let api: StewardApi;

  before(async () => {
    api = await steward();
  });

  beforeEach(async () => {
    await writeFile(ITEM, itemText(CODE, 2));
    await writeFile(CODE, TEXT);
  });

  afterEach(async () => {
    await closeAll();
    for (const path of [ITEM, CODE, NEXT]) if (await exists(path)) await deleteFile(path);
    assert.deepEqual(api.errors, []);
  });

  const shown = (path: string, lines: readonly number[]): Promise<void> =>
    when([api.activeFile.onDidChange], () => {
      assert.deepEqual(placesIn(api, path), lines);
    });

  it('follow what is typed at once, and are found anew once it is saved', async () => {
    const editor = await show(CODE);
    await shown(CODE, [2]);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'one();\ntwo();\n');
    });
    // No pause in between: the answer moved with the text.
    assert.deepEqual(placesIn(api, CODE), [4]);
    await editor.document.save();
    await when([api.activeFile.onDidChange], () => {
      assert.deepEqual(placesIn(api, CODE), [4]);
      assert.equal(editor.document.isDirty, false);
    });
  });

  it('show in the file they were renamed to, where the item is re-anchored by a quick fix', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uriOf(CODE), uriOf(NEXT));
    await vscode.workspace.applyEdit(edit);
    await show(NEXT);
    await shown(NEXT, [2]);
    await show(ITEM);
    const [moved] = await diagnostics(ITEM, 'anchor-moved');
    assert.ok(moved);
    assert.equal(
      moved.message,
      `The code of DEBT-77 moved from ${CODE} to ${NEXT}. Re-anchor the item there.`,
    );
    const actions = await actionsAt(ITEM, moved.range);
    const fix = actions.find(({ title }) => title === `Re-anchor at ${NEXT}`);
    assert.ok(fix?.command);
    const args = (fix.command.arguments ?? []) as unknown[];
    await vscode.commands.executeCommand(fix.command.command, ...args);
    assert.ok((await onDisk(ITEM)).includes(`path: ${NEXT}\n`));
    await vscode.commands.executeCommand('undo');
    assert.equal(vscode.window.activeTextEditor?.document.getText(), itemText(CODE, 2));
  });

  it('are re-anchored together, what moved being checked', async () => {
    await writeFile(CODE, `\n\n${TEXT}`);
    await show(ITEM);
    start('steward.reanchorAll');
    await acceptUntil(async () => {
      assert.ok((await onDisk(ITEM)).includes('range: [4, 4]'));
    });
  });

  it('point at the selected lines where a person says so', async () => {
    await writeFile(CODE, 'nothing();\nof it();\nis left();\n');
    const editor = await show(CODE);
    editor.selection = new vscode.Selection(1, 0, 3, 0);
    const target = { root: rootUri(), path: ITEM, line: 4, character: 4 };
    start('steward.anchorHere', target);
    await acceptUntil(async () => {
      const text = await onDisk(ITEM);
      assert.ok(text.includes('range: [2, 3]') && text.includes('of it();'), text);
    });
  });
});

function rootUri(): string {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return folder.uri.toString();
}

async function onDisk(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path)));
}
