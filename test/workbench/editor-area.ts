import type { Locator, Page } from 'playwright-core';

// What runs inside the page needs a few parts of the DOM; its whole library would let every other
// file of the project use `document` unnoticed.
interface DomText {
  readonly length: number;
  readonly textContent: string | null;
}
interface RulerCanvas {
  readonly width: number;
  readonly height: number;
  getContext(kind: '2d'): {
    getImageData(x: number, y: number, width: number, height: number): { data: Uint8Array };
  };
}
interface DomElement {
  readonly textContent: string | null;
  closest(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}
declare const getComputedStyle: (
  element: DomElement | RulerCanvas,
  part: string | null,
) => { content: string; getPropertyValue(name: string): string };
declare const document: {
  createTreeWalker(root: unknown, show: number): { nextNode(): DomText | null };
  createRange(): {
    setStart(node: DomText, offset: number): void;
    setEnd(node: DomText, offset: number): void;
    getBoundingClientRect(): { left: number; top: number; width: number; height: number };
  };
};

/** The text editor that has the focus or was opened last. */
export class EditorArea {
  readonly root: Locator;

  constructor(private readonly page: Page) {
    this.root = page.locator('.editor-group-container.active .monaco-editor[role="code"]').first();
  }

  /** The tab of an open file, by its label. */
  tab(name: string): Locator {
    return this.page.locator('.tabs-container .tab').filter({ hasText: name }).first();
  }

  /** The file name on the active tab. */
  async activeTab(): Promise<string> {
    const tab = this.page.locator('.editor-group-container.active .tab.active').first();
    return (await tab.getAttribute('data-resource-name')) ?? '';
  }

  /** A rendered line by a part of its text; the workbench draws lines in view only. */
  line(text: string): Locator {
    return this.root.locator('.view-line').filter({ hasText: text }).first();
  }

  /** Text of all drawn lines, top to bottom. */
  async text(): Promise<string> {
    const lines: { top: number; text: string }[] = [];
    for (const line of await this.root.locator('.view-line').all()) {
      const style = (await line.getAttribute('style')) ?? '';
      const top = Number(/top:\s*(\d+)/.exec(style)?.[1] ?? 0);
      // The editor draws spaces as non-breaking ones.
      lines.push({ top, text: ((await line.textContent()) ?? '').replaceAll('\u00a0', ' ') });
    }
    return lines
      .sort((a, b) => a.top - b.top)
      .map((line) => line.text)
      .join('\n');
  }

  /** Puts the cursor at the start of a line of the active editor, by way of quick open. */
  async goToLine(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    const input = this.page.locator('.quick-input-widget .quick-input-box input').first();
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** Types at the cursor. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  /**
   * Points at `text` in the editor and returns the hover that appears. A hover asked for while the
   * editor is still being laid out goes away again, so a pointer that gets none points once more.
   * Its parts come one after the other: name a text of the part that is waited for.
   */
  async hover(text: string, showing?: string | RegExp): Promise<Locator> {
    const hovers = this.page.locator('.monaco-resizable-hover, .monaco-hover');
    const hover = hovers.filter({ visible: true, hasText: showing }).first();
    // An earlier hover may cover the text: it goes when the pointer leaves the editor.
    await this.page.mouse.move(0, 0);
    await hovers.filter({ visible: true }).first().waitFor({ state: 'hidden' });
    for (let attempt = 1; ; attempt++) {
      const spot = await this.positionOf(text);
      await this.page.mouse.move(spot.x - 40, spot.y + 60);
      await this.page.mouse.move(spot.x, spot.y, { steps: 5 });
      try {
        await hover.waitFor({ timeout: 3_000 });
        break;
      } catch (error) {
        if (attempt === 5) throw error;
      }
    }
    await this.page
      .locator('.hover-contents')
      .filter({ hasText: 'Loading...', visible: true })
      .waitFor({ state: 'hidden' });
    return hover;
  }

  /** Follows the link or definition at `text`, as Ctrl/Cmd and a click do. */
  async follow(text: string): Promise<void> {
    const link = this.root.locator('.detected-link-active, .goto-definition-link').first();
    await this.page.keyboard.down('ControlOrMeta');
    // Links are looked for after a file is shown: a pointer that comes too early comes once more,
    // and from outside, because what it crosses may be a link too.
    for (let attempt = 1; ; attempt++) {
      const spot = await this.positionOf(text);
      await this.page.mouse.move(0, 0);
      await this.page.mouse.move(spot.x - 1, spot.y);
      await this.page.mouse.move(spot.x, spot.y);
      try {
        await link.waitFor({ timeout: 2_000 });
        await this.page.mouse.click(spot.x, spot.y);
        // A click that was taken leads elsewhere; one that came while links were drawn anew is lost.
        await link.waitFor({ state: 'detached', timeout: 3_000 });
        break;
      } catch (error) {
        if (attempt === 5) throw error;
      }
    }
    await this.page.keyboard.up('ControlOrMeta');
  }

  /** Where the cursor is, as the status bar says it: `Ln 42, Col 1`. */
  async cursor(): Promise<string> {
    return this.page.locator('[id="status.editor.selection"]').innerText();
  }

  /** Texts that decorations put behind drawn lines, with the line each stands behind. */
  async textsBehindLines(): Promise<{ line: string; text: string }[]> {
    return this.root.evaluate((root: DomElement) =>
      [...root.querySelectorAll('.view-line span')].flatMap((span) => {
        const { content } = getComputedStyle(span, '::after');
        const line = span.closest('.view-line')?.textContent ?? '';
        const text = /^"(.*)"$/.exec(content)?.[1];
        return text ? [{ line: line.replace(/\u00a0/g, ' ').trim(), text }] : [];
      }),
    );
  }

  /** Whether the overview ruler holds a mark in a colour of the theme, given as its CSS variable. */
  async rulerHolds(variable: string): Promise<boolean> {
    const canvas = this.root.locator('canvas.decorationsOverviewRuler');
    return canvas.evaluate((element: RulerCanvas, name) => {
      const color = getComputedStyle(element, null).getPropertyValue(name).trim().slice(1, 7);
      const pixels = element
        .getContext('2d')
        .getImageData(0, 0, element.width, element.height).data;
      const hex = (at: number): string => (pixels[at] ?? 0).toString(16).padStart(2, '0');
      for (let at = 0; at < pixels.length; at += 4) {
        if (hex(at) + hex(at + 1) + hex(at + 2) === color.toLowerCase()) return true;
      }
      return false;
    }, variable);
  }

  /** Decorations drawn in the gutter beside line numbers. */
  gutterIcons(): Locator {
    return this.root.locator('.glyph-margin-widgets > *');
  }

  /** Clicks into the text, so that the keyboard goes there. */
  async focus(): Promise<void> {
    await this.root.locator('.view-lines').click();
  }

  /** The middle of the first place where `text` is drawn, in page coordinates. */
  private async positionOf(text: string): Promise<{ x: number; y: number }> {
    const line = this.line(text);
    await line.waitFor();
    const box = await line.evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
      const nodes: { node: DomText; start: number }[] = [];
      let all = '';
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        nodes.push({ node, start: all.length });
        all += (node.textContent ?? '').replace(/\u00a0/g, ' ');
      }
      const middle = all.indexOf(wanted) + Math.floor(wanted.length / 2);
      const found = nodes.filter(({ start }) => start <= middle).at(-1);
      if (!found || !all.includes(wanted)) return undefined;
      const range = document.createRange();
      range.setStart(found.node, middle - found.start);
      range.setEnd(found.node, Math.min(middle - found.start + 1, found.node.length));
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, text);
    if (!box) throw new Error(`"${text}" is not drawn in one line of the editor`);
    return box;
  }
}
