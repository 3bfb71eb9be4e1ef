import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { OpenTarget } from '../../../src/editor/commands/open-at';
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

/** A comment that names three things, and text that is none, in languages of each kind. */
const PROBES: Readonly<Record<string, string>> = {
  'src/probe.ts': '// see DEBT-7, ADR-12 and DEL-3\nconst s = "DEBT-7 ADR-12 DEL-3";\n',
  'src/probe.py': '# see DEBT-7, ADR-12 and DEL-3\ns = "DEBT-7 ADR-12 DEL-3"\n',
  'src/probe.sql': "-- see DEBT-7, ADR-12 and DEL-3\nSELECT 'DEBT-7 ADR-12 DEL-3';\n",
  'src/probe.html': '<!-- see DEBT-7, ADR-12 and DEL-3 -->\n<p title="DEBT-7 ADR-12 DEL-3">x</p>\n',
  'src/probe.zzz': '# see DEBT-7, ADR-12 and DEL-3\ns = "DEBT-7 ADR-12 DEL-3"\n',
};

const TARGETS: Readonly<Record<string, string>> = {
  'DEBT-7': '.steward/debt/DEBT-7.yml',
  'ADR-12': 'docs/adr/0012-use-idempotency-keys.md',
  'DEL-3': '.steward/delegations/DEL-3.yml',
};

describe('links', () => {
  before(async () => {
    await steward();
    for (const [path, text] of Object.entries(PROBES)) await writeFile(path, text);
  });

  afterEach(closeAll);

  after(async () => {
    for (const path of Object.keys(PROBES)) if (await exists(path)) await deleteFile(path);
  });

  for (const path of Object.keys(PROBES)) {
    it(`lead from the comments of ${path} to what they name, and from nothing else`, async () => {
      const { document } = await show(path);
      const links = await linksIn(path);
      assert.deepEqual(
        links.map(({ range, target }) => [document.getText(range), target.path]),
        Object.entries(TARGETS),
      );
      for (const { range, target } of links) {
        assert.equal(range.start.line, 0);
        assert.equal(target.root, uriOf('').toString().replace(/\/$/, ''));
        const found = await definitionsAt(path, range.start.translate(0, 1));
        const [definition] = found.filter(({ path: leads }) => leads === target.path);
        assert.deepEqual(definition?.at, new vscode.Position(target.line, target.character));
      }
    });
  }

  it('go where the item says its id', async () => {
    await show('src/probe.ts');
    const [link] = await linksIn('src/probe.ts');
    await vscode.commands.executeCommand('steward.openAt', link?.target);
    assert.equal(activePath(), TARGETS['DEBT-7']);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.lineAt(editor.selection.active.line).text, 'id: DEBT-7');
  });

  it('lead from the anchors of an item back to its code', async () => {
    const item = '.steward/debt/DEBT-7.yml';
    const { document } = await show(item);
    const back = (await linksIn(item)).filter(({ target }) => target.path.startsWith('src/'));
    assert.deepEqual(
      back.map(({ range }) => document.getText(range)),
      ['src/checkout/retry.ts', 'src/checkout/idempotency.ts'],
    );
    const [first] = back;
    assert.ok(first);
    const definitions = await definitionsAt(item, first.range.start);
    assert.deepEqual(
      definitions.map(({ path }) => path),
      ['src/checkout/retry.ts'],
    );
    await vscode.commands.executeCommand('steward.openAt', first.target);
    assert.equal(activePath(), 'src/checkout/retry.ts');
  });
});

describe('steward.openAt', () => {
  let root: string;

  before(async () => {
    const [shop] = await (await steward()).session.repositories();
    assert.ok(shop);
    root = shop.root.toString();
  });

  afterEach(closeAll);

  const at = { line: 0, character: 0 };
  const refused: Readonly<Record<string, (root: string) => unknown>> = {
    'another root': () => ({ root: 'file:///etc', path: 'passwd', ...at }),
    'a parent of the root': (ours) => ({ root: ours.replace(/\/[^/]+$/, ''), path: 'x', ...at }),
    'a path that climbs': (ours) => ({ root: ours, path: '../x.ts', ...at }),
    'a path that climbs inside': (ours) => ({ root: ours, path: 'src/../../x.ts', ...at }),
    'a path that is not written our way': (ours) => ({ root: ours, path: './README.md', ...at }),
    'an absolute path': (ours) => ({ root: ours, path: '/etc/passwd', ...at }),
    'a climb out of the private folder': (ours) => ({ root: ours, path: 'home:/../x', ...at }),
    'a climb by backslashes': (ours) => ({ root: ours, path: '..\\x.ts', ...at }),
    'no position': (ours) => ({ root: ours, path: 'README.md' }),
    'a negative line': (ours) => ({ root: ours, path: 'README.md', line: -1, character: 0 }),
    'half a line': (ours) => ({ root: ours, path: 'README.md', line: 0.5, character: 0 }),
    'a line that is no number': (ours) => ({
      root: ours,
      path: 'README.md',
      line: '1',
      character: 0,
    }),
    'no object': () => 'README.md',
    'a list': (ours) => [{ root: ours, path: 'README.md', ...at }],
    nothing: () => null,
  };
  for (const [what, argument] of Object.entries(refused)) {
    it(`refuses ${what}`, async () => {
      await show('src/server.ts');
      await vscode.commands.executeCommand('steward.openAt', argument(root));
      assert.equal(activePath(), 'src/server.ts');
    });
  }

  it('opens a file of an open repository at its line', async () => {
    await vscode.commands.executeCommand('steward.openAt', {
      root,
      path: 'README.md',
      line: 2,
      character: 1,
    });
    assert.equal(activePath(), 'README.md');
    assert.deepEqual(vscode.window.activeTextEditor?.selection.active, new vscode.Position(2, 1));
  });

  it('lets VS Code say that a file is gone', async () => {
    await vscode.commands.executeCommand('steward.openAt', { root, path: 'gone.ts', ...at });
    await eventually(() => {
      assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.label, 'gone.ts');
    });
  });
});

interface Link {
  readonly range: vscode.Range;
  readonly target: OpenTarget;
}

/** Our links in a file, in text order, with the argument each gives its command. */
async function linksIn(path: string): Promise<Link[]> {
  const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
    'vscode.executeLinkProvider',
    uriOf(path),
  );
  return links
    .filter(({ target }) => target?.scheme === 'command')
    .map(({ range, target }) => {
      assert.equal(target?.path, 'steward.openAt');
      const [argument] = JSON.parse(target.query) as [OpenTarget];
      return { range, target: argument };
    })
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

async function definitionsAt(
  path: string,
  position: vscode.Position,
): Promise<{ path: string; at: vscode.Position }[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    uriOf(path),
    position,
  );
  return found.map((one) => {
    const [uri, range] =
      'targetUri' in one ? [one.targetUri, one.targetRange] : [one.uri, one.range];
    return { path: vscode.workspace.asRelativePath(uri), at: range.start };
  });
}

function activePath(): string {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri === undefined ? '' : vscode.workspace.asRelativePath(uri);
}
