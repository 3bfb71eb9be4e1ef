import * as vscode from 'vscode';
import { guarded } from '../log';
import type { Session } from '../session';

export const READ_HISTORY = 'steward.readHistory';

/** *Read history*: all of it, of every repository, for what cannot be told without. */
export function registerReadHistory(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand(READ_HISTORY, () =>
    guarded('reading history', () => readHistory(session), undefined),
  );
}

export async function readHistory(session: Session): Promise<void> {
  const repositories = await session.repositories();
  await Promise.all(repositories.map(({ reading }) => reading.whole()));
}
