import assert from 'node:assert/strict';
import { join } from 'node:path';
import { contrast } from '../workbench/contrast';
import { eventually } from '../workbench/eventually';
import { moveTo } from '../workbench/move-to';
import { projectRoot } from '../workbench/project';
import { useSession } from '../workbench/session';
import type { Theme } from '../workbench/workbench';

const pictures = join(projectRoot, 'out', 'themes');
const themes: readonly Theme[] = ['Light Modern', 'Dark Modern', 'Dark High Contrast'];
const layers = ['ownership', 'truck-factor', 'declared', 'drift', 'debt'];

/** What WCAG 2.2 asks of text. */
const READABLE = 4.5;

interface Drawn {
  readonly text: string;
  readonly color: string;
  readonly background: string;
}

interface Drawing {
  readonly textContent: string;
  readonly parentElement: Drawing | null;
}
declare const getComputedStyle: (element: Drawing) => {
  readonly color: string;
  readonly backgroundColor: string;
};

/** Runs in the page: texts with their colour, and the nearest background that is one. */
function drawn(elements: unknown[]): Drawn[] {
  return (elements as Drawing[]).map((element) => {
    let behind: Drawing | null = element;
    let background = '';
    while (behind !== null && !/^rgb\(|^color\(srgb [^/]*$/.test(background)) {
      background = getComputedStyle(behind).backgroundColor;
      behind = behind.parentElement;
    }
    return { text: element.textContent, color: getComputedStyle(element).color, background };
  });
}

describe('what history shows, in every kind of theme, by keyboard', () => {
  const session = useSession();

  for (const theme of themes) {
    it(`is a map whose names can be read in ${theme}`, async () => {
      const { workbench } = session();
      await workbench.chooseTheme(theme);
      await workbench.typeCommand('Steward: Show the map');
      const page = await workbench.views.webview('.treemap .tile');
      await page.locator('.treemap :focus').waitFor();
      await page.locator('#layer-ownership').focus();
      for (const layer of layers) {
        await page.locator(`main[data-layer="${layer}"]`).waitFor();
        await eventually(async () => {
          const names = await page.locator('.tile .label').evaluateAll(drawn);
          assert.ok(names.length > 5, layer);
          assert.deepEqual(names.filter(isHardToRead), []);
        });
        await workbench.screenshotNamed(pictures, `map ${layer} ${theme}`);
        await page.locator(`#layer-${layer}`).focus();
        await workbench.page.keyboard.press('ArrowRight');
      }
    });

    it(`is drift and suggestions in ${theme}`, async () => {
      const { workbench } = session();
      await workbench.chooseTheme(theme);
      await workbench.typeCommand('Steward: Group decisions by…');
      await workbench.quickInput.row('Drift').waitFor();
      await workbench.page.keyboard.type('Drift');
      await workbench.quickInput.focused('Drift').waitFor();
      await workbench.quickInput.accept();
      await moveTo(workbench, 'Decisions', 'commits since');
      await workbench.screenshotNamed(pictures, `Decisions ${theme}`);
      await moveTo(workbench, 'Suggestions', 'has no backup');
      await workbench.screenshotNamed(pictures, `Suggestions ${theme}`);
    });

    it(`is who knows a file in ${theme}`, async () => {
      const { workbench } = session();
      await workbench.chooseTheme(theme);
      await workbench.openFile('src/catalog/search.ts', 1);
      await moveTo(workbench, 'This File', 'What history shows');
      await workbench.page.keyboard.press('ArrowRight');
      await workbench.views.row('This File', 'owner, last touched').waitFor();
      await workbench.screenshotNamed(pictures, `This File ${theme}`);
    });
  }
});

function isHardToRead({ color, background }: Drawn): boolean {
  return contrast(color, background) < READABLE;
}
