import * as vscode from 'vscode';
import { markerPages } from '../../core/context/marker-pages';
import { t } from '../language';
import { guarded } from '../log';
import { toRange } from '../positions';
import type { Session } from '../session';

/** Links of markers to the pages of issues, people and addresses they name. */
export function registerMarkerLinks(session: Session): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(
    { pattern: '**' },
    {
      provideDocumentLinks: (document) =>
        guarded('links of markers', () => linksOf(session, document), undefined),
    },
  );
}

async function linksOf(
  session: Session,
  document: vscode.TextDocument,
): Promise<vscode.DocumentLink[]> {
  const place = await session.placeOf(document.uri);
  if (place === null) return [];
  const pages = await markerPages(place.session.repository, place.path);
  return pages.map(({ range, page }) => {
    const link = new vscode.DocumentLink(toRange(range), vscode.Uri.parse(page, true));
    link.tooltip = t('Open {0}', page);
    return link;
  });
}
