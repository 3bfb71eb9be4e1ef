import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { StewardApi } from '../../../src/extension';
import { unescapeMarkdown, when } from '../observe';
import { actionsAt, diagnostics, fix, ours, textOf } from '../quick-fixes';
import {
  closeAll,
  deleteFile,
  eventually,
  exists,
  show,
  steward,
  uriOf,
  writeFile,
} from '../steward';

/** Of a language whose own quick fixes do not come late and cancel a question under way. */
const CODE = 'src/decision-references.go';

/** ADR-7 is superseded by ADR-12 in the sample; ADR-70 by two that hold. */
const FILES: Readonly<Record<string, string>> = {
  'docs/adr/0070-split.md':
    '# 70. Split\n\n## Status\n\nSuperseded by [71. A](0071-a.md) and [72. B](0072-b.md)\n',
  'docs/adr/0071-a.md': '# 71. A\n\n## Status\n\nAccepted\n',
  'docs/adr/0072-b.md':
    '# 72. B\n\n## Status\n\nAccepted\n\n## Decision\n\n- One\n- Two\n- Three\n',
};

describe('references to decisions', () => {
  let api: StewardApi;
  let old: string;

  before(async () => {
    api = await steward();
    for (const [path, text] of Object.entries(FILES)) await writeFile(path, text);
    const [shop] = await api.session.repositories();
    assert.ok(shop);
    await when([shop.onDidChange], async () => {
      assert.equal((await shop.repository.decisions()).resolve('72', '').length, 1);
    });
    const [record] = (await shop.repository.decisions()).resolve('7', '');
    assert.ok(record);
    old = record.path;
  });

  afterEach(async () => {
    await closeAll();
    if (await exists(CODE)) await deleteFile(CODE);
  });

  after(async () => {
    for (const path of Object.keys(FILES)) if (await exists(path)) await deleteFile(path);
  });

  const opened = async (text: string): Promise<void> => {
    await writeFile(CODE, text);
    await show(CODE);
  };

  it('to a superseded one are warnings, and lead to the successor in their own spelling', async () => {
    await opened(`// @ADR(7), see ../${old}\nconst a = "ADR-7"\n`);
    const found = await diagnostics(CODE, 'decision-reference-outdated');
    assert.deepEqual(
      found.map(({ message, severity }) => [message, severity]),
      Array.from({ length: 2 }, () => [
        'ADR-7 is superseded. Use ADR-12 instead.',
        vscode.DiagnosticSeverity.Warning,
      ]),
    );
    await fix(CODE, 'decision-reference-outdated', 'Use ADR-12');
    assert.match(
      textOf(CODE),
      /^\/\/ @ADR\(12\), see \.\.\/docs\/adr\/0012-[\w-]+\.md\nconst a = "ADR-7"\n$/,
    );
    await eventually(() => {
      assert.deepEqual(ours(CODE), []);
    });
    await vscode.commands.executeCommand('undo');
    assert.match(textOf(CODE), /@ADR\(7\)/);
  });

  it('offer every successor where there are several', async () => {
    await opened('// ADR 0070\n');
    const [found] = await diagnostics(CODE, 'decision-reference-outdated');
    assert.ok(found);
    const titles = (await actionsAt(CODE, found.range)).map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => title.startsWith('Use ')),
      ['Use ADR-71', 'Use ADR-72'],
    );
    await fix(CODE, 'decision-reference-outdated', 'Use ADR-72');
    assert.equal(textOf(CODE), '// ADR 0072\n');
  });

  it('say nothing in the records themselves', async () => {
    await show(old);
    await opened('// ADR-7\n');
    await diagnostics(CODE, 'decision-reference-outdated');
    assert.deepEqual(
      ours(old).filter(({ code }) => code === 'decision-reference-outdated'),
      [],
    );
  });

  it('have a card with the outcome and ways on', async () => {
    await opened('// ADR-72\n');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uriOf(CODE),
      new vscode.Position(0, 5),
    );
    const card = hovers
      .flatMap(({ contents }) => contents)
      .find((one) => one instanceof vscode.MarkdownString && typeof one.isTrusted === 'object');
    assert.ok(card instanceof vscode.MarkdownString);
    const text = unescapeMarkdown(card.value);
    assert.ok(text.startsWith('**ADR-72 B**\n\naccepted\n\nOne\n\nTwo\n\nThree\n\n'), text);
    assert.match(
      text,
      /\[Open ADR-72\]\(command:steward\.openAt\?.*\[Find references\]\(command:.*\[Change status…\]\(command:/,
    );
    assert.deepEqual(card.isTrusted, {
      enabledCommands: [
        'steward.openAt',
        'steward.findDecisionReferences',
        'steward.changeDecision',
      ],
    });
  });

  it('are found from the record, and from each other', async () => {
    await opened('// ADR-72\n\n// see docs/adr/0072-b.md\n');
    const linesFrom = async (path: string, at: vscode.Position): Promise<string[]> => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        uriOf(path),
        at,
      );
      return found
        .map(({ uri, range }) => `${vscode.workspace.asRelativePath(uri)}:${range.start.line + 1}`)
        .sort();
    };
    const all = ['docs/adr/0070-split.md:5', 'docs/adr/0072-b.md:1', `${CODE}:1`, `${CODE}:3`];
    await show('docs/adr/0072-b.md');
    for (const [path, at] of [
      ['docs/adr/0072-b.md', new vscode.Position(0, 4)],
      [CODE, new vscode.Position(0, 5)],
      [CODE, new vscode.Position(2, 15)],
    ] as const) {
      // The built-in Markdown support adds links to the file.
      const found = await linesFrom(path, at);
      for (const one of all) assert.ok(found.includes(one), `${one} in ${found.join(' ')}`);
    }
  });

  it('are peeked at by the command, from a row and from the cursor', async () => {
    await opened('// ADR-72\n');
    const [shop] = await api.session.repositories();
    const target = {
      root: shop?.root.toString(),
      path: 'docs/adr/0072-b.md',
      line: 0,
      character: 0,
    };
    await vscode.commands.executeCommand('steward.findDecisionReferences', { opens: target });
    await eventually(() => {
      const { activeTextEditor } = vscode.window;
      assert.equal(activeTextEditor?.document.uri.path, uriOf('docs/adr/0072-b.md').path);
    });
    await vscode.commands.executeCommand('closeReferenceSearch');
    await show(CODE);
    await vscode.commands.executeCommand('cursorMove', { to: 'right', by: 'character', value: 4 });
    await vscode.commands.executeCommand('steward.findDecisionReferences');
    await vscode.commands.executeCommand('closeReferenceSearch');
    assert.deepEqual(api.errors, []);
  });

  it('lead nowhere but into open repositories', async () => {
    await show('src/server.ts');
    const before = vscode.window.activeTextEditor?.document.uri.toString();
    for (const asked of [
      { root: 'file:///etc', path: 'passwd', line: 0, character: 0 },
      { root: uriOf('').toString(), path: '../x.md', line: 0, character: 0 },
      'docs/adr/0072-b.md',
      null,
    ]) {
      await vscode.commands.executeCommand('steward.findDecisionReferences', asked);
    }
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), before);
  });
});
