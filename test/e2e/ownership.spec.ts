import assert from 'node:assert/strict';
import { eventually } from '../workbench/eventually';
import { useSession } from '../workbench/session';

describe('CODEOWNERS while it is edited', () => {
  const session = useSession();
  const item = () => session().workbench.statusBarItem('steward.owner');

  /** Replaces the whole line that holds `text`, by keyboard; the buffer stays unsaved. */
  async function replaceLine(line: number, text: string): Promise<void> {
    const { editor, page } = session().workbench;
    await editor.goToLine(line);
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await editor.type(text);
    // A list of proposals may be open; the text is finished.
    await page.keyboard.press('Escape');
  }

  it('changes the owner of the open file at once, before anything is saved', async () => {
    const { workbench } = session();
    await workbench.openFile('.github/CODEOWNERS');
    await item().filter({ hasText: '@acme/platform' }).waitFor();
    await replaceLine(6, '/.github/                   @lena-fischer');
    await item().filter({ hasText: '@lena-fischer' }).waitFor();
    await replaceLine(12, 'src/checkout/**             @priya-raman');
    await workbench.openFile('src/checkout/retry.ts');
    await item().filter({ hasText: '@priya-raman' }).waitFor();
    await workbench.openFile('.github/CODEOWNERS');
    await replaceLine(12, 'src/checkout/**             @acme/payments');
    await workbench.openFile('src/checkout/retry.ts');
    await item().filter({ hasText: '@acme/payments' }).waitFor();
  });

  it('explains an owner by keyboard, and opens the rule', async () => {
    const { workbench } = session();
    await workbench.openFile('src/checkout/retry.ts');
    await workbench.typeCommand('Steward: Why this owner?');
    await workbench.quickInput.focused('src/checkout/**').waitFor();
    const labels = await workbench.quickInput.labels();
    for (const part of ['Decides', 'Matches too, but is overridden', 'How it is read']) {
      assert.ok(
        labels.some((label) => label.includes(part)),
        `${part} in\n${labels.join('\n')}`,
      );
    }
    await workbench.quickInput.accept();
    await eventually(async () => {
      assert.equal(await workbench.editor.activeTab(), 'CODEOWNERS');
      assert.match(await workbench.editor.cursor(), /^Ln 12,/);
    });
  });

  it('completes a path and an owner by keyboard', async () => {
    const { workbench } = session();
    const { editor, page } = workbench;
    await workbench.openFile('.github/CODEOWNERS');
    await editor.goToLine(15);
    await editor.type('/src/che');
    await suggestion('checkout').waitFor();
    await page.keyboard.press('Tab');
    await editor.line('/src/checkout').waitFor();
    // The folder may go on: leave its list, and go behind the pattern.
    await page.keyboard.press('Escape');
    await editor.type(' @pri');
    // A list that comes late for the folder is closed, and the one for the owner asked for.
    await eventually(async () => {
      if (await suggestion('@priya-raman').isVisible()) return;
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Space');
      await suggestion('@priya-raman').waitFor({ timeout: 2_000 });
    });
    await page.keyboard.press('Tab');
    await eventually(async () => {
      assert.match(await editor.text(), /^\/src\/checkout\/? @priya-raman$/m);
    });
  });

  it('offers a way out of a problem by keyboard', async () => {
    const { workbench } = session();
    const { editor, page } = workbench;
    await replaceLine(15, '/src/checkot/ @acme/payments');
    await editor.root.locator('.squiggly-warning').first().waitFor();
    await editor.goToLine(15, 3);
    // The list that opens is that of the moment: one from before the check is closed again.
    await eventually(async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+.');
      const offer = page.locator('.action-widget').getByText('/src/checkout/');
      await offer.first().waitFor({ timeout: 2_000 });
    });
    await page.keyboard.press('Enter');
    await editor.line('/src/checkout/ @acme/payments').waitFor();
  });

  /** The proposal of the list that Enter takes. */
  function suggestion(text: string) {
    return session()
      .workbench.page.locator('.suggest-widget .monaco-list-row.focused')
      .filter({ hasText: text })
      .first();
  }
});
