import type * as vscode from 'vscode';
import { possibleDebtChanges, type PossibleDebtChange } from '../../core/debt/change/change';
import { planDebtChange } from '../../core/debt/change/plan';
import type { WritePlan } from '../../core/edits';
import { debtName, severityWord } from '../../words/debt';
import { debtChangeTitle, debtFieldTitle } from '../../words/debt-changes';
import { exactDay } from '../../words/dates';
import { locale, t } from '../language';
import type { Preview } from '../preview';
import { type DebtAtHand, debtNowFacts } from './debt-at-hand';
import type { EditedField } from './debt-field-steps';
import { effectOf } from './effect';
import { plain } from './plain';
import { pickWithPreview, previewButton } from './preview-pick';

/** What is done with an item: a change of its state, or of one field. */
export type DebtAct = PossibleDebtChange | EditedField;

const FIELDS: readonly EditedField[] = ['severity', 'owner', 'due', 'review_by'];

interface ActItem extends vscode.QuickPickItem {
  readonly act: DebtAct;
  readonly plan: WritePlan | null;
}

/** What is to become of an item; null where nothing was chosen. */
export async function pickDebtChange(at: DebtAtHand, preview: Preview): Promise<DebtAct | null> {
  const today = at.repository.repository.clock.today();
  const [chosen] = await pickWithPreview({
    title: plain(debtName(at.item)),
    placeholder: t('Now {0}. What becomes of it?', plain(debtNowFacts(at.item, today))),
    items: await debtChangeItems(at),
    several: null,
    preview,
    plan: ([item]) => Promise.resolve(item?.plan ?? null),
  });
  return chosen?.act ?? null;
}

/** What may be done with an item now: what ends at once with the line it would write. */
export async function debtChangeItems(at: DebtAtHand): Promise<ActItem[]> {
  const changes = possibleDebtChanges(at.item.status).map((act) => changeItem(at, act));
  return [...(await Promise.all(changes)), ...FIELDS.map((field) => fieldItem(at, field))];
}

async function changeItem(at: DebtAtHand, act: PossibleDebtChange): Promise<ActItem> {
  const label = `$(${ICONS[act]}) ${debtChangeTitle(t, act)}`;
  if (act === 'accept' || act === 'resolve') return { label, act, plan: null };
  const { repository, item } = at;
  const planned = await planDebtChange(repository.repository.sources, item, { kind: act });
  const plan = 'changes' in planned && planned.changes.length > 0 ? planned : null;
  const description = effectOf(planned, item.path);
  return { label, description, act, plan, ...(plan && { buttons: [previewButton()] }) };
}

function fieldItem({ item }: DebtAtHand, act: EditedField): ActItem {
  const now = {
    severity: item.severity === null ? null : severityWord(t, item.severity),
    owner: item.owner,
    due: item.due === null ? null : exactDay(locale(), item.due),
    review_by: item.reviewBy === null ? null : exactDay(locale(), item.reviewBy),
  }[act];
  const label = `$(edit) ${debtFieldTitle(t, act)}`;
  return { label, description: now === null ? t('not known yet') : plain(now), act, plan: null };
}

const ICONS: Readonly<Record<PossibleDebtChange, string>> = {
  accept: 'watch',
  resolve: 'pass',
  start: 'play',
  close: 'archive',
  reject: 'circle-slash',
  reopen: 'issue-reopened',
};
