import { UNFINISHED_DATE } from '../../protocol/log-values';
import { make } from '../dom';

/** A labelled control. Changes by a person bubble up from it as `input` events. */
export interface Field<T> {
  readonly root: HTMLElement;
  read(): T;
  write(value: T): void;
  /** Shows what is wrong beside the control; '' takes it away. */
  say(error: string): void;
  /** Why the field cannot be sent although its value reads well: text that means nothing. */
  complaint?(): string | null;
  focus(): void;
}

export interface FieldText {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly required?: boolean;
  readonly help?: string;
  readonly placeholder?: string;
}

/** The line under a control, for its help or its error: it has the same height with and without. */
export interface NoteLine {
  readonly root: HTMLElement;
  /** For `aria-describedby`. */
  readonly ids: string;
  say(error: string): void;
}

export function noteLine(id: string, help = ''): NoteLine {
  const error = make('p', { class: 'error', id: `${id}-error` });
  const root = make(
    'div',
    { class: 'note' },
    make('p', { class: 'help', id: `${id}-help` }, help),
    error,
  );
  return {
    root,
    ids: help === '' ? `${id}-error` : `${id}-error ${id}-help`,
    say: (sentence) => {
      error.textContent = sentence;
      root.classList.toggle('wrong', sentence !== '');
    },
  };
}

/** A label's text; the star is for the eye, screen readers are told by the control. */
export function labelText({ label, required = false }: FieldText): (Node | string)[] {
  return required ? [label, make('span', { class: 'star', 'aria-hidden': 'true' }, ' *')] : [label];
}

/** A label above a control, and a line below it. `input` is what takes the focus. */
export function framed(
  text: FieldText,
  input: HTMLElement,
  control: HTMLElement = input,
): Pick<Field<never>, 'root' | 'say' | 'focus'> {
  const note = noteLine(text.id, text.help);
  input.id = text.id;
  input.setAttribute('aria-describedby', note.ids);
  if (text.required) input.setAttribute('aria-required', 'true');
  return {
    root: make(
      'div',
      { class: 'field' },
      make('label', { for: text.id }, ...labelText(text)),
      control,
      note.root,
    ),
    say: (error) => {
      note.say(error);
      input.setAttribute('aria-invalid', String(error !== ''));
    },
    focus: () => {
      input.focus();
    },
  };
}

export interface TextField extends Field<string> {
  /** Replaces what the empty field shows. */
  hint(placeholder: string): void;
}

/** One line of text; `list` is the id of a datalist to complete from. */
export function textField(text: FieldText & { readonly list?: string }): TextField {
  const input = make('input', {
    type: 'text',
    placeholder: text.placeholder,
    list: text.list,
    autocomplete: 'off',
    spellcheck: String(text.list === undefined),
  });
  return {
    ...valueField(text, input),
    hint: (placeholder) => {
      input.placeholder = placeholder;
    },
  };
}

/** Several lines of text; it grows with what is typed. */
export function areaField(text: FieldText & { readonly rows: number }): Field<string> {
  const area = make('textarea', { rows: String(text.rows), placeholder: text.placeholder });
  return valueField(text, area);
}

/** A day, or `UNFINISHED_DATE` while a part of it is missing. */
export function dateField(text: FieldText): Field<string> {
  const input = make('input', { type: 'date', max: '9999-12-31' });
  return {
    ...valueField(text, input),
    read: () => (input.validity.badInput ? UNFINISHED_DATE : input.value),
    write: (value) => {
      input.value = value === UNFINISHED_DATE ? '' : value;
    },
  };
}

export interface SelectField extends Field<string> {
  /** Replaces the choices and keeps the chosen one, if it is among them. */
  offer(choices: readonly { readonly value: string; readonly text: string }[]): void;
}

export function selectField(text: FieldText): SelectField {
  const select = make('select');
  let wanted = '';
  const field = valueField(text, select);
  const show = (): void => {
    const known = [...select.options].some(({ value }) => value === wanted);
    if (known) select.value = wanted;
    else select.selectedIndex = 0;
  };
  select.addEventListener('input', () => {
    wanted = select.value;
  });
  return {
    ...field,
    // What was never chosen is no value, although the first choice is shown.
    read: () => wanted,
    write: (value) => {
      wanted = value;
      show();
    },
    offer: (choices) => {
      const options = choices.map(({ value, text: name }) => make('option', { value }, name));
      select.replaceChildren(...options);
      show();
    },
  };
}

function valueField(
  text: FieldText,
  input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
): Field<string> {
  return {
    ...framed(text, input),
    read: () => input.value,
    write: (value) => {
      // Writing what stands there already would move the caret.
      if (input.value !== value) input.value = value;
    },
  };
}
