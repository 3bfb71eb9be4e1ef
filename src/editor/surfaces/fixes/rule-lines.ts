import type * as vscode from 'vscode';
import { isCodeownersPlace } from '../../../core/ownership/places';
import {
  commentAbove,
  lineBelow,
  lineInstead,
  withoutLine,
  withoutOwners,
  withoutWord,
} from '../../../core/ownership/repair/lines';
import type { Problem, ProblemCode } from '../../../core/problem';
import { Lines } from '../../../core/text';
import { t } from '../../language';
import { toRange } from '../../positions';
import { spliceFix } from './splice-fix';

/** Takes out, moves or rewrites the line of a CODEOWNERS file that a problem stands in. */
export function ruleLineFixes(
  document: vscode.TextDocument,
  problem: Problem,
): vscode.CodeAction[] {
  // Code and data belong together by the union, which the type of a lookup cannot follow.
  const repair = REPAIRS[problem.code] as Repair<Problem> | undefined;
  if (repair === undefined || !isCodeownersPlace(problem.path)) return [];
  if (!stillStands(document, problem)) return [];
  const lines = new Lines(document.getText());
  return repair({ document, lines, problem }).filter((fix) => fix !== null);
}

interface Faulty<P extends Problem> {
  readonly document: vscode.TextDocument;
  readonly lines: Lines;
  readonly problem: P;
}

type Repair<P extends Problem> = (at: Faulty<P>) => readonly (vscode.CodeAction | null)[];

const REPAIRS: { readonly [C in ProblemCode]?: Repair<Extract<Problem, { code: C }>> } = {
  'codeowners-unmatched-pattern': (at) => [removeRule(at)],
  'codeowners-excluded-rule': (at) => [removeRule(at)],
  'codeowners-overridden-rule': (at) => [moveBelow(at), removeRule(at)],
  'codeowners-duplicate-pattern': (at) => (at.problem.data.both ? [] : [preferred(removeRule(at))]),
  'codeowners-replaced': (at) => [moveHere(at)],
  'codeowners-duplicate-owner': (at) => [preferred(removeWord(at))],
  'codeowners-word-ignored': (at) => [removeWord(at)],
  'codeowners-exclusion-owner': (at) => [removeWord(at)],
  'codeowners-ignored-owner': (at) => [removeWord(at)],
  'codeowners-comment-owner': (at) => [preferred(separateComment(at))],
  'codeowners-negation': (at) => [leaveOut(at)],
};

function removeRule({ document, lines, problem }: Faulty<Problem>): vscode.CodeAction | null {
  const { line } = problem.range.start;
  return spliceFix(document, t('Remove this rule'), [withoutLine(lines, line)]);
}

/** Where narrower rules share the files, a move would hide them in turn. */
function moveBelow({
  document,
  lines,
  problem: { range, data },
}: Faulty<Extract<Problem, { code: 'codeowners-overridden-rule' }>>): vscode.CodeAction | null {
  const { line } = range.start;
  if (!data.hidden || data.line <= line || data.line >= lines.count) return null;
  if (startsSection(lines, line + 1, data.line)) return null;
  const title = t('Move below line {0}', data.line + 1);
  return spliceFix(document, title, lineBelow(lines, line, data.line));
}

/** Behind another heading of GitLab's a rule may get other owners. */
function startsSection(lines: Lines, first: number, last: number): boolean {
  for (let line = first; line <= last; line++) {
    if (/^\s*\^?\[/.test(lines.lineText(line))) return true;
  }
  return false;
}

/** The rule keeps its place, which decides what overrides what, and gets the owners that count. */
function moveHere({
  document,
  lines,
  problem: { range, data },
}: Faulty<Extract<Problem, { code: 'codeowners-replaced' }>>): vscode.CodeAction | null {
  const { line } = range.start;
  if (data.line <= line || data.line >= lines.count) return null;
  const title = t('Put line {0} here instead', data.line + 1);
  return spliceFix(document, title, lineInstead(lines, line, data.line));
}

function removeWord({
  document,
  lines,
  problem: { range, data },
}: Faulty<Problem & { readonly data: { word: string } }>): vscode.CodeAction | null {
  return spliceFix(document, t("Remove '{0}'", data.word), [withoutWord(lines, range)]);
}

function separateComment({ document, lines, problem }: Faulty<Problem>): vscode.CodeAction | null {
  const { line } = problem.range.start;
  const title = t('Move the comment to its own line');
  return spliceFix(document, title, commentAbove(lines, line));
}

function leaveOut({
  document,
  lines,
  problem,
}: Faulty<Extract<Problem, { code: 'codeowners-negation' }>>): vscode.CodeAction | null {
  if ((problem.data.dialect ?? 'github') !== 'github') return null;
  const title = t('Leave these files without owners');
  return spliceFix(document, title, withoutOwners(lines, problem.range));
}

function preferred(fix: vscode.CodeAction | null): vscode.CodeAction | null {
  if (fix !== null) fix.isPreferred = true;
  return fix;
}

/** Whether the text is still the one that was complained about. */
function stillStands(document: vscode.TextDocument, { range, data }: Problem): boolean {
  if (range.end.line >= document.lineCount) return false;
  const text = document.getText(toRange(range));
  const said = Object.values(data ?? {}).filter((value) => typeof value === 'string');
  return said.length === 0 || said.some((value) => text.includes(value));
}
