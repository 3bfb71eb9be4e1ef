import assert from 'node:assert/strict';
import { eventually } from '../workbench/eventually';
import { LogPage } from '../workbench/log-page';
import { changes, readText } from '../workbench/repository';
import { useSession } from '../workbench/session';

const code = 'src/checkout/idempotency.ts';
const old = 'docs/adr/0012-use-idempotency-keys.md';
const created = 'docs/adr/0013-take-the-attempt-out-of-the-key.md';

describe('a decision from the first thought to the last undo, by keyboard', () => {
  const session = useSession();
  const workbench = () => session().workbench;
  const status = (): string[] => changes(session().folder).sort();

  it('is logged about selected lines with six keyboard actions', async () => {
    const { page, editor } = workbench();
    const before = readText(session().folder, code);
    await workbench().openFile(code, 8);
    await editor.goToLine(8);
    await page.keyboard.press('Shift+ArrowDown');
    let actions = 0;
    const press = (key: string): Promise<void> => (actions++, page.keyboard.press(key));
    const type = (text: string): Promise<void> => (actions++, page.keyboard.type(text));
    await press('Control+k');
    await press('Alt+d');
    const log = await LogPage.focused(workbench());
    await type('Take the attempt out of the key');
    await press('Tab');
    await type('An answer that gets lost is charged again.');
    await press('Control+Enter');
    await log.status.filter({ hasText: 'Created ADR-13 · Undo' }).waitFor();
    assert.ok(actions <= 6, `${actions} actions`);
    const text = readText(session().folder, created);
    assert.match(text, /scope:\n {2}- "src\/checkout\/idempotency\.ts"/);
    assert.match(text, /An answer that gets lost is charged again\./);
    assert.match(text, /export function idempotencyKey/);
    assert.equal(readText(session().folder, code), before);
    assert.deepEqual(status(), [`?? ${created}`]);
  });

  it('supersedes an older one, both files in one step', async () => {
    const { page, quickInput } = workbench();
    await workbench().openFile(old);
    await workbench().typeCommand('Steward: Supersede decision');
    await quickInput.prompt('What takes its place?').waitFor();
    await quickInput.type('ADR-13');
    // Several may be checked, so none is the one Enter takes until it is gone to.
    await quickInput.row('ADR-13').waitFor();
    await page.keyboard.press('ArrowDown');
    await quickInput.focused('ADR-13').waitFor();
    await page.keyboard.press('Enter');
    await eventually(() => {
      assert.match(readText(session().folder, old), /status: "superseded by ADR-0013"/);
      assert.match(readText(session().folder, created), /\(0012-use-idempotency-keys\.md\)/);
    });
    assert.deepEqual(status(), [` M ${old}`, `?? ${created}`]);
    // The record is shown before its change is told, which takes the focus.
    await page.locator('.statusbar-item').getByText('is superseded by').waitFor();
  });

  it('is what a comment that names the older one is led to', async () => {
    const { page, editor } = workbench();
    await workbench().openFile(code);
    await editor.root.locator('.squiggly-warning').first().waitFor();
    await editor.goToLine(5, 48);
    await eventually(async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+.');
      const offer = page.locator('.action-widget').getByText('Use ADR-13');
      await offer.first().waitFor({ timeout: 2_000 });
    });
    await page.keyboard.press('Enter');
    await editor.line('recognises a charge by (ADR-13)').waitFor();
    await editor.goToLine(5, 48);
    await page.keyboard.press('F12');
    await eventually(async () => {
      assert.equal(await editor.activeTab(), '0013-take-the-attempt-out-of-the-key.md');
    });
  });

  it('is taken back step by step', async () => {
    const { page, editor } = workbench();
    await workbench().openFile(code);
    await editor.focus();
    await page.keyboard.press('Control+z');
    await editor.line('recognises a charge by (ADR-12)').waitFor();
    await editor.save();
    await workbench().openFile(old);
    await editor.focus();
    await page.keyboard.press('Control+z');
    await eventually(async () => {
      // VS Code asks whether both files are meant; its first button says so.
      const both = page.locator('.monaco-dialog-box').getByText('Undo in 2 Files');
      if (await both.isVisible()) await page.keyboard.press('Enter');
      assert.match(await editor.text(), /status: "accepted"/);
    });
    await workbench().runCommand('File: Save All Files');
    await eventually(() => {
      assert.deepEqual(status(), [`?? ${created}`]);
    });
    const frame = await workbench().views.webview('#decision-title');
    await frame.getByRole('button', { name: 'Undo' }).click();
    await eventually(() => {
      assert.deepEqual(status(), []);
    });
  });
});
