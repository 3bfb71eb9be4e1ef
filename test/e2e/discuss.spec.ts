import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../workbench/eventually';
import { useSession } from '../workbench/session';

describe('a debt item that is discussed', () => {
  const session = useSession();
  const thread = () => session().workbench.page.locator('.editor-instance .review-widget');

  it('has no thread, and no Comments panel, before', async () => {
    const { workbench } = session();
    await workbench.openFile('src/checkout/retry.ts', 42);
    await workbench.statusBarItem('steward.owner').waitFor();
    assert.equal(await thread().count(), 0);
    assert.equal(await workbench.page.getByRole('tab', { name: /^Comments/ }).count(), 0);
  });

  it('is read in a thread at its code', async () => {
    const { workbench } = session();
    await workbench.typeCommand('Steward: Discuss here');
    await thread().waitFor();
    await eventually(async () => {
      assert.match(await thread().innerText(), /DEBT-7 Retries are not idempotent/);
      assert.match(await thread().innerText(), /The key of a charge contains the attempt/);
    });
  });

  it('takes a reply into its log', async () => {
    const { page } = session().workbench;
    await thread().locator('.review-thread-reply-button, .comment-form').first().click();
    await page.keyboard.type('The gateway knows keys by now');
    await page.keyboard.press('Control+Enter');
    await eventually(async () => {
      assert.match(await thread().locator('.review-comment').last().innerText(), /gateway knows/);
    });
    const item = join(session().folder, '.steward/debt/DEBT-7.yml');
    assert.match(readFileSync(item, 'utf8'), /note: The gateway knows keys by now/);
  });

  it('is let go by the action of its thread', async () => {
    await thread().getByRole('button', { name: 'Close thread' }).click();
    await eventually(async () => {
      assert.equal(await thread().count(), 0);
    });
  });
});
