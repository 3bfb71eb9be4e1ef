import * as vscode from 'vscode';
import { resolvedAnchors } from '../../core/context/anchors';
import type { Reference } from '../../core/context/answer';
import type { RepoPath } from '../../core/paths';
import { type Range, rangeHolds } from '../../core/text';
import { openCommand } from '../commands/open-at';
import { t } from '../language';
import { guarded } from '../log';
import { toPosition, toRange } from '../positions';
import type { Place, Session } from '../session';

/** Where a reference or an anchor leads. */
interface Destination {
  readonly from: Range;
  readonly path: RepoPath;
  readonly to: Range['start'];
  readonly tooltip: string;
}

/**
 * Document links and go-to-definition: from an id in a comment to its item, record or note, and
 * from an anchor in an item's file back to the code.
 */
export function registerLinks(session: Session): vscode.Disposable {
  const everywhere = { pattern: '**' };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentLinkProvider(everywhere, {
      provideDocumentLinks: (document) =>
        guarded('links', () => linksOf(session, document), undefined),
    }),
    vscode.languages.registerDefinitionProvider(everywhere, {
      provideDefinition: (document, position) =>
        guarded('definition', () => definitionAt(session, document, position), undefined),
    }),
  );
}

async function linksOf(
  session: Session,
  document: vscode.TextDocument,
): Promise<vscode.DocumentLink[]> {
  const place = await session.placeOf(document.uri);
  if (place === null) return [];
  const root = place.session.root.toString();
  // One link for a reference: where several records share the number, the click asks in a pick.
  const first = new Map<string, Destination>();
  for (const destination of await destinationsIn(place)) {
    const { line, character } = destination.from.start;
    const key = `${line}:${character}`;
    if (!first.has(key)) first.set(key, destination);
  }
  return [...first.values()].map(({ from, path, to, tooltip }) => {
    const uri = vscode.Uri.parse(openCommand({ root, path, ...to }));
    const link = new vscode.DocumentLink(toRange(from), uri);
    link.tooltip = tooltip;
    return link;
  });
}

async function definitionAt(
  session: Session,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.LocationLink[]> {
  const place = await session.placeOf(document.uri);
  if (place === null) return [];
  return (await destinationsIn(place))
    .filter(({ from }) => rangeHolds(from, position))
    .map(({ from, path, to }) => ({
      originSelectionRange: toRange(from),
      targetUri: place.session.uriOf(path),
      targetRange: new vscode.Range(toPosition(to), toPosition(to)),
    }));
}

async function destinationsIn(place: Place): Promise<Destination[]> {
  const { references } = await place.session.repository.notesOf(place.path);
  const found = await Promise.all(references.map((reference) => ofReference(place, reference)));
  return [...found.flat(), ...(await anchorsOf(place))];
}

async function ofReference(place: Place, reference: Reference): Promise<Destination[]> {
  const { repository } = place.session;
  const from = reference.range;
  if (reference.kind === 'decision') {
    if (isFollowedAnyway(place.path, reference)) return [];
    const model = await repository.decisions();
    return model.resolve(reference.id, place.path).map((record) => ({
      from,
      path: record.path,
      to: record.title?.range.start ?? { line: 0, character: 0 },
      tooltip: t('Follow link'),
    }));
  }
  const found =
    reference.kind === 'debt'
      ? (await repository.debt()).byId(reference.id)
      : (await repository.delegations()).byId(reference.id);
  return found.map(({ path, idRange }) => ({
    from,
    path,
    to: idRange.start,
    tooltip: t('Follow link'),
  }));
}

/** The editor follows addresses itself, and links in Markdown, with their anchors. */
function isFollowedAnyway(path: RepoPath, { text, id }: Reference): boolean {
  const isPath = id.includes('/');
  return text.includes('://') || (isPath && /\.(?:md|markdown)$/i.test(path));
}

/** In a debt file, each anchor leads to where its code is now. */
async function anchorsOf({ session, path }: Place): Promise<Destination[]> {
  const { repository } = session;
  const items = (await repository.debt()).items.filter((item) => item.path === path);
  const resolved = await Promise.all(items.map((item) => resolvedAnchors(repository, item)));
  return resolved
    .flat()
    .filter(({ state }) => state !== 'lost')
    .map(({ anchor, path: code, lines }) => ({
      from: anchor.pathRange,
      path: code,
      to: { line: lines?.first ?? 0, character: 0 },
      tooltip: t('Go to the code'),
    }));
}
