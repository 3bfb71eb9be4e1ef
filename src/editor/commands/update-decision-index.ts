import * as vscode from 'vscode';
import { planIndex } from '../../core/decisions/index-page/page';
import { problemSentence } from '../../words/problems';
import { t } from '../language';
import { guarded } from '../log';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';
import { applyShown } from './apply';
import { pickRepository } from './pick-repository';

/**
 * *Update decision index*: makes the indexes of decisions say what the records say; the first time
 * it adds one to the README of the folder the decisions are in.
 */
export function registerUpdateDecisionIndex(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('steward.updateDecisionIndex', () =>
    guarded(
      'decision index',
      async () => {
        const repository = await pickRepository(session);
        if (repository !== null) await updateIndex(repository);
      },
      undefined,
    ),
  );
}

async function updateIndex(repository: RepositorySession): Promise<void> {
  const { sources } = repository.repository;
  const model = await repository.repository.decisions();
  const planned = await planIndex(model, sources, null);
  if (!('pages' in planned)) {
    const [first] = planned;
    if (first !== undefined) void vscode.window.showErrorMessage(problemSentence(t, first));
    return;
  }
  if (planned.plan !== null) {
    await applyShown(repository, planned.plan);
    return;
  }
  const [page] = planned.pages;
  void vscode.window.showInformationMessage(
    page === undefined
      ? t('No decision records here yet. "Log a decision" writes the first one.')
      : t('{0} is current.', page.path),
  );
}
