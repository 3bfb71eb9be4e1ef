import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { includePatterns } from '../../../src/editor/commands/search-in';
import type { RepositorySession } from '../../../src/editor/repository-session';
import type { Session } from '../../../src/editor/session';
import { ownershipRows } from '../../../src/editor/trees/owners';
import { GROUPINGS } from '../../../src/editor/trees/owners-roots';
import type { Row } from '../../../src/editor/trees/row';
import { childrenOf } from '../../../src/editor/trees/row-tree';
import type { StewardApi } from '../../../src/extension';
import { when } from '../observe';
import { activeEditor, activePath, repositoryAt, rowOf, run, withBelow } from '../rows';
import { acceptUntil, closeAll, start, steward, uriOf } from '../steward';

const CODEOWNERS = '.github/CODEOWNERS';

describe('the view Ownership', () => {
  let api: StewardApi;
  let shop: RepositorySession;

  before(async () => {
    api = await steward();
    const [first] = await api.session.repositories();
    assert.ok(first);
    shop = first;
  });

  afterEach(async () => {
    await closeAll();
  });

  describe('its rows', () => {
    it('have owners, areas, what has no owner, and coverage on top', async () => {
      const { rows, description } = await ownershipRows(api.session, 'overview');
      assert.deepEqual(
        rows.map(({ label }) => label),
        ['Owners', 'Areas', 'Without an owner', 'Coverage'],
      );
      assert.match(description ?? '', /^\d+% owned$/);
      assert.equal(rows[3]?.description, description);
    });

    it('list teams before people, each with their files', async () => {
      const rows = await ownershipRows(api.session, 'owner');
      const labels = rows.rows.map(({ label }) => label);
      assert.deepEqual(labels, [
        '@acme/engineering',
        '@acme/payments',
        '@acme/platform',
        '@acme/web',
        '@idris-haddad',
        '@maya-okonkwo',
        '@tomas-silva',
        'Without an owner',
      ]);
      const payments = rowOf(rows.rows, /payments/);
      assert.match(payments.description ?? '', /^\d+ files, \d+%$/);
      assert.equal(payments.icon, 'organization');
      const [checkout] = await childrenOf(payments);
      assert.ok(checkout);
      assert.equal(checkout.label, 'src/checkout');
      const retry = rowOf(await childrenOf(checkout), /^retry\.ts$/);
      await run(retry);
      await activeEditor('src/checkout/retry.ts');
    });

    it('tell what no rule matches from what a rule leaves to nobody', async () => {
      const { rows } = await ownershipRows(api.session, 'overview');
      const [unmatched, unowned] = await childrenOf(rowOf(rows, /^Without/));
      assert.ok(unmatched && unowned);
      assert.equal(unmatched.label, 'No rule matches');
      assert.ok((await filesBelow(unmatched)).some((row) => tooltip(row) === '.mailmap'));
      assert.equal(unowned.label, 'A rule names nobody');
      const [file] = await filesBelow(unowned);
      assert.match(file?.description ?? '', /^CODEOWNERS:\d+$/);
    });

    it('put the worst covered folders first, with a word beside the icon', async () => {
      const { rows } = await ownershipRows(api.session, 'folder');
      const folders = rows.filter(({ kind }) => kind === 'ownersFolder');
      const [worst] = folders;
      assert.match(worst?.description ?? '', /^none owned · \d+ files?$/);
      assert.equal(worst?.icon, 'circle-slash');
      assert.match(folders.at(-1)?.description ?? '', /^all owned · /);
      assert.equal(folders.at(-1)?.icon, 'pass');
      assert.match(rowOf(folders, /^src$/).description ?? '', /^\d+% owned · \d+ files$/);
    });

    it('show teams with their members, and areas with their files', async () => {
      const teams = (await ownershipRows(api.session, 'team')).rows;
      const payments = rowOf(teams, /payments/);
      const [members] = await childrenOf(payments);
      assert.ok(members);
      assert.deepEqual(
        (await childrenOf(members)).map(({ label }) => label),
        ['@jonas-weber', '@priya-raman'],
      );
      const alone = await childrenOf(rowOf(teams, /^In no team$/));
      assert.deepEqual(
        alone.map(({ label }) => label),
        ['@tomas-silva'],
      );
      const areas = (await ownershipRows(api.session, 'area')).rows;
      const checkout = await filesBelow(rowOf(areas, /^Checkout$/));
      assert.ok(checkout.every((row) => tooltip(row).startsWith('src/checkout/')));
    });

    for (const grouping of GROUPINGS) {
      it(`have ids of their own, tooltips and something behind Enter: ${grouping}`, async () => {
        const { rows } = await ownershipRows(api.session, grouping);
        const all = await withBelow(rows);
        assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
        for (const row of all) {
          assert.notEqual(tooltip(row), '', row.id);
          const leads = row.children !== undefined || row.opens !== undefined;
          assert.ok(leads || row.kind === 'ownersHeading', row.id);
        }
      });
    }

    it('are none where nothing is declared', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'steward-unowned-'));
      const empty = repositoryAt(vscode.Uri.file(folder), api.session);
      const session = {
        repositories: () => Promise.resolve([empty]),
      } as unknown as Session;
      try {
        assert.deepEqual((await ownershipRows(session, 'overview')).rows, []);
      } finally {
        empty.dispose();
        rmSync(folder, { recursive: true });
      }
    });

    it('change with the rules while these are edited', async () => {
      const before = await owners();
      const document = await vscode.workspace.openTextDocument(uriOf(CODEOWNERS));
      const editor = await vscode.window.showTextDocument(document);
      await editor.edit((edit) => edit.insert(document.positionAt(1e9), '/tools/ @newcomer\n'));
      await when([api.session.onDidChange], async () => {
        assert.ok((await owners()).includes('@newcomer'));
      });
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await when([api.session.onDidChange], async () => {
        assert.deepEqual(await owners(), before);
      });

      async function owners(): Promise<string[]> {
        return (await ownershipRows(api.session, 'owner')).rows.map(({ label }) => label);
      }
    });

    it('are shown without an error, and again after grouping', async () => {
      await vscode.commands.executeCommand('steward.owners.focus');
      start('steward.groupOwners');
      await acceptUntil(() => undefined);
    });
  });

  describe('its menus', () => {
    it('open the rule, copy the paths and search in the files', async () => {
      const rows = (await ownershipRows(api.session, 'owner')).rows;
      const payments = rowOf(rows, /payments/);
      await vscode.commands.executeCommand('steward.owners.openRule', payments);
      const editor = await activeEditor(CODEOWNERS);
      assert.equal(editor.selection.active.line, 11);
      await vscode.commands.executeCommand('steward.owners.copyPaths', payments);
      const copied = (await vscode.env.clipboard.readText()).split('\n');
      assert.ok(copied.length > 1 && copied.every((path) => path.startsWith('src/checkout/')));
      await vscode.commands.executeCommand('steward.owners.search', payments);
      await vscode.commands.executeCommand('steward.owners.files', payments);
      await acceptUntil(() => {
        assert.match(activePath(), /^src\/checkout\//);
      });
    });

    it('do nothing where they are called on nothing', async () => {
      for (const name of ['openRule', 'files', 'search', 'copyPaths', 'reveal']) {
        await vscode.commands.executeCommand(`steward.owners.${name}`, { subject: undefined });
        await vscode.commands.executeCommand(`steward.owners.${name}`);
      }
    });

    it('name whole folders and escape what a search would read as a wildcard', () => {
      const found = { folders: ['src/checkout'], files: ['a[1],{b}*.ts'] };
      assert.deepEqual(includePatterns(shop, found), [
        './src/checkout/**',
        './a[[]1[]][,][{]b[}][*].ts',
      ]);
      assert.deepEqual(includePatterns(shop, { folders: [''], files: [] }), ['./**']);
    });
  });
});

async function filesBelow(row: Row): Promise<Row[]> {
  const all = await withBelow(await childrenOf(row));
  return all.filter(({ kind }) => kind.startsWith('ownersFile'));
}

/** The first paragraph, of a file its path. */
function tooltip(row: Row): string {
  return (row.tooltip ?? [row.label])[0] ?? '';
}
