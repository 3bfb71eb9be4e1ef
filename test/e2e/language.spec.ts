import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../workbench/eventually';
import { projectRoot, temporaryFolder } from '../workbench/project';
import { useSession } from '../workbench/session';

/** The made-up language: every translated letter has a mark, so plain letters were never translated. */
const language = 'qps-ploc';

/** A copy of the extension that speaks the made-up language too. */
function translatedExtension(): string {
  const folder = temporaryFolder('extension');
  for (const name of ['dist', 'media', 'package.json', 'package.nls.json', 'l10n', 'syntaxes']) {
    cpSync(join(projectRoot, name), join(folder, name), { recursive: true });
  }
  const made = join(folder, 'made');
  mkdirSync(made);
  const script = join(projectRoot, 'out/scripts/l10n.js');
  execFileSync(process.execPath, [script, '--pseudo', made], { cwd: projectRoot });
  for (const name of readdirSync(made)) {
    renameSync(join(made, name), join(folder, name.startsWith('bundle') ? 'l10n' : '.', name));
  }
  return folder;
}

/** Text of the sample repository, and what the runtime itself writes: dates. */
const foreign = [
  /\.steward\/[\w/-]+\.yml/g,
  /\b\d+ days? ago\b/g,
  /@[a-z-]+(\/[a-z-]+)?/g,
  /\b(ADR|DEBT|DEL)-\d+/g,
  /\b(CODEOWNERS|ownership\.yml):\d+/g,
  /(\.?[\w*-]+\/)+[\w.*-]+/g,
  /\bretry\.ts\b/g,
  /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
  /Put payment providers behind one port|Use idempotency keys|Retry in the client/g,
  /Send mail through a queue|Retries are not idempotent|How payments are retried and booked/g,
  /TODO( give up at once when the card was declined)?|#payments|chat|oncall|https?:\S+/g,
  /The key of a charge contains the attempt.*pays twice\.|Support refunds eleven.*week\./g,
  // The platforms are called alike everywhere.
  /\bGitHub\b/g,
  // Lists are joined by the runtime.
  /\band\b/g,
];

/** What is left of a text without repository text; empty where all of it was translated. */
function untranslated(text: string): string[] {
  const own = foreign.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
  return own.match(/[A-Za-z]{2,}/g) ?? [];
}

describe('another language', () => {
  const extension = translatedExtension();
  const session = useSession({
    extension,
    page: { initScript: `globalThis._VSCODE_NLS_LANGUAGE = '${language}';` },
  });
  const workbench = () => session().workbench;

  function isTranslated(text: string): void {
    assert.match(text, /[åðéîöšţûñ]/i, `no translation in: ${text}`);
    assert.deepEqual(untranslated(text), [], text);
  }

  before(() => workbench().openFile('src/checkout/retry.ts', 42));

  it('is spoken by the tooltip of the status bar', async () => {
    await eventually(async () => {
      await workbench().page.mouse.move(600, 300);
      const tooltip = await workbench().statusBarTooltip('steward.owner');
      isTranslated(await tooltip.innerText());
    });
  });

  it('is spoken by the pick', async () => {
    await workbench().statusBarItem('steward.owner').click();
    await eventually(async () => {
      isTranslated((await workbench().quickInput.labels()).join('\n'));
    });
    await workbench().quickInput.close();
  });

  it('is spoken by hovers', async () => {
    const hover = await workbench().editor.hover('DEBT-7', 'Retries are not idempotent');
    // The editor adds how to open a link, in its own language.
    const [card] = await hover.locator('.rendered-markdown').allInnerTexts();
    isTranslated(card ?? '');
    await workbench().page.keyboard.press('Escape');
  });

  it('is spoken by titles of views and the rows of This File', async () => {
    const { page } = workbench();
    await page.locator('.activitybar').getByRole('tab', { name: 'Šţéŵåŕð' }).click();
    const headers = page.locator('.part.sidebar .pane-header');
    await eventually(async () => {
      assert.equal(await headers.count(), 7);
      isTranslated((await headers.allInnerTexts()).join('\n'));
      const rows = page.locator('.part.sidebar .pane').first().locator('.monaco-list-row');
      assert.ok((await rows.count()) > 3);
      isTranslated((await rows.allInnerTexts()).join('\n'));
    });
  });

  it('is spoken by both forms', async () => {
    const frame = await workbench().views.webview('#decision-title');
    for (const form of ['decision', 'delegation']) {
      await frame.locator(`#${form}-tab`).click();
      const folded = frame.locator('details:not([open]) > summary:visible');
      while ((await folded.count()) > 0) await folded.first().click();
      isTranslated(await frame.locator('body').innerText());
      for (const input of await frame.locator(`#${form}-panel [placeholder]`).all()) {
        const text = (await input.getAttribute('placeholder')) ?? '';
        if (text !== '') assert.deepEqual(untranslated(text), []);
      }
    }
    assert.equal(await frame.locator('html').getAttribute('lang'), language);
  });

  it('is spoken by commands and by what is wrong with a form', async () => {
    const frame = await workbench().views.webview('#decision-title');
    await frame.locator('#decision-tab').click();
    await frame.locator('#decision-title').focus();
    await workbench().page.keyboard.press('Control+Enter');
    await eventually(async () => {
      isTranslated(await frame.locator('#decision-title-error').innerText());
      isTranslated(await frame.locator('#decision-context-error').innerText());
    });
  });
});
