import * as vscode from 'vscode';
import { placedAnchors, type PlacedAnchor } from '../../core/context/reanchor-debt';
import { type AnchorState, isSettled } from '../../core/debt/item';
import { isHomePath, type RepoPath } from '../../core/paths';
import type { LineSpan } from '../../core/text';
import { t } from '../language';
import { guarded } from '../log';
import { openFile } from '../open';
import type { Preview } from '../preview';
import type { RepositorySession } from '../repository-session';
import { selectedLines } from '../selected-lines';
import type { Session } from '../session';
import { anchorRow, pickAnchors, writeAnchors } from './anchor-rows';
import { type AnchorsAtHand, anchorsOf } from './reanchor';

export const ANCHOR_HERE = 'steward.anchorHere';

/** Lines of a file that somebody chose. */
interface Chosen {
  readonly repository: RepositorySession;
  readonly path: RepoPath;
  readonly lines: LineSpan;
}

/**
 * *Anchor debt here*: an anchor, given as for *Re-anchor debt* or chosen, points at the selected
 * lines from now on. Given one while no code is shown, it asks for the lines first.
 */
export function registerAnchorHere(session: Session, preview: Preview): vscode.Disposable {
  return vscode.commands.registerCommand(ANCHOR_HERE, (asked: unknown) =>
    guarded(ANCHOR_HERE, () => anchorHere(session, preview, asked), undefined),
  );
}

async function anchorHere(session: Session, preview: Preview, asked: unknown): Promise<void> {
  const at = await anchorsOf(session, asked);
  const chosen = (await chosenLines(session)) ?? (at && (await askLines(session, at)));
  if (chosen === null) {
    if (at === null) void vscode.window.showInformationMessage(t('Select lines of code first.'));
    return;
  }
  const { repository } = chosen;
  const isSame = at?.repository === repository;
  const anchors = isSame ? at.anchors : await openAnchors(repository);
  if (anchors.length === 0) {
    void vscode.window.showInformationMessage(
      t('No open debt item has an anchor. "Record debt" writes one for the selected lines.'),
    );
    return;
  }
  const wanted = await pickAnchors(repository, preview, {
    title: t('Anchor debt here'),
    placeholder: t('What are these lines about?'),
    rows: anchors.map((one) => anchorRow({ ...one, path: chosen.path, lines: chosen.lines })),
    checked: null,
  });
  await writeAnchors(repository, wanted);
}

/** The selected lines of the active editor, else that of the cursor; null where it shows no code. */
async function chosenLines(session: Session): Promise<Chosen | null> {
  const editor = vscode.window.activeTextEditor;
  const place = await session.placeOf(editor?.document.uri);
  if (editor === undefined || place === null) return null;
  const { session: repository, path } = place;
  const { items } = await repository.repository.debt();
  if (path.startsWith('.steward/') || isHomePath(path)) return null;
  if (items.some((item) => item.path === path)) return null;
  return { repository, path, lines: selectedLines(editor.selection) };
}

/** Shows where the code was, where that is still there, and waits until its lines are selected. */
async function askLines(
  session: Session,
  { repository, anchors }: AnchorsAtHand,
): Promise<Chosen | null> {
  const [first] = anchors;
  if (first === undefined) return null;
  const { path, lines } = first.place.anchor;
  if ((await repository.repository.textOf(path)) !== null) {
    await openFile(repository, path, { line: lines?.first ?? 0, character: 0 });
  }
  const here = t('Anchor here');
  const said = await vscode.window.showInformationMessage(
    t('Select the lines that {0} is about, in whatever file.', first.item.id),
    here,
  );
  return said === here ? chosenLines(session) : null;
}

/** What is lost is looked for first. */
async function openAnchors({ repository }: RepositorySession): Promise<readonly PlacedAnchor[]> {
  const open = (await repository.debt()).items.filter((item) => !isSettled(item));
  const anchors = await placedAnchors(repository, open);
  const rank = ({ place }: PlacedAnchor): number => RANKS.indexOf(place.state);
  return [...anchors].sort((a, b) => rank(a) - rank(b));
}

const RANKS: readonly AnchorState[] = ['lost', 'suggested', 'moved', 'exact'];
