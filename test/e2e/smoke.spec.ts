import assert from 'node:assert/strict';
import { packagePath } from '../workbench/project';
import { useSession } from '../workbench/session';

describe('the workbench with Steward under development', () => {
  const session = useSession();

  it('opens a file at a line', async () => {
    const { workbench } = session();
    await workbench.openFile('src/checkout/retry.ts', 3);
    assert.equal(await workbench.editor.activeTab(), 'retry.ts');
    assert.match(await workbench.editor.text(), /idempotencyKey/);
  });

  it('shows the owner item in the status bar', async () => {
    await session().workbench.statusBarItem('steward.owner').waitFor();
  });

  it('asks for nothing unasked', async () => {
    assert.equal(await session().workbench.notifications().count(), 0);
  });
});

describe('the workbench with the packaged Steward', () => {
  const session = useSession({ vsix: packagePath });

  it('shows the owner item in the status bar', async () => {
    await session().workbench.openFile('src/checkout/retry.ts');
    await session().workbench.statusBarItem('steward.owner').waitFor();
  });
});
