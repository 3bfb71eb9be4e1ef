import * as vscode from 'vscode';
import { type FileChange, splice, type WritePlan } from '../core/edits';
import { Owner } from './disposable';
import { t } from './language';
import { showText } from './open';

const SCHEME = 'steward-preview';

/** Shows what a plan would write, read-only, beside the editor. */
export class Preview extends Owner implements vscode.TextDocumentContentProvider {
  private readonly changed = this.own(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange = this.changed.event;
  private readonly texts = new Map<string, string>();

  constructor() {
    super();
    this.own(vscode.workspace.registerTextDocumentContentProvider(SCHEME, this));
    this.own(
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.texts.delete(uri.toString())),
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.texts.get(uri.toString());
  }

  /**
   * A new file as it will be, an edited one beside what it is now; of several files one list of
   * differences.
   */
  async show(plan: WritePlan): Promise<void> {
    const [first, ...others] = plan.changes.map((change) => this.sides(change));
    if (first === undefined) return;
    const { before, after } = first;
    const title = t('{0}: preview', plan.label);
    if (others.length > 0) {
      const resources = [first, ...others].map((file) => [file.after, file.before, file.after]);
      await vscode.commands.executeCommand('vscode.changes', title, resources);
    } else if (before === undefined) {
      await showText(after, { preview: true, preserveFocus: true });
    } else {
      const options = { preview: true, preserveFocus: true };
      await vscode.commands.executeCommand('vscode.diff', before, after, title, options);
    }
  }

  /** Closes what was shown of a plan. */
  async close({ label }: Pick<WritePlan, 'label'>): Promise<void> {
    const title = t('{0}: preview', label);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    // A list of differences counts its files behind the title.
    const shown = tabs.filter(({ label: name }) => name === title || name.startsWith(`${title} (`));
    if (shown.length > 0) await vscode.window.tabGroups.close(shown, true);
  }

  private sides(change: FileChange): { readonly before?: vscode.Uri; readonly after: vscode.Uri } {
    if (change.kind === 'create') return { after: this.shown(change.path, '', change.text) };
    const { path, before, splices, moveTo } = change;
    return {
      before: this.shown(path, 'before', before),
      after: this.shown(moveTo ?? path, '', splice(before, splices)),
    };
  }

  private shown(path: string, query: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${path}`, query });
    this.texts.set(uri.toString(), text);
    this.changed.fire(uri);
    return uri;
  }
}
