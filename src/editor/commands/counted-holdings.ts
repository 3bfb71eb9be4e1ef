import * as vscode from 'vscode';
import type { Holdings } from '../../core/ownership/holdings/holdings';
import { declaresOwners, repositoryHoldings } from '../holdings';
import { t } from '../language';
import { logError } from '../log';
import type { RepositorySession } from '../repository-session';

/**
 * The files of a repository by owner, with a word in the status bar while they are counted. Null
 * where nothing is declared, which is said with the way out.
 */
export async function countedHoldings(repository: RepositorySession): Promise<Holdings | null> {
  const location = vscode.ProgressLocation.Window;
  const holdings = await vscode.window.withProgress(
    { location, title: t('Reading who owns what') },
    () => repositoryHoldings(repository),
  );
  if (holdings === null || declaresOwners(holdings)) return holdings;
  offerCodeowners().catch((error: unknown) => logError('offering CODEOWNERS', error));
  return null;
}

async function offerCodeowners(): Promise<void> {
  const create = t('Create CODEOWNERS');
  const sentence = t('This repository has no CODEOWNERS file.');
  const chosen = await vscode.window.showInformationMessage(sentence, create);
  if (chosen === create) await vscode.commands.executeCommand('steward.createCodeowners');
}
