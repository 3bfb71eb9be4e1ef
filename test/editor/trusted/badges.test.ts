import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { WhoAmI } from '../../../src/editor/commands/who-am-i';
import { ExplorerMarks } from '../../../src/editor/surfaces/badges';
import type { StewardApi } from '../../../src/extension';
import { memento } from '../memento';
import { closeAll, steward, uriOf } from '../steward';

const CODEOWNERS = '.github/CODEOWNERS';

describe('badges in the Explorer', () => {
  let api: StewardApi;

  before(async () => {
    api = await steward();
  });
  const badges = vscode.workspace.getConfiguration('steward');

  afterEach(async () => {
    await closeAll();
    await badges.update('explorerBadges', undefined, vscode.ConfigurationTarget.Global);
  });

  it('are off until they are asked for', async () => {
    assert.equal(badges.get('explorerBadges'), 'off');
    assert.deepEqual(await marks('off'), [null, null, null, null]);
  });

  it('mark what has no owner, with the reason in words', async () => {
    assert.deepEqual(await marks('unowned'), [
      null,
      null,
      '– No rule in .github/CODEOWNERS matches this file.',
      null,
    ]);
  });

  it('mark what is one’s own, also through a team', async () => {
    assert.deepEqual(await marks('mine'), [
      null,
      '@ @maya-okonkwo approves changes here',
      null,
      null,
    ]);
  });

  it('mark everything by the initials of its owner, never a folder', async () => {
    assert.deepEqual(await marks('all'), [
      'PA @acme/payments approve changes here',
      'MO @maya-okonkwo approves changes here',
      '– No rule in .github/CODEOWNERS matches this file.',
      null,
    ]);
  });

  it('are asked again when rules change', async () => {
    await badges.update('explorerBadges', 'all', vscode.ConfigurationTarget.Global);
    const me = new WhoAmI(memento());
    const marker = new ExplorerMarks(api.session, me);
    const asked = new Promise((resolve) => marker.onDidChangeFileDecorations(resolve));
    const document = await vscode.workspace.openTextDocument(uriOf(CODEOWNERS));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# \n'));
    assert.equal(await asked, undefined);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    marker.dispose();
    me.dispose();
  });

  /** Badge and tooltip of a file of a team, of a person, of nobody, and of a folder. */
  async function marks(wanted: string): Promise<(string | null)[]> {
    await badges.update('explorerBadges', wanted, vscode.ConfigurationTarget.Global);
    const me = new WhoAmI(memento());
    const marker = new ExplorerMarks(api.session, me);
    try {
      const paths = ['src/checkout/retry.ts', 'README.md', '.mailmap', 'src'];
      return await Promise.all(
        paths.map(async (path) => {
          const mark = await marker.provideFileDecoration(uriOf(path));
          if (mark === undefined) return null;
          assert.equal(mark.propagate ?? false, false);
          return `${mark.badge ?? ''} ${mark.tooltip ?? ''}`;
        }),
      );
    } finally {
      marker.dispose();
      me.dispose();
    }
  }
});
