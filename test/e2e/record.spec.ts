import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../workbench/eventually';
import { LogPage } from '../workbench/log-page';
import { changes, readText, today } from '../workbench/repository';
import { useSession } from '../workbench/session';

describe('recording debt from the keyboard', () => {
  const session = useSession();

  async function openForm(): Promise<LogPage> {
    await session().workbench.typeCommand('Steward: Record debt');
    return LogPage.focused(session().workbench, 'debt');
  }

  it('opens the form with the place of the cursor, its lines and its owner', async () => {
    const { workbench } = session();
    await workbench.openFile('src/checkout/order.ts', 32);
    const form = await openForm();
    assert.equal(await form.field('place').inputValue(), 'src/checkout/order.ts:32');
    assert.equal(await form.field('owner').inputValue(), '@acme/payments');
    await form.frame.locator('.quote', { hasText: 'await release(reservation);' }).waitFor();
    const chosen = form.field('severity').getByRole('radio', { checked: true });
    assert.equal(await chosen.getAttribute('value'), 'medium');
    await form.frame.getByText('Create DEBT-8').waitFor();
    await form.frame.getByText('.steward/debt/DEBT-8.yml').waitFor();
  });

  it('says what is missing and what is wrong, and writes nothing', async () => {
    const form = await openForm();
    await form.submit();
    await eventually(async () => {
      assert.equal(await form.error('title').innerText(), 'Say what is wrong.');
    });
    await form.title.fill('Stock is released late');
    await form.field('place').fill('../secret.ts:3');
    await form.submit();
    await eventually(async () => {
      assert.equal(await form.error('place').innerText(), 'Stay inside this repository.');
    });
    await form.field('place').fill('src/gone.ts');
    await form.submit();
    await eventually(async () => {
      assert.match(await form.error('place').innerText(), /^No such text file/);
    });
    assert.deepEqual(changes(session().folder), []);
    await form.frame.locator('#debt-panel').getByRole('button', { name: 'Clear' }).click();
  });

  it('keeps a draft while the view is hidden, takes a place away and back', async () => {
    const { workbench } = session();
    await workbench.openFile('src/checkout/order.ts', 32);
    const form = await openForm();
    await workbench.page.keyboard.type('Stock is released late');
    await form.field('place').focus();
    await workbench.page.keyboard.press('Tab');
    await workbench.page.keyboard.press('Enter');
    assert.equal(await form.field('place').inputValue(), '');
    await workbench.typeCommand('View: Show Explorer');
    const again = await openForm();
    assert.equal(await again.title.inputValue(), 'Stock is released late');
    // The command fills what is blank.
    assert.equal(await again.field('place').inputValue(), 'src/checkout/order.ts:32');
  });

  it('writes the item with its place in the code, by keyboard', async () => {
    const { workbench, folder } = session();
    const { keyboard } = workbench.page;
    const form = await openForm();
    await keyboard.press('Tab');
    await keyboard.press('ArrowUp');
    await form.submit();
    await form.status.filter({ hasText: 'Created DEBT-8 · Undo' }).waitFor();
    await workbench.editor.tab('DEBT-8.yml').waitFor();
    assert.equal(
      readText(folder, '.steward/debt/DEBT-8.yml').replace(/^( +commit: )[0-9a-f]{40}$/m, '$1…'),
      `id: DEBT-8
title: Stock is released late
summary: ""
severity: high
status: identified
owner: "@acme/payments"
created: ${today()}
anchors:
  - path: src/checkout/order.ts
    commit: …
    range: [32, 32]
    quote: "    await release(reservation);"
    prefix: |2-
            currency: order.currency,
          });
        } catch (error) {
    suffix: |2-
          throw error;
        }
      }
`,
    );
    assert.deepEqual(changes(folder), ['?? .steward/debt/DEBT-8.yml']);
    // The item begins where the next word is wanted: in its summary.
    await eventually(async () => {
      assert.equal(await workbench.editor.cursor(), 'Ln 3, Col 11');
    });
  });

  it('is known in the code at once', async () => {
    const { workbench } = session();
    await workbench.openFile('src/checkout/order.ts', 32);
    await eventually(async () => {
      const [behind] = await workbench.editor.textsBehindLines();
      assert.equal(behind?.text, 'DEBT-8 Stock is released late · high');
    });
  });
});

describe('a repository without CODEOWNERS', () => {
  const session = useSession({
    prepare: (folder) => {
      rmSync(join(folder, '.github/CODEOWNERS'));
      rmSync(join(folder, '.steward/ownership.yml'));
    },
  });

  it('shows who changed the file lately, by name', async () => {
    const { workbench } = session();
    await workbench.openFile('src/checkout/retry.ts');
    await workbench.statusBarItem('steward.owner').filter({ hasText: 'Jonas Weber' }).waitFor();
  });

  it('gets one from its history', async () => {
    const { workbench, folder } = session();
    await workbench.typeCommand('Steward: Create CODEOWNERS');
    await workbench.editor.tab('CODEOWNERS').waitFor();
    const lines = readText(folder, '.github/CODEOWNERS').split('\n');
    assert.match(lines[0] ?? '', /^# Who must approve changes, by path\./);
    // Names of people are no owners yet: every line is a comment until somebody says so.
    const rules = lines.filter((line) => line !== '' && !line.startsWith('#'));
    assert.deepEqual(rules, []);
    assert.ok(
      lines.some((line) => /^# \/src\/.*Jonas Weber/.test(line)),
      lines.join('\n'),
    );
    await eventually(async () => {
      const line = lines.findIndex((text, at) => at > 0 && lines[at - 1] === '' && text !== '') + 1;
      assert.equal(await workbench.editor.cursor(), `Ln ${line}, Col 1`);
    });
  });
});
