import { make } from '../dom';
import { type Field, type FieldText, labelText, noteLine } from './field';

export interface RadioChoice {
  readonly value: string;
  readonly name: string;
  /** What it means, behind the name; '' for nothing to add. */
  readonly detail: string;
}

/** What the ends of a scale are called. */
export interface ScaleEnds {
  readonly from: string;
  readonly to: string;
}

export interface RadioField extends Field<string> {
  /** Replaces what stands behind a choice's name. */
  explain(value: string, detail: string): void;
}

/**
 * Radio rows under a legend. With `ends`, a scale beside them has one step a row: the choices run
 * evenly from one end to the other. It repeats for the eye what the rows say in words.
 */
export function radioField(
  text: FieldText,
  choices: readonly RadioChoice[],
  ends: ScaleEnds | null = null,
): RadioField {
  const note = noteLine(text.id, text.help);
  const rows = choices.map((choice, step) =>
    radioRow(text.id, choice, ends && step, choices.length),
  );
  const radios = rows.map(({ radio }) => radio);
  // Above the rows: below seven of them, an error would be far from where the eye is.
  const head =
    text.required || text.help !== undefined
      ? [make('div', { class: 'head' }, note.root, ...(ends === null ? [] : [scaleHead(ends)]))]
      : [];
  const root = make(
    'fieldset',
    {
      class: 'field',
      id: text.id,
      role: 'radiogroup',
      'aria-describedby': note.ids,
      'aria-required': text.required ? 'true' : undefined,
    },
    make('legend', {}, ...labelText(text)),
    ...head,
    make('div', { class: 'rows' }, ...rows.map((row) => row.root)),
  );
  const chosen = (): HTMLInputElement | undefined => radios.find((radio) => radio.checked);
  return {
    root,
    read: () => chosen()?.value ?? '',
    write: (value) => {
      for (const radio of radios) radio.checked = radio.value === value;
    },
    say: (error) => {
      note.say(error);
      root.setAttribute('aria-invalid', String(error !== ''));
    },
    focus: () => {
      (chosen() ?? radios[0])?.focus();
    },
    explain: (value, detail) => {
      rows[choices.findIndex((choice) => choice.value === value)]?.explain(detail);
    },
  };
}

function radioRow(
  group: string,
  { value, name, detail }: RadioChoice,
  step: number | null,
  steps: number,
): { root: HTMLElement; radio: HTMLInputElement; explain: (detail: string) => void } {
  const id = `${group}-${value}`;
  const radio = make('input', { type: 'radio', name: group, value, id });
  const meaning = make('span', { class: 'detail' });
  const explain = (said: string): void => {
    meaning.textContent = said === '' ? '' : ` — ${said}`;
  };
  explain(detail);
  const words = make('span', { class: 'words' }, make('span', { class: 'name' }, name), meaning);
  const root = make('label', { class: 'radio', for: id }, radio, words);
  if (step !== null) root.append(scaleMark(step, steps));
  return { root, radio, explain };
}

/** One dot a step, the row's own filled: going down the rows, it moves from *you* to *they*. */
function scaleMark(step: number, steps: number): HTMLElement {
  const dots = Array.from({ length: steps }, (_, at) =>
    make('span', { class: at === step ? 'here' : undefined }),
  );
  return make('span', { class: 'scale', 'aria-hidden': 'true' }, ...dots);
}

function scaleHead({ from, to }: ScaleEnds): HTMLElement {
  return make(
    'div',
    { class: 'ends', 'aria-hidden': 'true' },
    make('span', {}, from),
    make('span', {}, to),
  );
}
