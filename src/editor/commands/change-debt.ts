import * as vscode from 'vscode';
import { markerRemovals, type MarkerEdits, planSettledIn } from '../../core/context/settle-debt';
import { type DebtChange, possibleDebtChanges } from '../../core/debt/change/change';
import { debtStatusWord } from '../../words/debt';
import { debtChangedSentence } from '../../words/debt-changes';
import { oneLine } from '../../words/line';
import { problemSentence } from '../../words/problems';
import { locale, t } from '../language';
import { guarded } from '../log';
import type { Preview } from '../preview';
import type { Session } from '../session';
import { applyShown } from './apply';
import { type DebtAtHand, debtAtHand, debtNow } from './debt-at-hand';
import {
  type AskedChange,
  type Asking,
  changeOf,
  type Entered,
  enteredFirst,
  stepsOf,
} from './debt-change-steps';
import { askField, type EditedField } from './debt-field-steps';
import { type DebtAct, pickDebtChange } from './pick-debt-change';
import { sayDone } from './say-done';
import { inSteps } from './steps';
import type { WhoAmI } from './who-am-i';

/** Commands of one change each, for menus, code lenses and keys. */
export const DEBT_COMMANDS = {
  accept: 'steward.acceptDebt',
  resolve: 'steward.resolveDebt',
  start: 'steward.startDebt',
  close: 'steward.closeDebt',
  reject: 'steward.rejectDebt',
  reopen: 'steward.reopenDebt',
  severity: 'steward.setDebtSeverity',
  owner: 'steward.setDebtOwner',
  due: 'steward.setDebtDue',
  review_by: 'steward.setDebtReview',
} as const satisfies Record<DebtAct, string>;

export const CHANGE_DEBT = 'steward.changeDebt';

/**
 * *Change debt item…* and the single changes. The argument is a target or a row of a tree; without
 * any it is the item at the cursor, else one that is chosen.
 */
export function registerChangeDebt(
  session: Session,
  preview: Preview,
  me: WhoAmI,
): vscode.Disposable {
  const changes = new DebtChanges(session, preview, me);
  const single = Object.entries(DEBT_COMMANDS) as [DebtAct, string][];
  return vscode.Disposable.from(
    ...[[null, CHANGE_DEBT] as const, ...single].map(([act, command]) =>
      vscode.commands.registerCommand(command, (asked: unknown) =>
        guarded(command, () => changes.change(asked, act), undefined),
      ),
    ),
  );
}

class DebtChanges {
  /** What was entered and not written yet, by item and change: who left by mistake goes on. */
  private readonly entered = new Map<string, Entered>();

  constructor(
    private readonly session: Session,
    private readonly preview: Preview,
    private readonly me: WhoAmI,
  ) {}

  async change(asked: unknown, wanted: DebtAct | null): Promise<void> {
    const at = await debtAtHand(this.session, asked, isField(wanted) ? null : wanted);
    if (at === null) return;
    const act = wanted ?? (await pickDebtChange(at, this.preview));
    if (act === null) return;
    if (isField(act)) await this.edit(at, act);
    else if (!possibleDebtChanges(at.item.status).includes(act)) tellState(at);
    else if (act === 'start' || act === 'reopen') await write(at, act, { kind: act }, []);
    else await this.ask(at, act);
  }

  private async edit(at: DebtAtHand, field: EditedField): Promise<void> {
    const change = await askField(field, await this.asking(at, []));
    if (change !== null) await write(at, field, change, []);
  }

  private async ask(at: DebtAtHand, act: AskedChange): Promise<void> {
    const asking = await this.asking(at, act === 'accept' ? [] : await removalsOf(at));
    const key = `${at.repository.root.toString()}#${at.item.path}#${at.item.id}#${act}`;
    const first = this.entered.get(key) ?? enteredFirst(asking);
    const entered = await inSteps(first, stepsOf(act, asking), (values) => {
      this.entered.set(key, values);
    });
    if (entered === null) return;
    const removals = entered.removes ? asking.removals : [];
    const done = await write(at, act, changeOf(act, entered, asking), removals);
    if (done) this.entered.delete(key);
  }

  private async asking(at: DebtAtHand, removals: readonly MarkerEdits[]): Promise<Asking> {
    const { people } = await at.repository.repository.config();
    const me = people === 'names' ? await this.me.known(at.repository) : null;
    const today = this.session.clock.today();
    return { at, preview: this.preview, me: me?.label ?? null, today, removals };
  }
}

function removalsOf({ repository, item }: DebtAtHand): Promise<readonly MarkerEdits[]> {
  const title = t('Looking for the markers of {0}', oneLine(item.id));
  return Promise.resolve(
    vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
      markerRemovals(repository.repository, item),
    ),
  );
}

/** Whether the item says so now. Planned anew: a file may have changed while something was asked. */
async function write(
  at: DebtAtHand,
  act: DebtAct,
  change: DebtChange,
  removals: readonly MarkerEdits[],
): Promise<boolean> {
  const { repository } = at;
  const item = (await debtNow(at)) ?? at.item;
  const planned = await planSettledIn(repository.repository, item, change, removals);
  if (!('changes' in planned)) {
    const sentences = planned.map((problem) => problemSentence(t, problem));
    void vscode.window.showErrorMessage([...new Set(sentences)].join(' '));
    return false;
  }
  const id = oneLine(item.id);
  if (planned.changes.length === 0) {
    void vscode.window.showInformationMessage(t('{0} says so already.', id));
    return true;
  }
  if ((await applyShown(repository, planned)) === null) return false;
  const markers = removals.reduce((sum, { lines }) => sum + lines.length, 0);
  const done = debtChangedSentence(t, locale(), id, act, change, markers);
  sayDone(done);
  return true;
}

function tellState({ item }: DebtAtHand): void {
  const id = oneLine(item.id);
  const word = item.status === null ? t('open') : debtStatusWord(t, item.status);
  void vscode.window.showInformationMessage(
    t('{0} is {1}: that cannot be done with it now.', id, word),
  );
}

function isField(act: DebtAct | null): act is EditedField {
  return act === 'severity' || act === 'owner' || act === 'due' || act === 'review_by';
}
