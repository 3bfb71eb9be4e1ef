import type * as vscode from 'vscode';
import type { MarkerEdits } from '../../core/context/settle-debt';
import type { WritePlan } from '../../core/edits';
import { markerPlaces } from '../../words/debt-changes';
import { t } from '../language';
import type { Preview } from '../preview';
import { plain } from './plain';
import { pickWithPreview, previewButton } from './preview-pick';
import type { StepAnswer, StepPlace } from './steps';

/** What the question for the markers of a settled item is asked with. */
export interface RemovalQuestion {
  readonly title: string;
  readonly removals: readonly MarkerEdits[];
  readonly place: StepPlace;
  readonly preview: Preview;
  readonly plan: (removes: boolean) => Promise<WritePlan | null>;
}

interface RemovalItem extends vscode.QuickPickItem {
  readonly removes: boolean;
}

/** Whether the comments that name an item go with it. The code beside them stays. */
export async function pickRemovals(question: RemovalQuestion): Promise<StepAnswer<boolean>> {
  const { title, removals, place, preview, plan } = question;
  const count = removals.reduce((sum, { lines }) => sum + lines.length, 0);
  const places = plain(markerPlaces(t, removals));
  const buttons = [previewButton()];
  const remove: RemovalItem = {
    label: `$(trash) ${count === 1 ? t('Remove its marker too') : t('Remove its {0} markers too', count)}`,
    description: places,
    buttons,
    removes: true,
  };
  const leave: RemovalItem = {
    label: `$(dash) ${count === 1 ? t('Leave the marker in the code') : t('Leave the markers in the code')}`,
    buttons,
    removes: false,
  };
  let went: StepAnswer<boolean>['went'] = 'away';
  const [taken] = await pickWithPreview({
    title,
    placeholder: t('Comments still name the item. This writes'),
    items: [remove, leave],
    several: null,
    preview,
    plan: ([item]) => plan(item?.removes ?? true),
    among: { ...place, back: () => (went = 'back') },
  });
  return taken === undefined ? { went, values: true } : { went: 'on', values: taken.removes };
}
