import * as vscode from 'vscode';
import { type DecisionRecord, decisionLabel } from '../../core/decisions/record';
import type { RepoPath } from '../../core/paths';
import { oneLine } from '../../words/line';
import { decisionsAt, headingOf, usagePlaces } from '../decision-places';
import { t } from '../language';
import { guarded } from '../log';
import { showText } from '../open';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';
import { isTarget, type OpenTarget, staysInside, targetIn } from './open-at';

export const FIND_DECISION_REFERENCES = 'steward.findDecisionReferences';

/** A record of an open repository, and the place that asks, where that is not the record itself. */
export interface FindTarget extends OpenTarget {
  readonly at?: { readonly path: RepoPath; readonly line: number; readonly character: number };
}

/** The link to *Find references*, for trusted Markdown that allows the command. */
export function findReferencesCommand(target: FindTarget): string {
  return `command:${FIND_DECISION_REFERENCES}?${encodeURIComponent(JSON.stringify([target]))}`;
}

/**
 * *Find references to a decision*: peeks at all places that name it. The argument is a target, the
 * URI of a record, or a row of a tree that opens one; without any it is the decision at the cursor.
 */
export function registerFindDecisionReferences(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand(FIND_DECISION_REFERENCES, (asked: unknown) =>
    guarded('references of a decision', () => findReferences(session, asked), undefined),
  );
}

interface Asked {
  readonly repository: RepositorySession;
  readonly records: readonly DecisionRecord[];
  /** Where the places are shown. */
  readonly at: vscode.Location;
}

async function findReferences(session: Session, asked: unknown): Promise<void> {
  const found = asked === undefined ? await atCursor(session) : await ofArgument(session, asked);
  const [record] = found?.records ?? [];
  if (found === null || record === undefined) {
    void vscode.window.showInformationMessage(
      t('Put the cursor on a decision, or open its record, and try again.'),
    );
    return;
  }
  const { repository, records, at } = found;
  const lists = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: t('Looking for references') },
    () => Promise.all(records.map((one) => usagePlaces(repository, one))),
  );
  const places = lists.flat();
  if (places.length === 0) {
    const label = oneLine(decisionLabel(record));
    void vscode.window.showInformationMessage(t('Nothing refers to {0} yet.', label));
    return;
  }
  if ((await showText(at.uri, { selection: at.range })) === null) return;
  const { start } = at.range;
  await vscode.commands.executeCommand(
    'editor.action.peekLocations',
    at.uri,
    start,
    places,
    'peek',
  );
}

/** The decision named at the cursor; in a record, anywhere else, the record. */
async function atCursor(session: Session): Promise<Asked | null> {
  const editor = vscode.window.activeTextEditor;
  const place = await session.placeOf(editor?.document.uri);
  if (editor === undefined || place === null) return null;
  const { active } = editor.selection;
  const named = await decisionsAt(place, active);
  const own = (await place.session.repository.decisions()).byPath(place.path);
  const records = named.length > 0 || own?.kind !== 'record' ? named : [own];
  const at = new vscode.Location(editor.document.uri, active);
  return { repository: place.session, records, at };
}

async function ofArgument(session: Session, asked: unknown): Promise<Asked | null> {
  const target: FindTarget | null = targetIn(asked);
  await session.repositories();
  const place =
    asked instanceof vscode.Uri
      ? await session.placeOf(asked)
      : target && { session: session.known(target.root), path: target.path };
  if (!place?.session || !staysInside(place.path)) return null;
  const record = (await place.session.repository.decisions()).byPath(place.path);
  if (record === null) return null;
  const at = target?.at;
  const from =
    at !== undefined && isPlace(at)
      ? new vscode.Location(
          place.session.uriOf(at.path),
          new vscode.Position(at.line, at.character),
        )
      : headingOf(place.session, record);
  return { repository: place.session, records: [record], at: from };
}

/** What a link carries may have been made by anybody. */
function isPlace(at: unknown): boolean {
  return isTarget({ ...(at as object), root: '' }) && staysInside((at as OpenTarget).path);
}
