import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { linkItems } from '../../../src/editor/commands/copy-debt-link';
import { ItemLinks } from '../../../src/editor/item-links';
import { PendingLink } from '../../../src/editor/pending-link';
import type { RepositorySession } from '../../../src/editor/repository-session';
import type { StewardApi } from '../../../src/extension';
import { memento } from '../memento';
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

const CONFIG = '.git/config';
const REMOTE = '\n[remote "origin"]\n\turl = https://dev-a:secret@github.com/Acme/Shop.git\n';
const LINK = 'repository=github.com/acme/shop&id=DEBT-7';

describe('links to items', () => {
  let api: StewardApi;
  let shop: RepositorySession;
  let settings: string;

  before(async () => {
    api = await steward();
    const [first] = await api.session.repositories();
    assert.ok(first);
    shop = first;
    settings = new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(CONFIG)));
    await setRemote(settings + REMOTE);
  });

  after(() => setRemote(settings));

  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
    assert.deepEqual(api.errors, []);
  });

  for (const [path, query, name, text] of [
    ['/debt', LINK, 'DEBT-7.yml', 'Retries are not idempotent'],
    ['/decision', LINK.replace('DEBT-7', 'ADR-12'), '0012-use-idempotency-keys.md', 'idempotency'],
  ] as const) {
    it(`open ${name} read-only`, async () => {
      await follow(path, query);
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.uri.scheme, 'steward-item');
      assert.equal(editor.document.uri.path, `/${name}`);
      assert.ok(editor.document.getText().includes(text));
      const before = editor.document.getText();
      await vscode.commands.executeCommand('type', { text: 'x' });
      assert.equal(editor.document.getText(), before);
    });
  }

  it('offer from there what can be done', async () => {
    await follow('/debt', LINK);
    const uri = vscode.window.activeTextEditor?.document.uri;
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
    );
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['Open the file', 'Go to the code', 'Discuss here', 'Copy link'],
    );
  });

  for (const [path, query] of [
    ['/debt', `${LINK}&path=../../etc/passwd`],
    ['/debt', `${LINK}&command=workbench.action.closeWindow`],
    ['/debt', 'repository=github.com/acme/shop&id=../../README'],
    ['/command:workbench.action.closeWindow', LINK],
    ['/openAt', LINK],
    ['/debt', ''],
  ] as const) {
    it(`open nothing for ${path}?${query}`, async () => {
      await show('README.md');
      await follow(path, query);
      assert.equal(
        vscode.window.activeTextEditor?.document.uri.toString(),
        uriOf('README.md').toString(),
      );
    });
  }

  it('are given in three forms, without the password of the remote', async () => {
    const [item] = (await shop.repository.debt()).byId('DEBT-7');
    assert.ok(item);
    const items = await linkItems({ repository: shop, item });
    assert.deepEqual(
      items.map(({ text }) => text),
      [
        'https://github.com/Acme/Shop/blob/HEAD/.steward/debt/DEBT-7.yml',
        'DEBT-7',
        `https://vscode.dev/redirect?url=${encodeURIComponent(
          `${vscode.env.uriScheme}://steward-dev.steward/debt?${LINK}`,
        )}`,
      ],
    );
    assert.match(items[0]?.description ?? '', /^on the default branch; this commit is not pushed/);
    assert.match(items[1]?.detail ?? '', /DEBT-<num>\.yml$/);
    assert.match(items[2]?.detail ?? '', /sees github\.com\/acme\/shop and DEBT-7$/);
    assert.ok(!JSON.stringify(items).includes('secret'));
  });

  it('wait for the repository, ten minutes and no longer', async () => {
    const memory = memento();
    let now = 1_000_000;
    const pending = new PendingLink(memory, () => now);
    const link = { kind: 'debt', repository: 'github.com/acme/shop', id: 'DEBT-7' } as const;
    await pending.keep(link);
    assert.deepEqual(pending.get(), link);
    now += 600_001;
    assert.equal(pending.get(), null);
    for (const kept of [null, 7, {}, { link: `/debt?${LINK}&x=1`, until: now + 1 }]) {
      await memory.update('link.pending', kept);
      assert.equal(pending.get(), null);
    }
  });

  it('go on in the window that has the repository', async () => {
    const memory = memento();
    const pending = new PendingLink(memory, () => api.session.clock.now());
    await pending.keep({ kind: 'debt', repository: 'github.com/acme/shop', id: 'DEBT-7' });
    const links = new ItemLinks(api.session, memory, () => new vscode.Disposable(() => undefined));
    await links.resume();
    links.dispose();
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, '/DEBT-7.yml');
    assert.equal(pending.get(), null);
  });

  it('open no folder that is no clone of the repository', async () => {
    const other = 'other/.git/config';
    await writeFile(other, '[remote "origin"]\n\turl = git@github.com:acme/other.git\n');
    const link = { kind: 'debt', repository: 'github.com/acme/shop', id: 'DEBT-7' } as const;
    assert.equal(await api.itemLinks.openFolder(uriOf('other'), link), false);
    await deleteFile('other');
    assert.equal(await exists(other), false);
  });

  it('lead from markers to issues and people of the code host', async () => {
    const path = 'src/marked.ts';
    await writeFile(
      path,
      '// TODO(#12): a\n// TODO(@dev-a): b\n// TODO(x/y#3): c\n// FIXME(alice): d\n// TODO: see #13\n',
    );
    await show(path);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      uriOf(path),
    );
    assert.deepEqual(links.map(({ target }) => target?.toString(true)).sort(), [
      'https://github.com/Acme/Shop/issues/12',
      'https://github.com/Acme/Shop/issues/13',
      'https://github.com/dev-a',
      'https://github.com/x/y/issues/3',
    ]);
    await deleteFile(path);
  });

  function follow(path: string, query: string): Promise<void> {
    const uri = vscode.Uri.from({
      scheme: vscode.env.uriScheme,
      authority: 'steward-dev.steward',
      path,
      query,
    });
    return api.itemLinks.handleUri(uri);
  }

  async function setRemote(text: string): Promise<void> {
    await writeFile(CONFIG, text);
    await eventually(async () => {
      const read = await shop.repository.sources.read(CONFIG);
      assert.equal(read.kind === 'source' && read.source.text, text);
    });
  }
});
