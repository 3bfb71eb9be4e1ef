import * as vscode from 'vscode';
import type { WritePlan } from '../core/edits';
import { Owner } from './disposable';

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

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  async show(plan: WritePlan): Promise<void> {
    const made = plan.changes.find((change) => change.kind === 'create');
    if (made?.kind !== 'create') return;
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${made.path}` });
    this.texts.set(uri.toString(), made.text);
    this.changed.fire(uri);
    await vscode.window.showTextDocument(uri, { preview: true, preserveFocus: true });
  }
}
