import type { EditorMessage, LogChoices, PageMessage } from '../../protocol/log';
import type { FormName } from '../../protocol/log-values';
import type { Translate } from '../../words/translate';
import { decisionForm } from './decision-form';
import { delegationForm } from './delegation-form';
import { make } from '../dom';
import { type FormOutlet, LogForm } from './form';
import { type PageState, remembered } from './memory';
import { Tabs } from './tabs';

/** What the page asks of the window it lives in. */
export interface PageHost {
  readonly post: (message: PageMessage) => void;
  readonly keep: (state: PageState) => void;
}

/** Both forms, once the sentences are known. */
export class LogPage {
  private readonly forms: {
    readonly decision: LogForm<'decision'>;
    readonly delegation: LogForm<'delegation'>;
  };
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
    const { decision, delegation } = state;
    this.tab = state.tab;
    this.forms = {
      decision: new LogForm(
        t,
        decisionForm(t),
        remembered(decision ?? {}),
        this.outlet('decision'),
      ),
      delegation: new LogForm(
        t,
        delegationForm(t),
        remembered(delegation ?? {}),
        this.outlet('delegation'),
      ),
    };
    const tabs = [
      { name: 'decision', text: t('Decision'), panel: this.forms.decision.root },
      { name: 'delegation', text: t('Delegation'), panel: this.forms.delegation.root },
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
      t('Open a folder first. Decisions and delegation notes are files in its repository.'),
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
        if (message.form === 'decision') this.forms.decision.prefill(message.prefill);
        else this.forms.delegation.prefill(message.prefill);
        return;
      case 'focus':
        this.show(message.form);
        if (message.form === 'decision') this.forms.decision.begin(message.prefill);
        else this.forms.delegation.begin(message.prefill);
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
        if (message.form === 'decision') {
          this.forms.decision.failed(message.errors, message.message);
        } else this.forms.delegation.failed(message.errors, message.message);
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
    this.forms.decision.offer(choices);
    this.forms.delegation.offer(choices);
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
    const { decision, delegation } = this.forms;
    this.host.keep({ tab: this.tab, decision: decision.draft, delegation: delegation.draft });
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
