import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RepositorySession } from '../../../src/editor/repository-session';
import { markerRows } from '../../../src/editor/trees/debt-here';
import type { StewardApi } from '../../../src/extension';
import { itemOf, onDisk, shopOf, written } from '../debt';
import { actionsAt, textOf } from '../quick-fixes';
import { activeEditor, rowOf } from '../rows';
import { closeAll, deleteFile, eventually, exists, show, steward } from '../steward';

const CODE = 'src/checkout/slow.ts';
const TEXT = 'export function pay() {\n  // TODO: retry once, then tell the customer\n}\n';
const ITEM = '.steward/debt/DEBT-8.yml';
const TITLE = 'Record this TODO as debt';

describe('recording a TODO as debt', () => {
  let api: StewardApi;
  let shop: RepositorySession;

  before(async () => {
    api = await steward();
    shop = await shopOf(api);
  });

  beforeEach(() => written(shop, { [CODE]: TEXT }));

  afterEach(async () => {
    await closeAll();
    for (const path of [CODE, ITEM]) if (await exists(path)) await deleteFile(path);
    assert.deepEqual(api.errors, []);
  });

  it('writes the item and its id into the comment, and shows the item', async () => {
    await show(CODE, 1);
    await vscode.commands.executeCommand('steward.promoteMarker');
    await activeEditor(ITEM);
    assert.equal(await onDisk(CODE), TEXT.replace('TODO:', 'TODO(DEBT-8):'));
    const item = await itemOf(shop, 'DEBT-8');
    assert.equal(item.title, 'retry once, then tell the customer');
    assert.equal(item.owner, '@acme/payments');
    assert.equal(item.created, api.session.clock.today());
    const [anchor] = item.anchors;
    assert.deepEqual([anchor?.path, anchor?.lines], [CODE, { first: 1, last: 1 }]);
    assert.match(anchor?.quote ?? '', /TODO\(DEBT-8\)/);
    assert.match(anchor?.prefix ?? '', /pay/);
    assert.equal(anchor?.commit, null);
  });

  it('is one act: one undo takes back the comment, and the item with it', async () => {
    await show(CODE, 1);
    await vscode.commands.executeCommand('steward.promoteMarker');
    await activeEditor(ITEM);
    await show(CODE, 1);
    await vscode.commands.executeCommand('undo');
    assert.equal(textOf(CODE), TEXT);
    await eventually(async () => {
      assert.equal(await exists(ITEM), false);
    });
    await vscode.workspace.saveAll();
  });

  it('keeps what is typed and not saved, for the user to save', async () => {
    const editor = await show(CODE);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '// first\n');
    });
    editor.selection = new vscode.Selection(2, 0, 2, 0);
    await vscode.commands.executeCommand('steward.promoteMarker');
    await activeEditor(ITEM);
    assert.equal(textOf(CODE), `// first\n${TEXT.replace('TODO:', 'TODO(DEBT-8):')}`);
    assert.equal(await onDisk(CODE), TEXT);
    assert.equal(editor.document.isDirty, true);
    assert.deepEqual((await itemOf(shop, 'DEBT-8')).anchors[0]?.lines, { first: 2, last: 2 });
    await show(CODE);
  });

  it('takes age and commit of a committed line from history', async () => {
    const path = 'src/checkout/refund.ts';
    const before = await onDisk(path).catch(() => null);
    assert.ok(before !== null);
    const { markers } = await shop.repository.notesOf(path);
    const line = markers[0]?.range.start.line;
    assert.ok(line !== undefined);
    try {
      await show(path, line);
      await vscode.commands.executeCommand('steward.promoteMarker');
      await activeEditor(ITEM);
      const item = await itemOf(shop, 'DEBT-8');
      assert.ok(item.created !== null && item.created < api.session.clock.today());
      assert.match(item.anchors[0]?.commit ?? '', /^[0-9a-f]{40}$/);
      assert.match(item.owner ?? '', /^@/);
    } finally {
      await closeAll();
      await written(shop, { [path]: before });
    }
  });

  it('is offered by the light bulb, and not where an item is on record', async () => {
    await show(CODE, 1);
    const at = (line: number): vscode.Range => new vscode.Range(line, 5, line, 5);
    const [fix] = (await actionsAt(CODE, at(1))).filter(({ title }) => title === TITLE);
    assert.ok(fix?.command);
    assert.ok(!(await actionsAt(CODE, at(0))).some(({ title }) => title === TITLE));
    const [argument] = (fix.command.arguments ?? []) as unknown[];
    await vscode.commands.executeCommand(fix.command.command, argument);
    await itemOf(shop, 'DEBT-8');
    await show(CODE, 1);
    assert.ok(!(await actionsAt(CODE, at(1))).some(({ title }) => title === TITLE));
  });

  it('takes a row of a tree', async () => {
    const { markers } = await shop.repository.notesOf(CODE);
    const row = rowOf(
      markerRows({ session: shop, path: CODE }, markers, await shop.repository.debt()),
      /^TODO retry once/,
    );
    await vscode.commands.executeCommand('steward.promoteMarker', row);
    assert.equal((await itemOf(shop, 'DEBT-8')).path, ITEM);
  });

  it('writes nothing where there is no marker, and opens no other file', async () => {
    await show(CODE, 0);
    await vscode.commands.executeCommand('steward.promoteMarker');
    const root = shop.root.toString();
    for (const path of ['../outside.ts', '/etc/hosts', 'src\\..\\..\\x']) {
      const target = { root, path, line: 0, character: 0 };
      await vscode.commands.executeCommand('steward.promoteMarker', target);
    }
    assert.equal(await onDisk(CODE), TEXT);
    assert.equal(await exists(ITEM), false);
  });
});
