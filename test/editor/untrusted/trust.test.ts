import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { contextOf } from '../../../src/core/context/context';
import { MapAnswers } from '../../../src/editor/map-answers';
import { debtRows } from '../../../src/editor/trees/debt-tree';
import { decisionRows } from '../../../src/editor/trees/decisions';
import { delegationRows } from '../../../src/editor/trees/delegations';
import { thisFileRows } from '../../../src/editor/trees/this-file';
import type { StewardApi } from '../../../src/extension';
import { findGit } from '../../../src/host/git-binary';
import { statusOf, tooltipLines, when } from '../observe';
import { closeAll, deleteFile, eventually, show, steward, uriOf, writeFile } from '../steward';

const RETRY = 'src/checkout/retry.ts';

describe('a folder nobody trusts yet', () => {
  let api: StewardApi;

  before(async () => {
    api = await steward();
  });

  after(closeAll);

  it('is restricted, and Steward runs in it all the same', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it('has its owners in the status bar', async () => {
    const shown = await statusOf(api, RETRY, /^\$\(organization\) @acme\/payments$/);
    assert.match(tooltipLines(shown)[0] ?? '', /CODEOWNERS:12/);
  });

  it('has its decisions, debt and delegations in the trees', async () => {
    const [shop] = await api.session.repositories();
    assert.ok(shop);
    assert.equal((await decisionRows(api.session, shop)).count, 12);
    assert.ok((await debtRows(api.session, shop)).rows.length > 0);
    assert.ok((await delegationRows(api.session, shop)).rows.length > 0);
    const { current } = api.activeFile;
    assert.ok(current);
    assert.ok((await thisFileRows(api.session, current)).rows.length > 0);
  });

  it('has cards and links', async () => {
    const uri = uriOf(RETRY);
    const { document } = vscode.window.activeTextEditor ?? {};
    const at = document?.positionAt(document.getText().indexOf('DEBT-7:') + 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      at,
    );
    assert.ok(hovers.length > 0);
  });

  it('discusses an item where its code is', async () => {
    await show(RETRY);
    const [shop] = await api.session.repositories();
    const [item] = (await shop?.repository.debt())?.byId('DEBT-7') ?? [];
    assert.ok(shop && item);
    await api.discussions.discuss({ repository: shop, item });
    const [discussion] = api.discussions.all;
    assert.equal(discussion?.thread.uri.toString(), uriOf(RETRY).toString());
    assert.equal(discussion.thread.comments[0]?.author.name, 'DEBT-7');
    api.discussions.close(discussion);
    await closeAll();
  });

  it('follows a link to an item, which is shown and cannot be typed into', async () => {
    const [shop] = await api.session.repositories();
    assert.ok(shop);
    const remote = '[remote "origin"]\n\turl = git@github.com:acme/shop.git\n';
    const settings = await vscode.workspace.fs.readFile(uriOf('.git/config'));
    await writeFile('.git/config', new TextDecoder().decode(settings) + remote);
    await eventually(async () => {
      const read = await shop.repository.sources.read('.git/config');
      assert.ok(read.kind === 'source' && read.source.text.endsWith(remote));
    });
    await api.itemLinks.handleUri(
      vscode.Uri.from({
        scheme: vscode.env.uriScheme,
        authority: 'steward-dev.steward',
        path: '/debt',
        query: 'repository=github.com/acme/shop&id=DEBT-7',
      }),
    );
    assert.equal(vscode.window.activeTextEditor?.document.uri.scheme, 'steward-item');
    await vscode.workspace.fs.writeFile(uriOf('.git/config'), settings);
    await closeAll();
  });

  it('says why it is not known which files change hands', async () => {
    const [shop] = await api.session.repositories();
    assert.ok(shop);
    assert.deepEqual(await api.ownershipWatch.now(shop), { kind: 'unknown', gap: 'untrusted' });
  });

  it('says why nobody is known from history', async () => {
    const [shop] = await api.session.repositories();
    assert.ok(shop);
    const { stewards } = await contextOf(shop.repository, RETRY, null, { history: true });
    assert.equal(stewards.actual, null);
    assert.deepEqual(stewards.notes, [{ kind: 'no-history', gap: 'untrusted' }]);
    await writeFile('plain.txt', 'x\n');
    const shown = await statusOf(api, 'plain.txt', /^\$\(circle-slash\) No owner$/);
    await when([api.activeFile.onDidChange], () => {
      const lines = api.status.shown === null ? [] : tooltipLines(api.status.shown);
      assert.ok(
        lines.some((line) => line.includes('History is off until you trust this folder.')),
        shown.tooltip,
      );
    });
    await closeAll();
    await deleteFile('plain.txt');
  });

  it('answers every other question of history without a process', async () => {
    const [shop] = await api.session.repositories();
    assert.ok(shop);
    const { history } = shop.repository;
    const untrusted = { kind: 'unknown', gap: 'untrusted' };
    assert.deepEqual(await history.commits(RETRY), untrusted);
    assert.deepEqual(await history.authors(), untrusted);
    assert.deepEqual(await history.namesOnBranches('docs/adr'), untrusted);
    assert.deepEqual(await history.deletedIn(RETRY), untrusted);
    assert.deepEqual(await history.files(), untrusted);
    assert.deepEqual(await history.textAt('HEAD', RETRY), untrusted);
    assert.deepEqual(await history.changes(null), untrusted);
    const span = { first: 0, count: 1 };
    assert.deepEqual(await history.writtenLines(RETRY, span), untrusted);
    assert.deepEqual(await shop.reading.known(), untrusted);
    assert.deepEqual(await shop.reading.whole(), untrusted);
  });

  it('has a map of what files say, and the map says why it knows no history', async () => {
    const changes: string[] = [];
    const answers = new MapAnswers(api.session, () => changes.push('changed'));
    const asked = { folder: '', size: 'changes', owner: null, area: null } as const;
    const map = await answers.find(null, asked);
    assert.ok(map);
    assert.deepEqual([map.gap, map.reading, map.asked.size], ['untrusted', false, 'files']);
    assert.ok(map.owners.some(({ label }) => label === '@acme/payments'));
    assert.ok(map.places.length > 0);
    assert.deepEqual(changes, []);
    await vscode.commands.executeCommand('steward.showMap');
    await eventually(() => {
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
      assert.equal(tab?.label, 'Map');
    });
    await closeAll();
    assert.deepEqual(api.errors, []);
  });

  // The last one: it looks back on all the others.
  it('starts no git', function () {
    const git = process.env.STEWARD_TEST_GIT;
    const told = process.env.STEWARD_TEST_GIT_STARTED;
    if (git === undefined || told === undefined) return this.skip();
    assert.equal(findGit(process.env), git, 'another git comes first on PATH');
    assert.equal(existsSync(told), false, existsSync(told) ? readFileSync(told, 'utf8') : '');
    // And had one been started, it would have told.
    execFileSync(git, ['--version']);
    assert.equal(existsSync(told), true);
  });
});
