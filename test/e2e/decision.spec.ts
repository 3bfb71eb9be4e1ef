import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../workbench/eventually';
import { LogPage } from '../workbench/log-page';
import { changes, readText, today } from '../workbench/repository';
import { useSession } from '../workbench/session';

const created = 'docs/adr/0013-use-queues-for-order-events.md';

describe('logging a decision from the keyboard', () => {
  const session = useSession();
  const workbench = () => session().workbench;

  /** The form, opened from a file by the command. */
  async function openForm(): Promise<LogPage> {
    await workbench().openFile('src/checkout/retry.ts', 42);
    await workbench().typeCommand('Steward: Log a decision');
    return LogPage.focused(workbench());
  }

  /** Does what a person does with one key or one run of typing, and counts. */
  function counted() {
    const { keyboard } = workbench().page;
    const counter = { actions: 0 };
    const count = async (action: Promise<void>): Promise<void> => {
      counter.actions++;
      await action;
    };
    return {
      counter,
      press: (key: string) => count(keyboard.press(key)),
      type: (text: string) => count(keyboard.type(text)),
    };
  }

  it('fills the scope from the active file', async () => {
    const log = await openForm();
    await eventually(async () => {
      assert.deepEqual(await log.chips('scope').locator('span').allInnerTexts(), [
        'src/checkout/retry.ts',
      ]);
    });
  });

  it('says what is missing beside title and context, and writes nothing', async () => {
    const log = await openForm();
    await log.submit();
    await eventually(async () => {
      assert.equal(await log.error('title').innerText(), 'Say what was decided.');
      assert.equal(await log.error('context').innerText(), 'Say why it had to be decided.');
    });
    assert.equal(await log.title.getAttribute('aria-invalid'), 'true');
    await log.frame.locator('#decision-title:focus').waitFor();
    assert.deepEqual(changes(session().folder), []);
  });

  it('writes the record with four keyboard actions after the command', async () => {
    const log = await openForm();
    const { counter, press, type } = counted();
    await type('Use queues for order events');
    await press('Tab');
    await type('An order fails when the mail server does.');
    await press('Control+Enter');
    await log.status.filter({ hasText: 'Created ADR-13 · Undo' }).waitFor();
    assert.ok(counter.actions <= 6, `${counter.actions} actions`);
    assert.equal(
      readText(session().folder, created),
      `---
status: proposed
date: ${today()}
scope:
  - "src/checkout/retry.ts"
---

# Use queues for order events

## Context and Problem Statement

An order fails when the mail server does.

## Decision Outcome



### Consequences
`,
    );
    assert.deepEqual(changes(session().folder), [`?? ${created}`]);
  });

  it('opens the record with the cursor in the first empty section', async () => {
    await eventually(async () => {
      assert.equal(await workbench().editor.activeTab(), '0013-use-queues-for-order-events.md');
      assert.equal(await workbench().editor.cursor(), 'Ln 16, Col 1');
    });
  });

  it('takes the record back with Undo, and gives the text back', async () => {
    const frame = await workbench().views.webview('#decision-title');
    await frame.getByRole('button', { name: 'Undo' }).click();
    await eventually(() => {
      assert.equal(existsSync(join(session().folder, created)), false);
    });
    assert.deepEqual(changes(session().folder), []);
    await frame.getByText('ADR-13 is gone. Your text is here again.').waitFor();
    assert.equal(
      await frame.locator('#decision-title').inputValue(),
      'Use queues for order events',
    );
  });

  it('marks the record it supersedes in the same step', async () => {
    const log = await openForm();
    const old = 'docs/adr/0005-one-port-for-payment.md';
    const before = readText(session().folder, old);
    await log.title.fill('Use two ports for payment');
    await log.context.fill('Refunds need a provider of their own.');
    await log.unfold('supersedes');
    await log.field('supersedes').fill('ADR-5');
    await log.field('supersedes').press('Enter');
    await log.chips('supersedes').filter({ hasText: 'ADR-5' }).waitFor();
    await log.submit();
    await log.status.filter({ hasText: 'Created ADR-13 · Undo' }).waitFor();
    const path = 'docs/adr/0013-use-two-ports-for-payment.md';
    await eventually(() => {
      assert.deepEqual(changes(session().folder).sort(), [` M ${old}`, `?? ${path}`]);
    });
    assert.equal(
      readText(session().folder, old),
      before.replace('status: "accepted"', 'status: "superseded by ADR-0013"'),
    );
    assert.match(readText(session().folder, path), /\[.*\]\(0005-one-port-for-payment\.md\)/);

    await log.frame.getByRole('button', { name: 'Undo' }).click();
    await eventually(() => {
      assert.deepEqual(changes(session().folder), []);
    });
    await log.frame.getByRole('button', { name: 'Clear' }).click();
  });
});

describe('the draft of a decision', () => {
  const session = useSession();

  it('survives hiding the side bar and loading the window anew', async () => {
    const { workbench } = session();
    await workbench.openFile('src/checkout/retry.ts', 42);
    await workbench.typeCommand('Steward: Log a decision');
    const log = await LogPage.focused(workbench);
    await workbench.page.keyboard.type('Half a thought');
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
    await workbench.views.openContainer('Steward');
    const shown = await workbench.views.webview('#decision-title');
    await eventually(async () => {
      assert.equal(await shown.locator('#decision-title').inputValue(), 'Half a thought');
    });
    assert.ok(log);

    await session().reload();
    await workbench.views.openContainer('Steward');
    const again = await workbench.views.webview('#decision-title');
    await eventually(async () => {
      assert.equal(await again.locator('#decision-title').inputValue(), 'Half a thought');
    });
  });
});
