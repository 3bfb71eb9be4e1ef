import type { LogChoices, PageMessage } from '../../protocol/log';
import type { Checked, FieldErrors } from '../../protocol/log-checks';
import {
  type Draft,
  type FieldName,
  fieldNames,
  type FormName,
  type FormValues,
  valuesFrom,
} from '../../protocol/log-values';
import type { Translate } from '../../words/translate';
import { make } from '../dom';
import { ErrorMarks, errorsOf, type Fields, noErrors } from './errors';
import { focusNext } from './focus';
import { Footer } from './footer';
import {
  asked,
  currentDraft,
  edited,
  isStarted,
  keptDraft,
  type Memory,
  offered,
  remembered,
} from './memory';

/** What makes one form different from the others. */
export interface FormParts<N extends FormName> {
  readonly name: N;
  readonly fields: Fields<N>;
  readonly body: readonly HTMLElement[];
  /** The fields on which the path of the new file depends. */
  readonly pathFields: readonly FieldName<N>[];
  /** Takes up, when somebody comes to it, where the cursor of the editor is by then. */
  readonly followsCursor?: boolean;
  /** On the button as long as nothing tells what it will be called. */
  readonly unnamed: string;
  check(values: FormValues<N>): Checked<N>;
  /** Shows what depends on other fields. */
  follow(values: FormValues<N>): void;
  offer(choices: LogChoices): void;
}

/** What a form tells the page. */
export interface FormOutlet {
  readonly post: (message: PageMessage) => void;
  /** The draft of this form changed. */
  readonly changed: () => void;
}

/** A form and what it remembers, from the first key to the file. */
export class LogForm<N extends FormName> {
  readonly root: HTMLElement;
  private readonly form: HTMLFormElement;
  private readonly footer: Footer;
  private readonly errors: ErrorMarks<N>;
  private request = 0;
  private asksTarget = false;
  /** What was sent and not answered yet: a second press must not write a second file. */
  private sent: Draft<N> | null = null;
  private last: Draft<N> = {};

  constructor(
    private readonly t: Translate,
    private readonly parts: FormParts<N>,
    private memory: Memory<N>,
    private readonly outlet: FormOutlet,
  ) {
    this.footer = new Footer(t, parts.unnamed, {
      preview: () => {
        this.preview();
      },
      clear: () => {
        this.clear();
      },
    });
    this.form = make('form', { novalidate: true }, ...parts.body, this.footer.root);
    this.errors = new ErrorMarks(t, parts.name, parts.fields);
    this.root = make('div', { role: 'tabpanel', id: `${parts.name}-panel` }, this.form);
    this.listen();
    this.show();
  }

  get draft(): Draft<N> | null {
    return keptDraft(this.memory);
  }

  offer(choices: LogChoices): void {
    this.parts.offer(choices);
    this.askTarget();
  }

  /** Another file is active. */
  prefill(prefill: Draft<N>): void {
    const before = this.memory;
    this.memory = offered(before, prefill);
    // What is unfolded stays so: somebody may be about to write there.
    if (JSON.stringify(this.memory) !== JSON.stringify(before)) this.writeFields();
  }

  /** A command asked for the form. */
  begin(prefill: Draft<N>): void {
    this.memory = asked(this.memory, prefill);
    this.show();
    this.focusFirst();
  }

  showTarget(request: number, label: string, path: string): void {
    if (request === this.request) this.footer.showTarget(label, path);
  }

  created(label: string, token: string): void {
    this.last = this.sent ?? currentDraft(this.memory);
    this.sent = null;
    this.replace({});
    this.footer.say(this.t('Created {0}', label), () => {
      this.footer.say('');
      this.outlet.post({ type: 'undo', form: this.parts.name, token });
    });
  }

  /** What was written is gone again: its text comes back, unless the next one has begun. */
  undone(label: string): void {
    const free = !isStarted(this.memory);
    if (free) this.replace(this.last);
    this.footer.say(
      free ? this.t('{0} is gone. Your text is here again.', label) : this.t('{0} is gone.', label),
    );
  }

  failed(errors: FieldErrors<N>, message: string | null): void {
    this.sent = null;
    this.footer.complain(message ?? '');
    this.errors.show(errors);
  }

  private get values(): FormValues<N> {
    return valuesFrom(this.parts.name, currentDraft(this.memory));
  }

  private listen(): void {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    this.form.addEventListener('input', () => {
      this.takeChanges();
    });
    this.form.addEventListener('focusin', ({ relatedTarget }) => {
      const stays = relatedTarget instanceof Node && this.form.contains(relatedTarget);
      if (this.parts.followsCursor !== true || stays || isStarted(this.memory)) return;
      this.outlet.post({ type: 'follow', form: this.parts.name });
    });
    this.form.addEventListener('keydown', (event) => {
      this.keyPressed(event);
    });
  }

  private keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      this.submit();
    } else if (event.target instanceof HTMLInputElement) {
      // In a line of text, Enter goes on; only the button and Ctrl+Enter send.
      event.preventDefault();
      focusNext(this.form, event.target);
    }
  }

  private takeChanges(): void {
    const before = this.values;
    const change: Record<string, unknown> = {};
    for (const name of fieldNames(this.parts.name)) {
      const value = this.parts.fields[name].read();
      if (JSON.stringify(value) !== JSON.stringify(before[name])) change[name] = value;
    }
    if (Object.keys(change).length === 0) return;
    this.memory = edited(this.memory, change as Draft<N>);
    this.sent = null;
    this.footer.say('');
    this.changed();
    if (this.parts.pathFields.some((name) => name in change)) this.askTarget();
    if (!this.errors.isEmpty) this.errors.takeBack(errorsOf(this.parts.check(this.values)));
  }

  private changed(): void {
    this.footer.showClear(isStarted(this.memory));
    this.parts.follow(this.values);
    this.outlet.changed();
  }

  private submit(): void {
    if (this.sent !== null || !this.isReady()) return;
    this.sent = currentDraft(this.memory);
    this.outlet.post(this.message('submit'));
  }

  private preview(): void {
    if (this.isReady()) this.outlet.post(this.message('preview'));
  }

  private message(type: 'submit' | 'preview'): PageMessage {
    return { type, form: this.parts.name, values: this.values } as PageMessage;
  }

  /** Whether the form can be sent; where not, it says so and goes to the first wrong field. */
  private isReady(): boolean {
    this.takeChanges();
    const checked = this.parts.check(this.values);
    this.errors.show(errorsOf(checked));
    return this.errors.isEmpty;
  }

  private clear(): void {
    const before = currentDraft(this.memory);
    this.replace({});
    this.footer.say(this.t('Cleared'), () => {
      this.replace(before);
      this.footer.say('');
      this.focusFirst();
    });
    this.focusFirst();
  }

  private replace(draft: Draft<N>): void {
    this.memory = remembered(draft);
    this.show();
    this.outlet.changed();
  }

  private show(): void {
    const { values } = this;
    for (const folded of this.form.querySelectorAll('details')) {
      folded.open = fieldNames(this.parts.name).some(
        (name) => values[name].length > 0 && folded.contains(this.parts.fields[name].root),
      );
    }
    this.writeFields();
    this.errors.show(noErrors());
  }

  private writeFields(): void {
    const { values } = this;
    for (const name of fieldNames(this.parts.name)) this.parts.fields[name].write(values[name]);
    this.footer.showClear(isStarted(this.memory));
    this.parts.follow(values);
    this.askTarget();
  }

  private focusFirst(): void {
    this.form.querySelector<HTMLElement>('input, textarea')?.focus();
  }

  /** However many things change at once, the editor is asked once. */
  private askTarget(): void {
    if (this.asksTarget) return;
    this.asksTarget = true;
    queueMicrotask(() => {
      this.asksTarget = false;
      this.request++;
      const { request, values } = this;
      const message = { type: 'target', form: this.parts.name, request, values };
      this.outlet.post(message as PageMessage);
    });
  }
}
