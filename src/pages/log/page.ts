import type { EditorMessage, LogChoices, PageMessage } from '../../protocol/log';
import { type Draft, FORM_NAMES, type FormName } from '../../protocol/log-values';
import type { Translate } from '../../words/translate';
import { debtForm } from './debt-form';
import { decisionForm } from './decision-form';
import { delegationForm } from './delegation-form';
import { make } from '../dom';
import { type FormOutlet, type FormParts, LogForm } from './form';
import { type PageState, remembered } from './memory';
import { Tabs } from './tabs';

/** What the page asks of the window it lives in. */
export interface PageHost {
  readonly post: (message: PageMessage) => void;
  readonly keep: (state: PageState) => void;
}

/** The forms, once the sentences are known. */
export class LogPage {
  private readonly forms: { readonly [N in FormName]: LogForm<N> };
  private readonly tabs: Tabs;
  private readonly lists = make('div', { hidden: true });
  private readonly content: HTMLElement;
  private readonly noFolder: HTMLElement;
  private tab: FormName;

  constructor(
    t: Translate,
    root: HTMLElement,
    state: PageState,
    private readonly host: PageHost,
  ) {
    this.tab = state.tab;
    const form = <N extends FormName>(parts: FormParts<N>, draft: Draft<N> | null): LogForm<N> =>
      new LogForm(t, parts, remembered(draft ?? {}), this.outlet(parts.name));
    this.forms = {
      decision: form(decisionForm(t), state.decision),
      delegation: form(delegationForm(t), state.delegation),
      debt: form(debtForm(t), state.debt),
    };
    const tabs = [
      { name: 'decision', text: t('Decision'), panel: this.forms.decision.root },
      { name: 'delegation', text: t('Delegation'), panel: this.forms.delegation.root },
      { name: 'debt', text: t('Debt'), panel: this.forms.debt.root },
    ] as const;
    this.tabs = new Tabs(t('What to log'), tabs, (name) => {
      this.show(name);
      this.keep();
    });
    const panels = tabs.map(({ panel }) => panel);
    this.content = make('div', {}, this.tabs.root, ...panels, this.lists);
    this.noFolder = make(
      'p',
      { class: 'empty' },
      t('Open a folder first. Decisions, delegation notes and debt are files in its repository.'),
    );
    root.replaceChildren(this.content, this.noFolder);
    this.show(this.tab);
  }

  receive(message: Exclude<EditorMessage, { type: 'init' }>): void {
    switch (message.type) {
      case 'choices':
        this.offer(message.choices);
        return;
      case 'prefill':
        this.formOf(message).prefill(message.prefill);
        return;
      case 'focus':
        this.show(message.form);
        this.formOf(message).begin(message.prefill);
        this.keep();
        return;
      case 'target':
        this.forms[message.form].showTarget(message.request, message.label, message.path);
        return;
      case 'created':
        this.forms[message.form].created(message.label, message.token);
        return;
      case 'undone':
        this.forms[message.form].undone(message.label);
        return;
      case 'failed':
        this.formOf(message).failed(message.errors, message.message);
    }
  }

  /** Null while no folder is open: there is nowhere to write to. */
  offer(choices: LogChoices | null): void {
    this.content.hidden = choices === null;
    this.noFolder.hidden = choices !== null;
    if (choices === null) return;
    this.lists.replaceChildren(
      datalist('people', choices.people),
      datalist('scopes', choices.scopes.map(plain)),
      datalist(
        'records',
        choices.records.map(({ name }) => plain(name)),
      ),
    );
    for (const name of FORM_NAMES) this.forms[name].offer(choices);
  }

  /** The form that a message names: what else is in the message is for that form. */
  private formOf(message: { readonly form: FormName }): LogForm<FormName> {
    return this.forms[message.form] as LogForm<FormName>;
  }

  private show(name: FormName): void {
    this.tab = name;
    this.tabs.show(name);
  }

  private outlet(form: FormName): FormOutlet {
    return {
      post: this.host.post,
      changed: () => {
        this.keep();
        const { draft } = this.forms[form];
        this.host.post({ type: 'draft', form, draft });
      },
    };
  }

  private keep(): void {
    const { decision, delegation, debt } = this.forms;
    this.host.keep({
      tab: this.tab,
      decision: decision.draft,
      delegation: delegation.draft,
      debt: debt.draft,
    });
  }
}

function plain(value: string): { readonly value: string; readonly detail: string } {
  return { value, detail: '' };
}

function datalist(
  id: string,
  choices: readonly { readonly value: string; readonly detail: string }[],
): HTMLElement {
  const options = choices.map(({ value, detail }) =>
    make('option', { value, label: detail === '' ? undefined : detail }),
  );
  return make('datalist', { id }, ...options);
}
