import * as vscode from 'vscode';
import { readerOf } from '../../core/ownership/document/reader';
import { ownerPlaceAt, ownerPlaces, placesOf } from '../../core/ownership/document/owner-places';
import { spotAt } from '../../core/ownership/document/spot';
import { isCodeownersPlace } from '../../core/ownership/places';
import type { RepoPath } from '../../core/paths';
import { breather } from '../breathe';
import { guarded } from '../log';
import { toRange } from '../positions';
import type { Place, Session } from '../session';
import { signalOf } from './cancel';
import { ownedFiles } from './owned-files';
import { NAMING_OWNERS, ownersDocument } from './owners-document';
import { ownersFiles } from './owners-files';

/** From a pattern to the files it decides, from an owner to every place that names them. */
export function registerReferences(session: Session): vscode.Disposable {
  return vscode.languages.registerReferenceProvider(NAMING_OWNERS, {
    provideReferences: (document, position, context, token) =>
      guarded(
        'references of owners',
        () => referencesAt(session, document, position, context, token),
        undefined,
      ),
  });
}

async function referencesAt(
  session: Session,
  document: vscode.TextDocument,
  position: vscode.Position,
  { includeDeclaration }: vscode.ReferenceContext,
  token: vscode.CancellationToken,
): Promise<vscode.Location[]> {
  const place = await session.placeOf(document.uri);
  if (place === null) return [];
  const { text } = document.lineAt(position.line);
  if (await isPattern(place, text, position.character)) {
    const owners = await ownersDocument(session, document.uri);
    const files = owners && (await ownedFiles(owners, text, position, signalOf(token)));
    return fileStarts(place, files ?? []);
  }
  const files = await ownersFiles(place.session);
  const owner = await ownerPlaceAt(files, place.path, position);
  if (owner === null) return [];
  const all = await ownerPlaces(files, breather());
  return placesOf(all, owner.text)
    .filter(({ isEntry }) => includeDeclaration || !isEntry)
    .map(({ file, range }) => new vscode.Location(place.session.uriOf(file), toRange(range)));
}

async function isPattern({ session, path }: Place, text: string, at: number): Promise<boolean> {
  if (!isCodeownersPlace(path)) return false;
  const reader = readerOf(await session.repository.ownership(), path);
  return reader !== null && spotAt(text, at, reader.dialect)?.kind === 'pattern';
}

/** The first place of each file: what is owned is the whole of it. */
export function fileStarts(
  { session }: Pick<Place, 'session'>,
  files: readonly RepoPath[],
): vscode.Location[] {
  const start = new vscode.Position(0, 0);
  return files.map((path) => new vscode.Location(session.uriOf(path), start));
}
