import * as vscode from 'vscode';
import { nearest } from '../../../core/nearest';
import type { Problem } from '../../../core/problem';
import { t } from '../../language';
import { toRange } from '../../positions';

/** More choices than this are no help; the hover of the field tells them all. */
const CHOICES = 8;

/** Who can own by role on GitLab. */
const ROLES = ['@@developer', '@@maintainer', '@@owner'];

/** Puts the nearest known word, or one of the allowed ones, in the place of an unknown one. */
export function replaceFixes(document: vscode.TextDocument, problem: Problem): vscode.CodeAction[] {
  const wrong = wrongWord(problem);
  if (wrong === null) return [];
  const inner = placeOfWord(document, toRange(problem.range), wrong.word);
  if (inner === null) return [];
  return wrong.choices.slice(0, CHOICES).map((choice) => {
    const fix = new vscode.CodeAction(t("Change to '{0}'", choice), vscode.CodeActionKind.QuickFix);
    fix.edit = new vscode.WorkspaceEdit();
    fix.edit.replace(document.uri, inner, choice);
    fix.isPreferred = choice === wrong.nearest;
    return fix;
  });
}

interface WrongWord {
  readonly word: string;
  readonly nearest: string | null;
  /** Nearest first. */
  readonly choices: readonly string[];
}

function wrongWord({ code, data }: Problem): WrongWord | null {
  if (code === 'value-unknown') return wrong(data.value, data.nearest, data.allowed);
  if (code === 'codeowners-role-unknown') {
    return wrong(data.word, nearest(data.word, ROLES), ROLES);
  }
  // Owners are renamed in the whole file (see `unknown-owner.ts`).
  if (code === 'owner-unknown' || data === null || !('nearest' in data)) return null;
  const word = wordOf(data);
  return word === null ? null : wrong(word, data.nearest);
}

/** Beside the nearest, such data hold the word itself and no other text. */
function wordOf(data: Readonly<Record<string, unknown>>): string | null {
  const texts = Object.entries(data).filter(([key]) => key !== 'nearest');
  const found = texts.map(([, value]) => value).find((value) => typeof value === 'string');
  return found ?? null;
}

function wrong(word: string, nearest: string | null, allowed: readonly string[] = []): WrongWord {
  const first = nearest === null ? [] : [nearest];
  return { word, nearest, choices: [...first, ...allowed.filter((other) => other !== nearest)] };
}

/** Where the word stands in its range, quotes excluded; null where the text changed since. */
function placeOfWord(
  document: vscode.TextDocument,
  range: vscode.Range,
  word: string,
): vscode.Range | null {
  const at = document.getText(range).indexOf(word);
  if (at < 0 || word === '') return null;
  const start = document.offsetAt(range.start) + at;
  return new vscode.Range(document.positionAt(start), document.positionAt(start + word.length));
}
