import type * as vscode from 'vscode';
import { newestFirst } from '../../core/decisions/record';
import type { WritePlan } from '../../core/edits';
import type { RepoPath } from '../../core/paths';
import { t } from '../language';
import type { Preview } from '../preview';
import type { DebtAtHand } from './debt-at-hand';
import { recordItem } from './decision-at-hand';
import { pickWithPreview, previewButton } from './preview-pick';
import type { StepAnswer, StepPlace } from './steps';

/** What the question for a decision is asked with. */
export interface AdrQuestion {
  readonly title: string;
  readonly chosen: RepoPath | null;
  readonly place: StepPlace;
  readonly preview: Preview;
  readonly plan: (adr: RepoPath | null) => Promise<WritePlan | null>;
}

interface AdrItem extends vscode.QuickPickItem {
  readonly adr: RepoPath | null;
}

/** The decision that accepts an item: the one it names, none, or one of those in force first. */
export async function pickAdr(
  { repository }: DebtAtHand,
  { title, chosen, place, preview, plan }: AdrQuestion,
): Promise<StepAnswer<RepoPath | null>> {
  const { records } = await repository.repository.decisions();
  const buttons = [previewButton()];
  const inForce = (adr: RepoPath | null): number =>
    records.some(({ path, status }) => path === adr && status?.value === 'accepted') ? 0 : 1;
  const decisions = records
    .filter(({ kind }) => kind === 'record')
    .sort(newestFirst)
    .map((record): AdrItem => ({ ...recordItem(record), buttons, adr: record.path }))
    .sort((a, b) => inForce(a.adr) - inForce(b.adr));
  const none: AdrItem = { label: `$(dash) ${t('No decision')}`, buttons, adr: null };
  const named = decisions.filter(({ adr }) => adr === chosen);
  let went: StepAnswer<null>['went'] = 'away';
  const [taken] = await pickWithPreview({
    title,
    placeholder: t('Which decision accepts it? This writes the item'),
    items: [...named, none, ...decisions.filter((item) => !named.includes(item))],
    several: null,
    preview,
    plan: ([item]) => plan(item?.adr ?? null),
    among: { ...place, back: () => (went = 'back') },
  });
  return taken === undefined ? { went, values: chosen } : { went: 'on', values: taken.adr };
}
