import type { FrameLocator, Locator, Page } from 'playwright-core';

/** The side bar with the views of one activity-bar container. */
export class Views {
  constructor(private readonly page: Page) {}

  /** Shows a container by the name its activity-bar icon carries. */
  async openContainer(name: string): Promise<void> {
    const tab = this.page.locator('.activitybar').getByRole('tab', { name }).first();
    await tab.waitFor();
    const visible = this.page.locator('.part.sidebar .composite.title').filter({ hasText: name });
    if ((await tab.getAttribute('aria-selected')) !== 'true' || !(await visible.isVisible())) {
      await tab.click();
    }
    await visible.waitFor();
  }

  /** Drags the edge of the side bar until it is about as wide, in CSS pixels. */
  async resize(width: number): Promise<void> {
    const box = await this.page.locator('.part.sidebar').boundingBox();
    if (!box) throw new Error('The side bar is hidden');
    const { mouse } = this.page;
    await mouse.move(box.x + box.width, 400);
    await mouse.down();
    await mouse.move(box.x + width, 400, { steps: 5 });
    await mouse.up();
  }

  /** A view by its title; its body is empty while it is collapsed. */
  view(title: string): Locator {
    // A view that says more beside its title (a count) has it in its label: `Debt - 7 Section`.
    const labels = [`[aria-label="${title} Section"]`, `[aria-label^="${title} - "]`];
    const header = this.page.locator(labels.map((label) => `.pane-header${label}`).join(', '));
    return this.page.locator('.part.sidebar .pane').filter({ has: header });
  }

  /** Opens a collapsed view. */
  async expand(title: string): Promise<Locator> {
    const view = this.view(title);
    const header = view.locator('.pane-header');
    await header.waitFor();
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
    await view.locator('.pane-header[aria-expanded="true"]').waitFor();
    return view;
  }

  /** The rows of a tree view that are in view. */
  rows(title: string): Locator {
    return this.view(title).locator('.monaco-list-row');
  }

  /** A row of a tree view by a part of its text. */
  row(title: string, text: string | RegExp): Locator {
    return this.rows(title).filter({ hasText: text }).first();
  }

  /** Text of the rows in view, one string a row. */
  async labels(title: string): Promise<string[]> {
    await this.rows(title).first().waitFor();
    const labels = await this.rows(title).allInnerTexts();
    return labels.map((label) => label.replace(/\s+/g, ' ').trim());
  }

  /** The text an empty view shows in place of rows. */
  welcome(title: string): Locator {
    return this.view(title).locator('.welcome-view-content');
  }

  /**
   * The document of a webview view. The workbench lays all webviews over the window and nests each
   * in two frames, so it is found by a selector that only its own document matches.
   */
  async webview(selector: string): Promise<FrameLocator> {
    const outer = this.page.locator('iframe.webview.ready');
    await outer.first().waitFor();
    const deadline = Date.now() + 30_000;
    while (Date.now() < deadline) {
      const count = await outer.count();
      for (let index = 0; index < count; index++) {
        const frame = outer.nth(index).contentFrame().locator('iframe#active-frame').contentFrame();
        if ((await frame.locator(selector).count()) > 0) return frame;
      }
      await this.page.waitForTimeout(50);
    }
    throw new Error(`No webview has an element "${selector}"`);
  }
}
