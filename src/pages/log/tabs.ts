import type { FormName } from '../../protocol/log-values';
import { makeButton, make } from '../dom';

export interface Tab {
  readonly name: FormName;
  readonly text: string;
  readonly panel: HTMLElement;
}

/** The row of tabs over the forms. Arrow keys, Home and End move and choose, as in any tab list. */
export class Tabs {
  readonly root: HTMLElement;
  private readonly buttons: readonly HTMLButtonElement[];

  constructor(
    label: string,
    private readonly tabs: readonly Tab[],
    private readonly chosen: (name: FormName) => void,
  ) {
    this.buttons = tabs.map((tab) => this.button(tab));
    this.root = make(
      'div',
      { class: 'tabs', role: 'tablist', 'aria-label': label },
      ...this.buttons,
    );
    this.root.addEventListener('keydown', (event) => {
      this.keyPressed(event);
    });
  }

  show(name: FormName): void {
    for (const [at, tab] of this.tabs.entries()) {
      const selected = tab.name === name;
      this.buttons[at]?.setAttribute('aria-selected', String(selected));
      this.buttons[at]?.setAttribute('tabindex', selected ? '0' : '-1');
      tab.panel.hidden = !selected;
    }
  }

  private button({ name, text, panel }: Tab): HTMLButtonElement {
    const button = makeButton(text, 'tab', () => {
      this.chosen(name);
    });
    button.id = `${name}-tab`;
    button.setAttribute('role', 'tab');
    button.setAttribute('aria-controls', panel.id);
    panel.setAttribute('aria-labelledby', button.id);
    return button;
  }

  private keyPressed(event: KeyboardEvent): void {
    const last = this.tabs.length - 1;
    const at = this.buttons.findIndex((button) => button === document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const wrapped = (next + this.tabs.length) % this.tabs.length;
    const tab = this.tabs[wrapped];
    if (tab === undefined) return;
    this.chosen(tab.name);
    this.buttons[wrapped]?.focus();
  }
}
