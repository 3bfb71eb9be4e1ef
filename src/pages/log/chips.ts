import type { Translate } from '../../words/translate';
import { make, makeButton } from '../dom';
import { type Field, type FieldText, framed } from './field';

export interface ChipsText extends FieldText {
  /** The id of the datalist to complete from. */
  readonly list: string;
  /** `row`: one below the other, for paths; `tag`: side by side, for names. */
  readonly look: 'row' | 'tag';
  /** Ends a chip while typing, as Enter does; globs may hold commas, names do not. */
  readonly commas?: boolean;
  /** The value that a text means, null for none. Default: any text is a value. */
  readonly accept?: (text: string) => string | null;
  /** How a value is shown. */
  readonly show?: (value: string) => string;
}

export interface ChipsField extends Field<readonly string[]> {
  /** Shows the values anew, after `show` has learned more. */
  refresh(): void;
}

/**
 * Short texts as chips. What is typed becomes a chip on Enter, when it is chosen from the list and
 * when the field is left; Backspace in the empty field takes the last chip back into it.
 */
export function chipsField(t: Translate, text: ChipsText): ChipsField {
  const { accept = (typed: string) => typed, show = (value: string) => value } = text;
  let values: readonly string[] = [];
  const list = make('ul', { class: `chips ${text.look}`, 'aria-label': text.label });
  const input = make('input', {
    type: 'text',
    list: text.list,
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: text.placeholder,
  });
  const field = framed(text, input, make('div', { class: 'chips-field' }, list, input));

  const refresh = (): void => {
    list.hidden = values.length === 0;
    list.replaceChildren(...values.map(chip));
  };
  const changeTo = (next: readonly string[]): void => {
    values = [...new Set(next)];
    refresh();
    list.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const chip = (value: string): HTMLElement => {
    const name = show(value);
    const remove = makeButton('×', 'remove', () => {
      changeTo(values.filter((kept) => kept !== value));
      input.focus();
    });
    remove.setAttribute('aria-label', t('Remove {0}', name));
    return make('li', { title: name }, make('span', {}, name), remove);
  };
  const typed = (): { readonly known: string[]; readonly unknown: string[] } => {
    const parts = text.commas ? input.value.split(',') : [input.value];
    const texts = parts.map((part) => part.trim()).filter((part) => part !== '');
    const known = texts.map(accept).filter((value) => value !== null);
    return { known, unknown: texts.filter((part) => accept(part) === null) };
  };
  /** Makes chips of what was typed; what means nothing stays to be corrected. */
  const take = (): void => {
    const { known, unknown } = typed();
    if (known.length === 0) return;
    input.value = unknown.join(', ');
    changeTo([...values, ...known]);
  };
  listen(input, { take, takeBack, commas: text.commas ?? false });
  function takeBack(): void {
    const last = values.at(-1);
    if (last === undefined) return;
    input.value = show(last);
    changeTo(values.slice(0, -1));
  }
  refresh();
  return {
    ...field,
    refresh,
    read: () => [...new Set([...values, ...typed().known])],
    write: (next) => {
      values = [...next];
      input.value = '';
      refresh();
    },
    complaint: () => (typed().unknown.length > 0 ? t('Choose one from the list.') : null),
  };
}

interface Typing {
  readonly take: () => void;
  readonly takeBack: () => void;
  readonly commas: boolean;
}

function listen(input: HTMLInputElement, { take, takeBack, commas }: Typing): void {
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && input.value.trim() !== '') {
      event.preventDefault();
      event.stopPropagation();
      take();
    } else if (event.key === 'Backspace' && input.value === '') {
      event.preventDefault();
      takeBack();
    }
  });
  input.addEventListener('input', (event) => {
    // A choice from the native list comes as a replacement, or as an event that is no typing.
    const chosen = !(event instanceof InputEvent) || event.inputType === 'insertReplacementText';
    if (chosen || (commas && input.value.endsWith(','))) take();
  });
  input.addEventListener('paste', (event) => {
    const lines = (event.clipboardData?.getData('text') ?? '').split(/\r?\n/);
    if (lines.length < 2) return;
    event.preventDefault();
    for (const line of lines) {
      input.value = line;
      take();
    }
  });
  onLeave(input, take);
}

/**
 * Leaving by mouse must not move what the mouse is about to press: then `act` waits for the click.
 */
function onLeave(input: HTMLInputElement, act: () => void): void {
  let pressed = false;
  let waiting = false;
  const released = (): void => {
    pressed = false;
    if (waiting) requestAnimationFrame(act);
    waiting = false;
  };
  document.addEventListener('pointerdown', () => (pressed = true), true);
  document.addEventListener('pointerup', released, true);
  document.addEventListener('pointercancel', released, true);
  input.addEventListener('blur', () => {
    if (pressed) waiting = true;
    else act();
  });
}
