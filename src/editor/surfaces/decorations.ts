import * as vscode from 'vscode';
import type { ContextAnswer, DebtHere } from '../../core/context/answer';
import type { LineSpan } from '../../core/text';
import { debtLineText } from '../../words/debt';
import type { ActiveAnswer, ActiveFile } from '../active-file';
import { Owner } from '../disposable';
import { t } from '../language';
import { spanRange, toRange } from '../positions';
import { settings } from '../settings';

/** More marks than this in one file help nobody and cost time. */
const MARKS_LIMIT = 1000;

/**
 * Marks on the active file: a gutter icon and an overview-ruler mark where debt is anchored or
 * named, an icon where an ADR is named, and one dimmed text at the end of the current line.
 */
export class CodeMarks extends Owner {
  private readonly debt: vscode.TextEditorDecorationType;
  private readonly decision: vscode.TextEditorDecorationType;
  private readonly debtRuler: vscode.TextEditorDecorationType;
  private readonly lineText: vscode.TextEditorDecorationType;

  constructor(
    extensionUri: vscode.Uri,
    private readonly active: ActiveFile,
  ) {
    super();
    this.debt = this.own(gutterIcon(extensionUri, 'debt'));
    this.decision = this.own(gutterIcon(extensionUri, 'decision'));
    this.debtRuler = this.own(rulerMark('editorWarning.foreground'));
    this.lineText = this.own(
      vscode.window.createTextEditorDecorationType({
        after: {
          color: new vscode.ThemeColor('editorCodeLens.foreground'),
          margin: '0 0 0 2em',
        },
      }),
    );
    this.own(active.onDidChange((answer) => this.show(answer)));
    this.own(
      vscode.window.onDidChangeTextEditorSelection((event) => {
        if (event.textEditor === vscode.window.activeTextEditor) this.showLineText();
      }),
    );
    this.own(
      vscode.workspace.onDidChangeTextDocument((event) => {
        const editor = vscode.window.activeTextEditor;
        if (event.document === editor?.document) editor.setDecorations(this.lineText, []);
      }),
    );
    this.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('steward')) this.show(active.current);
      }),
    );
    this.show(active.current);
  }

  private show(active: ActiveAnswer | null): void {
    const editor = editorOf(active);
    if (active?.complete !== true || editor === null) return;
    const shown = settings().gutter;
    const debt = shown ? debtRanges(active.answer) : [];
    editor.setDecorations(this.debt, firstLines(debt));
    editor.setDecorations(this.debtRuler, debt);
    editor.setDecorations(this.decision, firstLines(shown ? decisionRanges(active.answer) : []));
    this.showLineText();
  }

  private showLineText(): void {
    const { current } = this.active;
    const editor = editorOf(current);
    if (current === null || editor === null) return;
    const line = editor.selection.active.line;
    const here = settings().currentLine ? debtOnLine(current.answer, line) : undefined;
    if (here === undefined || line >= editor.document.lineCount) {
      editor.setDecorations(this.lineText, []);
      return;
    }
    const end = editor.document.lineAt(line).range.end;
    const contentText = debtLineText(t, here.item);
    editor.setDecorations(this.lineText, [
      { range: new vscode.Range(end, end), renderOptions: { after: { contentText } } },
    ]);
  }
}

/** The first open debt that is anchored or named on a line. */
function debtOnLine(answer: ContextAnswer, line: number): DebtHere | undefined {
  return answer.debt.find(
    ({ anchors, references }) =>
      anchors.some(({ lines }) => lines !== null && line >= lines.first && line <= lines.last) ||
      references.some(({ start }) => start.line === line),
  );
}

/** Where debt is anchored, and where it is named away from its anchor. */
function debtRanges(answer: ContextAnswer): vscode.Range[] {
  const ranges = answer.debt.flatMap(({ anchors, references }) => {
    const anchored = anchors.flatMap(({ lines }) => (lines === null ? [] : [lines]));
    const away = references.filter(
      ({ start }) => !anchored.some((span) => isNear(start.line, span)),
    );
    return [...anchored.map(spanRange), ...away.map(toRange)];
  });
  return ranges.slice(0, MARKS_LIMIT);
}

/** A comment right above the lines it speaks of belongs to them. */
function isNear(line: number, { first, last }: LineSpan): boolean {
  return line >= first - 3 && line <= last + 1;
}

function decisionRanges(answer: ContextAnswer): vscode.Range[] {
  return answer.decisions.flatMap(({ references }) => references.map(toRange));
}

/** One icon where several ranges begin on the same line: they would be drawn over each other. */
function firstLines(ranges: readonly vscode.Range[]): vscode.Range[] {
  const lines = new Set(ranges.map((range) => range.start.line));
  return [...lines].slice(0, MARKS_LIMIT).map((line) => new vscode.Range(line, 0, line, 0));
}

function editorOf(active: ActiveAnswer | null): vscode.TextEditor | null {
  const editor = vscode.window.activeTextEditor;
  if (active === null || editor === undefined) return null;
  const uri = active.place.session.uriOf(active.place.path).toString();
  return editor.document.uri.toString() === uri ? editor : null;
}

function gutterIcon(extensionUri: vscode.Uri, name: string): vscode.TextEditorDecorationType {
  const icon = (theme: string): vscode.Uri =>
    vscode.Uri.joinPath(extensionUri, 'media', 'gutter', `${name}-${theme}.svg`);
  return vscode.window.createTextEditorDecorationType({
    gutterIconSize: 'contain',
    light: { gutterIconPath: icon('light') },
    dark: { gutterIconPath: icon('dark') },
  });
}

function rulerMark(color: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    overviewRulerColor: new vscode.ThemeColor(color),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  });
}
