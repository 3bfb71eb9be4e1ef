import * as vscode from 'vscode';

/** A language server that is still starting is not waited for longer, in milliseconds. */
const PATIENCE = 1_000;

/** Names that belong to the code: of files, packages and variables nothing is said. */
const NAMED: ReadonlySet<vscode.SymbolKind> = new Set([
  vscode.SymbolKind.Class,
  vscode.SymbolKind.Constructor,
  vscode.SymbolKind.Enum,
  vscode.SymbolKind.Function,
  vscode.SymbolKind.Interface,
  vscode.SymbolKind.Method,
  vscode.SymbolKind.Module,
  vscode.SymbolKind.Namespace,
  vscode.SymbolKind.Struct,
]);

/**
 * What a line (zero-based) belongs to, as the language of the file knows it: `Client.retry`. Null
 * where nothing encloses it, or the language says nothing in time.
 */
export async function enclosingSymbol(uri: vscode.Uri, line: number): Promise<string | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, null);
  });
  const command = 'vscode.executeDocumentSymbolProvider';
  const asked = Promise.resolve(
    vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(command, uri),
  ).catch(() => null);
  const symbols = await Promise.race([asked, late]);
  clearTimeout(timer);
  const names = namesAround(symbols ?? [], new vscode.Position(line, 0));
  return names.length === 0 ? null : names.join('.');
}

function namesAround(symbols: readonly vscode.DocumentSymbol[], at: vscode.Position): string[] {
  // Older providers answer without ranges of what belongs to a symbol.
  const around = symbols.find(
    (symbol) =>
      Array.isArray(symbol.children) &&
      at.line >= symbol.range.start.line &&
      at.line <= symbol.range.end.line,
  );
  if (around === undefined) return [];
  const name = NAMED.has(around.kind) ? [around.name] : [];
  return [...name, ...namesAround(around.children, at)];
}
