import * as vscode from 'vscode';
import { numberedId } from '../../../core/ids';
import { rangeHolds } from '../../../core/text';
import { t } from '../../language';
import type { Place } from '../../session';

/** Offers to record a debt item that a comment names and nobody wrote down. */
export async function recordFixes(place: Place, at: vscode.Range): Promise<vscode.CodeAction[]> {
  const { repository } = place.session;
  const { references } = await repository.notesOf(place.path);
  const named = references.filter(
    ({ kind, range }) => kind === 'debt' && rangeHolds(range, at.start),
  );
  if (named.length === 0) return [];
  const [model, config] = await Promise.all([repository.debt(), repository.config()]);
  return named
    .filter(({ id }) => model.byId(id).length === 0)
    .filter(({ id }) => numberedId(id, config.debt.prefix) !== null)
    .map(({ id }) => {
      const title = t('Record {0}', id);
      const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      fix.command = { title, command: 'steward.recordDebt', arguments: [{ id }] };
      return fix;
    });
}
