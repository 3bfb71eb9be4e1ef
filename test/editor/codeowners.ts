import * as vscode from 'vscode';
import { unescapeMarkdown } from './observe';
import { show, uriOf } from './steward';

/** What VS Code's own commands answer in CODEOWNERS files of the workspace folder. */

export const GITHUB = '.github/CODEOWNERS';
export const GITLAB = '.gitlab/CODEOWNERS';
/** Where no platform looks. */
export const ELSEWHERE = 'src/fixtures/CODEOWNERS';

/** A file of GitLab's. */
export const SECTIONS = [
  '# Comment',
  '* @acme/engineering',
  '',
  '^[Docs][2] @maya-okonkwo',
  'docs/',
  '!docs/adr/ ',
  '',
  '[Web]',
  '/web/ @acme/web @@maintainer @',
  '/[x](command:quit)<img>`$(zap) @acme/web',
  '[D',
  '',
];

/** The place behind `before` on the first of the lines that holds it. */
export function behind(before: string, lines: readonly string[]): vscode.Position {
  const line = lines.findIndex((text) => text.includes(before));
  if (line < 0) throw new Error(`no line has ${before}`);
  return new vscode.Position(line, (lines[line] ?? '').indexOf(before) + before.length);
}

async function ask<T>(command: string, path: string, ...rest: unknown[]): Promise<T> {
  await show(path);
  return vscode.commands.executeCommand<T>(command, uriOf(path), ...rest);
}

/** Without the words of the file, which VS Code adds. */
export async function completions(
  path: string,
  at: vscode.Position,
): Promise<vscode.CompletionItem[]> {
  const command = 'vscode.executeCompletionItemProvider';
  const { items } = await ask<vscode.CompletionList>(command, path, at);
  return items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
}

export function labelsOf(items: readonly vscode.CompletionItem[]): string[] {
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** The text of our card, as people read it; null where there is none. */
export async function cardAt(path: string, at: vscode.Position): Promise<string | null> {
  const markdown = await markdownAt(path, at);
  return markdown && unescapeMarkdown(markdown.value);
}

/** Our card: the one that trusts commands of ours. */
export async function markdownAt(
  path: string,
  at: vscode.Position,
): Promise<vscode.MarkdownString | null> {
  const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', path, at);
  const cards = hovers
    .flatMap(({ contents }) => contents)
    .filter((content) => content instanceof vscode.MarkdownString);
  return cards.find(({ isTrusted }) => typeof isTrusted === 'object') ?? null;
}

/** `path:line`, counted from one. */
export async function definitions(path: string, at: vscode.Position): Promise<string[]> {
  const command = 'vscode.executeDefinitionProvider';
  const found = await ask<(vscode.Location | vscode.LocationLink)[]>(command, path, at);
  return found.map((one) => {
    return 'targetUri' in one ? shown(one.targetUri, one.targetRange) : shown(one.uri, one.range);
  });
}

export async function references(path: string, at: vscode.Position): Promise<string[]> {
  const found = await ask<vscode.Location[]>('vscode.executeReferenceProvider', path, at);
  return found.map(({ uri, range }) => shown(uri, range));
}

function shown(uri: vscode.Uri, { start }: vscode.Range): string {
  return `${vscode.workspace.asRelativePath(uri)}:${start.line + 1}`;
}

/** `line text` of every edit, by path. */
export async function rename(
  path: string,
  at: vscode.Position,
  name: string,
): Promise<Map<string, string[]>> {
  const command = 'vscode.executeDocumentRenameProvider';
  const edit = await ask<vscode.WorkspaceEdit>(command, path, at, name);
  return new Map(
    edit
      .entries()
      .map(([uri, edits]) => [
        vscode.workspace.asRelativePath(uri),
        edits.map(({ newText, range }) => `${range.start.line + 1} ${newText}`),
      ]),
  );
}

export async function symbols(path: string): Promise<vscode.DocumentSymbol[]> {
  const command = 'vscode.executeDocumentSymbolProvider';
  return (await ask<vscode.DocumentSymbol[] | undefined>(command, path)) ?? [];
}

/** `first-last` lines, counted from zero. */
export async function folds(path: string): Promise<string[]> {
  const command = 'vscode.executeFoldingRangeProvider';
  const found = await ask<vscode.FoldingRange[] | undefined>(command, path);
  return (found ?? []).map(({ start, end }) => `${start}-${end}`);
}
