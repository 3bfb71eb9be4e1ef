import * as vscode from 'vscode';
import { placedDebt } from '../../core/context/placed-debt';
import {
  anchorsWrittenAt,
  isFound,
  type PlacedAnchor,
  strayAnchors,
  whereFound,
} from '../../core/context/reanchor-debt';
import { spanHolds } from '../../core/text';
import { t } from '../language';
import { guarded } from '../log';
import type { Preview } from '../preview';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';
import type { Row } from '../trees/row';
import { anchorRow, pickAnchors, writeAnchors } from './anchor-rows';
import { isTarget, type OpenTarget, staysInside, targetIn } from './open-at';

export const REANCHOR = 'steward.reanchor';

/**
 * *Re-anchor debt*: writes where the code of an item is by now into its file. The argument is where
 * an anchor is written (a target, or a row of a tree); without any it is the item at the cursor, else
 * one that is chosen. *Re-anchor all debt* offers every anchor that is not where it is written.
 */
export function registerReanchor(session: Session, preview: Preview): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(REANCHOR, (asked: unknown) =>
      guarded(REANCHOR, () => reanchor(session, preview, asked), undefined),
    ),
    vscode.commands.registerCommand('steward.reanchorAll', () =>
      guarded('steward.reanchorAll', () => reanchorAll(session, preview), undefined),
    ),
  );
}

/** Anchors a command is about. */
export interface AnchorsAtHand {
  readonly repository: RepositorySession;
  readonly anchors: readonly PlacedAnchor[];
}

/** The anchors written where an argument of a command points; null where it points nowhere. */
export async function anchorsOf(session: Session, asked: unknown): Promise<AnchorsAtHand | null> {
  const target = anchorTarget(asked);
  if (target === null || !staysInside(target.path)) return null;
  await session.repositories();
  const repository = session.known(target.root);
  if (repository === null) return null;
  const anchors = await anchorsWrittenAt(repository.repository, target.path, target);
  return { repository, anchors };
}

/** Rows of anchors open their code; what they are written as is beside it. */
function anchorTarget(asked: unknown): OpenTarget | null {
  const row = asked as Partial<Row> | null;
  return typeof row === 'object' && isTarget(row?.anchor) ? row.anchor : targetIn(asked);
}

async function reanchor(session: Session, preview: Preview, asked: unknown): Promise<void> {
  const at = (await anchorsOf(session, asked)) ?? (await anchorsAtCursor(session));
  if (at === null) {
    await reanchorAll(session, preview);
    return;
  }
  const { repository, anchors } = at;
  const found = anchors.filter((one) => one.place.state !== 'exact' && isFound(one));
  const [only, ...others] = found;
  // Who names one anchor was told from where to where already.
  if (only !== undefined && others.length === 0 && asked !== undefined) {
    await writeAnchors(repository, [whereFound(only)]);
  } else if (only !== undefined) await choose(repository, preview, found);
  else sayNone(anchors);
}

async function reanchorAll(session: Session, preview: Preview): Promise<void> {
  const repository = await session.current();
  if (repository === null) {
    void vscode.window.showInformationMessage(t('Open a folder first.'));
    return;
  }
  const strays = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: t('Looking for the code of debt') },
    () => strayAnchors(repository.repository),
  );
  const found = strays.filter(isFound);
  if (found.length === 0) sayNone(strays);
  else await choose(repository, preview, found);
}

/** What moved is checked; what is only suggested has to be. */
async function choose(
  repository: RepositorySession,
  preview: Preview,
  found: readonly PlacedAnchor[],
): Promise<void> {
  const rows = found.map((one) => anchorRow(whereFound(one)));
  const chosen = await pickAnchors(repository, preview, {
    title: t('Re-anchor debt'),
    placeholder: t('Check what is to be written; suggestions are yours to confirm'),
    rows,
    checked: rows.filter(({ wanted }) => wanted.place.state === 'moved'),
  });
  await writeAnchors(repository, chosen);
}

/** In an item's file the anchors at the cursor, in code those with a place on its line. */
async function anchorsAtCursor(session: Session): Promise<AnchorsAtHand | null> {
  const editor = vscode.window.activeTextEditor;
  const place = await session.placeOf(editor?.document.uri);
  if (editor === undefined || place === null) return null;
  const { session: repository, path } = place;
  const at = editor.selection.active;
  const { items } = await repository.repository.debt();
  if (items.some((item) => item.path === path)) {
    return { repository, anchors: await anchorsWrittenAt(repository.repository, path, at) };
  }
  const placed = await placedDebt(repository.repository, path, editor.document.getText());
  const here = [...placed].flatMap(([item, places]) =>
    places
      .filter(({ lines, state }) => state !== 'exact' && lines && spanHolds(lines, at.line))
      .map((one) => ({ item, place: one })),
  );
  return here.length === 0 ? null : { repository, anchors: here };
}

function sayNone(anchors: readonly PlacedAnchor[]): void {
  const lost = anchors.find((one) => !isFound(one));
  const sentence =
    lost === undefined
      ? t('Every anchor is where it says.')
      : t(
          'The code of {0} was not found. Select its lines and run "Anchor debt here".',
          lost.item.id,
        );
  void vscode.window.showInformationMessage(sentence);
}
