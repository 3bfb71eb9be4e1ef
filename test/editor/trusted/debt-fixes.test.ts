import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RepositorySession } from '../../../src/editor/repository-session';
import type { StewardApi } from '../../../src/extension';
import { itemOf, onDisk, shopOf, written } from '../debt';
import { actionsAt, diagnostics, fix, textOf } from '../quick-fixes';
import { closeAll, deleteFile, eventually, exists, show, steward } from '../steward';

const ITEM = '.steward/debt/DEBT-85.yml';
const CODE = 'src/checkout/fixes.ts';

describe('quick fixes of debt and its markers', () => {
  let api: StewardApi;
  let shop: RepositorySession;

  before(async () => {
    api = await steward();
    shop = await shopOf(api);
  });

  afterEach(async () => {
    await closeAll();
    for (const path of [ITEM, CODE]) if (await exists(path)) await deleteFile(path);
    assert.deepEqual(api.errors, []);
  });

  it('write the id that was meant', async () => {
    await prepared('id: DEBT-85\ntitle: a\n', '// TODO(DEBT-855): a\n');
    await show(CODE);
    await diagnostics(CODE, 'debt-unknown');
    await fix(CODE, 'debt-unknown', 'Use DEBT-85');
    assert.equal(textOf(CODE), '// TODO(DEBT-85): a\n');
    await vscode.workspace.saveAll();
  });

  it('take the marker of a settled item away, or open the item again', async () => {
    const item = 'id: DEBT-85\ntitle: a\nstatus: resolved # in May\n';
    await prepared(item, 'one();\n// TODO(DEBT-85): a\ntwo();\n');
    await show(CODE);
    const [found] = await diagnostics(CODE, 'debt-marker-settled');
    assert.ok(found);
    const actions = await actionsAt(CODE, found.range);
    const reopen = actions.find(({ title }) => title === 'Reopen DEBT-85');
    assert.ok(reopen?.command);
    await fix(CODE, 'debt-marker-settled', 'Remove the marker of DEBT-85');
    assert.equal(textOf(CODE), 'one();\ntwo();\n');
    const [argument] = (reopen.command.arguments ?? []) as unknown[];
    await vscode.commands.executeCommand(reopen.command.command, argument);
    assert.equal(await onDisk(ITEM), item.replace('resolved', 'identified'));
    await vscode.workspace.saveAll();
  });

  it('write the owner that was meant, or let another be chosen', async () => {
    await prepared('id: DEBT-85\ntitle: a\nowner: "@acme/wep"\n', 'one();\n');
    await show(ITEM);
    const [found] = await diagnostics(ITEM, 'debt-owner-unknown');
    assert.ok(found);
    const titles = (await actionsAt(ITEM, found.range)).map(({ title }) => title);
    assert.ok(titles.includes('Change the owner of DEBT-85…'), titles.join());
    await fix(ITEM, 'debt-owner-unknown', 'Use @acme/web');
    assert.match(textOf(ITEM), /^owner: "@acme\/web"$/m);
    await vscode.workspace.saveAll();
  });

  it('ask until when an acceptance without an end holds', async () => {
    await prepared('id: DEBT-85\ntitle: a\nstatus: accepted\n', 'one();\n');
    await show(ITEM);
    const [found] = await diagnostics(ITEM, 'debt-acceptance-endless');
    assert.ok(found);
    const actions = await actionsAt(ITEM, found.range);
    const accept = actions.find(({ title }) => title === 'Accept DEBT-85 anew until…');
    assert.equal(accept?.command?.command, 'steward.acceptDebt');
  });

  async function prepared(item: string, code: string): Promise<void> {
    await written(shop, { [ITEM]: item, [CODE]: code });
    await itemOf(shop, 'DEBT-85');
    await eventually(async () => {
      assert.equal((await shop.repository.notesOf(CODE)).text, code);
    });
  }
});
