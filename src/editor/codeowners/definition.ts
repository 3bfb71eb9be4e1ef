import * as vscode from 'vscode';
import { readerOf } from '../../core/ownership/document/reader';
import { aliasPlace, ownerPlaceAt } from '../../core/ownership/document/owner-places';
import { namedFile } from '../../core/ownership/document/paths';
import { spotAt } from '../../core/ownership/document/spot';
import { identitiesOf } from '../../core/ownership/holdings/identities';
import { ALIASES_PATH, isCodeownersPlace, OWNERS_NAME } from '../../core/ownership/places';
import { baseName } from '../../core/paths';
import type { Range } from '../../core/text';
import { breather } from '../breathe';
import { guarded } from '../log';
import { toRange } from '../positions';
import type { Place, Session } from '../session';
import { NAMING_OWNERS } from './owners-document';
import { ownersFiles } from './owners-files';

/**
 * From an owner to the entry in `.steward/ownership.yml`, from an alias in OWNERS to its members,
 * from a pattern that spells out a path to that file or the folder's first one.
 */
export function registerDefinition(session: Session): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider(NAMING_OWNERS, {
    provideDefinition: (document, position) =>
      guarded('definition of owners', () => definitionAt(session, document, position), undefined),
  });
}

async function definitionAt(
  session: Session,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.LocationLink[]> {
  const place = await session.placeOf(document.uri);
  if (place === null) return [];
  const { text } = document.lineAt(position.line);
  return (
    (await ofPattern(place, text, position)) ??
    (await ofAlias(place, document, position)) ??
    (await ofOwner(place, position)) ??
    []
  );
}

async function ofPattern(
  { session, path }: Place,
  text: string,
  { line, character }: vscode.Position,
): Promise<vscode.LocationLink[] | null> {
  if (!isCodeownersPlace(path)) return null;
  const { repository } = session;
  const reader = readerOf(await repository.ownership(), path);
  const spot = reader && spotAt(text, character, reader.dialect);
  if (reader === null || spot?.kind !== 'pattern') return null;
  const pattern = text.slice(spot.start, spot.end);
  const file = await namedFile(pattern, reader.dialect, await repository.tree(), breather());
  if (file === null) return [];
  const start = new vscode.Range(0, 0, 0, 0);
  return [link(new vscode.Range(line, spot.start, line, spot.end), session.uriOf(file), start)];
}

async function ofAlias(
  { session, path }: Place,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.LocationLink[] | null> {
  if (baseName(path) !== OWNERS_NAME) return null;
  const { readings } = await session.repository.ownership();
  const word = document.getWordRangeAtPosition(position, /[\w@.-]+/);
  if (word === undefined || !readings.some(({ dialect }) => dialect === 'prow')) return null;
  const range = await aliasPlace(session.repository.sources, document.getText(word));
  return range && [link(word, session.uriOf(ALIASES_PATH), toRange(range))];
}

async function ofOwner(
  { session, path }: Place,
  position: vscode.Position,
): Promise<vscode.LocationLink[] | null> {
  const files = await ownersFiles(session);
  const owner = await ownerPlaceAt(files, path, position);
  if (owner === null) return null;
  const { team, person } = identitiesOf(files.model).of(owner.text);
  const entry: { readonly range: Range } | null = team ?? person;
  if (entry === null) return null;
  const uri = session.uriOf(files.model.directory.path);
  return [link(toRange(owner.range), uri, toRange(entry.range))];
}

function link(from: vscode.Range, to: vscode.Uri, range: vscode.Range): vscode.LocationLink {
  return { originSelectionRange: from, targetUri: to, targetRange: range };
}
