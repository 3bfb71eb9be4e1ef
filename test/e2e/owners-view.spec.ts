import assert from 'node:assert/strict';
import { eventually } from '../workbench/eventually';
import { useSession } from '../workbench/session';

const VIEW = 'Ownership';

describe('the view Ownership by keyboard', () => {
  const session = useSession();

  it('leads from an owner to one of their files', async () => {
    const { workbench } = session();
    const { keyboard } = workbench.page;
    await focusView();
    await moveTo('@acme/payments');
    await keyboard.press('ArrowRight');
    await workbench.views.row(VIEW, 'src/checkout').waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowRight');
    await workbench.views.row(VIEW, 'gateway.ts').waitFor();
    await moveTo('retry.ts');
    await keyboard.press('Enter');
    await eventually(async () => {
      assert.equal(await workbench.editor.activeTab(), 'retry.ts');
    });
  });

  it('groups by folder, the worst covered first', async () => {
    const { workbench } = session();
    await workbench.typeCommand('Steward: Group ownership by…');
    await workbench.quickInput.row('Folder').waitFor();
    await workbench.page.keyboard.type('Folder');
    await workbench.quickInput.focused('Folder').waitFor();
    await workbench.quickInput.accept();
    await workbench.views.row(VIEW, 'all owned').waitFor();
    await workbench.typeCommand('Steward: Focus on Ownership View');
    await workbench.page.keyboard.press('Home');
    await workbench.views.row(VIEW, 'none owned').waitFor();
    const labels = await workbench.views.labels(VIEW);
    assert.match(labels[0] ?? '', /none owned/);
    assert.ok(
      labels.some((label) => /^src ?\d+% owned/.test(label)),
      labels.join(' | '),
    );
  });

  it('follows the rules while they are edited', async () => {
    const { workbench } = session();
    await workbench.openFile('.github/CODEOWNERS');
    await workbench.editor.goToLine(3);
    await workbench.editor.type('/.steward/ @newcomer');
    await workbench.views.row(VIEW, '.steward').filter({ hasText: 'all owned' }).waitFor();
  });

  it('shows what the user owns, and opens a file of it', async () => {
    const { workbench } = session();
    await workbench.typeCommand('Steward: Show what I own');
    await workbench.quickInput.row('By your own name').waitFor();
    await workbench.quickInput.focused('All of it').waitFor();
    await workbench.quickInput.accept();
    await workbench.quickInput.row('0001_products.sql').waitFor();
    await workbench.page.keyboard.type('readme');
    await workbench.quickInput.focused('README.md').waitFor();
    await workbench.quickInput.accept();
    await eventually(async () => {
      assert.equal(await workbench.editor.activeTab(), 'README.md');
    });
  });

  async function focusView(): Promise<void> {
    const { workbench } = session();
    await workbench.typeCommand('Steward: Focus on Ownership View');
    // A view that is still being filled takes the focus as a whole.
    await workbench.views.row(VIEW, '@acme/payments').waitFor();
    await workbench.typeCommand('Steward: Focus on Ownership View');
  }

  async function moveTo(label: string): Promise<void> {
    const { workbench } = session();
    const focused = workbench.views.rows(VIEW).and(workbench.page.locator('.focused'));
    for (let step = 0; step < 20; step++) {
      const text = (await focused.count()) > 0 ? await focused.innerText() : '';
      if (text.includes(label)) return;
      await workbench.page.keyboard.press('ArrowDown');
    }
    throw new Error(`No row ${label}`);
  }
});
