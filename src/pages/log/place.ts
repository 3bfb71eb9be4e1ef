import type { Translate } from '../../words/translate';
import { make, makeButton } from '../dom';
import { type Field, framed } from './field';

export interface PlaceFields {
  readonly place: Field<string>;
  /** What stands at the place; it goes when the place is written anew. */
  readonly quote: Field<string>;
}

/** A place in the code, with a button that takes it away, and the lines that stand there below it. */
export function placeField(t: Translate): PlaceFields {
  const input = make('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' });
  const code = make('pre', { class: 'quote', 'aria-label': t('The lines'), tabindex: '-1' });
  let quoted = '';
  const showQuote = (text: string): void => {
    quoted = text;
    code.textContent = text;
    code.hidden = text.trim() === '';
  };
  const remove = makeButton('×', 'remove', () => {
    input.value = '';
    input.focus();
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  remove.setAttribute('aria-label', t('Remove the place'));
  const showRemove = (): void => {
    remove.classList.toggle('gone', input.value === '');
  };
  input.addEventListener('input', () => {
    // The quote was of other lines.
    showQuote('');
    showRemove();
  });
  const text = {
    id: 'debt-place',
    label: t('Place'),
    help: t('Where it sits, such as src/a.ts:12-18.'),
  };
  showQuote('');
  return {
    place: {
      ...framed(text, input, make('div', { class: 'removable' }, input, remove)),
      read: () => input.value,
      write: (value) => {
        if (input.value !== value) input.value = value;
        showRemove();
      },
    },
    quote: {
      root: code,
      read: () => quoted,
      write: showQuote,
      say: () => undefined,
      focus: () => {
        input.focus();
      },
    },
  };
}
