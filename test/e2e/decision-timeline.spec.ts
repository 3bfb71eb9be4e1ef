import assert from 'node:assert/strict';
import { eventually } from '../workbench/eventually';
import { useSession } from '../workbench/session';

describe('the decision timeline', () => {
  const session = useSession();
  const workbench = () => session().workbench;

  const open = async () => {
    await workbench().typeCommand('Steward: Show decision timeline');
    return workbench().views.webview('.timeline .record');
  };

  it('lists every record by date and tells how it stands', async () => {
    const page = await open();
    assert.equal(await page.locator('.record').count(), 12);
    assert.match(await page.locator('.record').first().innerText(), /ADR-11 .*proposed/s);
    const old = page.locator('.record', { hasText: 'ADR-7' }).last();
    assert.match(await old.innerText(), /superseded by ADR-12/);
  });

  it('follows what replaced a record, and opens it, by keyboard', async () => {
    const page = await open();
    const { keyboard } = workbench().page;
    await page.locator('input[type="search"]:focus').waitFor();
    await keyboard.press('ArrowDown');
    await page.locator('.record:focus').waitFor();
    await keyboard.press('End');
    await page.locator('.record:focus', { hasText: 'ADR-1 ' }).waitFor();
    for (let at = 0; at < 12; at++) {
      if ((await page.locator('.record:focus', { hasText: 'ADR-7 ' }).count()) > 0) break;
      await keyboard.press('ArrowUp');
    }
    await keyboard.press('ArrowRight');
    await page.locator('.record:focus', { hasText: 'ADR-12' }).waitFor();
    await keyboard.press('ArrowLeft');
    await page.locator('.record:focus', { hasText: 'ADR-7 ' }).waitFor();
    await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await eventually(async () => {
      assert.equal(await workbench().editor.activeTab(), '0012-use-idempotency-keys.md');
    });
  });

  it('narrows to words and statuses', async () => {
    const page = await open();
    await page.locator('input[type="search"]').fill('payment');
    await page.locator('.count', { hasText: ' of 12 decisions' }).waitFor();
    await page.locator('input[type="search"]').fill('');
    await page.getByRole('button', { name: /^superseded/ }).click();
    await eventually(async () => {
      const statuses = await page.locator('.status').allInnerTexts();
      assert.ok(statuses.length > 0);
      assert.ok(statuses.every((status) => status.startsWith('superseded')));
    });
  });
});

describe('finding a decision', () => {
  const session = useSession();
  const workbench = () => session().workbench;

  it('looks into the text of the records', async () => {
    await workbench().typeCommand('Steward: Go to decision');
    await workbench().quickInput.prompt('any word of the text').waitFor();
    await workbench().quickInput.type('back up');
    await workbench().quickInput.focused('ADR-3').waitFor();
    assert.match((await workbench().quickInput.labels()).join('\n'), /back up/);
    await workbench().page.keyboard.press('Enter');
    await eventually(async () => {
      assert.equal(await workbench().editor.activeTab(), '0003-postgres-as-the-only-store.md');
    });
  });

  it('groups the view by status, and remembers it', async () => {
    await workbench().typeCommand('Steward: Group decisions by');
    await workbench().quickInput.focused('Folder').waitFor();
    await workbench().quickInput.pick('Status');
    await workbench().views.openContainer('Steward');
    await workbench().views.expand('Decisions');
    await workbench().views.row('Decisions', 'Proposed').waitFor();
    await workbench().views.row('Decisions', 'Accepted').waitFor();
  });
});
