import * as vscode from 'vscode';
import { planReanchorIn, type Reanchoring } from '../../core/context/reanchor-debt';
import { evidenceWords, gapWords, placeName, placeWords } from '../../words/anchors';
import { debtName } from '../../words/debt';
import { facts } from '../../words/lists';
import { t } from '../language';
import type { Preview } from '../preview';
import type { RepositorySession } from '../repository-session';
import { applyShown } from './apply';
import { pickWithPreview, previewButton } from './preview-pick';
import { plain } from './plain';
import { sayDone } from './say-done';

export interface AnchorRow extends vscode.QuickPickItem {
  readonly wanted: Reanchoring;
}

/** `DEBT-N Retries…`: from where to where, and below it by what evidence; of lines chosen by hand none. */
export function anchorRow(wanted: Reanchoring): AnchorRow {
  const { item, place } = wanted;
  const isFound = wanted.path === place.path && wanted.lines === place.lines;
  const evidence = facts([
    evidenceWords(t, place),
    place.state === 'suggested' ? t('to be confirmed') : null,
    gapWords(t, place.gap),
  ]);
  return {
    wanted,
    label: plain(debtName(item)),
    description: plain(`${placeName(place.anchor)} → ${placeName(wanted)}`),
    detail: plain(isFound ? evidence : (placeWords(t, place) ?? '')),
    buttons: [previewButton()],
  };
}

export interface AnchorPick {
  readonly title: string;
  readonly placeholder: string;
  readonly rows: readonly AnchorRow[];
  /** Rows that are checked from the start; null: one is to be chosen. */
  readonly checked: readonly AnchorRow[] | null;
}

/** Lets the user choose new places, each with a preview; none where the pick was left. */
export async function pickAnchors(
  repository: RepositorySession,
  preview: Preview,
  { rows, checked, ...texts }: AnchorPick,
): Promise<readonly Reanchoring[]> {
  const chosen = await pickWithPreview<AnchorRow>({
    ...texts,
    items: rows,
    several: null,
    ...(checked && { checked }),
    preview,
    plan: (some) => planReanchorIn(repository.repository, some.map(wantedOf)),
  });
  return chosen.map(wantedOf);
}

function wantedOf({ wanted }: AnchorRow): Reanchoring {
  return wanted;
}

/** Writes new places of anchors as one edit, and says so; what cannot be written is said too. */
export async function writeAnchors(
  repository: RepositorySession,
  wanted: readonly Reanchoring[],
): Promise<void> {
  if (wanted.length === 0) return;
  const plan = await planReanchorIn(repository.repository, wanted);
  if (plan === null) {
    void vscode.window.showErrorMessage(
      t('This anchor is written in a way Steward cannot change safely. Change it by hand.'),
    );
    return;
  }
  if ((await applyShown(repository, plan)) === null) return;
  sayDone(t('Re-anchored: {0}', plan.label));
}
