import * as vscode from 'vscode';
import { baseName, type RepoPath } from '../core/paths';
import type { Position } from '../core/text';
import { staysInside } from './commands/open-at';
import { Owner } from './disposable';
import { showText } from './open';
import { toPosition } from './positions';
import type { RepositorySession } from './repository-session';
import type { Session } from './session';

/** Documents that show a file of an open repository and cannot be written. */
export const READ_ONLY_SCHEME = 'steward-item';

/** What such a document shows: the root of an open repository, and a path in it. */
export interface ShownItem {
  readonly root: string;
  readonly path: RepoPath;
}

/** Items and records as read-only documents, made from the text the editor has of them. */
export class ItemDocuments extends Owner implements vscode.TextDocumentContentProvider {
  private readonly changed = this.own(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange = this.changed.event;

  constructor(private readonly session: Session) {
    super();
    this.own(vscode.workspace.registerTextDocumentContentProvider(READ_ONLY_SCHEME, this));
    this.own(
      session.onDidChange((change) => {
        for (const { uri } of vscode.workspace.textDocuments) {
          const shown = shownBy(uri);
          if (shown === null || change === null) continue;
          const isSame = shown.root === change.session.root.toString();
          if (isSame && change.paths.has(shown.path)) this.changed.fire(uri);
        }
      }),
    );
  }

  /** Empty where the file is gone, or the repository is not open any more. */
  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const shown = shownBy(uri);
    await this.session.repositories();
    const repository = shown && this.session.known(shown.root);
    if (repository === null || shown === null || !staysInside(shown.path)) return '';
    const read = await repository.repository.files.read(shown.path);
    return read.kind === 'text' ? read.text : '';
  }
}

/** Shows a file read-only with the cursor at a place. */
export async function showReadOnly(
  repository: RepositorySession,
  path: RepoPath,
  at: Position,
): Promise<void> {
  const shown: ShownItem = { root: repository.root.toString(), path };
  const uri = vscode.Uri.from({
    scheme: READ_ONLY_SCHEME,
    path: `/${baseName(path)}`,
    query: JSON.stringify(shown),
  });
  const position = toPosition(at);
  await showText(uri, {
    selection: new vscode.Range(position, position),
    preview: true,
  });
}

/** What a document of ours shows; null for any other. */
export function shownBy(uri: vscode.Uri): ShownItem | null {
  if (uri.scheme !== READ_ONLY_SCHEME) return null;
  try {
    const parsed = JSON.parse(uri.query) as Partial<ShownItem> | null;
    const { root, path } = parsed ?? {};
    return typeof root === 'string' && typeof path === 'string' ? { root, path } : null;
  } catch {
    return null;
  }
}
