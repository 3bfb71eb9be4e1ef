import * as vscode from 'vscode';
import { repairsIn } from '../../../core/context/change-decision';
import type { FileChange } from '../../../core/edits';
import type { DecisionRepair } from '../../../core/decisions/repair/plans';
import type { Problem } from '../../../core/problem';
import { repairTitle } from '../../../words/decision-changes';
import { APPLY_REPAIR, PlannedRepair } from '../../commands/apply-repair';
import { t } from '../../language';
import type { Place } from '../../session';
import { spliceFix } from './splice-fix';

/**
 * The repairs of a problem of decisions. One that changes this document alone is an edit like any
 * other; one that writes to other files as well saves them and shows them.
 */
export async function decisionFixes(
  place: Place,
  document: vscode.TextDocument,
  problem: Problem,
): Promise<vscode.CodeAction[]> {
  if (problem.path !== place.path || !isOfDecisions(problem)) return [];
  const repairs = await repairsIn(place.session.repository, problem);
  const fixes = repairs.flatMap((repair) => fixOf(place, document, repair) ?? []);
  const [first] = fixes;
  // Of several ways none is the obvious one.
  if (first !== undefined && isObvious(repairs)) first.isPreferred = true;
  return fixes;
}

function isOfDecisions({ code }: Problem): boolean {
  return code.startsWith('decision-') || code === 'path-outside';
}

function isObvious([first, second]: readonly DecisionRepair[]): boolean {
  if (first?.kind === 'remove-link' || first?.kind === 'remove-scope') return false;
  return second === undefined || second.kind === 'remove-link' || second.kind === 'remove-scope';
}

function fixOf(
  { session, path }: Place,
  document: vscode.TextDocument,
  repair: DecisionRepair,
): vscode.CodeAction | null {
  const title = repairTitle(t, repair);
  const own = repair.plan.changes.find((change) => change.path === path);
  // The buffer may be newer than what was read.
  if (own?.kind === 'edit' && own.before !== document.getText()) return null;
  if (isPlain(own) && repair.plan.changes.length === 1) {
    return spliceFix(document, title, own.splices);
  }
  const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const planned = new PlannedRepair(session, repair.plan);
  fix.command = { title, command: APPLY_REPAIR, arguments: [planned] };
  return fix;
}

/** An edit of a file that stays where it is. */
function isPlain(
  change: FileChange | undefined,
): change is Extract<FileChange, { readonly kind: 'edit' }> {
  return change?.kind === 'edit' && change.moveTo === undefined;
}
