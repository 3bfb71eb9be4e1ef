import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { planDecisionIn } from '../../../src/core/context/log-decision';
import type { WritePlan } from '../../../src/core/edits';
import { choicesOf, decisionTarget } from '../../../src/editor/log-forms';
import { activeScope, prefillFor, quotedSelection } from '../../../src/editor/log-prefill';
import type { RepositorySession } from '../../../src/editor/repository-session';
import { Preview } from '../../../src/editor/preview';
import { applyPlan } from '../../../src/editor/writes';
import type { StewardApi } from '../../../src/extension';
import { checkDecision } from '../../../src/protocol/log-checks';
import { type Draft, valuesFrom } from '../../../src/protocol/log-values';
import { closeAll, deleteFile, eventually, exists, show, steward, uriOf } from '../steward';

const FILE = 'src/checkout/retry.ts';

describe('logging a decision', () => {
  let api: StewardApi;
  let shop: RepositorySession;

  before(async () => {
    api = await steward();
    const [first] = await api.session.repositories();
    assert.ok(first);
    shop = first;
  });
  afterEach(closeAll);

  const planned = async (draft: Draft<'decision'>): Promise<WritePlan> => {
    const checked = checkDecision(valuesFrom('decision', draft));
    assert.ok(checked.kind === 'request');
    const plan = await planDecisionIn(shop.repository, checked.request);
    assert.ok('changes' in plan);
    return plan;
  };

  const scopeFor = async (asked: unknown, selected?: unknown): Promise<unknown> =>
    (await prefillFor(api.session, asked, selected)).draft.scope;

  it('starts with the active file, or what a menu was opened on', async () => {
    await show('src/checkout/retry.ts');
    assert.deepEqual(await scopeFor(undefined), [FILE]);
    assert.deepEqual(activeScope(shop), [FILE]);
    assert.deepEqual(await scopeFor(uriOf('src/checkout'), [uriOf('src/checkout')]), [
      'src/checkout/**',
    ]);
    const both = [uriOf('src/checkout'), uriOf('README.md')];
    assert.deepEqual(await scopeFor(both[1], both), ['src/checkout/**', 'README.md']);
    assert.deepEqual(await scopeFor(uriOf('src/gone.ts')), ['src/gone.ts']);
    assert.deepEqual(await scopeFor(vscode.Uri.file('/elsewhere/a.ts')), []);
  });

  it('starts with what another command knows', async () => {
    const asked = { supersedes: ['docs/adr/0012-use-idempotency-keys.md'], scope: ['web/**'] };
    const { draft } = await prefillFor(api.session, asked, undefined);
    assert.deepEqual(draft.supersedes, asked.supersedes);
    assert.deepEqual(draft.scope, asked.scope);
    const { draft: wrong } = await prefillFor(api.session, { scope: 3, x: 'y' }, undefined);
    assert.deepEqual(wrong.scope, []);
  });

  it('quotes the selected lines', async () => {
    const editor = await show(FILE);
    assert.equal(quotedSelection(shop), '');
    editor.selection = new vscode.Selection(0, 2, 2, 0);
    const [first, second] = editor.document.getText().split('\n');
    assert.equal(
      quotedSelection(shop),
      `\n\n${FILE}:1–2\n\n\`\`\`\n${first ?? ''}\n${second ?? ''}\n\`\`\``,
    );
  });

  it('offers the owners of the scope first', async () => {
    const { people, folders, changed } = await choicesOf(shop, [FILE], null);
    assert.equal(people[0]?.value, '@acme/payments');
    assert.equal(folders[0], 'docs/adr');
    assert.equal(changed, null);
  });

  it('writes what was shown as its place, and takes it back', async () => {
    const values = valuesFrom('decision', {
      title: 'Retry at most twice',
      context: 'Thrice is once too often.',
      scope: [FILE],
    });
    const target = await decisionTarget(shop, values);
    const plan = await planned(values);
    assert.deepEqual([plan.open.path, plan.label], [target.path, target.label]);
    const written = await applyPlan(shop, plan);
    assert.equal(await exists(target.path), true);
    assert.equal(await written.undo(), true);
    if (await exists(target.path)) await deleteFile(target.path);
  });

  it('shows a new record, and with it what it supersedes', async () => {
    const preview = new Preview();
    try {
      const request = {
        title: 'Retry at most twice',
        context: 'x',
        scope: [FILE],
      };
      await preview.show(await planned(request));
      const { document } = await eventually(() => {
        const editor = vscode.window.activeTextEditor;
        assert.equal(editor?.document.uri.scheme, 'steward-preview');
        return editor;
      });
      assert.match(document.getText(), /Retry at most twice/);
      await closeAll();
      const supersedes = ['docs/adr/0012-use-idempotency-keys.md'];
      await preview.show(await planned({ ...request, supersedes }));
      await eventually(() => {
        const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
        assert.match(tab?.label ?? '', /^ADR-\d+: preview/);
      });
    } finally {
      await closeAll();
      preview.dispose();
    }
  });

  it('opens the form from the Explorer', async () => {
    await vscode.commands.executeCommand('steward.logDecision', uriOf('src/checkout'));
    assert.deepEqual(api.errors, []);
  });
});
