import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { contextOf } from '../../../src/core/context/context';
import type { RepositorySession } from '../../../src/editor/repository-session';
import type { Session } from '../../../src/editor/session';
import { decisionRows } from '../../../src/editor/trees/decisions';
import { debtRows } from '../../../src/editor/trees/debt-tree';
import { delegationRows } from '../../../src/editor/trees/delegations';
import { rowsOfRepositories } from '../../../src/editor/trees/repositories';
import { type Row, treeItem } from '../../../src/editor/trees/row';
import { childrenOf } from '../../../src/editor/trees/row-tree';
import { thisFileRows } from '../../../src/editor/trees/this-file';
import type { StewardApi } from '../../../src/extension';
import { activeEditor, repositoryAt, rowOf, run, withBelow } from '../rows';
import { closeAll, eventually, show, steward } from '../steward';

describe('the trees', () => {
  let api: StewardApi;
  let shop: RepositorySession;

  before(async () => {
    api = await steward();
    const [first] = await api.session.repositories();
    assert.ok(first);
    shop = first;
  });

  after(closeAll);

  describe('Decisions', () => {
    it('lists records, newest first, with the status as a word', async () => {
      const { rows, count } = await decisionRows(api.session, shop);
      assert.equal(count, 12);
      const [newest] = rows;
      assert.ok(newest);
      assert.equal(newest.label, 'ADR-12 Use idempotency keys');
      assert.match(newest.description ?? '', /^accepted, \w+ \d{4}$/);
      assert.equal(newest.icon, 'pass');
      assert.equal(rows.at(-1)?.label, 'ADR-1 Record architecture decisions');
    });

    it('says what took the place of a superseded one', async () => {
      const { rows } = await decisionRows(api.session, shop);
      const old = rowOf(rows, /^ADR-7 /);
      assert.equal(old.description, 'superseded by ADR-12');
      assert.equal(old.icon, 'arrow-right');
    });

    it('opens a record at its title', async () => {
      const { rows } = await decisionRows(api.session, shop);
      await run(rowOf(rows, /^ADR-12 /));
      const editor = await activeEditor('docs/adr/0012-use-idempotency-keys.md');
      const line = editor.document.lineAt(editor.selection.active.line).text;
      assert.match(line, /Use idempotency keys/);
    });
  });

  describe('Debt', () => {
    it('groups open items by severity and says what is overdue', async () => {
      const { rows } = await debtRows(api.session, shop);
      assert.deepEqual(
        rows.map(({ label }) => label),
        ['Critical', 'High', 'Medium', 'Low'],
      );
      const items = (await Promise.all(rows.map(childrenOf))).flat();
      const secret = rowOf(items, /^DEBT-5 /);
      assert.match(secret.description ?? '', /^overdue since .* · src\/shared\/session/);
      assert.match(rowOf(items, /^DEBT-3 /).description ?? '', /acceptance ends in/);
    });

    it('leads to the code as it is now, and from the row to the item', async () => {
      const { rows } = await debtRows(api.session, shop);
      const items = (await Promise.all(rows.map(childrenOf))).flat();
      const retries = rowOf(items, /^DEBT-7 /);
      assert.equal(retries.kind, 'debtAnchored');
      await vscode.commands.executeCommand('steward.openCode', retries);
      const code = await activeEditor('src/checkout/retry.ts');
      assert.match(code.document.lineAt(code.selection.active.line).text, /gateway|DEBT-7/);
      await run(retries);
      await activeEditor('.steward/debt/DEBT-7.yml');
      const anchors = await childrenOf(retries);
      assert.deepEqual(
        anchors.map(({ label }) => label.replace(/:\d+(-\d+)?$/, ':N')),
        ['src/checkout/retry.ts:N', 'src/checkout/idempotency.ts:N'],
      );
    });
  });

  describe('Delegations', () => {
    it('says who decides and until when', async () => {
      const { rows } = await delegationRows(api.session, shop);
      const payments = rowOf(rows, /^DEL-3 /);
      assert.match(payments.description ?? '', /^@jonas-weber decides after asking @maya-okonkwo/);
      const shopFront = rowOf(rows, /^DEL-1 /);
      assert.match(shopFront.description ?? '', /review was due/);
      assert.equal(shopFront.icon, 'clock');
    });
  });

  describe('This File', () => {
    it('joins what concerns the active file', async () => {
      const rows = await rowsOf('src/checkout/retry.ts');
      const owner = rowOf(rows, /^Owner: @acme\/payments$/);
      assert.equal(owner.description, 'CODEOWNERS:12');
      rowOf(rows, /^@jonas-weber stewards it, @priya-raman covers$/);
      rowOf(rows, /^@jonas-weber decides/);
      const decisions = await childrenOf(rowOf(rows, /^Decisions$/));
      rowOf(decisions, /^ADR-12 /);
      const debt = await childrenOf(rowOf(rows, /^Debt$/));
      assert.match(rowOf(debt, /^DEBT-7 /).description ?? '', /^high, line \d+/);
      const markers = await childrenOf(rowOf(rows, /^Markers$/));
      assert.match(markers[0]?.label ?? '', /^TODO give up at once/);
      assert.equal(
        rows.some(({ kind }) => kind === 'offer'),
        false,
      );
    });

    it('opens the rule behind the owner', async () => {
      const rows = await rowsOf('src/checkout/retry.ts');
      await run(rowOf(rows, /^Owner/));
      const editor = await activeEditor('.github/CODEOWNERS', 'CODEOWNERS');
      assert.equal(editor.selection.active.line, 11);
    });

    it('offers what an empty repository can begin with', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'steward-empty-'));
      const empty = repositoryAt(vscode.Uri.file(folder), api.session);
      try {
        const place = { session: empty, path: 'a.ts' };
        const answer = await contextOf(empty.repository, 'a.ts', null, { history: true });
        const { rows } = await thisFileRows(api.session, { place, answer, complete: true });
        assert.deepEqual(
          rows.map(({ label }) => label),
          [
            'No owner',
            'This folder is no git repository, so nothing is known from history.',
            'Create CODEOWNERS',
            'Log a decision',
            'Record debt',
          ],
        );
      } finally {
        empty.dispose();
        rmSync(folder, { recursive: true });
      }
    });

    it('is empty where no file is open', async () => {
      assert.deepEqual(await thisFileRows(api.session, null), { rows: [] });
    });
  });

  it('give every row an id of its own and a tooltip that trusts nothing', async () => {
    const trees = [
      (await decisionRows(api.session, shop)).rows,
      (await debtRows(api.session, shop)).rows,
      (await delegationRows(api.session, shop)).rows,
      await rowsOf('src/checkout/retry.ts'),
    ];
    for (const roots of trees) {
      const rows = await withBelow(roots);
      const ids = rows.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const row of rows) {
        const { tooltip, accessibilityInformation } = treeItem(row);
        assert.ok(tooltip instanceof vscode.MarkdownString);
        assert.ok(!tooltip.isTrusted && !tooltip.supportHtml && !tooltip.supportThemeIcons);
        assert.ok(accessibilityInformation?.label.startsWith(row.label));
      }
    }
  });

  it('show hostile titles as text', () => {
    const label = '[x](command:evil) <img src=x onerror=alert(1)> **b** $(zap)';
    const { tooltip } = treeItem({ id: 'x', label, kind: 'decision', tooltip: [label, 'second'] });
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.doesNotMatch(tooltip.value, /[<>[\]*$()]/);
  });

  it('put a row for each of several repositories on top', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'steward-second-'));
    const second = repositoryAt(vscode.Uri.file(folder), api.session);
    const both = {
      clock: api.session.clock,
      repositories: () => Promise.resolve([shop, second]),
    } as unknown as Session;
    try {
      const { rows, description } = await rowsOfRepositories(both, decisionRows);
      assert.deepEqual(
        rows.map(({ label, kind }) => [label, kind]),
        [[shop.name, 'repository']],
      );
      assert.equal(description, '12');
    } finally {
      second.dispose();
      rmSync(folder, { recursive: true });
    }
  });

  it('are shown without an error', async () => {
    for (const view of ['thisFile', 'decisions', 'debt', 'delegations']) {
      await vscode.commands.executeCommand(`steward.${view}.focus`);
    }
  });

  /** The rows of This File once the answer for the file is there. */
  async function rowsOf(path: string): Promise<readonly Row[]> {
    await show(path);
    return eventually(async () => {
      const { current } = api.activeFile;
      assert.ok(current?.complete && current.place.path === path);
      return (await thisFileRows(api.session, current)).rows;
    });
  }
});
