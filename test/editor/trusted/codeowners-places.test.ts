import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RepositorySession } from '../../../src/editor/repository-session';
import type { StewardApi } from '../../../src/extension';
import {
  behind,
  cardAt,
  completions,
  definitions,
  ELSEWHERE,
  folds,
  GITHUB,
  GITLAB,
  references,
  rename,
  SECTIONS,
  symbols,
} from '../codeowners';
import { when } from '../observe';
import { activeEditor } from '../rows';
import { closeAll, deleteFile, show, steward, writeFile } from '../steward';

describe('CODEOWNERS as a map of places', () => {
  let api: StewardApi;
  let shop: RepositorySession;
  /** Of the sample, as it is. */
  let rules: string[];

  before(async () => {
    api = await steward();
    const [first] = await api.session.repositories();
    assert.ok(first);
    shop = first;
    await writeFile(GITLAB, SECTIONS.join('\r\n'));
    await writeFile(ELSEWHERE, SECTIONS.join('\n'));
    await when([shop.onDidChange], async () => {
      const { readings } = await shop.repository.ownership();
      assert.ok(readings.some(({ file }) => file === GITLAB));
    });
    rules = (await show(GITHUB)).document.getText().split('\n');
  });

  after(async () => {
    await closeAll();
    await deleteFile(GITLAB);
    await deleteFile(ELSEWHERE);
    await deleteFile('src/fixtures');
  });

  describe('going to the definition', () => {
    it('of an owner leads to the entry in ownership.yml', async () => {
      const { document } = await show('.steward/ownership.yml');
      const line = document
        .getText()
        .split('\n')
        .findIndex((text) => text === '  payments:');
      const found = await definitions(GITHUB, behind('@acme/pay', rules));
      assert.deepEqual(found, [`.steward/ownership.yml:${line + 1}`]);
    });

    it('of a path leads to the file', async () => {
      assert.deepEqual(await definitions(GITHUB, behind('/pack', rules)), ['package.json:1']);
      assert.deepEqual(await definitions(GITHUB, behind('*.m', rules)), []);
    });
  });

  describe('references', () => {
    it('of a pattern are the files it decides', async () => {
      const files = await references(GITHUB, behind('src/check', rules));
      assert.ok(files.includes('src/checkout/retry.ts:1'), files.join());
      assert.ok(files.every((file) => file.startsWith('src/checkout/')));
      assert.ok(!files.some((file) => file.startsWith('src/checkout/generated/')));
    });

    it('of an owner are all places that name them', async () => {
      const found = await references(GITHUB, behind('@maya', rules));
      assert.equal(found.filter((place) => place.startsWith(GITHUB)).length, 2);
      assert.ok(found.includes(`${GITLAB}:4`), found.join());
      assert.ok(found.some((place) => place.startsWith('.steward/ownership.yml:')));
    });

    it('of a pattern can be peeked at from the hover', async () => {
      const { line, character } = behind('src/check', rules);
      const root = shop.root.toString();
      await show('README.md');
      const target = { root, path: GITHUB, line, character };
      await vscode.commands.executeCommand('steward.peekOwnedFiles', target);
      const { selection } = await activeEditor(GITHUB);
      assert.equal(selection.active.line, line);
    });

    it('are peeked at in CODEOWNERS files of this repository only', async () => {
      await show('README.md');
      const root = shop.root.toString();
      for (const target of [
        null,
        { root: 'file:///etc', path: GITHUB, line: 0, character: 0 },
        { root, path: '../CODEOWNERS', line: 0, character: 0 },
        { root, path: ELSEWHERE, line: 1, character: 0 },
        { root, path: 'package.json', line: 1, character: 0 },
      ]) {
        await vscode.commands.executeCommand('steward.peekOwnedFiles', target);
        await activeEditor('README.md');
      }
    });
  });

  describe('outline and folding', () => {
    it('have sections with their rules', async () => {
      const found = await symbols(GITLAB);
      assert.deepEqual(
        found.map(({ name, children }) => [name, ...children.map((one) => one.name)]),
        [
          ['*'],
          ['Docs', 'docs/', '!docs/adr/'],
          ['Web', '/web/', '/[x](command:quit)<img>`$(zap)'],
        ],
      );
      assert.equal(found[1]?.detail, 'optional, @maya-okonkwo');
      assert.deepEqual(await folds(GITLAB), ['3-5', '7-10']);
    });

    it('have comments that head rules', async () => {
      const names = (await symbols(GITHUB)).map(({ name }) => name);
      assert.ok(names.includes('Server'), names.join());
      assert.ok((await folds(GITHUB)).length > 0);
    });
  });

  describe('rename', () => {
    it('changes an owner in every owners file', async () => {
      const edits = await rename(GITHUB, behind('@maya', rules), '@new-cto');
      assert.deepEqual([...edits.keys()].sort(), [GITHUB, GITLAB, '.steward/ownership.yml']);
      assert.deepEqual(edits.get(GITLAB), ['4 @new-cto']);
      assert.equal(edits.get(GITHUB)?.length, 2);
    });

    it('refuses what is no owner, and places that name none', async () => {
      await assert.rejects(rename(GITHUB, behind('@maya', rules), 'no owner'), /does not read/);
      await assert.rejects(rename(GITHUB, behind('# Who', rules), '@x'));
      await assert.rejects(rename(GITLAB, behind('@@main', SECTIONS), '@x'));
    });
  });

  describe('prow', () => {
    before(async () => {
      await writeFile('OWNERS_ALIASES', 'aliases:\n  leads: [maya-okonkwo, new-dev]\n');
      await writeFile('services/OWNERS', 'approvers:\n  - leads\n  - maya-okonkwo\n');
      await writeFile('OWNERS', 'approvers: [leads]\n');
      await when([shop.onDidChange], async () => {
        const { readings } = await shop.repository.ownership();
        assert.ok(readings.some(({ dialect }) => dialect === 'prow'));
        assert.ok((await shop.repository.tree()).includes('services/OWNERS'));
      });
    });

    after(async () => {
      for (const path of ['OWNERS', 'services/OWNERS', 'OWNERS_ALIASES']) await deleteFile(path);
    });

    it('goes from an alias to its members, from a login to the entry', async () => {
      const alias = await definitions('services/OWNERS', new vscode.Position(1, 5));
      assert.deepEqual(alias, ['OWNERS_ALIASES:2']);
      const [login] = await definitions('services/OWNERS', new vscode.Position(2, 6));
      assert.equal(login, '.steward/ownership.yml:3');
    });

    it('renames a login together with the handle', async () => {
      const edits = await rename(GITHUB, behind('@maya', rules), '@new-cto');
      assert.deepEqual(edits.get('services/OWNERS'), ['3 new-cto']);
      assert.deepEqual(edits.get('OWNERS_ALIASES'), ['2 new-cto']);
      assert.equal(edits.get('OWNERS'), undefined);
    });
  });

  describe('bad input', () => {
    it('ends with an answer: empty, huge and odd files', async () => {
      const { length } = api.errors;
      const huge = Array.from({ length: 20_000 }, (_, at) => `/dir-${at}/ @acme/web`).join('\r\n');
      for (const text of ['', '\r\n', '[', '^[\\', '@', `[${'a'.repeat(100_000)}`, huge]) {
        await writeFile(GITLAB, text);
        const { document } = await show(GITLAB);
        await when([vscode.workspace.onDidChangeTextDocument], () => {
          assert.equal(document.getText(), text);
        });
        const end = document.lineAt(document.lineCount - 1).range.end;
        await completions(GITLAB, end);
        await cardAt(GITLAB, end);
        await definitions(GITLAB, end);
        const found = await symbols(GITLAB);
        if (text === huge) assert.equal(found.length, 20_000);
      }
      assert.deepEqual(api.errors.slice(length), []);
    });
  });
});
