import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { groupItems } from '../../../src/editor/commands/show-ownership-diff';
import type { RepositorySession } from '../../../src/editor/repository-session';
import { ownershipDiffRows } from '../../../src/editor/trees/ownership-diff';
import { thisFileRows } from '../../../src/editor/trees/this-file';
import type { StewardApi } from '../../../src/extension';
import { statusWhen, tooltipLines, when } from '../observe';
import { activeEditor, rowOf, run, withBelow } from '../rows';
import { acceptUntil, closeAll, deleteFile, exists, show, start, steward, uriOf } from '../steward';

const CODEOWNERS = '.github/CODEOWNERS';
const RETRY = 'src/checkout/retry.ts';

describe('which files change hands', () => {
  let api: StewardApi;
  let shop: RepositorySession;
  let kept: Uint8Array;

  before(async () => {
    api = await steward();
    kept = await vscode.workspace.fs.readFile(uriOf(CODEOWNERS));
    const [first] = await api.session.repositories();
    assert.ok(first);
    shop = first;
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    if (!(await exists(CODEOWNERS))) await vscode.workspace.fs.writeFile(uriOf(CODEOWNERS), kept);
    await takeBack();
    await closeAll();
    await told('same');
  });

  /** Waits until the edits are known to be of a kind, and of so many files. */
  function told(kind: string, changed?: number): Promise<void> {
    return when([api.ownershipWatch.onDidChange], () => {
      const edits = api.ownershipWatch.editsOf(shop);
      assert.equal(edits?.kind ?? 'same', kind);
      if (edits?.kind === 'edited' && changed !== undefined) {
        assert.equal(edits.diff.changed, changed);
      }
    });
  }

  /** Gives one file to somebody else, unsaved. */
  async function giveAway(): Promise<void> {
    const editor = await show(CODEOWNERS);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(editor.document.lineCount, 0), `\n/${RETRY} @acme/typed\n`);
    });
    await told('edited', 1);
  }

  /** Types the committed text again, and saves it: the editor may have saved by itself meanwhile. */
  async function takeBack(): Promise<void> {
    const editor = await show(CODEOWNERS);
    const { document } = editor;
    const text = new TextDecoder().decode(kept);
    if (document.getText() !== text) {
      const all = new vscode.Range(0, 0, document.lineCount, 0);
      await editor.edit((change) => {
        change.replace(all, text);
      });
    }
    if (document.isDirty) await document.save();
  }

  it('is known while a rule is typed, and forgotten with the edit', async () => {
    await giveAway();
    const { rows, description } = await ownershipDiffRows(api.session, api.ownershipWatch);
    assert.equal(description, '1 file');
    assert.deepEqual(
      rows.map((row) => [row.label, row.description]),
      [['@acme/payments → @acme/typed', '1 file']],
    );
    const file = rowOf(await withBelow(rows), /^retry\.ts$/);
    await run(file);
    await activeEditor(RETRY);
    await takeBack();
    await told('same');
    assert.deepEqual((await ownershipDiffRows(api.session, api.ownershipWatch)).rows, []);
  });

  it('is said where CODEOWNERS is edited', async () => {
    await giveAway();
    const shown = await when([api.ownershipWatch.onDidChange, api.activeFile.onDidChange], () => {
      const { shown: status } = api.status;
      assert.ok(status);
      assert.ok(tooltipLines(status).some((line) => line.startsWith('1 file changes hands')));
      return status;
    });
    assert.ok(tooltipLines(shown).length <= 9);
    const { rows } = await thisFileRows(api.session, api.activeFile.current, api.ownershipWatch);
    const row = rowOf(rows, /^1 file changes hands$/);
    assert.equal(row.tooltip?.[1], `${CODEOWNERS}, compared with the last commit`);
    await show(RETRY);
    const elsewhere = await statusWhen(api, RETRY, /@acme\/typed$/);
    assert.ok(!tooltipLines(elsewhere).some((line) => line.includes('changes hands')));
  });

  it('is listed by keyboard: Enter on the group, Enter on the file', async () => {
    await giveAway();
    const edits = await api.ownershipWatch.now(shop);
    assert.deepEqual(
      groupItems(edits).map(({ label, description }) => [label, description]),
      [['@acme/payments → @acme/typed', '1 file']],
    );
    start('steward.showOwnershipDiff');
    await acceptUntil(() => {
      const uri = vscode.window.activeTextEditor?.document.uri;
      assert.equal(uri && vscode.workspace.asRelativePath(uri), RETRY);
    });
  });

  it('sees that the file was deleted', async () => {
    await show(CODEOWNERS);
    await told('same');
    await deleteFile(CODEOWNERS);
    await told('edited');
    const edits = api.ownershipWatch.editsOf(shop);
    assert.ok(edits?.kind === 'edited');
    assert.deepEqual(edits.files, [{ path: CODEOWNERS, kind: 'deleted' }]);
    assert.ok(edits.diff.lost > 0);
  });
});
