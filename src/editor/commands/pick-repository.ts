import * as vscode from 'vscode';
import { t } from '../language';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';
import { activeUri } from '../shown-uri';
import { plain } from './plain';

/**
 * The repository a question is about: that of the active file, the only one, or the chosen one.
 * Null where there is none, which is said, or none was chosen.
 */
export async function pickRepository(session: Session): Promise<RepositorySession | null> {
  const place = await session.placeShownBy(activeUri());
  if (place !== null) return place.session;
  const repositories = await session.repositories();
  if (repositories.length > 1) {
    const items = repositories.map((repository) => ({ label: plain(repository.name), repository }));
    const placeHolder = t('Of which repository?');
    return (await vscode.window.showQuickPick(items, { placeHolder }))?.repository ?? null;
  }
  if (repositories.length === 0)
    void vscode.window.showInformationMessage(t('Open a folder first.'));
  return repositories[0] ?? null;
}
