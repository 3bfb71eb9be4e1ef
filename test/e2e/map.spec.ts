import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../workbench/eventually';
import { useSession } from '../workbench/session';

declare const getComputedStyle: (
  element: unknown,
  pseudo?: string,
) => { readonly backgroundImage: string };

const icons = [
  ['Dark Modern', /page-dark\.svg/],
  ['Light Modern', /page-light\.svg/],
] as const;

describe('the map', () => {
  const session = useSession();
  const workbench = () => session().workbench;

  const open = async () => {
    await workbench().typeCommand('Steward: Show the map');
    const page = await workbench().views.webview('.treemap .tile');
    await page.locator('.treemap :focus').waitFor();
    return page;
  };

  it('zooms into a folder and out again, by keyboard', async () => {
    const page = await open();
    const { keyboard } = workbench().page;
    assert.match(await page.locator('h1').innerText(), /of the files have an owner/);
    await keyboard.press('Home');
    await page.locator('.treemap :focus[title^="src:"]').waitFor();
    await keyboard.press('ArrowDown');
    await page.locator('.treemap :focus[title^="src/"]').waitFor();
    await keyboard.press('ArrowUp');
    await keyboard.press('Enter');
    await page.locator('.crumbs [aria-current]', { hasText: 'src' }).waitFor();
    await page.locator('.treemap :focus').waitFor();
    await keyboard.press('Escape');
    await page.locator('.crumbs [aria-current]', { hasText: 'acme-shop' }).waitFor();
    await page.locator('.treemap :focus[title^="src:"]').waitFor();
  });

  it('switches layers, each with its sentence and legend', async () => {
    const page = await open();
    const { keyboard } = workbench().page;
    await page.locator('#layer-ownership').focus();
    await keyboard.press('ArrowRight');
    await page.locator('h1', { hasText: 'Truck factor' }).waitFor();
    await keyboard.press('ArrowRight');
    await page.locator('h1', { hasText: 'Declared owners made' }).waitFor();
    await keyboard.press('ArrowRight');
    await page.locator('h1', { hasText: 'decisions in force' }).waitFor();
    await keyboard.press('ArrowRight');
    await page.locator('h1', { hasText: '7 open items of debt' }).waitFor();
    await page.locator('.legend', { hasText: 'critical' }).waitFor();
    await page.locator('.tile.c4[title^="src/shared/session.ts"]').waitFor();
  });

  it('has a table with the same places, which sorts', async () => {
    const page = await open();
    const { keyboard } = workbench().page;
    const tiles = await page.locator('.treemap .tile').count();
    await page.locator('#look-map').focus();
    await keyboard.press('ArrowRight');
    await page.locator('tbody tr').first().waitFor();
    assert.equal(await page.locator('tbody tr').count(), tiles);
    await page.locator('th[data-column="debt"] button').focus();
    await keyboard.press('Enter');
    await page.locator('th[data-column="debt"][aria-sort="descending"]').waitFor();
    const counts = await page.locator('tbody tr td:last-child').allInnerTexts();
    assert.match(counts[0] ?? '', /high|critical|medium/);
    await page.locator('#look-table').focus();
    await keyboard.press('ArrowLeft');
    await page.locator('.treemap .tile').first().waitFor();
  });

  it('narrows to an owner, and back to everything', async () => {
    const page = await open();
    await page.locator('#layer-ownership').check();
    await page.locator('#filter').selectOption({ label: '@acme/payments' });
    await page.locator('h1', { hasText: '100% of the files' }).waitFor();
    await page.locator('#filter').selectOption({ label: 'Everything' });
    await page.locator('.tile[title^="README.md"]').waitFor();
  });

  it('has an icon in its tab for light and for dark themes', async () => {
    for (const [theme, icon] of icons) {
      await workbench().chooseTheme(theme);
      await open();
      await eventually(async () => {
        const parts = workbench().page.locator('.tab.active *');
        const shown = await parts.evaluateAll((elements) =>
          elements
            .flatMap((one) => [getComputedStyle(one), getComputedStyle(one, '::before')])
            .map(({ backgroundImage }) => backgroundImage)
            .join(' '),
        );
        assert.match(shown, icon);
      });
    }
  });

  it('shows a place in the Explorer, and its numbers as Markdown', async () => {
    const page = await open();
    const { keyboard } = workbench().page;
    await page.locator('.tile[title^="package.json:"]').focus();
    await keyboard.press('Space');
    const row = workbench().page.locator('.explorer-folders-view .monaco-list-row.focused');
    await row.filter({ hasText: 'package.json' }).waitFor();
    await open();
    await page.getByRole('button', { name: 'Markdown' }).focus();
    await keyboard.press('Enter');
    await eventually(async () => {
      assert.match(await workbench().editor.activeTab(), /acme-shop|Untitled/);
    });
  });
});

describe('the map where people are not to be shown', () => {
  const session = useSession({
    prepare: (folder) => {
      writeFileSync(join(folder, '.steward', 'config.yml'), 'people: off\n');
    },
  });

  it('leaves out the layers about them, and says why', async () => {
    const { workbench } = session();
    await workbench.typeCommand('Steward: Show the map');
    const page = await workbench.views.webview('.treemap .tile');
    await page.locator('.note', { hasText: 'people: off' }).waitFor();
    const layers = await page.locator('.layers .choice').allInnerTexts();
    assert.deepEqual(
      layers.map((layer) => layer.trim()),
      ['Ownership', 'Decision drift', 'Debt'],
    );
    await page.locator('#look-table').check();
    assert.equal(await page.locator('th[data-column="truck-factor"]').count(), 0);
    assert.equal(await page.locator('th[data-column="changes"]').count(), 1);
  });
});
