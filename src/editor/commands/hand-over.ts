import * as vscode from 'vscode';
import { type HandOver, handOverOf } from '../../core/context/hand-over';
import { handOverMarkdown } from '../../words/hand-over';
import { gapSentence, stewardNoteSentence } from '../../words/stewards';
import { locale, t } from '../language';
import { guarded } from '../log';
import { showText } from '../open';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';
import { pickRepository } from './pick-repository';

/**
 * *Hand over what I know*: the files that by history only the user knows, as Markdown in an untitled
 * document. It is about the one who asks and shown to them alone; what becomes of it is theirs.
 */
export function registerHandOver(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('steward.handOver', () =>
    guarded('hand over', () => handOver(session), undefined),
  );
}

async function handOver(session: Session): Promise<void> {
  const repository = await pickRepository(session);
  if (repository === null) return;
  const found = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: t('Reading history'),
      cancellable: true,
    },
    async (_progress, token) => {
      token.onCancellationRequested(() => repository.reading.stop());
      const answer = await knownByMe(repository);
      return token.isCancellationRequested ? null : answer;
    },
  );
  if (found === null) return;
  if (typeof found === 'string') {
    void vscode.window.showInformationMessage(found);
    return;
  }
  const content = handOverMarkdown(t, locale(), session.clock.today(), found);
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await showText(document.uri);
}

/** What is to be handed over, else a sentence that says why there is nothing. */
async function knownByMe({ reading, repository }: RepositorySession): Promise<HandOver | string> {
  const { people } = await repository.config();
  if (people === 'off') return stewardNoteSentence(t, { kind: 'people-off' });
  const history = await reading.whole();
  if (history.kind === 'unknown') return gapSentence(t, history.gap);
  const writer = await repository.writer();
  if (writer.kind === 'unknown') return gapSentence(t, writer.gap);
  if (writer.value === null) return t('Git does not know who you are. Set user.email first.');
  const found = await handOverOf(repository, history.value, writer.value);
  if (found === null) return t('No commit here is by {0}.', writer.value.email);
  return found.folders.size === 0
    ? t('By history, somebody else knows every file that you know.')
    : found;
}
