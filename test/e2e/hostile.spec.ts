import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from '../workbench/eventually';
import { useSession } from '../workbench/session';

const image = '<img src=x onerror=alert(1)>';
const command = '[x](command:workbench.action.closeAllEditors)';
/** The payload as a title shows it where a link in a heading counts as its text. */
const headed = `${image} x $(zap) y`;
const payload = `${image} ${command} $(zap) [y](javascript:alert(2))`;

/** Puts the payload wherever repository text is shown. */
function plant(folder: string): void {
  const change = (path: string, edit: (text: string) => string): void => {
    const file = join(folder, path);
    writeFileSync(file, edit(readFileSync(file, 'utf8')));
  };
  const quoted = `'${payload}'`;
  change(
    '.github/CODEOWNERS',
    (text) =>
      `${text}\n/src/checkout/retry.ts @acme/payments # ${payload}\n/src/${command}$(zap)${image}.ts @acme/payments\n`,
  );
  change('.steward/ownership.yml', (text) =>
    text
      .replace('name: Checkout', `name: ${quoted}`)
      .replace('chat: "#payments"', `chat: ${quoted}`)
      .replace('stewards: [jonas]', `stewards: [jonas, ${quoted}]`),
  );
  change('docs/adr/0012-use-idempotency-keys.md', (text) =>
    text
      .replace('# Use idempotency keys', `# Use ${payload}`)
      .replace('"@jonas-weber"', `"${payload}"`),
  );
  change('.steward/debt/DEBT-7.yml', (text) =>
    text
      .replace('title: Retries are not idempotent', `title: ${quoted}`)
      .replace('note: Support refunds eleven orders a week.', `note: ${quoted}`),
  );
  change('.steward/delegations/DEL-3.yml', (text) =>
    text
      .replace('title: How payments are retried and booked', `title: ${quoted}`)
      .replace('to: "@jonas-weber"', `to: ${quoted}`)
      .replace('outcome: Refunds', `outcome: ${command} Refunds`),
  );
  change('src/checkout/retry.ts', (text) =>
    text.replace('// TODO: give', `// TODO: ${payload} give`),
  );
}

describe('hostile text in the repository', () => {
  const session = useSession({ prepare: plant });
  const dialogs: string[] = [];
  const workbench = () => session().workbench;

  /** Nothing in it is a link but a command of ours, an image, or an icon the text asked for. */
  async function isHarmless(part: Locator): Promise<void> {
    for (const link of await part.locator('a').all()) {
      const target = (await link.getAttribute('data-href')) ?? (await link.getAttribute('href'));
      assert.match(target ?? '', /^(command:steward\.\w+(\?|$)|#?$)/);
    }
    assert.equal(await part.locator('img[src="x"], .codicon-zap, script:not([nonce])').count(), 0);
  }

  before(async () => {
    workbench().page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await workbench().openFile('src/checkout/retry.ts', 42);
  });

  after(() => {
    assert.deepEqual(dialogs, []);
  });

  it('is shown as text in the tooltip of the status bar', async () => {
    await eventually(async () => {
      await workbench().page.mouse.move(600, 300);
      const tooltip = await workbench().statusBarTooltip('steward.owner');
      assert.ok((await tooltip.innerText()).includes(`ADR-12 Use ${headed}`));
      assert.ok((await tooltip.innerText()).includes(`DEBT-7 ${payload}`));
      await isHarmless(tooltip);
    });
    await workbench().page.mouse.move(600, 300);
  });

  it('is shown as text in the pick', async () => {
    await workbench().statusBarItem('steward.owner').click();
    await workbench().quickInput.row(`DEBT-7 ${image}`).waitFor();
    assert.ok((await workbench().quickInput.labels()).join('\n').includes(`DEBT-7 ${payload}`));
    await isHarmless(workbench().quickInput.root);
    await workbench().quickInput.close();
  });

  it('is shown as text in hovers', async () => {
    for (const [reference, shown] of [
      ['DEBT-7', `DEBT-7 ${payload}`],
      ['ADR-12', `ADR-12 Use ${headed}`],
      ['TODO', `TODO ${payload}`],
    ] as const) {
      const hover = await workbench().editor.hover(reference, shown);
      await isHarmless(hover);
      await workbench().page.keyboard.press('Escape');
    }
  });

  it('is shown as text in the trees and their tooltips', async () => {
    const { views, page } = workbench();
    await views.openContainer('Steward');
    await views.row('This File', 'Decisions').waitFor();
    await isHarmless(views.view('This File'));
    for (const title of ['Decisions', 'Debt', 'Delegations']) {
      await views.expand(title);
      await views.rows(title).first().waitFor();
      await isHarmless(views.view(title));
    }
    await views.row('Delegations', image).hover();
    const tooltip = page.locator('.workbench-hover-container .monaco-hover:visible').first();
    await tooltip.filter({ hasText: image }).waitFor();
    await isHarmless(tooltip);
  });

  it('is shown as text in the forms', async () => {
    const frame = await workbench().views.webview('#decision-title');
    await eventually(async () => {
      const people = await frame
        .locator('datalist#records option')
        .evaluateAll((options) =>
          options.map((option) => (option as unknown as { value: string }).value),
        );
      assert.ok(people.some((value) => value.includes(image)));
    });
    await frame.locator('#decision-title').fill(payload);
    await isHarmless(frame.locator('body'));
    assert.equal(await frame.locator('img').count(), 0);
  });

  it('has run nothing: the file is still open', async () => {
    await workbench().editor.tab('retry.ts').waitFor();
    assert.deepEqual(dialogs, []);
  });
});
