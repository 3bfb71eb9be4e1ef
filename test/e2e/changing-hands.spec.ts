import assert from 'node:assert/strict';
import { eventually } from '../workbench/eventually';
import { useSession } from '../workbench/session';

const VIEW = 'Changing hands';

describe('which files change hands, by keyboard', () => {
  const session = useSession();

  it('shows a view once a rule is edited', async () => {
    const { workbench } = session();
    await workbench.views.openContainer('Steward');
    await workbench.openFile('.github/CODEOWNERS');
    await workbench.views.row('This File', /Owner/).waitFor();
    assert.equal(await workbench.views.view(VIEW).count(), 0);
    await workbench.editor.goToLine(15);
    await workbench.editor.type('/src/checkout/retry.ts @newcomer');
    await workbench.views.view(VIEW).waitFor();
    await workbench.views.row('This File', '1 file changes hands').waitFor();
  });

  it('lists the files of a group, and opens one', async () => {
    const { workbench } = session();
    const { keyboard } = workbench.page;
    await workbench.typeCommand('Steward: Focus on Changing hands View');
    // A view that is still being filled takes the focus as a whole.
    await workbench.views.row(VIEW, '→ @newcomer').waitFor();
    await workbench.typeCommand('Steward: Focus on Changing hands View');
    await keyboard.press('Home');
    await keyboard.press('ArrowRight');
    await workbench.views.row(VIEW, 'retry.ts').waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await eventually(async () => {
      assert.equal(await workbench.editor.activeTab(), 'retry.ts');
    });
  });

  it('lists them in a pick as well', async () => {
    const { workbench } = session();
    await workbench.typeCommand('Steward: Show which files change hands');
    await workbench.quickInput.focused('→ @newcomer').waitFor();
    await workbench.quickInput.accept();
    await workbench.quickInput.focused('retry.ts').waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('leads from the rule to its files', async () => {
    const { workbench } = session();
    await workbench.openFile('.github/CODEOWNERS');
    await workbench.editor.goToLine(15);
    await workbench.typeCommand('Steward: Show the files this rule owns');
    await workbench.quickInput.row('retry.ts').waitFor();
    await workbench.page.keyboard.press('Escape');
  });
});
