import type * as vscode from 'vscode';
import { planChangeIn } from '../../core/context/change-decision';
import {
  type DecisionChange,
  type PossibleChange,
  possibleChanges,
} from '../../core/decisions/change/plan';
import type { WritePlan } from '../../core/edits';
import { changeEffect, changeTitle } from '../../words/decision-changes';
import { decisionFacts, decisionName } from '../../words/decisions';
import { locale, t } from '../language';
import type { Preview } from '../preview';
import { decisionIcon } from '../trees/icons';
import type { DecisionAtHand } from './decision-at-hand';
import { effectOf } from './effect';
import { pickWithPreview, previewButton } from './preview-pick';
import { plain } from './plain';

/** A change that can be made with the record alone. */
export type OwnChange = Exclude<PossibleChange, 'supersede' | 'amend'>;

interface ChangeItem extends vscode.QuickPickItem {
  readonly change: PossibleChange;
  readonly plan: WritePlan | null;
}

/** What is to become of a record; null where nothing was chosen. */
export async function pickChange(
  at: DecisionAtHand,
  preview: Preview,
): Promise<PossibleChange | null> {
  const { record } = at;
  const [chosen] = await pickWithPreview({
    title: plain(decisionName(record)),
    placeholder: t('Now {0}. What becomes of it?', plain(decisionFacts(t, locale(), record))),
    items: await changeItems(at),
    several: null,
    preview,
    plan: ([item]) => Promise.resolve(item?.plan ?? null),
  });
  return chosen?.change ?? null;
}

/** What may be done with a record now, each with the line it would write. */
export function changeItems(at: DecisionAtHand): Promise<ChangeItem[]> {
  return Promise.all(possibleChanges(at.record).map((change) => itemOf(at, change)));
}

/** The change by its name; a confirmation is one of today. */
export function ownChange(change: OwnChange, { repository }: DecisionAtHand): DecisionChange {
  if (change === 'confirm') return { kind: 'confirm', date: repository.repository.clock.today() };
  return { kind: 'status', status: STATUSES[change] };
}

const STATUSES = {
  accept: 'accepted',
  reject: 'rejected',
  deprecate: 'deprecated',
  propose: 'proposed',
} as const;

async function itemOf(at: DecisionAtHand, change: PossibleChange): Promise<ChangeItem> {
  const label = `$(${iconOf(change)}) ${changeTitle(t, change)}`;
  if (change === 'supersede' || change === 'amend') {
    return { label, description: changeEffect(t, change), change, plan: null };
  }
  const { repository, record } = at;
  const planned = await planChangeIn(repository.repository, record.path, ownChange(change, at));
  const plan = 'changes' in planned && planned.changes.length > 0 ? planned : null;
  const description = effectOf(planned, record.path);
  return { label, description, change, plan, ...(plan && { buttons: [previewButton()] }) };
}

function iconOf(change: PossibleChange): string {
  switch (change) {
    case 'supersede':
      return decisionIcon('superseded');
    case 'amend':
      return 'diff';
    case 'confirm':
      return 'verified';
    case 'accept':
    case 'reject':
    case 'deprecate':
    case 'propose':
      return decisionIcon(STATUSES[change]);
  }
}
