import * as vscode from 'vscode';
import { markerOn } from '../../../core/context/promote-marker';
import { oneLine } from '../../../words/line';
import { PROMOTE_MARKER } from '../../commands/promote-marker';
import { t } from '../../language';
import type { Place } from '../../session';
import { targetOf } from '../../trees/repositories';

/** Offers to record the marker of a line that names no item on record. */
export async function promoteFixes(
  { session, path }: Place,
  at: vscode.Range,
): Promise<vscode.CodeAction[]> {
  const { repository } = session;
  const marker = await markerOn(repository, path, at.start.line);
  if (marker === null) return [];
  const model = await repository.debt();
  if (marker.refs.some((ref) => model.byId(ref).length > 0)) return [];
  const title = t('Record this {0} as debt', oneLine(marker.tag));
  const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const target = targetOf(session, path, marker.range.start);
  fix.command = { title, command: PROMOTE_MARKER, arguments: [target] };
  return [fix];
}
