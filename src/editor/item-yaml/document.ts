import * as vscode from 'vscode';
import { debtDocumentOf, YAML_DOCUMENTS } from '../../core/context/yaml-documents';
import type { Shape } from '../../core/fields/shape';
import { type Source, sourceOf } from '../../core/source';
import type { Place, Session } from '../session';

/** Files that may hold debt; whether one does is asked of the configuration. */
export const YAML_FILES: vscode.DocumentSelector = { pattern: '**/*.{yml,yaml}' };

/** A file of debt that is open in an editor. */
export interface ItemDocument {
  readonly place: Place;
  readonly source: Source;
  readonly shape: Shape;
}

/** Null for a file that Steward does not read as debt. */
export async function itemDocument(
  session: Session,
  document: vscode.TextDocument,
): Promise<ItemDocument | null> {
  const place = await session.placeOf(document.uri);
  if (place === null) return null;
  const kind = debtDocumentOf(place.path, await place.session.repository.config());
  if (kind === null) return null;
  const source = sourceOf(place.path, document.getText());
  return { place, source, shape: YAML_DOCUMENTS[kind] };
}

/** Whether the YAML extension tells of fields and words already, from the schemas we contribute. */
export function hasYamlExtension(): boolean {
  return vscode.extensions.getExtension('redhat.vscode-yaml')?.isActive === true;
}
