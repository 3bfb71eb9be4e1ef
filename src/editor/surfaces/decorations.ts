import * as vscode from 'vscode';
import { debtLineText } from '../../words/debt';
import type { ActiveAnswer, ActiveFile } from '../active-file';
import { Owner } from '../disposable';
import { t } from '../language';
import { spanRange } from '../positions';
import { settings } from '../settings';
import { debtOnLine, marksOf, NO_MARKS } from './marks';

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
        if (event.document !== vscode.window.activeTextEditor?.document) return;
        // The editor moves what is drawn, but draws a mark twice where its line was broken.
        if (event.contentChanges.some(movesLines)) this.show(active.current);
        else this.showLineText();
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
    const marks = settings().gutter ? marksOf(active.answer) : NO_MARKS;
    editor.setDecorations(this.debt, marks.debtLines.map(atLine));
    editor.setDecorations(this.debtRuler, marks.debt.map(spanRange));
    editor.setDecorations(this.decision, marks.decisionLines.map(atLine));
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

function atLine(line: number): vscode.Range {
  return new vscode.Range(line, 0, line, 0);
}

/** Whether lines came or went. */
function movesLines({ range, text }: vscode.TextDocumentContentChangeEvent): boolean {
  return !range.isSingleLine || /[\r\n]/.test(text);
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
