import * as vscode from 'vscode';
import { type ChangedScope, changedScope } from '../core/context/changed-scope';
import type { WritePlan } from '../core/edits';
import {
  type EditorMessage,
  type LogChoices,
  type PageMessage,
  readPageMessage,
} from '../protocol/log';
import { pageHtml } from '../protocol/page-html';
import { type Draft, FORM_NAMES, type FormName, readDraft } from '../protocol/log-values';
import { problemSentence } from '../words/problems';
import { Owner } from './disposable';
import { locale, t } from './language';
import { guarded } from './log';
import { debtPrefill } from './debt-prefill';
import { choicesOf } from './log-forms';
import { type FormMessage, formTarget, planForm } from './log-plans';
import { activePrefill, activeScope, type Prefill } from './log-prefill';
import type { Preview } from './preview';
import { nonce } from './nonce';
import type { RepositorySession } from './repository-session';
import type { Session } from './session';
import { applyPlan, WriteRefused, type Written } from './writes';

/** The *Log* view: hosts the page, answers its messages, writes what its forms plan. */
export class LogView extends Owner implements vscode.WebviewViewProvider {
  private view: vscode.WebviewView | undefined;
  private ready = false;
  /** What a command asked for, while the page is not there yet. */
  private wanted: Extract<EditorMessage, { type: 'focus' }> | null = null;
  /** What the branch changes, as known when the form was last asked for. */
  private changed: ChangedScope | null = null;
  /** The repository the forms write to: that of the file the command was called from. */
  private repository: RepositorySession | null = null;
  /** What was written in this window and may be taken back, by token. */
  private readonly written = new Map<string, Written>();

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly session: Session,
    private readonly preview: Preview,
  ) {
    super();
    this.own(vscode.window.registerWebviewViewProvider('steward.log', this));
    this.own(
      vscode.window.onDidChangeActiveTextEditor(() => {
        void guarded('log page: prefill', () => this.prefill(), undefined);
      }),
    );
    this.own(
      session.onDidChange((change) => {
        const concerns = change === null || change.parts.size > 0;
        if (!concerns || !this.ready || this.view?.visible !== true) return;
        void guarded('log page: choices', () => this.offer(), undefined);
      }),
    );
  }

  /** A form nobody has begun follows the file being edited. */
  private async prefill(): Promise<void> {
    if (!this.ready || this.view?.visible !== true) return;
    const repository = await this.session.current();
    if (repository === null) return;
    this.repository = repository;
    const prefill = await activePrefill(repository);
    this.post({ type: 'prefill', form: 'decision', prefill });
    this.post({ type: 'prefill', form: 'delegation', prefill: { scope: prefill.scope } });
    this.post({ type: 'prefill', form: 'debt', prefill: await debtPrefill(repository) });
    await this.offer();
  }

  /** The cursor moves without anybody being told; who comes to the form wants where it is now. */
  private async follow(form: FormName): Promise<void> {
    const repository = form === 'debt' ? await this.repositoryNow() : null;
    if (repository === null) return;
    this.post({ type: 'prefill', form: 'debt', prefill: await debtPrefill(repository) });
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.view = view;
    this.ready = false;
    const { webview } = view;
    const folder = (name: string): vscode.Uri =>
      vscode.Uri.joinPath(this.context.extensionUri, name);
    webview.options = {
      enableScripts: true,
      localResourceRoots: [folder('dist'), folder('media')],
    };
    webview.onDidReceiveMessage((given: unknown) => {
      const message = readPageMessage(given);
      if (message === null) return;
      void this.answer(message);
    });
    // Out of sight the page is thrown away; it says when it is there again.
    view.onDidChangeVisibility(() => {
      if (!view.visible) this.ready = false;
    });
    view.onDidDispose(() => {
      this.view = undefined;
      this.ready = false;
    });
    webview.html = pageHtml({
      root: 'log',
      cspSource: webview.cspSource,
      nonce: nonce(),
      scriptUri: webview.asWebviewUri(vscode.Uri.joinPath(folder('dist'), 'log.js')).toString(),
      styleUri: webview.asWebviewUri(vscode.Uri.joinPath(folder('media'), 'log.css')).toString(),
      lang: locale(),
      title: t('Log'),
    });
  }

  /** Shows a form with the cursor in its title, filled with what the command knows. */
  async show<N extends FormName>(form: N, { repository, draft }: Prefill<N>): Promise<void> {
    this.repository = repository;
    this.wanted = { type: 'focus', form, prefill: draft } as typeof this.wanted;
    await vscode.commands.executeCommand('steward.log.focus');
    if (!this.ready) return;
    this.showWanted();
    await this.offerChanged();
  }

  /** A form that was sent gets its answer, whatever happens: it waits for one. */
  private async answer(message: PageMessage): Promise<void> {
    const done = await guarded(
      `log page: ${message.type}`,
      async () => {
        await this.receive(message);
        return true;
      },
      false,
    );
    if (!done && 'form' in message) {
      this.refuse(message.form, t('Nothing was written. The Steward output says why.'));
    }
  }

  private async receive(message: PageMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.begin();
      case 'draft':
        return this.context.workspaceState.update(
          draftKey(message.form),
          message.draft ?? undefined,
        );
      case 'target':
        return this.tellTarget(message);
      case 'preview':
        return this.withPlan(message, (_, plan) => this.preview.show(plan));
      case 'submit':
        return this.withPlan(message, (repository, plan) => this.write(message, repository, plan));
      case 'follow':
        return this.follow(message.form);
      case 'undo':
        return this.undo(message.form, message.token);
    }
  }

  private async begin(): Promise<void> {
    const drafts = Object.fromEntries(FORM_NAMES.map((form) => [form, this.draft(form)]));
    const repository = await this.repositoryNow();
    const choices = repository && (await this.choices(repository));
    this.post({ type: 'init', l10n: vscode.l10n.bundle ?? {}, choices, drafts });
    this.ready = true;
    await this.prefill();
    this.showWanted();
    await this.offerChanged();
  }

  private draft<N extends FormName>(form: N): Draft<N> {
    return readDraft(form, this.context.workspaceState.get(draftKey(form)));
  }

  private showWanted(): void {
    const { wanted } = this;
    if (wanted === null) return;
    this.wanted = null;
    this.post(wanted);
  }

  private async offer(): Promise<void> {
    const repository = await this.repositoryNow();
    this.post({ type: 'choices', choices: repository && (await this.choices(repository)) });
  }

  /** The same, with what the branch changes by now; asked only when somebody wants the form. */
  private async offerChanged(): Promise<void> {
    const repository = await this.repositoryNow();
    this.changed = repository && (await changedScope(repository.repository));
    await this.offer();
  }

  private choices(repository: RepositorySession): Promise<LogChoices> {
    return choicesOf(repository, activeScope(repository), this.changed);
  }

  private async tellTarget(message: Extract<PageMessage, { type: 'target' }>): Promise<void> {
    const repository = await this.repositoryNow();
    if (repository === null) return;
    const { form, request } = message;
    const target = await formTarget(repository, message);
    this.post({ type: 'target', form, request, label: target.label, path: target.path });
  }

  /** Plans what the form says and goes on with the plan; what keeps it from being one is shown. */
  private async withPlan(
    message: FormMessage,
    go: (repository: RepositorySession, plan: WritePlan) => Promise<void>,
  ): Promise<void> {
    const repository = await this.repositoryNow();
    if (repository === null) {
      this.refuse(message.form, t('Open a folder first.'));
      return;
    }
    const made = await planForm(repository, message);
    if (made.kind === 'plan') await go(repository, made.plan);
    else if (made.kind === 'failed') this.post(made.message);
    else {
      const sentences = made.problems.map((problem) => problemSentence(t, problem));
      this.refuse(message.form, sentences.join(' '));
    }
  }

  private async write(
    { form }: FormMessage,
    repository: RepositorySession,
    plan: WritePlan,
  ): Promise<void> {
    try {
      const written = await applyPlan(repository, plan);
      const token = nonce();
      this.written.set(token, written);
      this.post({ type: 'created', form, label: written.label, path: written.path, token });
    } catch (error) {
      if (!(error instanceof WriteRefused)) throw error;
      this.refuse(form, error.message);
    }
  }

  private async undo(form: FormName, token: string): Promise<void> {
    const written = this.written.get(token);
    if (written === undefined) return;
    this.written.delete(token);
    if (await written.undo()) this.post({ type: 'undone', form, label: written.label });
    else this.refuse(form, t('{0} changed since. Undo it in its file.', written.label));
  }

  private refuse(form: FormName, message: string): void {
    this.post({ type: 'failed', form, errors: {}, message });
  }

  private async repositoryNow(): Promise<RepositorySession | null> {
    const repositories = await this.session.repositories();
    if (this.repository === null || !repositories.includes(this.repository)) {
      this.repository = await this.session.current();
    }
    return this.repository;
  }

  private post(message: EditorMessage): void {
    void this.view?.webview.postMessage(message);
  }
}

function draftKey(form: FormName): string {
  return `steward.draft.${form}`;
}
