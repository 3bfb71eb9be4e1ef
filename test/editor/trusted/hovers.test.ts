import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { OpenTarget } from '../../../src/editor/commands/open-at';
import type { StewardApi } from '../../../src/extension';
import { unescapeMarkdown, when } from '../observe';
import { closeAll, deleteFile, exists, show, steward, uriOf, writeFile } from '../steward';

const HOSTILE =
  '<img src=x onerror=alert(1)> [x](command:workbench.action.quit) $(zap) ' +
  '<a href="javascript:alert(1)">j</a> ![i](https://evil.test/x.png) `c` **b** https://evil.test';

/** Repository text in each kind of file a card is made of. */
const FILES: Readonly<Record<string, string>> = {
  '.steward/debt/DEBT-66.yml':
    `id: DEBT-66\ntitle: ${JSON.stringify(HOSTILE)}\nsummary: ${JSON.stringify(HOSTILE)}\n` +
    `owner: ${JSON.stringify(HOSTILE)}\nseverity: high\nanchors: [{ path: src/server.ts }]\n`,
  '.steward/delegations/DEL-66.yml':
    `id: DEL-66\ntitle: ${JSON.stringify(HOSTILE)}\nfrom: "@a"\nto: "@b"\nlevel: advise\n` +
    `outcome: ${JSON.stringify(HOSTILE)}\nboundaries: [${JSON.stringify(HOSTILE)}]\n`,
  'docs/adr/0066-hostile.md':
    `---\nstatus: accepted\ndecision-makers: [${JSON.stringify(HOSTILE)}]\n---\n\n` +
    `# ${HOSTILE.replaceAll('<', '\\<').replaceAll('[', '\\[')}\n\n## Decision Outcome\n\n${HOSTILE}\n`,
  'src/hostile.ts': `// DEBT-66\n// DEL-66\n// ADR-66\n// TODO(#1): ${HOSTILE}\nconst s = 'DEBT-66';\n`,
};

const LANGUAGES: Readonly<Record<string, string>> = {
  'src/hover.ts': '// DEBT-7 ADR-12 DEL-3\n',
  'src/hover.py': '"""DEBT-7 ADR-12 DEL-3"""\n',
  'src/hover.sql': '-- DEBT-7 ADR-12 DEL-3\n',
  'src/hover.html': '<!-- DEBT-7 ADR-12 DEL-3 -->\n',
  'src/hover.zzz': '# DEBT-7 ADR-12 DEL-3\n',
};

describe('hovers', () => {
  let api: StewardApi;

  before(async () => {
    api = await steward();
    for (const [path, text] of Object.entries({ ...FILES, ...LANGUAGES })) {
      await writeFile(path, text);
    }
    const [shop] = await api.session.repositories();
    assert.ok(shop);
    await when([shop.onDidChange], async () => {
      assert.equal((await shop.repository.debt()).byId('DEBT-66').length, 1);
      assert.equal((await shop.repository.delegations()).byId('DEL-66').length, 1);
      assert.equal((await shop.repository.decisions()).resolve('66', '').length, 1);
    });
  });

  after(async () => {
    await closeAll();
    for (const path of Object.keys({ ...FILES, ...LANGUAGES })) {
      if (await exists(path)) await deleteFile(path);
    }
  });

  for (const [path, text] of Object.entries(LANGUAGES)) {
    it(`show a card for each name in ${path}`, async () => {
      await show(path);
      const titles = {
        'DEBT-7': 'Retries are not idempotent',
        'ADR-12': 'Use idempotency keys',
        'DEL-3': 'How payments are retried and booked',
      };
      for (const [id, title] of Object.entries(titles)) {
        const [card, ...others] = await cardsAt(path, 0, text.indexOf(id) + 1);
        assert.deepEqual(others, []);
        assert.ok(card, `${id} in ${path}`);
        assert.ok(unescapeMarkdown(card.value).includes(`**${id} ${title}**`), card.value);
      }
    });
  }

  it('are silent in strings', async () => {
    await show('src/hostile.ts');
    assert.deepEqual(await cardsAt('src/hostile.ts', 4, 13), []);
  });

  for (const [line, what, title] of [
    [0, 'debt', 'DEBT-66 '],
    [1, 'delegation', 'DEL-66 '],
    [2, 'decision', 'ADR-66 '],
    [3, 'marker', 'TODO '],
  ] as const) {
    it(`show hostile text of a ${what} as text, with no command but our own`, async () => {
      await show('src/hostile.ts');
      const [card] = await cardsAt('src/hostile.ts', line, 4);
      assert.ok(card);
      assert.deepEqual(card.isTrusted, { enabledCommands: TRUSTED[what] });
      assert.ok(!card.supportHtml && !card.supportThemeIcons);
      assert.ok(unescapeMarkdown(card.value).startsWith(`**${title}`), card.value);
      assert.ok(unescapeMarkdown(card.value).includes('command:workbench.action.quit'));
      const links = [...card.value.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target ?? '');
      if (what !== 'marker') assert.ok(links.length > 0);
      const [shop] = await api.session.repositories();
      for (const link of links) {
        assert.match(
          link,
          /^command:steward\.(?:openAt|findDecisionReferences|changeDecision|discussDebt|copyDebtLink|promoteMarker)\?/,
        );
        const [target] = JSON.parse(vscode.Uri.parse(link).query) as [OpenTarget];
        assert.equal(target.root, shop?.root.toString());
      }
      const text = card.value.replace(/\]\(command:steward\.\w+\?[^)]*\)/g, '');
      assert.doesNotMatch(text, /[<>`$!]|https?:|javascript:|command:/);
    });
  }
});

/** Commands that cards may run, by what they are about. */
const TRUSTED = {
  debt: ['steward.openAt', 'steward.discussDebt', 'steward.copyDebtLink'],
  delegation: ['steward.openAt'],
  decision: ['steward.openAt', 'steward.findDecisionReferences', 'steward.changeDecision'],
  marker: ['steward.promoteMarker'],
} as const;

/** Our cards: those that trust a command of ours. */
async function cardsAt(
  path: string,
  line: number,
  character: number,
): Promise<vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uriOf(path),
    new vscode.Position(line, character),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .filter((content) => content instanceof vscode.MarkdownString)
    .filter(({ isTrusted }) => typeof isTrusted === 'object');
}
