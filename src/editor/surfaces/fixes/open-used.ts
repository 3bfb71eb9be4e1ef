import * as vscode from 'vscode';
import type { Problem } from '../../../core/problem';
import type { OpenTarget } from '../../commands/open-at';
import { t } from '../../language';
import type { Place } from '../../session';

/** Leads from a CODEOWNERS file that the platform ignores to the one it uses. */
export function openUsedFix({ session }: Place, problem: Problem): vscode.CodeAction | null {
  if (problem.code !== 'codeowners-shadowed-file') return null;
  const { used } = problem.data;
  const title = t('Open {0}', used);
  const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const target: OpenTarget = { root: session.root.toString(), path: used, line: 0, character: 0 };
  fix.command = { title, command: 'steward.openAt', arguments: [target] };
  return fix;
}
