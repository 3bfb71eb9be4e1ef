import type * as vscode from 'vscode';
import { withoutBrackets } from '../../../core/ownership/repair/brackets';
import type { Problem } from '../../../core/problem';
import { Lines } from '../../../core/text';
import { t } from '../../language';
import { toRange } from '../../positions';
import { spliceFix } from './splice-fix';

/** Wildcards that every platform knows, in the place of character ranges that GitHub does not. */
export function bracketFixes(document: vscode.TextDocument, problem: Problem): vscode.CodeAction[] {
  if (problem.code !== 'codeowners-bracket') return [];
  const { pattern } = problem.data;
  if (document.getText(toRange(problem.range)) !== pattern) return [];
  const lines = new Lines(document.getText());
  const [start, end] = [lines.offset(problem.range.start), lines.offset(problem.range.end)];
  return (['?', '*'] as const)
    .map((wildcard) => withoutBrackets(pattern, wildcard))
    .filter((text) => text !== pattern)
    .map((text) => spliceFix(document, t("Change to '{0}'", text), [{ start, end, text }]))
    .filter((fix) => fix !== null);
}
