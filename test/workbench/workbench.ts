import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { EditorArea } from './editor-area';
import { eventually } from './eventually';
import { QuickInput } from './quick-input';
import { Views } from './views';

/** The themes looked at, by the label the editor gives them, with the class its window then has. */
export const themeKinds = {
  'Dark Modern': 'vs-dark',
  'Light Modern': 'vs',
  'Dark High Contrast': 'hc-black',
  'Light High Contrast': 'hc-light',
} as const;
export type Theme = keyof typeof themeKinds;

/** A real VS Code window, driven as a person does. */
export class Workbench {
  readonly quickInput: QuickInput;
  readonly editor: EditorArea;
  readonly views: Views;

  constructor(readonly page: Page) {
    this.quickInput = new QuickInput(page);
    this.editor = new EditorArea(page);
    this.views = new Views(page);
  }

  /** Goes to an address of the editor and waits until its window is drawn and knows its extensions. */
  async open(url: string): Promise<void> {
    const timeout = 60_000;
    await this.page.goto(url, { timeout });
    await this.page.locator('.monaco-workbench').waitFor({ timeout });
    // Before this mark commands, themes and views of extensions are missing from every list.
    const known = "performance.getEntriesByName('code/didLoadExtensions').length > 0";
    await this.page.waitForFunction(known, undefined, { timeout });
  }

  /** Opens a file of the workspace by its path, at a line counted from one if given. */
  async openFile(path: string, line?: number): Promise<void> {
    const name = path.slice(path.lastIndexOf('/') + 1);
    // A file that an earlier command shows takes the focus, which closes the list.
    await eventually(async () => {
      await this.quickInput.openFiles(path);
      await this.quickInput.focused(name).waitFor({ timeout: 3_000 });
      if (line === undefined) return;
      await this.quickInput.type(`${path}:${line}`);
      await this.quickInput.focused(name).waitFor({ timeout: 3_000 });
    });
    await this.quickInput.accept();
    await this.editor.tab(name).waitFor();
    await this.editor.root.locator('.view-line').first().waitFor();
  }

  /** Runs a command by its full title, as the palette shows it: `Steward: Log a decision`. */
  async runCommand(title: string): Promise<void> {
    const row = this.quickInput.rows.filter({ has: this.page.getByText(title, { exact: true }) });
    await eventually(async () => {
      await this.quickInput.openCommands(title);
      await row.first().click({ timeout: 3_000 });
    });
    // The command's own input replaces the palette's; what is typed too early goes to the wrong one.
    await this.quickInput.palette.waitFor({ state: 'hidden' });
  }

  /** As `runCommand`, without a pointer: `F1`, the title, Enter. */
  async typeCommand(title: string): Promise<void> {
    const exact = this.page.getByText(title, { exact: true });
    await eventually(async () => {
      await this.quickInput.openCommands(title);
      await this.quickInput.focused(/./).filter({ has: exact }).waitFor({ timeout: 3_000 });
    });
    await this.quickInput.accept();
    await this.quickInput.palette.waitFor({ state: 'hidden' });
  }

  /** An item of the status bar by the id it was created with, such as `steward.owner`. */
  statusBarItem(id: string): Locator {
    return this.page.locator(`.statusbar-item[id$="${id}"]`);
  }

  /** Points at a status bar item and returns its tooltip. */
  async statusBarTooltip(id: string): Promise<Locator> {
    await this.statusBarItem(id).hover();
    const tooltip = this.page
      .locator('.workbench-hover-container .monaco-hover')
      .filter({ visible: true });
    await tooltip.first().waitFor();
    return tooltip.first();
  }

  /** Notifications that are open now. */
  notifications(): Locator {
    return this.page.locator('.notification-toast');
  }

  /** A modal dialog, such as a confirmation. */
  dialog(): Locator {
    return this.page.locator('.monaco-dialog-box');
  }

  /** Switches to a theme by its label and waits until the window wears it. */
  async chooseTheme(theme: Theme): Promise<void> {
    await this.runCommand('Preferences: Color Theme');
    await this.quickInput.prompt('Color Theme').waitFor();
    await this.quickInput.type(theme);
    const row = this.quickInput.rows.filter({ has: this.page.getByText(theme, { exact: true }) });
    await row.first().click();
    await this.page.locator(`.monaco-workbench.${themeKinds[theme]}`).waitFor();
  }

  /** The document's kind of theme: `vs`, `vs-dark`, `hc-black` or `hc-light`. */
  async themeKind(): Promise<string> {
    const classes = (await this.page.locator('.monaco-workbench').getAttribute('class')) ?? '';
    return /\b(vs-dark|vs|hc-black|hc-light)\b/.exec(classes)?.[1] ?? '';
  }

  /** Writes the window as it is into a PNG. */
  async screenshot(path: string, clip?: { x: number; y: number; width: number; height: number }) {
    mkdirSync(dirname(path), { recursive: true });
    await this.page.screenshot({ path, clip, animations: 'disabled' });
  }

  /** As `screenshot`, into a folder and under a test's title. */
  async screenshotNamed(folder: string, title: string): Promise<string> {
    const path = join(folder, `${title.replace(/[^a-z0-9]+/gi, '-').slice(0, 100)}.png`);
    await this.screenshot(path);
    return path;
  }
}
