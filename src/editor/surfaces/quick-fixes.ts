import * as vscode from 'vscode';
import { guarded } from '../log';
import type { Session } from '../session';
import { ProblemDiagnostic } from './diagnostics';
import { bracketFixes } from './fixes/brackets';
import { commentOutFix } from './fixes/comment-out';
import { debtFixes } from './fixes/debt-repairs';
import { decisionFixes } from './fixes/decision-repairs';
import { dialectFixes } from './fixes/dialect';
import { nextIdFix, NextIdFix } from './fixes/next-id';
import { openUsedFix } from './fixes/open-used';
import { promoteFixes } from './fixes/promote';
import { reanchorFixes } from './fixes/reanchor';
import { replaceFixes } from './fixes/replace';
import { recordFixes } from './fixes/record-unknown';
import { ruleLineFixes } from './fixes/rule-lines';
import { unknownOwnerFixes } from './fixes/unknown-owner';
import { indexFix } from './fixes/update-index';
import { successorFixes } from './fixes/use-successor';

/** Ways out of a diagnostic of ours, and "Record DEBT-N" where a comment names an unknown item. */
export function registerQuickFixes(session: Session): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { pattern: '**' },
    {
      provideCodeActions: (document, range, context) =>
        guarded('quick fixes', () => fixesAt(session, document, range, context), []),
      resolveCodeAction: (action) =>
        guarded(
          'resolving a quick fix',
          () => (action instanceof NextIdFix ? action.resolve() : Promise.resolve(action)),
          action,
        ),
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

async function fixesAt(
  session: Session,
  document: vscode.TextDocument,
  range: vscode.Range,
  context: vscode.CodeActionContext,
): Promise<vscode.CodeAction[]> {
  const place = await session.placeOf(document.uri);
  if (place === null) return [];
  const fixes: vscode.CodeAction[] = [];
  for (const diagnostic of context.diagnostics) {
    if (!(diagnostic instanceof ProblemDiagnostic)) continue;
    const { problem } = diagnostic;
    const found = [
      ...replaceFixes(document, problem),
      ...bracketFixes(document, problem),
      ...ruleLineFixes(document, problem),
      commentOutFix(document, problem),
      openUsedFix(place, problem),
      nextIdFix(place, document, problem),
      ...(await unknownOwnerFixes(place, document, problem)),
      ...(await dialectFixes(place, problem)),
      ...(await successorFixes(place, document, problem)),
      ...(await decisionFixes(place, document, problem)),
      ...reanchorFixes(place, problem),
      ...(await debtFixes(place, document, problem)),
      await indexFix(place, document, problem),
    ].filter((fix) => fix !== null);
    for (const fix of found) fix.diagnostics = [diagnostic];
    fixes.push(...found);
  }
  return [...fixes, ...(await recordFixes(place, range)), ...(await promoteFixes(place, range))];
}
