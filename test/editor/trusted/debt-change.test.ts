import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { debtChangeItems } from '../../../src/editor/commands/pick-debt-change';
import type { RepositorySession } from '../../../src/editor/repository-session';
import { debtRow } from '../../../src/editor/trees/debt';
import type { StewardApi } from '../../../src/extension';
import { atHand, itemOf, onDisk, placeIn, shopOf, written } from '../debt';
import { textOf } from '../quick-fixes';
import { acceptUntil, closeAll, deleteFile, exists, show, start, steward } from '../steward';

const ITEM = '.steward/debt/DEBT-80.yml';
const CODE = 'src/checkout/eighty.ts';
const ITEM_TEXT = `id: DEBT-80
title: Slow # since May
severity: high
status: identified
owner: "@acme/web"
anchors:
  - { path: ${CODE}, range: [2, 2] }
`;
const CODE_TEXT = 'one();\n// TODO(DEBT-80): slow\ntwo();\n';

describe('changing a debt item', () => {
  let api: StewardApi;
  let shop: RepositorySession;

  before(async () => {
    api = await steward();
    shop = await shopOf(api);
  });

  beforeEach(async () => {
    await written(shop, { [ITEM]: ITEM_TEXT, [CODE]: CODE_TEXT });
    await itemOf(shop, 'DEBT-80');
  });

  afterEach(async () => {
    await closeAll();
    for (const path of [ITEM, CODE]) if (await exists(path)) await deleteFile(path);
    assert.deepEqual(api.errors, []);
  });

  it('by a command of its own writes and saves the one line', async () => {
    await vscode.commands.executeCommand('steward.startDebt', placeIn(shop, ITEM));
    assert.equal(await onDisk(ITEM), ITEM_TEXT.replace('identified', 'in_progress'));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.isDirty, false);
    await vscode.commands.executeCommand('undo');
    assert.equal(textOf(ITEM), ITEM_TEXT);
    await vscode.workspace.saveAll();
  });

  it('by a row of the tree takes the item of the row', async () => {
    const row = debtRow(api.session, shop, await itemOf(shop, 'DEBT-80'));
    assert.match(row.kind, /^debt(Anchored)?\b/);
    await vscode.commands.executeCommand('steward.startDebt', row);
    assert.match(await onDisk(ITEM), /^status: in_progress$/m);
  });

  it('says what each choice would write', async () => {
    const items = await debtChangeItems(await atHand(shop, 'DEBT-80'));
    assert.deepEqual(
      items.map(({ label, description }) => [label.replace(/^\S+ /, ''), description]),
      [
        ['Resolve…', undefined],
        ['Start work on it', 'writes status: in_progress'],
        ['Accept until…', undefined],
        ['Close', 'writes status: closed'],
        ['Reject', 'writes status: rejected'],
        ['Change the severity…', 'high'],
        ['Change the owner…', '@acme/web'],
        ['Change the due date…', 'not known yet'],
        ['Change the review date…', 'not known yet'],
      ],
    );
  });

  it('closes it and takes its marker out, never the code, in one act', async () => {
    start('steward.closeDebt', placeIn(shop, ITEM));
    await acceptUntil(async () => {
      assert.equal(await onDisk(ITEM), ITEM_TEXT.replace('identified', 'closed'));
      assert.equal(await onDisk(CODE), 'one();\ntwo();\n');
    });
    await show(ITEM);
    await vscode.commands.executeCommand('undo');
    assert.deepEqual([textOf(ITEM), textOf(CODE)], [ITEM_TEXT, CODE_TEXT]);
    await vscode.workspace.saveAll();
  });

  it('resolves it with what is left open left out', async () => {
    start('steward.resolveDebt', placeIn(shop, ITEM));
    await acceptUntil(async () => {
      assert.equal(await onDisk(ITEM), ITEM_TEXT.replace('identified', 'resolved'));
      assert.equal(await onDisk(CODE), 'one();\ntwo();\n');
    });
  });

  it('accepts it anew with what it said before', async () => {
    const accepted = `${ITEM_TEXT.replace('identified', 'accepted')}decision:\n  until: 2020-01-01\n  reason: Soon gone\n`;
    await written(shop, { [ITEM]: accepted });
    start('steward.acceptDebt', placeIn(shop, ITEM));
    await acceptUntil(async () => {
      assert.match(await onDisk(ITEM), /^ {2}date: \d{4}-\d\d-\d\d$/m);
    });
    const { acceptance } = await itemOf(shop, 'DEBT-80');
    assert.equal(acceptance?.reason, 'Soon gone');
    assert.ok(acceptance.until !== null && acceptance.until > api.session.clock.today());
  });

  it('takes the item that the line under the cursor names', async () => {
    await show(CODE, 1);
    start('steward.setDebtSeverity');
    await acceptUntil(async () => {
      assert.match(await onDisk(ITEM), /^severity: critical$/m);
    });
  });

  it('writes nothing that is not possible now, and leaves a list item beside it alone', async () => {
    await vscode.commands.executeCommand('steward.reopenDebt', placeIn(shop, ITEM));
    assert.equal(await onDisk(ITEM), ITEM_TEXT);
    const list = '# ours\nitems:\n  - { id: DEBT-81, title: a }\n  - id: DEBT-82\n    title: b\n';
    await written(shop, { 'debt.yml': list });
    try {
      await itemOf(shop, 'DEBT-82');
      await vscode.commands.executeCommand('steward.startDebt', placeIn(shop, 'debt.yml', 3));
      const after = await onDisk('debt.yml');
      assert.match(after, /^# ours\nitems:\n {2}- \{ id: DEBT-81, title: a \}\n/);
      assert.match(after, /title: b\n {4}status: in_progress\n/);
    } finally {
      await closeAll();
      await deleteFile('debt.yml');
    }
  });

  it('says why nothing is written to a file in the middle of a merge', async () => {
    const merge = `${ITEM_TEXT}<<<<<<< a\nx: 1\n=======\ny: 1\n>>>>>>> b\n`;
    await written(shop, { [ITEM]: merge });
    await vscode.commands.executeCommand('steward.startDebt', placeIn(shop, ITEM));
    assert.equal(await onDisk(ITEM), merge);
  });
});
