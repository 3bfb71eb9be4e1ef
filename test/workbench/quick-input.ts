import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';

/** The one input at the top of the window: quick open, command palette, picks and input boxes. */
export class QuickInput {
  readonly root: Locator;
  readonly input: Locator;
  /** The input while it is the command palette. */
  readonly palette: Locator;
  /** The rows offered; only those in view exist. */
  readonly rows: Locator;

  constructor(private readonly page: Page) {
    this.root = page.locator('.quick-input-widget');
    this.input = this.root.locator('.quick-input-box input, .quick-input-box textarea').first();
    this.palette = this.prompt('Type the name of a command');
    this.rows = this.root.locator('.quick-input-list .monaco-list-row');
  }

  /** Opens the command palette with `text` typed. */
  async openCommands(text: string): Promise<void> {
    // What an earlier command shows a moment later takes the focus, which closes the list.
    await eventually(async () => {
      if (!(await this.palette.isVisible())) await this.page.keyboard.press('F1');
      await this.input.fill(`>${text}`, { timeout: 3_000 });
    });
  }

  /** Opens quick open with `text` typed, such as `src/a.ts:12`. */
  async openFiles(text: string): Promise<void> {
    if (!(await this.input.isVisible())) await this.page.keyboard.press('ControlOrMeta+P');
    await this.input.fill(text, { timeout: 3_000 });
  }

  /** The input while it shows a placeholder with this text. */
  prompt(placeholder: string): Locator {
    return this.root.locator(`input[placeholder*="${placeholder}"]`);
  }

  async type(text: string): Promise<void> {
    await this.input.fill(text);
  }

  /** The row whose label or description contains `text`. */
  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text }).first();
  }

  /** As `row`, once it is the one Enter takes. */
  focused(text: string | RegExp): Locator {
    return this.root.locator('.monaco-list-row.focused').filter({ hasText: text }).first();
  }

  /** Waits for a row with `text` and takes it, as a click does. */
  async pick(text: string | RegExp): Promise<void> {
    await this.row(text).click();
  }

  /** Text of the rows in view, one string a row. */
  async labels(): Promise<string[]> {
    await this.rows.first().waitFor();
    return (await this.rows.allInnerTexts()).map((label) => label.replace(/\s+/g, ' ').trim());
  }

  async accept(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.root.waitFor({ state: 'hidden' });
  }
}
