import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useSession } from '../workbench/session';

const VIEW = 'My changes by owner';

describe('my changes by keyboard', () => {
  const session = useSession();

  it('are none until a file is saved', async () => {
    const { workbench } = session();
    await workbench.typeCommand('Steward: Show my changes by owner');
    await workbench.views.welcome(VIEW).filter({ hasText: 'Nothing is changed.' }).waitFor();
    await workbench.openFile('src/checkout/retry.ts');
    await workbench.editor.goToLine(1);
    await workbench.editor.type('// changed');
    await workbench.editor.save();
    await workbench.views.row(VIEW, 'can approve all of it').waitFor();
    await workbench.views.row(VIEW, '@acme/payments').waitFor();
  });

  it('open as a diff, and answer for the file', async () => {
    const { workbench } = session();
    await focusRow('retry.ts');
    await workbench.page.keyboard.press('Enter');
    await workbench.editor.tab('retry.ts (since ').waitFor();
    await workbench.page.locator('.monaco-diff-editor').waitFor();
    await workbench.statusBarItem('steward.owner').filter({ hasText: '@acme/payments' }).waitFor();
  });

  it('follow what others do to files and branches', async () => {
    const { workbench, folder } = session();
    writeFileSync(join(folder, 'notes.txt'), 'x\n');
    rmSync(join(folder, 'src/checkout/refund.ts'));
    await workbench.views.row(VIEW, 'No owner').waitFor();
    await workbench.views.row(VIEW, 'refund.ts').waitFor();
    execFileSync('git', ['stash', '--include-untracked', '--quiet'], { cwd: folder });
    await workbench.views.welcome(VIEW).filter({ hasText: 'Nothing is changed.' }).waitFor();
  });

  async function focusRow(label: string): Promise<void> {
    const { workbench } = session();
    await workbench.typeCommand('Steward: Show my changes by owner');
    const focused = workbench.views.rows(VIEW).and(workbench.page.locator('.focused'));
    await workbench.page.keyboard.press('Home');
    for (let step = 0; step < 12; step++) {
      const text = (await focused.count()) > 0 ? await focused.innerText() : '';
      if (text.includes(label)) return;
      await workbench.page.keyboard.press('ArrowDown');
    }
    throw new Error(`No row ${label}`);
  }
});
