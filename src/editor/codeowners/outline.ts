import * as vscode from 'vscode';
import {
  type Fold,
  foldsOf,
  outlineOf,
  type OutlineNode,
} from '../../core/ownership/document/outline';
import { sourceOf } from '../../core/source';
import { facts } from '../../words/lists';
import { oneLine } from '../../words/line';
import { t } from '../language';
import { guarded } from '../log';
import { spanRange, toRange } from '../positions';
import type { Session } from '../session';
import { CODEOWNERS, ownersDocument } from './owners-document';

/** Document symbols and folding: GitLab's sections, elsewhere comments that serve as headings. */
export function registerOutline(session: Session): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(
      CODEOWNERS,
      {
        provideDocumentSymbols: (document) =>
          guarded('outline of owners', () => symbolsIn(session, document), undefined),
      },
      { label: 'CODEOWNERS' },
    ),
    vscode.languages.registerFoldingRangeProvider(CODEOWNERS, {
      provideFoldingRanges: (document) =>
        guarded('folding of owners', () => foldsIn(session, document), undefined),
    }),
  );
}

async function symbolsIn(
  session: Session,
  document: vscode.TextDocument,
): Promise<vscode.DocumentSymbol[]> {
  const owners = await ownersDocument(session, document.uri);
  if (owners === null) return [];
  const source = sourceOf(owners.path, document.getText());
  return outlineOf(source, owners.dialect).map(symbolOf);
}

async function foldsIn(
  session: Session,
  document: vscode.TextDocument,
): Promise<vscode.FoldingRange[]> {
  const owners = await ownersDocument(session, document.uri);
  if (owners === null) return [];
  return foldsOf(sourceOf(owners.path, document.getText()), owners.dialect).map(foldOf);
}

function symbolOf(node: OutlineNode): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    // VS Code refuses a symbol without a name.
    oneLine(node.name) || '…',
    detailOf(node),
    node.kind === 'rule' ? vscode.SymbolKind.Key : vscode.SymbolKind.Namespace,
    spanRange(node.lines),
    toRange(node.nameRange),
  );
  symbol.children = node.children.map(symbolOf);
  return symbol;
}

function detailOf({ kind, owners, optional, approvals }: OutlineNode): string {
  const needed = approvals > 1 ? t('{0} approvals', approvals) : null;
  return facts([
    kind === 'section' && optional ? t('optional') : needed,
    owners === '' ? null : oneLine(owners),
  ]);
}

function foldOf({ first, last, kind }: Fold): vscode.FoldingRange {
  const folding =
    kind === 'comment' ? vscode.FoldingRangeKind.Comment : vscode.FoldingRangeKind.Region;
  return new vscode.FoldingRange(first, last, folding);
}
