import assert from 'node:assert/strict';
import { eventually } from '../workbench/eventually';
import { useSession } from '../workbench/session';

describe('a folder nobody trusts yet', () => {
  const session = useSession({ trusted: false });

  it('still shows who owns the file', async () => {
    const { workbench } = session();
    await workbench.openFile('src/checkout/retry.ts', 42);
    await workbench.statusBarItem('steward.owner').filter({ hasText: '@acme/payments' }).waitFor();
  });

  it('says that history is off until it is trusted', async () => {
    const { workbench } = session();
    await workbench.statusBarItem('steward.owner').click();
    await workbench.quickInput.row('History is off until you trust this folder.').waitFor();
    const text = (await workbench.quickInput.labels()).join('\n');
    assert.doesNotMatch(text, /last touched|changes, the last/);
    await workbench.quickInput.close();
  });

  it('answers from files as ever', async () => {
    const { workbench } = session();
    await workbench.editor.hover('DEBT-7', 'Retries are not idempotent');
    await workbench.views.openContainer('Steward');
    await eventually(async () => {
      assert.match((await workbench.views.labels('This File')).join('\n'), /@acme\/payments/);
    });
  });
});
