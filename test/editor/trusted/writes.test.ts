import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type DecisionInput, planDecision } from '../../../src/core/decisions/create';
import type { WritePlan } from '../../../src/core/edits';
import type { RepositorySession } from '../../../src/editor/repository-session';
import { applyPlan, WriteRefused } from '../../../src/editor/writes';
import { when } from '../observe';
import { closeAll, deleteFile, exists, show, steward, uriOf, writeFile } from '../steward';

const OLD = 'docs/adr/0070-old-way.md';
const NEW = 'docs/adr/0071-new-way.md';
const MOVED = 'docs/adr/0072-old-way.md';
const TEXT =
  '---\nstatus: "accepted"\ndate: 2025-01-01\n---\n\n# Old way\n\n## Context and Problem Statement\n\nWhy.\n';

describe('writes', () => {
  let shop: RepositorySession;

  before(async () => {
    const [first] = await (await steward()).session.repositories();
    assert.ok(first);
    shop = first;
  });

  beforeEach(async () => {
    await writeFile(OLD, TEXT);
    await known(OLD);
  });

  afterEach(async () => {
    await closeAll();
    for (const path of [OLD, NEW, MOVED]) if (await exists(path)) await deleteFile(path);
  });

  it('make a file, show it with the cursor in place, and take it back', async () => {
    const plan = await planOf([]);
    const written = await applyPlan(shop, plan);
    assert.equal(written.path, NEW);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uriOf(NEW).toString());
    assert.deepEqual(editor.selection.active.line, plan.open.at.line);
    assert.equal(editor.document.isDirty, false);
    assert.equal(await onDisk(NEW), created(plan));
    assert.equal(await written.undo(), true);
    assert.equal(await exists(NEW), false);
  });

  it('do not take back what was changed since', async () => {
    const written = await applyPlan(shop, await planOf([]));
    const editor = await show(NEW);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'mine\n');
    });
    await editor.document.save();
    assert.equal(await written.undo(), false);
    assert.match(await onDisk(NEW), /^mine\n/);
    await closeAll();
    await deleteFile(NEW);
    assert.equal(await written.undo(), false);
  });

  it('supersede in two files at once, and take both back', async () => {
    const written = await applyPlan(shop, await planOf([OLD]));
    const after = TEXT.replace('"accepted"', '"superseded by ADR-0071"');
    assert.equal(await onDisk(OLD), after);
    assert.match(await onDisk(NEW), /0070-old-way\.md/);
    assert.equal(await written.undo(), true);
    assert.equal(await onDisk(OLD), TEXT);
    assert.equal(await exists(NEW), false);
  });

  it('leave everything as it is where the new file exists by now', async () => {
    const plan = await planOf([OLD]);
    await writeFile(NEW, 'somebody was faster\n');
    await assert.rejects(applyPlan(shop, plan), WriteRefused);
    assert.equal(await onDisk(NEW), 'somebody was faster\n');
    assert.equal(await onDisk(OLD), TEXT);
  });

  it('leave everything as it is where the old file changed meanwhile', async () => {
    const plan = await planOf([OLD]);
    await writeFile(OLD, `${TEXT}More.\n`);
    // At once, while VS Code still holds the text of before.
    await assert.rejects(applyPlan(shop, plan), WriteRefused);
    assert.equal(await onDisk(OLD), `${TEXT}More.\n`);
    assert.equal(await exists(NEW), false);
  });

  it('leave the unsaved work of the user unsaved, also when they are taken back', async () => {
    const { document } = await edited(OLD, 'typed\n');
    await known(OLD);
    const written = await applyPlan(shop, await planOf([OLD]));
    assert.equal(document.isDirty, true);
    assert.match(document.getText(), /^status: "superseded by ADR-0071"$/m);
    assert.match(document.getText(), /typed\n$/);
    assert.equal(await onDisk(OLD), TEXT);
    assert.equal(await written.undo(), true);
    assert.equal(document.getText(), `${TEXT}typed\n`);
    assert.equal(document.isDirty, true);
    assert.equal(await onDisk(OLD), TEXT);
    await show(OLD);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('keep the byte order mark and the line ends of what they edit', async () => {
    const marked = `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`;
    await writeFile(OLD, marked);
    await known(OLD);
    const written = await applyPlan(shop, await planOf([OLD]));
    assert.equal(await onDisk(OLD), marked.replace('"accepted"', '"superseded by ADR-0071"'));
    assert.equal(await written.undo(), true);
    assert.equal(await onDisk(OLD), marked);
  });

  it('change and rename a file at once, and take both back', async () => {
    const marked = `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`;
    await writeFile(OLD, marked);
    await known(OLD);
    const written = await applyPlan(shop, moved(TEXT.replaceAll('\n', '\r\n')));
    assert.equal(written.path, MOVED);
    assert.equal(await exists(OLD), false);
    assert.equal(await onDisk(MOVED), marked.replace('accepted', 'rejected'));
    const shown = vscode.window.activeTextEditor?.document;
    assert.equal(shown?.uri.toString(), uriOf(MOVED).toString());
    assert.equal(shown.isDirty, false);
    assert.equal(await written.undo(), true);
    assert.equal(await exists(MOVED), false);
    assert.equal(await onDisk(OLD), marked);
  });

  it('keep unsaved work in a file that moves', async () => {
    await edited(OLD, 'typed\n');
    await known(OLD);
    const written = await applyPlan(shop, moved(`${TEXT}typed\n`));
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /rejected[^]*typed\n$/);
    assert.equal(await written.undo(), true);
    const { document } = await show(OLD);
    assert.equal(document.getText(), `${TEXT}typed\n`);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('move nothing where something stands there by now', async () => {
    await writeFile(MOVED, 'mine\n');
    await assert.rejects(applyPlan(shop, moved(TEXT)), WriteRefused);
    assert.equal(await onDisk(MOVED), 'mine\n');
    assert.equal(await onDisk(OLD), TEXT);
    await deleteFile(MOVED);
    const written = await applyPlan(shop, moved(TEXT));
    await writeFile(OLD, 'another\n');
    assert.equal(await written.undo(), false);
    assert.equal(await onDisk(OLD), 'another\n');
  });

  /** Waits until what Steward reads is what the file says now. */
  async function known(path: string): Promise<void> {
    const open = vscode.workspace.textDocuments.find(
      (document) => document.isDirty && document.uri.toString() === uriOf(path).toString(),
    );
    const wanted = open?.getText() ?? (await onDisk(path)).replace(/^\uFEFF/, '');
    await when([shop.onDidChange], async () => {
      const read = await shop.repository.sources.read(path);
      assert.equal(read.kind === 'source' && read.source.text, wanted);
      const model = await shop.repository.decisions();
      const paths = model.records.map((record) => record.path);
      assert.ok(paths.includes(path) && !paths.includes(NEW), paths.join(' '));
    });
  }

  async function planOf(supersedes: readonly string[]): Promise<WritePlan> {
    const { repository } = shop;
    const plan = await planDecision(await repository.decisions(), repository.sources, {
      ...INPUT,
      supersedes,
    });
    assert.ok(!Array.isArray(plan), JSON.stringify(plan));
    return plan;
  }
});

const INPUT: DecisionInput = {
  title: 'New way',
  context: 'The old way is old.',
  options: [],
  outcome: '',
  consequences: '',
  status: 'accepted',
  deciders: [],
  scope: [],
  supersedes: [],
  reviewBy: null,
  folder: 'docs/adr',
  today: '2026-01-02',
  namesOnBranches: [],
};

/** Another status and another place. */
function moved(before: string): WritePlan {
  const start = before.indexOf('accepted');
  const splices = [{ start, end: start + 'accepted'.length, text: 'rejected' }];
  return {
    changes: [{ kind: 'edit', path: OLD, before, splices, moveTo: MOVED }],
    label: 'ADR-72',
    open: { path: MOVED, at: { line: 1, character: 9 } },
  };
}

function created(plan: WritePlan): string {
  const [change] = plan.changes;
  assert.ok(change?.kind === 'create');
  return change.text;
}

/** The bytes of a file as text, with its byte order mark. */
async function onDisk(path: string): Promise<string> {
  return Buffer.from(await vscode.workspace.fs.readFile(uriOf(path))).toString('utf8');
}

async function edited(path: string, text: string): Promise<vscode.TextEditor> {
  const editor = await show(path);
  const disk = await onDisk(path);
  // VS Code may still show what the test before left there.
  await when([vscode.workspace.onDidChangeTextDocument], () => {
    assert.equal(editor.document.getText(), disk);
  });
  const end = new vscode.Position(editor.document.lineCount, 0);
  await editor.edit((edit) => {
    edit.insert(end, text);
  });
  return editor;
}
