import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../workbench/eventually';
import { changes, readText } from '../workbench/repository';
import { useSession } from '../workbench/session';

const code = 'src/catalog/stock.ts';
const renamed = 'src/catalog/reservations.ts';
const item = '.steward/debt/DEBT-8.yml';
const remote = 'https://code.example/acme/shop.git';

describe('debt from a comment to its end, by keyboard', () => {
  const session = useSession({
    // A rename would be stopped by the question whether imports are to follow.
    settings: { 'typescript.updateImportsOnFileMove.enabled': 'never' },
    prepare: (folder) => {
      execFileSync('git', ['remote', 'add', 'origin', remote], { cwd: folder });
    },
  });
  const workbench = () => session().workbench;
  const text = (path: string): string => readText(session().folder, path);

  async function isAt(tab: string, cursor: string): Promise<void> {
    await eventually(async () => {
      assert.equal(await workbench().editor.activeTab(), tab);
      assert.ok((await workbench().editor.cursor()).startsWith(cursor));
    });
  }

  /** The number of the line that holds the marker, as the status bar counts. */
  function markerLine(path: string): number {
    return (
      text(path)
        .split('\n')
        .findIndex((line) => line.includes('TODO')) + 1
    );
  }

  it('is recorded from a TODO by a quick fix', async () => {
    const { page, editor } = workbench();
    await workbench().openFile(code, markerLine(code));
    await eventually(async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+.');
      const offer = page.locator('.action-widget').getByText('Record this TODO as debt');
      await offer.first().waitFor({ timeout: 2_000 });
    });
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item').getByText('DEBT-8 is recorded').waitFor();
    await editor.tab('DEBT-8.yml').waitFor();
    assert.match(text(code), /\/\/ TODO\(DEBT-8\): refuse an order of more than 50 pieces/);
    assert.match(text(item), /^title: refuse an order of more than 50 pieces$/m);
    assert.match(text(item), /^ {2}- path: src\/catalog\/stock\.ts$/m);
    assert.match(text(item), /^owner: /m);
    assert.deepEqual(changes(session().folder).sort(), [` M ${code}`, `?? ${item}`]);
  });

  it('goes with the code through an edit and a rename', async () => {
    const { page, editor, quickInput } = workbench();
    const before = markerLine(code);
    await workbench().openFile(code, 1);
    await editor.goToLine(1);
    await page.keyboard.press('Home');
    await editor.type('// Pieces in stock, and for whom they are kept.\n\n');
    await editor.save();
    await workbench().typeCommand('File: Reveal Active File in Explorer View');
    await page.locator('.explorer-folders-view .monaco-list-row.focused').waitFor();
    await page.keyboard.press('F2');
    const input = page.locator('.explorer-folders-view .monaco-inputbox input');
    await input.fill('reservations.ts');
    await page.keyboard.press('Enter');
    await eventually(() => {
      assert.ok(existsSync(join(session().folder, renamed)));
    });
    // The rename shows the file anew, which takes the focus.
    await workbench().openFile(renamed, before + 2);
    // The item says where its code was; its code is where the comment is.
    await workbench().typeCommand('Steward: Go to debt item');
    await quickInput.type('DEBT-8');
    await quickInput.focused('DEBT-8').waitFor();
    await quickInput.accept();
    await editor.tab('DEBT-8.yml').waitFor();
    await workbench().typeCommand('Steward: Go to the code');
    await isAt('reservations.ts', `Ln ${before + 2},`);
  });

  it('opens from the comment that names it', async () => {
    const { page, editor } = workbench();
    const line = text(renamed).split('\n')[markerLine(renamed) - 1] ?? '';
    await editor.goToLine(markerLine(renamed), line.indexOf('DEBT-8') + 2);
    await page.keyboard.press('F12');
    await isAt('DEBT-8.yml', 'Ln 1,');
  });

  it('is discussed at its code', async () => {
    const { page, quickInput } = workbench();
    await workbench().openFile(renamed, markerLine(renamed));
    await workbench().typeCommand('Steward: Discuss here');
    const thread = page.locator('.editor-instance .review-widget');
    await thread.getByText('refuse an order of more than 50 pieces').first().waitFor();
    await workbench().typeCommand('Steward: Add note to debt item…');
    await quickInput.prompt('What is to be remembered?').waitFor();
    await quickInput.type('The warehouse ships no more than that');
    await quickInput.accept();
    await thread.getByText('The warehouse ships no more than that').waitFor();
    assert.match(text(item), /note: The warehouse ships no more than that/);
    await workbench().typeCommand('Steward: Close thread');
    await thread.waitFor({ state: 'detached' });
  });

  it('opens read-only from a link, which names a repository and an id only', async () => {
    const { page, editor, quickInput } = workbench();
    await workbench().runCommand('View: Close All Editors');
    await workbench().typeCommand('Developer: Open URL');
    await quickInput.type(
      'code-oss://steward-dev.steward/debt?repository=code.example/acme/shop&id=DEBT-8',
    );
    await quickInput.accept();
    await page.locator('.monaco-dialog-box').getByRole('button', { name: 'Open' }).waitFor();
    await page.keyboard.press('Enter');
    await editor.line('id: DEBT-8').waitFor();
    await editor.focus();
    await page.keyboard.type('x');
    assert.match(await editor.text(), /^id: DEBT-8/);
  });

  it('is resolved, and its comment goes with it', async () => {
    const { quickInput } = workbench();
    await workbench().openFile(renamed, markerLine(renamed));
    await workbench().typeCommand('Steward: Resolve debt…');
    for (const [prompt, answer] of [
      ['12h', '3h'],
      ['two incidents', ''],
      ['for no note', 'Orders are cut at 50'],
    ] as const) {
      await quickInput.prompt(prompt).waitFor();
      await quickInput.type(answer);
      await quickInput.accept();
    }
    await quickInput.focused('Remove its marker too').waitFor();
    await quickInput.accept();
    await eventually(() => {
      assert.match(text(item), /^status: resolved$/m);
      assert.doesNotMatch(text(renamed), /TODO/);
      assert.match(text(renamed), /const id = lines\.map/);
    });
  });
});
