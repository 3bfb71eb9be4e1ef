import * as vscode from 'vscode';
import { markerOn, planPromotionIn } from '../../core/context/promote-marker';
import type { Marker } from '../../core/debt/marker';
import { problemSentence } from '../../words/problems';
import { t } from '../language';
import { guarded } from '../log';
import type { RepositorySession } from '../repository-session';
import type { Place, Session } from '../session';
import { enclosingSymbol } from '../symbols';
import { applyShown } from './apply';
import { staysInside, targetIn } from './open-at';
import { plain } from './plain';
import { sayDone } from './say-done';

export const PROMOTE_MARKER = 'steward.promoteMarker';

/**
 * *Record this comment as debt*: writes the item of a TODO and its id into the comment, in one act.
 * The argument is a target or a row of a tree; without any it is the marker at the cursor.
 */
export function registerPromoteMarker(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand(PROMOTE_MARKER, (asked: unknown) =>
    guarded(PROMOTE_MARKER, () => promoteAt(session, asked), undefined),
  );
}

async function promoteAt(session: Session, asked: unknown): Promise<void> {
  const found = await placeOf(session, asked);
  const marker =
    found && (await markerOn(found.place.session.repository, found.place.path, found.line));
  if (found === null || marker === null) {
    void vscode.window.showInformationMessage(
      t('There is no TODO on this line. Put the cursor on the comment that is to be recorded.'),
    );
    return;
  }
  const location = vscode.ProgressLocation.Window;
  const title = t('Recording this {0}', plain(marker.tag));
  await vscode.window.withProgress({ location, title }, () => promote(found.place.session, marker));
}

async function promote(repository: RepositorySession, marker: Marker): Promise<void> {
  const symbol = await enclosingSymbol(repository.uriOf(marker.path), marker.range.start.line);
  const planned = await planPromotionIn(repository.repository, marker, { symbol });
  if (!('changes' in planned)) {
    const sentences = planned.map((problem) => problemSentence(t, problem));
    void vscode.window.showErrorMessage([...new Set(sentences)].join(' '));
    return;
  }
  if ((await applyShown(repository, planned)) === null) return;
  const done = t('{0} is recorded, and the comment names it.', planned.label);
  sayDone(done);
}

async function placeOf(
  session: Session,
  asked: unknown,
): Promise<{ readonly place: Place; readonly line: number } | null> {
  if (asked === undefined) {
    const editor = vscode.window.activeTextEditor;
    const place = await session.placeOf(editor?.document.uri);
    return editor && place ? { place, line: editor.selection.active.line } : null;
  }
  const target = targetIn(asked);
  if (target === null || !staysInside(target.path)) return null;
  await session.repositories();
  const repository = session.known(target.root);
  return repository && { place: { session: repository, path: target.path }, line: target.line };
}
