import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { contrast, luminance } from '../workbench/contrast';
import { eventually } from '../workbench/eventually';
import { projectRoot } from '../workbench/project';
import { useSession } from '../workbench/session';
import { type Theme, themeKinds } from '../workbench/workbench';

const pictures = join(projectRoot, 'out', 'themes');
const themes: readonly Theme[] = ['Light Modern', 'Dark Modern', 'Dark High Contrast'];

interface Style {
  readonly color: string;
  readonly backgroundColor: string;
  readonly borderTopStyle: string;
  readonly borderTopWidth: string;
  readonly borderTopColor: string;
  readonly outlineStyle: string;
  readonly outlineWidth: string;
}
declare const getComputedStyle: (element: unknown) => Style;

describe('the main scene in every kind of theme', () => {
  const session = useSession();

  before(async () => {
    const { workbench } = session();
    await workbench.openFile('src/checkout/retry.ts', 42);
    await workbench.views.openContainer('Steward');
  });

  const form = (): Promise<FrameLocator> => session().workbench.views.webview('#decision-title');

  /** What the browser draws a control with. */
  async function styleOf(selector: string): Promise<Style> {
    return (await form()).locator(selector).evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(element);
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const border = { borderTopStyle, borderTopWidth, borderTopColor };
      return { color, backgroundColor, ...border, outlineStyle, outlineWidth };
    });
  }

  for (const theme of themes) {
    it(`can be read in ${theme}`, async () => {
      const { workbench } = session();
      await workbench.chooseTheme(theme);
      const dark = themeKinds[theme] !== 'vs';
      await eventually(async () => {
        const { color, backgroundColor } = await styleOf('#decision-title');
        // A text colour of another theme is what a forgotten variable looks like.
        assert.equal(luminance(color) > 0.4, dark, `text ${color}`);
        if (theme !== 'Dark High Contrast') {
          assert.ok(contrast(color, backgroundColor) >= 4.5, `${color} on ${backgroundColor}`);
        }
      });
      await workbench.screenshotNamed(pictures, theme);
    });
  }

  it('draws controls, chips and buttons with an edge in high contrast', async () => {
    await session().workbench.chooseTheme('Dark High Contrast');
    for (const selector of ['#decision-title', '#decision-context', '#decision-scope']) {
      await eventually(async () => {
        const { borderTopStyle, borderTopWidth, borderTopColor } = await styleOf(selector);
        assert.notEqual(borderTopStyle, 'none', selector);
        assert.notEqual(borderTopWidth, '0px', selector);
        assert.ok(luminance(borderTopColor) > 0.2, `${selector}: ${borderTopColor}`);
      });
    }
    const button = await styleOf('#decision-panel button[type=submit]');
    assert.ok(button.borderTopWidth !== '0px' || button.outlineStyle !== 'none');
  });

  it('shows where the focus is', async () => {
    const frame = await form();
    await frame.locator('#decision-title').focus();
    await session().workbench.page.keyboard.press('Tab');
    await session().workbench.page.keyboard.press('Shift+Tab');
    const focused = await styleOf('#decision-title');
    assert.equal(focused.outlineStyle, 'solid');
    assert.notEqual(focused.outlineWidth, '0px');
  });

  it('needs no sideways scrolling in a narrow side bar', async () => {
    const { workbench } = session();
    const sidebar = workbench.page.locator('.part.sidebar');
    await workbench.views.resize(220);
    await eventually(async () => {
      const width = (await sidebar.boundingBox())?.width ?? 0;
      assert.ok(width <= 240, `${width} px`);
    });
    for (const tab of ['Delegation', 'Decision']) {
      const frame = await form();
      await frame.getByRole('tab', { name: tab }).click();
      const folded = frame.locator('details:not([open]) > summary:visible');
      while ((await folded.count()) > 0) await folded.first().click();
      const { scrollWidth, clientWidth } = await frame
        .locator('html')
        .evaluate((root: { scrollWidth: number; clientWidth: number }) => ({
          scrollWidth: root.scrollWidth,
          clientWidth: root.clientWidth,
        }));
      assert.ok(scrollWidth <= clientWidth, `${tab}: ${scrollWidth} in ${clientWidth}`);
      await workbench.screenshotNamed(pictures, `narrow ${tab}`);
    }
  });
});
