import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { DEBT_GROUPINGS } from '../../../src/core/debt/groups';
import { DEBT_ORDERS } from '../../../src/core/debt/order';
import { WhoAmI } from '../../../src/editor/commands/who-am-i';
import type { RepositorySession } from '../../../src/editor/repository-session';
import { DebtMarkers } from '../../../src/editor/trees/debt-markers';
import { DebtProblems } from '../../../src/editor/trees/debt-problems';
import { debtRows } from '../../../src/editor/trees/debt-tree';
import { myChanges, myChangesRows } from '../../../src/editor/trees/my-changes';
import type { Row } from '../../../src/editor/trees/row';
import { childrenOf } from '../../../src/editor/trees/row-tree';
import type { StewardApi } from '../../../src/extension';
import { memento } from '../memento';
import { activeEditor, rowOf, run, withBelow } from '../rows';
import { acceptUntil, closeAll, eventually, steward, uriOf, writeFile } from '../steward';

const NEW_FILE = 'src/checkout/new-debt.ts';

describe('the view Debt', () => {
  let api: StewardApi;
  let shop: RepositorySession;

  before(async () => {
    api = await steward();
    shop = (await api.session.repositories())[0] ?? assert.fail();
  });

  afterEach(async () => {
    await closeAll();
    execFileSync('git', ['reset', '-q', '--hard'], { cwd: uriOf('').fsPath });
    execFileSync('git', ['clean', '-q', '-f', '-d'], { cwd: uriOf('').fsPath });
    assert.deepEqual(api.errors, []);
  });

  /** Told by the watcher, which tells the view too. */
  async function known(path: string, marker: boolean): Promise<void> {
    await eventually(async () => {
      assert.equal((await shop.repository.markersOf(path)).length > 0, marker);
      assert.equal((await shop.repository.tree()).includes(path), marker);
    });
  }

  it('has every item under every grouping and in every order, with the reasons beside it', async () => {
    for (const grouping of [...DEBT_GROUPINGS, 'none'] as const) {
      for (const order of DEBT_ORDERS) {
        const { rows, count } = await debtRows(api.session, shop, { grouping, order });
        assert.equal(count, 7);
        const below = await withBelow(rows);
        for (const id of [1, 2, 3, 4, 5, 6, 7]) {
          assert.ok(below.some(({ label }) => label.startsWith(`DEBT-${id} `)));
        }
        assert.equal(new Set(below.map((row) => row.id)).size, below.length);
      }
    }
    const { rows } = await debtRows(api.session, shop, { grouping: 'none', order: 'urgency' });
    assert.match(rows[0]?.description ?? '', /^overdue since \d+ \w+ · critical · /);
    assert.equal(rows[0]?.iconColor, 'list.warningForeground');
    const ages = await debtRows(api.session, shop, { grouping: 'none', order: 'age' });
    assert.match(ages.rows[0]?.description ?? '', /^recorded .* ago · /);
  });

  it('has settled items last and folded', async () => {
    const path = '.steward/debt/DEBT-2.yml';
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path)));
    await writeFile(path, text.replace(/^status: .*$/m, 'status: resolved'));
    const last = await eventually(async () => {
      const { rows, count } = await debtRows(api.session, shop);
      assert.equal(count, 6);
      return rows.at(-1) ?? assert.fail();
    });
    assert.deepEqual([last.label, last.description, last.folded], ['Settled', '1', true]);
    const [item] = await childrenOf(last);
    assert.match(`${item?.label ?? ''} ${item?.description ?? ''}`, /^DEBT-2 .* resolved · /);
  });

  it('lists markers nobody recorded, each opening its line, and reads again what changed', async () => {
    let ended = 0;
    const markers = new DebtMarkers(shop, 'steward.debt', () => ended++);
    const { row } = markers;
    assert.equal(await row.later?.(), '');
    const files = await childrenOf(row);
    assert.equal(ended, 1);
    const below = await withBelow(files);
    const found = below.filter(({ kind }) => kind === 'marker');
    assert.equal(await row.later?.(), String(found.length));
    await run(rowOf(found, /^TODO give up at once/));
    const editor = await activeEditor('src/checkout/retry.ts');
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /TODO/);

    await writeFile(NEW_FILE, '// TODO: brand new\n// TODO(DEBT-1): on record\n');
    await known(NEW_FILE, true);
    assert.equal((await withBelow(await childrenOf(row))).length, below.length);
    markers.note([NEW_FILE]);
    const again = await withBelow(await childrenOf(row));
    assert.equal(again.length, below.length + 2);
    const added = rowOf(again, /^TODO brand new$/);
    assert.deepEqual([added.description, added.kind], ['line 1', 'marker']);
    assert.equal(ended, 1);
  });

  it('gives up looking for markers when nobody waits, and begins anew', async () => {
    let ended = 0;
    const markers = new DebtMarkers(shop, 'steward.debt', () => ended++);
    const asked = childrenOf(markers.row);
    markers.cancel();
    assert.deepEqual(await asked, []);
    assert.equal(ended, 1);
    assert.ok((await childrenOf(markers.row)).length > 0);
  });

  it('lists what does not fit between register and code, each opening its place', async () => {
    await writeFile(NEW_FILE, '\n// TODO(DEBT-99): on no record\n');
    await known(NEW_FILE, true);
    const { row } = new DebtProblems(shop);
    const rows = await childrenOf(row);
    assert.equal(await row.later?.(), String(rows.length));
    const unknown = rowOf(rows, /^There is no item DEBT-99\./);
    assert.equal(unknown.description, 'new-debt.ts:2');
    await run(unknown);
    const editor = await activeEditor(NEW_FILE);
    assert.equal(editor.selection.active.line, 1);
  });

  it('asks for grouping and order, and is drawn without an error', async () => {
    await vscode.commands.executeCommand('steward.debt.focus');
    for (const command of ['steward.groupDebt', 'steward.sortDebt']) {
      let isDone = false;
      const asked = vscode.commands.executeCommand(command).then(() => (isDone = true));
      await acceptUntil(() => assert.ok(isDone));
      await asked;
    }
  });

  describe('of my changes', () => {
    const me = new WhoAmI(memento());
    after(() => me.dispose());

    async function debtRow(): Promise<Row> {
      const { rows } = myChangesRows(await myChanges(api.session, me, null));
      return rowOf(rows, /^Debt$/);
    }

    it('says what the branch adds, touches and retires, and copies it', async () => {
      const path = 'src/checkout/retry.ts';
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path)));
      await writeFile(path, text.replace(/^(.*\/\/ DEBT-7: .*)$/m, '$1 Really.'));
      await writeFile('.steward/debt/DEBT-50.yml', 'id: DEBT-50\ntitle: "@everybody waits"\n');
      const row = await eventually(async () => {
        const found = await debtRow();
        assert.equal(await found.later?.(), '1 added, 1 touched');
        return found;
      });
      const [added, touched] = await childrenOf(row);
      assert.deepEqual([added?.label, touched?.label], ['Added', 'Touched']);
      const [item] = await childrenOf(touched ?? assert.fail());
      assert.match(item?.label ?? '', /^DEBT-7 /);
      await run(item ?? assert.fail());
      await activeEditor('.steward/debt/DEBT-7.yml');
      await vscode.commands.executeCommand('steward.copyDebtOfChanges');
      const copied = await vscode.env.clipboard.readText();
      assert.match(
        copied,
        /^\*\*Debt of this change\*\*\n\n- Added\n {2}- DEBT-50 `@everybody waits`/,
      );
      assert.match(copied, /\n- Touched\n {2}- DEBT-7 `/);
    });
  });
});
