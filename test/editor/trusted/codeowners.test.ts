import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RepositorySession } from '../../../src/editor/repository-session';
import {
  behind,
  cardAt,
  completions,
  ELSEWHERE,
  GITHUB,
  GITLAB,
  labelsOf,
  markdownAt,
  SECTIONS,
} from '../codeowners';
import { unescapeMarkdown, when } from '../observe';
import { closeAll, deleteFile, show, steward, writeFile } from '../steward';

describe('CODEOWNERS while it is written', () => {
  let shop: RepositorySession;
  /** Of the sample, as it is. */
  let rules: string[];

  before(async () => {
    const { session } = await steward();
    const [first] = await session.repositories();
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

  describe('language', () => {
    it('is told by the place of the file', async () => {
      const language = async (path: string): Promise<string> =>
        (await show(path)).document.languageId;
      assert.equal(await language(GITHUB), 'codeowners');
      assert.equal(await language(GITLAB), 'codeowners-gitlab');
    });
  });

  describe('completion', () => {
    it('offers the root with an anchoring slash on an empty line', async () => {
      const items = await completions(GITHUB, new vscode.Position(2, 0));
      const src = items.find(({ label }) => label === 'src/');
      assert.equal(src?.insertText, '/src/');
      assert.equal(src.kind, vscode.CompletionItemKind.Folder);
      assert.ok(labelsOf(items).includes('package.json'));
    });

    it('goes on below a folder and replaces the segment only', async () => {
      const at = behind('/src/ca', rules);
      const items = await completions(GITHUB, at);
      const checkout = items.find(({ label }) => label === 'checkout/');
      assert.ok(checkout, labelsOf(items).join());
      const range = checkout.range;
      assert.ok(range && 'replacing' in range);
      assert.equal(range.inserting.start.character, '/src/'.length);
      assert.equal(range.replacing.end.character, '/src/catalog/'.length);
    });

    it('offers owners behind the pattern, by name, without those on the line', async () => {
      const items = await completions(
        GITHUB,
        behind('/db/                        @acme/platform ', rules),
      );
      const payments = items.find(({ label }) => label === '@acme/payments');
      assert.equal(payments?.detail, 'Payments');
      assert.ok(!labelsOf(items).includes('@acme/platform'));
      assert.ok(!labelsOf(items).includes('@@developer'));
    });

    it('offers sections and roles on GitLab', async () => {
      const line = SECTIONS.indexOf('[D');
      const sections = await completions(GITLAB, new vscode.Position(line, 2));
      const docs = sections.find(({ label }) => label === 'Docs');
      assert.equal(docs?.insertText, 'Docs]');
      const owners = await completions(GITLAB, behind('@@maintainer @', SECTIONS));
      assert.ok(labelsOf(owners).includes('@@developer'));
      assert.ok(!labelsOf(owners).includes('@@maintainer'));
    });

    it('is silent in comments and where no platform looks', async () => {
      assert.deepEqual(await completions(GITHUB, behind('# Who ', rules)), []);
      assert.deepEqual(await completions(ELSEWHERE, new vscode.Position(2, 0)), []);
    });
  });

  describe('hover', () => {
    it('on a pattern counts files, gives examples and names what decides instead', async () => {
      const card = await cardAt(GITHUB, behind('/src', rules));
      assert.match(card ?? '', /^\*\*\/src\/\*\*\n\nMatches \d+ files and decides \d+ of them\./);
      assert.match(card ?? '', /src\/\S+\.ts, /);
      assert.match(card ?? '', /CODEOWNERS:12 decides \d+ files in its place: src\/checkout\/\*\*/);
      assert.match(card ?? '', /\[Show the files\]\(command:steward\.peekOwnedFiles\?/);
    });

    it('on an owner says who that is', async () => {
      const card = await cardAt(GITHUB, behind('@acme/pay', rules));
      assert.match(card ?? '', /^\*\*@acme\/payments\*\*\n\nteam, Payments, owns \d+ files?/);
      assert.match(card ?? '', /Members: @jonas-weber and @priya-raman/);
      assert.match(card ?? '', /chat: #payments/);
      assert.match(card ?? '', /\[Open the entry\]\(command:steward\.openAt\?/);
    });

    it('on a section says what it asks for', async () => {
      const card = await cardAt(GITLAB, behind('^[Do', SECTIONS));
      assert.match(card ?? '', /^\*\*Docs\*\*\n\noptional section, \d+ files?/);
      assert.match(card ?? '', /Default owners: @maya-okonkwo/);
    });

    it('shows a hostile pattern as text, with no command but our own', async () => {
      const card = await markdownAt(GITLAB, behind('/[x]', SECTIONS));
      assert.deepEqual(card?.isTrusted, {
        enabledCommands: ['steward.openAt', 'steward.peekOwnedFiles'],
      });
      assert.ok(!card.supportHtml && !card.supportThemeIcons);
      assert.match(unescapeMarkdown(card.value), /^\*\*\/\[x\]\(command:quit\)<img>`\$\(zap\)/);
      assert.doesNotMatch(card.value, /[<>`$]|\]\(command:quit/);
    });

    it('is silent in comments and where no platform looks', async () => {
      assert.equal(await cardAt(GITHUB, behind('# Wh', rules)), null);
      assert.equal(await cardAt(ELSEWHERE, behind('/we', SECTIONS)), null);
    });
  });
});
