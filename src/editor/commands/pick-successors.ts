import type * as vscode from 'vscode';
import { planChangeIn } from '../../core/context/change-decision';
import { successorCandidates } from '../../core/decisions/change/candidates';
import type { DecisionChange } from '../../core/decisions/change/plan';
import type { DecisionRecord } from '../../core/decisions/record';
import type { WritePlan } from '../../core/edits';
import type { RepoPath } from '../../core/paths';
import { decisionName } from '../../words/decisions';
import { t } from '../language';
import type { Preview } from '../preview';
import { type DecisionAtHand, recordItem } from './decision-at-hand';
import { pickWithPreview, previewButton } from './preview-pick';
import { plain } from './plain';

interface RecordItem extends vscode.QuickPickItem {
  /** Null for a decision that is still to be logged. */
  readonly record: DecisionRecord | null;
}

/** What was chosen to take a record's place. */
export interface Successors {
  readonly records: readonly DecisionRecord[];
  /** One that is still to be logged, too. */
  readonly another: boolean;
}

/** The decisions that supersede a record; null where none was chosen. */
export async function pickSuccessors(
  at: DecisionAtHand,
  preview: Preview,
): Promise<Successors | null> {
  const another: RecordItem = {
    label: `$(add) ${t('A new decision…')}`,
    description: t('log it now, with the link'),
    record: null,
  };
  const several: RecordItem = {
    label: `$(checklist) ${t('Several decisions…')}`,
    description: t('check them in the list'),
    record: null,
  };
  const chosen = await pickWithPreview({
    title: t('Supersede {0}', plain(decisionName(at.record))),
    placeholder: t('What takes its place? Writes {0} and what you choose', plain(at.record.path)),
    items: [another, several, ...(await candidateItems(at))],
    several,
    preview,
    plan: (items) => planOf(at, { kind: 'supersede', by: items.flatMap(pathOf) }),
  });
  if (chosen.length === 0) return null;
  const records = chosen.flatMap(({ record }) => record ?? []);
  return { records, another: records.length < chosen.length };
}

/** The decision that amends a record; null where none was chosen. */
export async function pickAmendment(
  at: DecisionAtHand,
  preview: Preview,
): Promise<DecisionRecord | null> {
  const [chosen] = await pickWithPreview({
    title: t('Amend {0}', plain(decisionName(at.record))),
    placeholder: t('What amends it? Writes {0} and what you choose', plain(at.record.path)),
    items: await candidateItems(at),
    several: null,
    preview,
    plan: (items) => {
      const [by] = items.flatMap(pathOf);
      return by === undefined ? Promise.resolve(null) : planOf(at, { kind: 'amend', by });
    },
  });
  return chosen?.record ?? null;
}

/** The decisions to choose from, the likeliest first. */
export async function candidateItems({
  repository,
  record,
}: DecisionAtHand): Promise<RecordItem[]> {
  const model = await repository.repository.decisions();
  const buttons = [previewButton()];
  return successorCandidates(model, record).map((candidate) => ({
    ...recordItem(candidate),
    buttons,
    record: candidate,
  }));
}

function pathOf({ record }: RecordItem): RepoPath[] {
  return record === null ? [] : [record.path];
}

async function planOf(
  { repository, record }: DecisionAtHand,
  change: DecisionChange,
): Promise<WritePlan | null> {
  const planned = await planChangeIn(repository.repository, record.path, change);
  return 'changes' in planned ? planned : null;
}
