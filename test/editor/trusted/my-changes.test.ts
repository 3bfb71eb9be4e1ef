import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as vscode from 'vscode';
import { WhoAmI } from '../../../src/editor/commands/who-am-i';
import { gitExtension } from '../../../src/editor/git-extension';
import { myChanges, myChangesRows } from '../../../src/editor/trees/my-changes';
import type { Row } from '../../../src/editor/trees/row';
import { childrenOf } from '../../../src/editor/trees/row-tree';
import type { StewardApi } from '../../../src/extension';
import { memento } from '../memento';
import { statusWhen, when } from '../observe';
import { rowOf, run, withBelow } from '../rows';
import { closeAll, eventually, show, steward, uriOf } from '../steward';

const RETRY = 'src/checkout/retry.ts';

describe('my changes', () => {
  let api: StewardApi;
  let me: WhoAmI;

  before(async () => {
    api = await steward();
    me = new WhoAmI(memento());
  });

  afterEach(async () => {
    await closeAll();
    git('reset', '-q', '--hard');
    git('clean', '-q', '-f', '-d', '-f');
    assert.deepEqual(api.errors, []);
  });

  after(() => {
    me.dispose();
  });

  function git(...args: string[]): string {
    return execFileSync('git', args, { cwd: uriOf('').fsPath, encoding: 'utf8' });
  }

  function put(path: string, text: string): void {
    mkdirSync(dirname(uriOf(path).fsPath), { recursive: true });
    writeFileSync(uriOf(path).fsPath, text);
  }

  async function rows(): Promise<readonly Row[]> {
    return myChangesRows(await myChanges(api.session, me, await gitExtension())).rows;
  }

  it('are none at first', async () => {
    // Labels: a picture of whole rows would hold everything that is known of the repository.
    assert.deepEqual(
      (await rows()).map(({ label }) => label),
      [],
    );
  });

  describe('in the view', () => {
    it('stand by owner under who can approve all of them', async () => {
      put(RETRY, '// new\n');
      put('notes/todo.txt', 'x\n');
      git('mv', 'src/checkout/refund.ts', 'src/checkout/basket.ts');
      const found = await rows();
      assert.match(found[0]?.label ?? '', /^@[\w-]+ can approve all of it$/);
      const [approver] = await childrenOf(found[0] ?? assert.fail());
      assert.equal(approver?.description, '2 files');
      const payments = rowOf(found, /payments/);
      assert.equal(payments.description, '2 files');
      const files = await childrenOf(payments);
      assert.deepEqual(
        files.map(({ label, description }) => `${label} ${description ?? ''}`),
        ['basket.ts src/checkout · R', 'retry.ts src/checkout · M'],
      );
      const [note] = await childrenOf(rowOf(found, /^No owner$/));
      assert.equal(note?.description, 'notes · A · no rule matches');
      const all = await withBelow(found);
      assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    });

    it('open as a diff, which is answered for by its right side', async () => {
      git('mv', RETRY, 'src/moved.ts');
      const found = await withBelow(await rows());
      await run(rowOf(found, /^moved\.ts$/));
      const input = await eventually(() => {
        const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        assert.ok(tab instanceof vscode.TabInputTextDiff);
        return tab;
      });
      assert.equal(input.modified.toString(), uriOf('src/moved.ts').toString());
      assert.equal((await api.session.placeShownBy(input.original))?.path, RETRY);
      await statusWhen(api, 'src/moved.ts', /No owner|@/);
      await vscode.commands.executeCommand('workbench.action.compareEditor.focusSecondarySide');
      await when([vscode.window.onDidChangeActiveTextEditor], () => {
        const { document } = vscode.window.activeTextEditor ?? assert.fail();
        assert.equal(document.uri.scheme, 'git');
      });
      await statusWhen(api, 'src/moved.ts', /No owner|@/);
    });

    it('open a deleted file as it was, with its owner', async () => {
      rmSync(uriOf(RETRY).fsPath);
      await run(rowOf(await withBelow(await rows()), /^retry\.ts$/));
      await statusWhen(api, RETRY, /@acme\/payments/);
      const { document } = vscode.window.activeTextEditor ?? assert.fail();
      assert.equal(document.uri.scheme, 'git');
      assert.equal(await api.session.placeOf(document.uri), null);
    });

    it('is shown by its command, and copied as Markdown', async () => {
      put(RETRY, '// new\n');
      await vscode.commands.executeCommand('steward.showMyChanges');
      await vscode.commands.executeCommand('steward.copyMyChanges');
      const copied = await vscode.env.clipboard.readText();
      assert.match(copied, /^\*\*Owners of this change\*\*\n\n- Enough to approve all of it: /);
      assert.ok(copied.includes('- `@acme/payments`: `src/checkout/retry.ts`\n'), copied);
    });

    it('opens nothing that is not of an open repository', async () => {
      const root = uriOf('').toString().replace(/\/$/, '');
      const target = { root, path: RETRY, line: 0, character: 0, kind: 'modified', from: null };
      const base = git('rev-parse', 'HEAD').trim();
      for (const wrong of [
        undefined,
        { ...target },
        { ...target, base: '--all' },
        { ...target, base, path: '../x' },
        { ...target, base, from: '../../x' },
        { ...target, base, root: 'file:///' },
      ]) {
        await vscode.commands.executeCommand('steward.openChange', wrong);
        assert.equal(vscode.window.activeTextEditor, undefined);
      }
    });
  });

  describe('in a repository inside', () => {
    beforeEach(() => {
      put('vendored/lib/CODEOWNERS', '* @lib/owners\n');
      put('vendored/lib/src/a.ts', 'export {};\n');
      git('-C', 'vendored/lib', 'init', '-q');
    });

    it('are answered for by that one', async () => {
      await show('vendored/lib/src/a.ts');
      await statusWhen(api, 'src/a.ts', /@lib\/owners$/);
      const place = await api.session.placeOf(uriOf('vendored/lib/src/a.ts'));
      assert.equal(place?.session.root.path, uriOf('vendored/lib').path);
      assert.equal(place.session.name, 'lib');
      const beside = await api.session.placeOf(uriOf('vendored/b.ts'));
      assert.equal(beside?.path, 'vendored/b.ts');
      const itself = await api.session.placeOf(uriOf('vendored/lib'));
      assert.equal(itself?.path, 'vendored/lib');
      await vscode.commands.executeCommand('steward.openAt', {
        ...{ root: place.session.root.toString(), path: 'CODEOWNERS', line: 0, character: 0 },
      });
      await eventually(() => {
        const uri = vscode.window.activeTextEditor?.document.uri;
        assert.equal(uri?.path, uriOf('vendored/lib/CODEOWNERS').path);
      });
    });

    it('are no changes of the one around it', async () => {
      const { shown } = await myChanges(api.session, me, null);
      assert.deepEqual(
        shown.flatMap(({ answer }) => answer.files.map(({ path }) => path)),
        [],
      );
    });

    it('behind a link belong where they are opened', async () => {
      symlinkSync('vendored/lib', uriOf('linked').fsPath);
      const place = await api.session.placeOf(uriOf('linked/src/a.ts'));
      assert.equal(place?.path, 'linked/src/a.ts');
    });
  });
});
