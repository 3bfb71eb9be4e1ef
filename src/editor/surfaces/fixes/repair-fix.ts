import * as vscode from 'vscode';
import type { FileChange, WritePlan } from '../../../core/edits';
import { APPLY_REPAIR, PlannedRepair } from '../../commands/apply-repair';
import type { Place } from '../../session';
import { spliceFix } from './splice-fix';

/**
 * A quick fix that does what was planned. A plan for this document alone is an edit like any other;
 * one that writes to other files as well saves them and shows them. Null where the document is newer
 * than what was read.
 */
export function repairFix(
  { session, path }: Place,
  document: vscode.TextDocument,
  title: string,
  plan: WritePlan,
): vscode.CodeAction | null {
  const own = plan.changes.find((change) => change.path === path);
  if (own?.kind === 'edit' && own.before !== document.getText()) return null;
  if (isPlain(own) && plan.changes.length === 1) return spliceFix(document, title, own.splices);
  const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const planned = new PlannedRepair(session, plan);
  fix.command = { title, command: APPLY_REPAIR, arguments: [planned] };
  return fix;
}

/** An edit of a file that stays where it is. */
function isPlain(
  change: FileChange | undefined,
): change is Extract<FileChange, { readonly kind: 'edit' }> {
  return change?.kind === 'edit' && change.moveTo === undefined;
}
