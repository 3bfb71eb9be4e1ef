import * as vscode from 'vscode';
import { statusSplice } from '../../../core/debt/status';
import type { Problem } from '../../../core/problem';
import { rangeHolds } from '../../../core/text';
import { t } from '../../language';
import type { Place } from '../../session';

/** Closes the debt item whose anchor leads nowhere any more: the code it was about is gone. */
export async function closeFix(
  { session, path }: Place,
  document: vscode.TextDocument,
  problem: Problem,
): Promise<vscode.CodeAction | null> {
  if (problem.code !== 'anchor-file-missing' && problem.code !== 'anchor-lost') return null;
  const { repository } = session;
  const items = (await repository.debt()).items.filter((item) => item.path === path);
  const item = items.find(({ range }) => rangeHolds(range, problem.range.start));
  const read = await repository.sources.read(path);
  if (item === undefined || read.kind !== 'source') return null;
  // What a merge left half done is not written to, and a buffer may be newer than what was read.
  if (read.source.conflicted || read.source.text !== document.getText()) return null;
  const splice = statusSplice(read.source, item, 'closed');
  if (splice === null) return null;
  const fix = new vscode.CodeAction(t('Close {0}', item.id), vscode.CodeActionKind.QuickFix);
  fix.edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(
    document.positionAt(splice.start),
    document.positionAt(splice.end),
  );
  fix.edit.replace(document.uri, range, splice.text);
  return fix;
}
