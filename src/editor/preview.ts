import * as vscode from 'vscode';
import { type FileChange, splice, type WritePlan } from '../core/edits';
import { Owner } from './disposable';
import { t } from './language';

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

  /** A new file as it will be; a plan that edits others as well as one list of differences. */
  async show(plan: WritePlan): Promise<void> {
    const [first, ...others] = plan.changes.map((change) => this.sides(change));
    if (first === undefined) return;
    if (others.length === 0 && first.before === undefined) {
      await vscode.window.showTextDocument(first.after, { preview: true, preserveFocus: true });
      return;
    }
    const resources = [first, ...others].map(({ before, after }) => [after, before, after]);
    await vscode.commands.executeCommand(
      'vscode.changes',
      t('{0}: preview', plan.label),
      resources,
    );
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
