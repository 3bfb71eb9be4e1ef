import type * as vscode from 'vscode';
import { type Reader, readerOf } from '../../core/ownership/document/reader';
import type { OwnershipModel } from '../../core/ownership/model';
import { isCodeownersPlace } from '../../core/ownership/places';
import type { Place, Session } from '../session';

/**
 * Where CODEOWNERS features are offered: by the file's name, since other extensions use the
 * language `codeowners` as well.
 */
export const CODEOWNERS: vscode.DocumentSelector = { pattern: '**/CODEOWNERS' };

/** Every file in which owners are named by word. */
export const NAMING_OWNERS: vscode.DocumentSelector = [
  { pattern: '**/{CODEOWNERS,OWNERS,OWNERS_ALIASES}' },
  { pattern: '**/.steward/ownership.yml' },
];

/** A CODEOWNERS file where some platform looks for it. */
export interface OwnersDocument extends Place, Reader {
  readonly model: OwnershipModel;
}

/** Null for files that no platform looks for: what is said of them would be false. */
export async function ownersDocument(
  session: Session,
  uri: vscode.Uri,
): Promise<OwnersDocument | null> {
  const place = await session.placeOf(uri);
  if (place === null || !isCodeownersPlace(place.path)) return null;
  const model = await place.session.repository.ownership();
  const reader = readerOf(model, place.path);
  return reader === null ? null : { ...place, ...reader, model };
}
