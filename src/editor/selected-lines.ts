import * as vscode from 'vscode';
import type { LineSpan } from '../core/text';

/** Lines of a place that are quoted, as many as an anchor quotes. */
const LINES_QUOTED = 20;

/**
 * The lines that are selected, or that of the cursor; a selection of whole lines ends at the start
 * of the next one, which is not part of it.
 */
export function selectedLines({ start, end }: vscode.Selection): LineSpan {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return { first: start.line, last };
}

/** The first lines of a place, with plain line ends. */
export function quotedText(document: vscode.TextDocument, { first, last }: LineSpan): string {
  const kept = Math.min(last, first + LINES_QUOTED - 1);
  const range = new vscode.Range(first, 0, kept, document.lineAt(kept).text.length);
  return document.getText(range).replaceAll('\r\n', '\n');
}
