import type * as vscode from 'vscode';
import { repairsIn } from '../../../core/context/change-decision';
import type { DecisionRepair } from '../../../core/decisions/repair/plans';
import type { Problem } from '../../../core/problem';
import { repairTitle } from '../../../words/decision-changes';
import { t } from '../../language';
import type { Place } from '../../session';
import { repairFix } from './repair-fix';

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
  const fixes = repairs.flatMap(
    (repair) => repairFix(place, document, repairTitle(t, repair), repair.plan) ?? [],
  );
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
