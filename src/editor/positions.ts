import * as vscode from 'vscode';
import type { LineSpan, Position, Range } from '../core/text';

export function toPosition(position: Position): vscode.Position {
  return new vscode.Position(position.line, position.character);
}

export function toRange(range: Range): vscode.Range {
  return new vscode.Range(toPosition(range.start), toPosition(range.end));
}

/** Whole lines, up to the end of the last one. */
export function spanRange(span: LineSpan): vscode.Range {
  return new vscode.Range(span.first, 0, span.last, Number.MAX_SAFE_INTEGER);
}
