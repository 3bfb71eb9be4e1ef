import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { debtRows } from '../../../src/editor/trees/debt-tree';
import { decisionRows } from '../../../src/editor/trees/decisions';
import { rowsOfRepositories } from '../../../src/editor/trees/repositories';
import { thisFileRows } from '../../../src/editor/trees/this-file';
import type { StewardApi } from '../../../src/extension';
import { when } from '../observe';
import { closeAll, start, steward } from '../steward';

describe('a window without a folder', () => {
  let api: StewardApi;
  let folder: string;

  before(async () => {
    api = await steward();
    folder = mkdtempSync(join(tmpdir(), 'steward-loose-'));
    writeFileSync(join(folder, 'loose.ts'), '// DEBT-1 and ADR-1\n// TODO: x\n');
  });

  after(async () => {
    await closeAll();
    rmSync(folder, { recursive: true });
  });

  it('has no repository, and nothing in the trees', async () => {
    assert.deepEqual(await api.session.repositories(), []);
    assert.equal(await api.session.current(), null);
    assert.deepEqual((await rowsOfRepositories(api.session, decisionRows)).rows, []);
    assert.deepEqual((await rowsOfRepositories(api.session, debtRows)).rows, []);
  });

  it('has no owner to show for a loose file, nor for one that was never saved', async () => {
    const loose = vscode.Uri.file(join(folder, 'loose.ts'));
    const untitled = await vscode.workspace.openTextDocument({ content: '// DEBT-1\n' });
    for (const uri of [loose, untitled.uri]) {
      await vscode.window.showTextDocument(uri);
      assert.equal(await api.session.placeOf(uri), null);
      await when([api.activeFile.onDidChange], () => {
        assert.equal(api.status.shown, null);
      });
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        uri,
      );
      assert.deepEqual(
        links.filter(({ target }) => target?.scheme === 'command'),
        [],
      );
    }
    assert.deepEqual(await thisFileRows(api.session, api.activeFile.current), { rows: [] });
  });

  it('survives every command', async () => {
    for (const command of ['showOwner', 'whyOwner', 'recordDebt', 'createCodeowners']) {
      start(`steward.${command}`);
    }
    for (const command of ['goToDecision', 'goToDebt', 'goToDelegation', 'openCode', 'openAt']) {
      start(`steward.${command}`);
    }
    // Behind these in the queue of the host, so that they have begun when it ends.
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    assert.deepEqual(api.errors, []);
  });
});
