import * as vscode from 'vscode';
import { planChangeIn } from '../../core/context/change-decision';
import type { DecisionChange, PossibleChange } from '../../core/decisions/change/plan';
import { type DecisionRecord, decisionLabel } from '../../core/decisions/record';
import { changedSentence } from '../../words/decision-changes';
import { oneLine } from '../../words/line';
import { problemSentence } from '../../words/problems';
import { locale, t } from '../language';
import { guarded } from '../log';
import { openFile } from '../open';
import type { Preview } from '../preview';
import type { Session } from '../session';
import { applyShown } from './apply';
import { type DecisionAtHand, decisionAtHand } from './decision-at-hand';
import { ownChange, pickChange } from './pick-change';
import { pickAmendment, pickSuccessors } from './pick-successors';
import { sayDone } from './say-done';

/** Commands of one change each, for menus, code lenses and keys. */
export const CHANGE_COMMANDS = {
  accept: 'steward.acceptDecision',
  reject: 'steward.rejectDecision',
  deprecate: 'steward.deprecateDecision',
  supersede: 'steward.supersedeDecision',
  amend: 'steward.amendDecision',
  confirm: 'steward.confirmDecision',
} as const satisfies Partial<Record<PossibleChange, string>>;

export const CHANGE_DECISION = 'steward.changeDecision';

/**
 * *Change decision status…* and the single changes. The argument is the URI of a record, a target,
 * or a row of a tree; without any it is the record in the editor, else one that is chosen.
 */
export function registerChangeDecision(session: Session, preview: Preview): vscode.Disposable {
  const single = Object.entries(CHANGE_COMMANDS) as [keyof typeof CHANGE_COMMANDS, string][];
  const commands = [[null, CHANGE_DECISION] as const, ...single];
  return vscode.Disposable.from(
    ...commands.map(([change, command]) =>
      vscode.commands.registerCommand(command, (asked: unknown) =>
        guarded(command, () => changeDecision(session, preview, asked, change), undefined),
      ),
    ),
  );
}

async function changeDecision(
  session: Session,
  preview: Preview,
  asked: unknown,
  wanted: PossibleChange | null,
): Promise<void> {
  const at = await decisionAtHand(session, asked, wanted);
  const change = wanted ?? (at && (await pickChange(at, preview)));
  if (at === null || change === null) return;
  if (change === 'supersede') await supersede(at, preview);
  else if (change === 'amend') await amend(at, preview);
  else await write(at, change, ownChange(change, at), []);
}

async function supersede(at: DecisionAtHand, preview: Preview): Promise<void> {
  const chosen = await pickSuccessors(at, preview);
  if (chosen === null) return;
  const { records, another } = chosen;
  const by = records.map(({ path }) => path);
  const done =
    by.length === 0 || (await write(at, 'supersede', { kind: 'supersede', by }, records));
  if (done && another) await logSuccessor(at);
}

async function amend(at: DecisionAtHand, preview: Preview): Promise<void> {
  const record = await pickAmendment(at, preview);
  if (record === null) return;
  await write(at, 'amend', { kind: 'amend', by: record.path }, [record]);
}

/** The form writes to the repository of the active file, so the record is shown first. */
async function logSuccessor({ repository, record }: DecisionAtHand): Promise<void> {
  await openFile(repository, record.path, record.title?.range.start);
  const scope = [...new Set(record.scope.map(({ glob }) => glob))];
  await vscode.commands.executeCommand('steward.logDecision', { supersedes: [record.path], scope });
}

/** Whether the records say so now. Planned anew: a file may have changed while a pick was open. */
async function write(
  { repository, record }: DecisionAtHand,
  change: PossibleChange,
  wanted: DecisionChange,
  by: readonly DecisionRecord[],
): Promise<boolean> {
  const planned = await planChangeIn(repository.repository, record.path, wanted);
  if (!('changes' in planned)) {
    const sentences = planned.map((problem) => problemSentence(t, problem));
    void vscode.window.showErrorMessage([...new Set(sentences)].join(' '));
    return false;
  }
  const label = oneLine(decisionLabel(record));
  if (planned.changes.length === 0) {
    void vscode.window.showInformationMessage(t('{0} says so already.', label));
    return true;
  }
  if ((await applyShown(repository, planned)) === null) return false;
  const done = changedSentence(t, locale(), label, change, by.map(decisionLabel));
  sayDone(done);
  return true;
}
