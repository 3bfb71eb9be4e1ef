import type { Translate } from '../../words/translate';
import { make, makeButton } from '../dom';

export interface FooterActions {
  readonly preview: () => void;
  readonly clear: () => void;
}

/** What a form will write, the buttons, and a quiet line that says what happened. */
export class Footer {
  readonly root: HTMLElement;
  private readonly path = make('p', { class: 'path' });
  private readonly create: HTMLButtonElement;
  private readonly clear: HTMLButtonElement;
  private readonly status = make('p', { class: 'status', role: 'status' });

  constructor(
    private readonly t: Translate,
    /** On the button as long as nothing tells what it will be called. */
    private readonly unnamed: string,
    actions: FooterActions,
  ) {
    const keys = isMac() ? '⌘↩' : 'Ctrl+Enter';
    this.create = make('button', {
      type: 'submit',
      class: 'primary',
      title: keys,
      'aria-keyshortcuts': isMac() ? 'Meta+Enter' : 'Control+Enter',
    });
    const preview = makeButton(t('Preview'), 'secondary', actions.preview);
    this.clear = makeButton(t('Clear'), 'link', actions.clear);
    this.root = make(
      'footer',
      {},
      this.path,
      make('div', { class: 'buttons' }, this.create, preview),
      make('div', { class: 'outcome' }, this.status, this.clear),
    );
    this.showTarget('', '');
    this.showClear(false);
  }

  showTarget(label: string, path: string): void {
    this.create.textContent = label === '' ? this.unnamed : this.t('Create {0}', label);
    this.path.textContent = path;
    this.path.title = path;
  }

  /** The place of the button stays, so that nothing moves when it comes. */
  showClear(offered: boolean): void {
    this.clear.classList.toggle('gone', !offered);
    this.clear.disabled = !offered;
  }

  /** `Created ADR-13 · Undo`; without `undo` the sentence alone. */
  say(sentence: string, undo: (() => void) | null = null): void {
    this.status.classList.remove('wrong');
    this.status.replaceChildren(sentence);
    if (undo !== null) this.status.append(' · ', makeButton(this.t('Undo'), 'link', undo));
  }

  complain(sentence: string): void {
    this.say(sentence);
    this.status.classList.toggle('wrong', sentence !== '');
  }
}

function isMac(): boolean {
  return navigator.userAgent.includes('Mac');
}
