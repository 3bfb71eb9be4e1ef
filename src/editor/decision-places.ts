import * as vscode from 'vscode';
import { findDecisionUsages } from '../core/context/decision-usages';
import type { DecisionRecord } from '../core/decisions/record';
import { FILE_START, rangeHolds } from '../core/text';
import { breather } from './breathe';
import { toRange } from './positions';
import type { RepositorySession } from './repository-session';
import type { Place } from './session';

/**
 * The records a place is about: those a reference there may mean, else the record of the file where
 * the place is on its heading. Empty for any other place.
 */
export async function decisionsAt(
  { session, path }: Place,
  position: vscode.Position,
): Promise<readonly DecisionRecord[]> {
  const { repository } = session;
  const [model, { references }] = await Promise.all([
    repository.decisions(),
    repository.notesOf(path),
  ]);
  const named = references.find(
    ({ kind, range }) => kind === 'decision' && rangeHolds(range, position),
  );
  const records = named === undefined ? [] : model.resolve(named.id, path);
  if (records.length > 0) return records;
  const own = model.byPath(path);
  const heading = own?.title?.range.start ?? FILE_START.start;
  return own?.kind === 'record' && heading.line === position.line ? [own] : [];
}

/** Every place that names a record, in files as they stand in the editor and on disk. */
export async function usagePlaces(
  session: RepositorySession,
  record: DecisionRecord,
  signal?: AbortSignal,
): Promise<vscode.Location[]> {
  const open = vscode.workspace.textDocuments.map(({ uri }) => session.pathOf(uri));
  const usages = await findDecisionUsages(session.repository, record, {
    also: open.filter((path) => path !== null),
    breathe: breather(),
    ...(signal && { signal }),
  });
  return usages.map(({ path, range }) => new vscode.Location(session.uriOf(path), toRange(range)));
}

/** Where a record begins: its heading, else the first line. */
export function headingOf(session: RepositorySession, record: DecisionRecord): vscode.Location {
  const range = toRange(record.title?.range ?? FILE_START);
  return new vscode.Location(session.uriOf(record.path), range);
}
