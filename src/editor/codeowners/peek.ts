import * as vscode from 'vscode';
import { isTarget } from '../commands/open-at';
import { t } from '../language';
import { guarded } from '../log';
import { showText } from '../open';
import { toPosition } from '../positions';
import type { Session } from '../session';
import { PEEK_COMMAND } from './linked-card';
import { ownedFiles } from './owned-files';
import { ownersDocument } from './owners-document';
import { fileStarts } from './references';

/**
 * Peeks at the files of the rule or owner at a place. Hovers run it with a place in the argument;
 * only CODEOWNERS files of repositories that are open are taken.
 */
export function registerPeek(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand(PEEK_COMMAND, (target: unknown) =>
    guarded('peek at owned files', () => peek(session, target), undefined),
  );
}

async function peek(session: Session, target: unknown): Promise<void> {
  if (!isTarget(target)) return;
  const repositories = await session.repositories();
  const repository = repositories.find(({ root }) => root.toString() === target.root);
  const uri = repository?.uriOf(target.path);
  const owners = uri === undefined ? null : await ownersDocument(session, uri);
  if (uri === undefined || owners === null) return;
  const at = toPosition(target);
  const selection = new vscode.Range(at, at);
  const editor = await showText(uri, { selection });
  if (editor === null || at.line >= editor.document.lineCount) return;
  const { text } = editor.document.lineAt(at.line);
  const files = await ownedFiles(owners, text, target, new AbortController().signal);
  if (files === null || files.length === 0) {
    void vscode.window.showInformationMessage(t('No file is owned here any more.'));
    return;
  }
  const places = fileStarts(owners, files);
  await vscode.commands.executeCommand('editor.action.peekLocations', uri, at, places, 'peek');
}
