import type * as vscode from 'vscode';
import type { LineSpan } from '../core/text';

/** The lines that a selection touches; null where nothing is selected. */
export function selectedLines({ isEmpty, start, end }: vscode.Selection): LineSpan | null {
  if (isEmpty) return null;
  // Whole lines end at the start of the next one.
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return { first: start.line, last };
}
