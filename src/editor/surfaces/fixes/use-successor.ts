import * as vscode from 'vscode';
import { respelled } from '../../../core/decisions/respell';
import type { Problem } from '../../../core/problem';
import { oneLine } from '../../../words/line';
import { t } from '../../language';
import { toRange } from '../../positions';
import type { Place } from '../../session';

/**
 * Writes the record that holds now in the place of one that no longer does, in the spelling of the
 * reference; a line that names the old one twice (a link and its text) is changed as a whole. One
 * fix for each successor.
 */
export async function successorFixes(
  { session, path }: Place,
  document: vscode.TextDocument,
  problem: Problem,
): Promise<vscode.CodeAction[]> {
  if (problem.code !== 'decision-reference-outdated') return [];
  const { repository } = session;
  const model = await repository.decisions();
  const old = model.byPath(problem.data.record);
  if (old === null) return [];
  const { references } = await repository.notesOf(path);
  const here = references.filter(
    ({ kind, id, range, text }) =>
      kind === 'decision' &&
      range.start.line === problem.range.start.line &&
      model.resolve(id, path).includes(old) &&
      document.getText(toRange(range)) === text,
  );
  return problem.data.successors.flatMap((successor) => {
    const to = model.byPath(successor.path);
    if (to === null || here.length === 0) return [];
    const title = t('Use {0}', oneLine(successor.label));
    const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    fix.edit = new vscode.WorkspaceEdit();
    for (const { range, text } of here) {
      fix.edit.replace(document.uri, toRange(range), respelled(model, text, path, old, to));
    }
    fix.isPreferred = problem.data.successors.length === 1;
    return [fix];
  });
}
