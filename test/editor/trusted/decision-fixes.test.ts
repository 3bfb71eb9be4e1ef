import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RepositorySession } from '../../../src/editor/repository-session';
import { when } from '../observe';
import { actionsAt, diagnostics, fix, ours, textOf } from '../quick-fixes';
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

const ONE = 'docs/adr/0090-one.md';
const TWO = 'docs/adr/0091-two.md';
const TWIN = 'docs/adr/0091-twin.md';
const MOVED = 'docs/adr/0092-two.md';
const PLAIN = '# 91. Two\n\n## Status\n\nAccepted\n';

describe('quick fixes of decisions', () => {
  let shop: RepositorySession;

  before(async () => {
    const [first] = await (await steward()).session.repositories();
    assert.ok(first);
    shop = first;
  });

  afterEach(async () => {
    await closeAll();
    for (const path of [ONE, TWO, TWIN, MOVED]) if (await exists(path)) await deleteFile(path);
  });

  it('lead a link to the record that was meant', async () => {
    await written({
      [ONE]: '# 90. One\n\n## Status\n\nSuperseded by [91. Two](0091-tow.md)\n',
      [TWO]: `${PLAIN}\nSupersedes [90. One](0090-one.md)\n`,
    });
    await show(ONE);
    const [found] = await diagnostics(ONE, 'decision-link-dangling');
    assert.equal(found?.message, `“0091-tow.md” leads to no decision. Did you mean ${TWO}?`);
    await fix(ONE, 'decision-link-dangling', `Use ${TWO}`);
    assert.match(textOf(ONE), /\(0091-two\.md\)\n$/);
    await vscode.workspace.saveAll();
  });

  it('say it in the other record too, which is saved and shown', async () => {
    await written({
      [ONE]: '# 90. One\n\n## Status\n\nAccepted\n',
      [TWO]: `${PLAIN}\nSupersedes [90. One](0090-one.md)\n`,
    });
    await show(ONE);
    const [found] = await diagnostics(ONE, 'decision-still-accepted');
    assert.ok(found);
    await fix(ONE, 'decision-still-accepted', 'Say in ADR-90 that ADR-91 supersedes it');
    assert.match(textOf(ONE), /Superseded by \[91\. Two\]\(0091-two\.md\)/);
    await vscode.workspace.saveAll();
    await eventually(() => {
      assert.deepEqual(ours(ONE), []);
    });
  });

  it('link back from a record that is not open', async () => {
    await written({
      [ONE]: '# 90. One\n\n## Status\n\nSuperseded by [91. Two](0091-two.md)\n',
      [TWO]: PLAIN,
    });
    await show(ONE);
    const [found] = await diagnostics(ONE, 'decision-link-one-sided');
    assert.ok(found);
    await run(ONE, found, 'Say in ADR-91 that it supersedes ADR-90');
    await eventually(async () => {
      assert.match(await onDisk(TWO), /Supersedes \[90\. One\]\(0090-one\.md\)/);
    });
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, uriOf(TWO).path);
  });

  it('give a record with a taken number the next one, and its file too', async () => {
    await written({ [TWIN]: '# 91. Twin\n\n## Status\n\nAccepted\n', [TWO]: PLAIN });
    await show(TWO);
    const taken: unknown[] = ['decision-id-duplicate', 'decision-number-collision'];
    const found = await eventually(() => {
      const one = ours(TWO).find(({ code }) => taken.includes(code));
      assert.ok(one);
      return one;
    });
    await run(TWO, found, 'Renumber ADR-91 to ADR-92 and fix links');
    await eventually(async () => {
      assert.equal(await exists(TWO), false);
      assert.match(await onDisk(MOVED), /^# 92\. Two\n/);
    });
  });

  it('are for problems that come and go while one types', async () => {
    await written({ [ONE]: '# 90. One\n\n## Status\n\nAccepted\n' });
    const { document } = await show(ONE);
    const type = async (text: string, range: vscode.Range): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(uriOf(ONE), range, text);
      await vscode.workspace.applyEdit(edit);
    };
    const line = '\nSupersedes [99](0099-none.md)\n';
    await type(line, new vscode.Range(5, 0, 5, 0));
    const [found] = await diagnostics(ONE, 'decision-link-dangling');
    assert.equal(found?.range.start.line, 6);
    await type('', new vscode.Range(5, 0, document.lineCount, 0));
    await eventually(() => {
      assert.deepEqual(ours(ONE), []);
    });
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  async function written(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, text] of Object.entries(files)) await writeFile(path, text);
    await when([shop.onDidChange], async () => {
      for (const [path, text] of Object.entries(files)) {
        const read = await shop.repository.sources.read(path);
        assert.ok(read.kind === 'source' && read.source.text === text);
        assert.ok((await shop.repository.decisions()).byPath(path));
      }
    });
  }
});

/** Runs the quick fix that is a command. */
async function run(path: string, at: vscode.Diagnostic, title: string): Promise<void> {
  const actions = await actionsAt(path, at.range);
  const command = actions.find((one) => one.title === title)?.command;
  assert.ok(command, `no "${title}" among ${actions.map((one) => one.title).join(', ')}`);
  const args = (command.arguments ?? []) as unknown[];
  await vscode.commands.executeCommand(command.command, ...args);
}

async function onDisk(path: string): Promise<string> {
  return Buffer.from(await vscode.workspace.fs.readFile(uriOf(path))).toString('utf8');
}
