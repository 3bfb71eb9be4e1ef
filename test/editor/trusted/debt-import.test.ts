import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { scanComments } from '../../../src/editor/commands/scan-comments';
import type { RepositorySession } from '../../../src/editor/repository-session';
import type { StewardApi } from '../../../src/extension';
import { itemOf, onDisk, shopOf, written } from '../debt';
import { acceptUntil, closeAll, deleteFile, eventually, exists, start, steward } from '../steward';

const DOCUMENT = 'TECH_DEBT.md';
const TEXT = `# Technical debt

| Title | Severity | Status | File |
| --- | --- | --- | --- |
| Two carts | high | open | src/checkout/retry.ts:3 |
| No staging | low | open | |
| Old login | low | done | |
`;

describe('importing debt', () => {
  let api: StewardApi;
  let shop: RepositorySession;

  before(async () => {
    api = await steward();
    shop = await shopOf(api);
  });

  afterEach(async () => {
    await closeAll();
    const items = ['DEBT-8', 'DEBT-9', 'DEBT-10'].map((id) => `.steward/debt/${id}.yml`);
    for (const path of [DOCUMENT, ...items]) if (await exists(path)) await deleteFile(path);
    assert.deepEqual(api.errors, []);
  });

  it('from a document records what is open, each in a file of its own', async () => {
    await written(shop, { [DOCUMENT]: TEXT });
    shop.repository.forgetTree();
    start('steward.importDebtFromDocument');
    await acceptUntil(async () => {
      assert.equal(await exists('.steward/debt/DEBT-9.yml'), true);
    });
    const first = await itemOf(shop, 'DEBT-8');
    assert.deepEqual([first.title, first.severity], ['Two carts', 'high']);
    assert.deepEqual(first.anchors[0]?.lines, { first: 2, last: 2 });
    assert.equal((await itemOf(shop, 'DEBT-9')).title, 'No staging');
    assert.equal(await exists('.steward/debt/DEBT-10.yml'), false);
    assert.equal(await onDisk(DOCUMENT), TEXT);
  });

  it('from comments offers every marker that is not on record, and names the item in it', async () => {
    const found = await scanComments(shop);
    assert.ok(found !== null && found.length > 5);
    assert.ok(found.every(({ marker }) => marker?.refs.includes('DEBT-7') === false));
    const texts = new Map<string, string>();
    for (const { from } of found) texts.set(from.path, await onDisk(from.path));
    start('steward.importDebtFromComments');
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      assert.equal(await exists('.steward/debt/DEBT-8.yml'), true);
    });
    const item = await itemOf(shop, 'DEBT-8');
    const path = item.anchors[0]?.path ?? '';
    try {
      assert.ok(found.some(({ title, from }) => title === item.title && from.path === path));
      await eventually(async () => {
        assert.match(await onDisk(path), /\(.*DEBT-8\)/);
      });
    } finally {
      await closeAll();
      await written(shop, { [path]: texts.get(path) ?? '' });
    }
  });
});
