import type * as vscode from 'vscode';
import { debtRepairsIn } from '../../../core/context/repair-debt';
import type { DebtRepair } from '../../../core/debt/repair/repair';
import type { Problem } from '../../../core/problem';
import { debtRepairTitle } from '../../../words/debt-changes';
import { oneLine } from '../../../words/line';
import { DEBT_COMMANDS } from '../../commands/change-debt';
import { t } from '../../language';
import type { Place } from '../../session';
import { targetOf } from '../../trees/repositories';
import { commandFix } from './command-fix';
import { repairFix } from './repair-fix';

/** The repairs of a problem of debt, and the commands that help where a person has to say more. */
export async function debtFixes(
  place: Place,
  document: vscode.TextDocument,
  problem: Problem,
): Promise<vscode.CodeAction[]> {
  if (problem.path !== place.path || !isOfDebt(problem)) return [];
  const repairs = await debtRepairsIn(place.session.repository, problem);
  const fixes = repairs.flatMap(
    (repair) => repairFix(place, document, debtRepairTitle(t, repair), repair.plan) ?? [],
  );
  const [first] = fixes;
  // Of several ways none is the obvious one, and what ends an item is for a person to say.
  if (first !== undefined && isObvious(repairs)) first.isPreferred = true;
  return [...fixes, ...askingFixes(place, problem)];
}

function isOfDebt({ code }: Problem): boolean {
  return code.startsWith('debt-') || code === 'anchor-lost' || code === 'anchor-file-missing';
}

function isObvious([first, second]: readonly DebtRepair[]): boolean {
  return second === undefined && first?.kind.startsWith('use-') === true;
}

/** What has to be asked: until when it is accepted, or who answers for it. */
function askingFixes({ session, path }: Place, problem: Problem): vscode.CodeAction[] {
  const target = targetOf(session, path, problem.range.start);
  if (problem.code === 'debt-owner-unknown') {
    const title = t('Change the owner of {0}…', oneLine(problem.data.id));
    return [commandFix(title, DEBT_COMMANDS.owner, target)];
  }
  const isAccepted =
    problem.code === 'debt-acceptance-endless' ||
    problem.code === 'debt-acceptance-outdated' ||
    problem.code === 'debt-acceptance-adr-missing';
  if (!isAccepted) return [];
  const title = t('Accept {0} anew until…', oneLine(problem.data.id));
  return [commandFix(title, DEBT_COMMANDS.accept, target)];
}
