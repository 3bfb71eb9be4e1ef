import assert from 'node:assert/strict';
import { eventually } from '../workbench/eventually';
import { LogPage } from '../workbench/log-page';
import { packagePath } from '../workbench/project';
import { changes, readText } from '../workbench/repository';
import { useSession } from '../workbench/session';

describe('the packaged Steward', () => {
  const session = useSession({ vsix: packagePath });

  it('shows the owner of the file in the status bar', async () => {
    const { workbench } = session();
    await workbench.openFile('src/checkout/retry.ts', 42);
    await workbench.statusBarItem('steward.owner').filter({ hasText: '@acme/payments' }).waitFor();
  });

  it('logs a decision', async () => {
    const { workbench, folder } = session();
    await workbench.typeCommand('Steward: Log a decision');
    const log = await LogPage.focused(workbench);
    await workbench.page.keyboard.type('Ship it');
    await workbench.page.keyboard.press('Tab');
    await workbench.page.keyboard.type('The package has to work as the source does.');
    await log.submit();
    await log.status.filter({ hasText: 'Created ADR-13 · Undo' }).waitFor();
    await eventually(() => {
      assert.deepEqual(changes(folder), ['?? docs/adr/0013-ship-it.md']);
    });
    assert.match(readText(folder, 'docs/adr/0013-ship-it.md'), /^# Ship it$/m);
  });
});
