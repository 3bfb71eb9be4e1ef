import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { planChangeIn } from '../../../src/core/context/change-decision';
import { changeItems } from '../../../src/editor/commands/pick-change';
import { candidateItems } from '../../../src/editor/commands/pick-successors';
import type { DecisionAtHand } from '../../../src/editor/commands/decision-at-hand';
import { Preview } from '../../../src/editor/preview';
import type { RepositorySession } from '../../../src/editor/repository-session';
import { decisionRows } from '../../../src/editor/trees/decisions';
import { applyPlan } from '../../../src/editor/writes';
import type { StewardApi } from '../../../src/extension';
import { when } from '../observe';
import { textOf } from '../quick-fixes';
import { rowOf } from '../rows';
import {
  acceptUntil,
  closeAll,
  deleteFile,
  eventually,
  exists,
  show,
  start,
  steward,
  uriOf,
  writeFile,
} from '../steward';

const OLD = 'docs/adr/0080-old.md';
const NEXT = 'docs/adr/0081-next.md';
const OLD_TEXT = '---\nstatus: "proposed"\nscope: [web/**]\n---\n\n# Old\n\n## Context\n\nWhy.\n';
const NEXT_TEXT = '# 81. Next\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nWhy.\n';

describe('changing a decision', () => {
  let api: StewardApi;
  let shop: RepositorySession;

  before(async () => {
    api = await steward();
    const [first] = await api.session.repositories();
    assert.ok(first);
    shop = first;
  });

  beforeEach(() => written(OLD_TEXT));

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await setLens(undefined);
    await closeAll();
    for (const path of [OLD, NEXT]) if (await exists(path)) await deleteFile(path);
    assert.deepEqual(api.errors, []);
  });

  for (const [command, status] of [
    ['acceptDecision', 'accepted'],
    ['rejectDecision', 'rejected'],
    ['deprecateDecision', 'deprecated'],
  ] as const) {
    it(`by steward.${command} writes and saves the one line`, async () => {
      await vscode.commands.executeCommand(`steward.${command}`, uriOf(OLD));
      assert.equal(await onDisk(OLD), OLD_TEXT.replace('proposed', status));
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.uri.toString(), uriOf(OLD).toString());
      assert.equal(editor.document.isDirty, false);
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.document.getText(), OLD_TEXT);
    });
  }

  it('by a row of the tree confirms that it holds', async () => {
    await written(OLD_TEXT.replace('proposed', 'accepted'));
    const { rows } = await decisionRows(api.session, shop, 'none');
    const row = rowOf(rows, /^ADR-80 /);
    assert.equal(row.kind, 'decision.accepted.scoped');
    await vscode.commands.executeCommand('steward.confirmDecision', row);
    assert.ok((await onDisk(OLD)).includes(`\nconfirmed: ${api.session.clock.today()}\n`));
  });

  it('says what each choice would write', async () => {
    const items = await changeItems(await atHand(OLD));
    assert.deepEqual(
      items.map(({ label, description }) => [label, description]),
      [
        ['$(pass) Accept', 'writes status: "accepted"'],
        ['$(circle-slash) Reject', 'writes status: "rejected"'],
        ['$(arrow-right) Supersede…', 'another decision takes its place, and both say so'],
        ['$(diff) Amend…', 'another decision changes a part of it, and both say so'],
        ['$(archive) Deprecate', 'writes status: "deprecated"'],
      ],
    );
    assert.deepEqual(
      items.map(({ buttons }) => buttons?.length ?? 0),
      [1, 1, 0, 0, 1],
    );
  });

  it('by the pick takes the record of the active editor', async () => {
    await show(OLD);
    start('steward.changeDecision');
    await acceptUntil(async () => {
      assert.equal(await onDisk(OLD), OLD_TEXT.replace('proposed', 'accepted'));
    });
  });

  it('offers successors by how likely they are, with their files', async () => {
    const items = await candidateItems(await atHand(OLD));
    const labels = items.map(({ label }) => label.replace(/^\$\([\w-]+\) /, ''));
    // About the same files, and then the newest.
    assert.match(labels[0] ?? '', /^ADR-4 /);
    assert.equal(labels[1], 'ADR-81 Next');
    assert.equal(items[1]?.detail, NEXT);
    assert.ok(!labels.some((label) => label.startsWith('ADR-80 ')));
  });

  it('supersedes in both files at once, and one undo takes back both', async () => {
    // First come a new one and several, then the one about the same files, then ours.
    await eventually(async () => {
      start('steward.supersedeDecision', uriOf(OLD));
      for (let step = 0; step < 3; step++) {
        await delay(300);
        await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
      }
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await delay(300);
      assert.match(await onDisk(OLD), /^superseded-by: \[ADR-0081\]$/m);
    }, 15_000);
    assert.match(await onDisk(NEXT), /0080-old\.md/);
    assert.deepEqual(
      vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty),
      [],
    );
    await show(OLD);
    await vscode.commands.executeCommand('undo');
    assert.deepEqual([textOf(OLD), textOf(NEXT)], [OLD_TEXT, NEXT_TEXT]);
    await vscode.workspace.saveAll();
  });

  it('takes both files back', async () => {
    const plan = await planChangeIn(shop.repository, OLD, { kind: 'supersede', by: [NEXT] });
    assert.ok('changes' in plan);
    const done = await applyPlan(shop, plan);
    assert.match(await onDisk(OLD), /superseded/);
    assert.match(await onDisk(NEXT), /0080-old\.md/);
    assert.equal(await done.undo(), true);
    assert.equal(await onDisk(OLD), OLD_TEXT);
    assert.equal(await onDisk(NEXT), NEXT_TEXT);
  });

  it('shows both files before anything is written, and closes what it showed', async () => {
    const preview = new Preview();
    const plan = await planChangeIn(shop.repository, OLD, { kind: 'supersede', by: [NEXT] });
    assert.ok('changes' in plan);
    const labels = (): string[] =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    try {
      await preview.show(plan);
      await eventually(() => {
        assert.match(labels().join(), /ADR-80: preview/);
      });
      await preview.close(plan);
      assert.doesNotMatch(labels().join(), /ADR-80: preview/);
      assert.equal(await onDisk(OLD), OLD_TEXT);
    } finally {
      preview.dispose();
    }
  });

  it('opens the form for a successor that is still to be logged', async () => {
    start('steward.supersedeDecision', uriOf(OLD));
    await acceptUntil(() => {
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uriOf(OLD).toString());
    });
    assert.equal(await onDisk(OLD), OLD_TEXT);
  });

  it('says why nothing is written to a file in the middle of a merge', async () => {
    const merge = `${OLD_TEXT}<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n`;
    await writeFile(OLD, merge);
    await when([shop.onDidChange], async () => {
      const read = await shop.repository.sources.read(OLD);
      assert.ok(read.kind === 'source' && read.source.conflicted);
    });
    await vscode.commands.executeCommand('steward.acceptDecision', uriOf(OLD));
    assert.equal(await onDisk(OLD), merge);
  });

  describe('by code lenses above its status', () => {
    it('offers what is likely', async () => {
      assert.deepEqual(await lenses(OLD), [
        [1, 'Accept'],
        [1, 'Reject'],
        [1, 'Supersede…'],
        [1, 'Find references'],
        [1, 'Governs 3 files'],
      ]);
      assert.deepEqual(await lenses(NEXT), [
        [6, 'Still valid'],
        [6, 'Supersede…'],
        [6, 'Deprecate'],
        [6, 'Find references'],
      ]);
    });

    it('leads from a superseded record to its successor', async () => {
      const old = 'docs/adr/0007-retry-in-the-client.md';
      const [first] = await lenses(old);
      assert.equal(first?.[1], 'Superseded by ADR-12');
      assert.deepEqual(await lenses('src/checkout/retry.ts'), []);
    });

    it('follows what is typed, and stays away where it is not wanted', async () => {
      const { document } = await show(OLD);
      const edit = new vscode.WorkspaceEdit();
      const at = OLD_TEXT.indexOf('proposed');
      const range = new vscode.Range(document.positionAt(at), document.positionAt(at + 8));
      edit.replace(uriOf(OLD), range, 'accepted');
      await vscode.workspace.applyEdit(edit);
      assert.equal((await lenses(OLD))[0]?.[1], 'Still valid');
      await document.save();
      await setLens(false);
      assert.deepEqual(await lenses(OLD), []);
    });
  });

  async function setLens(value: boolean | undefined): Promise<void> {
    // Settings of the workspace would be a file in it, which is a change of its own.
    const { Global } = vscode.ConfigurationTarget;
    await vscode.workspace.getConfiguration('steward').update('decisions.codeLens', value, Global);
  }

  async function atHand(path: string): Promise<DecisionAtHand> {
    const record = (await shop.repository.decisions()).byPath(path);
    assert.ok(record);
    return { repository: shop, record };
  }

  /** Puts both records in their place and waits until Steward knows them. */
  async function written(old: string): Promise<void> {
    await writeFile(OLD, old);
    await writeFile(NEXT, NEXT_TEXT);
    await when([shop.onDidChange], async () => {
      for (const [path, text] of [
        [OLD, old],
        [NEXT, NEXT_TEXT],
      ] as const) {
        const read = await shop.repository.sources.read(path);
        assert.ok(read.kind === 'source' && read.source.text === text);
        assert.ok((await shop.repository.decisions()).byPath(path));
      }
    });
  }
});

async function onDisk(path: string): Promise<string> {
  return Buffer.from(await vscode.workspace.fs.readFile(uriOf(path))).toString('utf8');
}

/** Line and title of the code lenses of a file; those that are resolved come last here. */
async function lenses(path: string): Promise<[number, string][]> {
  await vscode.workspace.openTextDocument(uriOf(path));
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uriOf(path),
    20,
  );
  return found.map(({ range, command }) => [range.start.line, command?.title ?? '']);
}
