import type { Checked, FieldErrors } from '../../protocol/log-checks';
import {
  type FieldName,
  fieldNames,
  type FormName,
  type FormValues,
} from '../../protocol/log-values';
import type { Translate } from '../../words/translate';
import type { Field } from './field';
import { errorSentence } from './sentences';

export type Fields<N extends FormName> = {
  readonly [K in FieldName<N>]: Field<FormValues<N>[K]>;
};

/** What is wrong with the fields of a form, as it is shown beside them. */
export class ErrorMarks<N extends FormName> {
  private readonly wrong = new Set<FieldName<N>>();

  constructor(
    private readonly t: Translate,
    private readonly form: N,
    private readonly fields: Fields<N>,
  ) {}

  get isEmpty(): boolean {
    return this.wrong.size === 0;
  }

  /** Shows exactly these, and goes to the first of them. */
  show(errors: FieldErrors<N>): void {
    this.wrong.clear();
    for (const name of fieldNames(this.form)) {
      const sentence = this.sentence(name, errors);
      this.fields[name].say(sentence);
      if (sentence !== '') this.wrong.add(name);
    }
    const first = [...this.wrong]
      .map((name): Pick<Field<never>, 'root' | 'focus'> => this.fields[name])
      .sort((a, b) => (isBefore(a.root, b.root) ? -1 : 1))[0];
    first?.root.closest('details')?.setAttribute('open', '');
    first?.focus();
  }

  /** An error goes as soon as its field is right; none comes while somebody types. */
  takeBack(errors: FieldErrors<N>): void {
    for (const name of this.wrong) {
      if (this.sentence(name, errors) !== '') continue;
      this.fields[name].say('');
      this.wrong.delete(name);
    }
  }

  private sentence(name: FieldName<N>, errors: FieldErrors<N>): string {
    const error = errors[name];
    if (error !== undefined) return errorSentence(this.t, this.form, name, error);
    return this.fields[name].complaint?.() ?? '';
  }
}

export function errorsOf<N extends FormName>(checked: Checked<N>): FieldErrors<N> {
  return checked.kind === 'errors' ? checked.errors : noErrors();
}

export function noErrors<N extends FormName>(): FieldErrors<N> {
  // The compiler cannot see that every field of a form not known yet is optional.
  return {} as FieldErrors<N>;
}

function isBefore(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
