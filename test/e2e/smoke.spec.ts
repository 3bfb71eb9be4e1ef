import assert from 'node:assert/strict';
import { useSession } from '../workbench/session';

describe('the workbench with Steward under development', () => {
  const session = useSession();

  it('opens a file at a line', async () => {
    const { workbench } = session();
    await workbench.openFile('src/checkout/retry.ts', 3);
    assert.equal(await workbench.editor.activeTab(), 'retry.ts');
    assert.match(await workbench.editor.text(), /idempotencyKey/);
  });

  it('asks for nothing unasked', async () => {
    await session().workbench.statusBarItem('steward.owner').waitFor();
    assert.equal(await session().workbench.notifications().count(), 0);
  });
});
