import * as vscode from 'vscode';
import { signalOf } from '../codeowners/cancel';
import { decisionsAt, headingOf, usagePlaces } from '../decision-places';
import { guarded } from '../log';
import type { Session } from '../session';

/** *Find all references*, from the heading of a record and from every place that names one. */
export function registerDecisionReferences(session: Session): vscode.Disposable {
  return vscode.languages.registerReferenceProvider(
    { pattern: '**' },
    {
      provideReferences: (document, position, context, token) =>
        guarded(
          'references of decisions',
          () => referencesAt(session, document, position, context, token),
          undefined,
        ),
    },
  );
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
  const records = await decisionsAt(place, position);
  const found = await Promise.all(
    records.map(async (record) => [
      ...(includeDeclaration ? [headingOf(place.session, record)] : []),
      ...(await usagePlaces(place.session, record, signalOf(token))),
    ]),
  );
  return found.flat();
}
