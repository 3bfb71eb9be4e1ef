import * as vscode from 'vscode';
import { isCodeownersPlace } from '../../../core/ownership/places';
import type { Problem, ProblemCode } from '../../../core/problem';
import { t } from '../../language';

/** Lines that code hosts skip: as a comment the file says the same, and says it openly. */
const WITHOUT_EFFECT: ReadonlySet<ProblemCode> = new Set([
  'codeowners-negation',
  'codeowners-bad-owner',
  'codeowners-bad-pattern',
  'codeowners-line-without-owner',
  'codeowners-regex-invalid',
]);

/** Makes a comment of a CODEOWNERS line that cannot work. */
export function commentOutFix(
  document: vscode.TextDocument,
  problem: Problem,
): vscode.CodeAction | null {
  const { line } = problem.range.start;
  if (!WITHOUT_EFFECT.has(problem.code) || line >= document.lineCount) return null;
  // In prow's files a filter has lines of its own below it.
  if (!isCodeownersPlace(problem.path)) return null;
  const text = document.lineAt(line).text;
  if (text.trim() === '' || text.trimStart().startsWith('#')) return null;
  const fix = new vscode.CodeAction(t('Comment out this line'), vscode.CodeActionKind.QuickFix);
  fix.edit = new vscode.WorkspaceEdit();
  fix.edit.insert(document.uri, new vscode.Position(line, 0), '# ');
  fix.isPreferred = problem.code !== 'codeowners-bad-owner';
  return fix;
}
