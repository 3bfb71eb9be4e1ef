import type * as vscode from 'vscode';
import { delegationCard } from '../../words/cards';
import { locale, t } from '../language';
import type { Session } from '../session';
import { registerGoTo } from './go-to';

/** *Go to delegation…* */
export function registerGoToDelegation(session: Session): vscode.Disposable {
  return registerGoTo(session, {
    command: 'steward.goToDelegation',
    placeholder: t('Delegation note to open'),
    none: t('No delegation notes here yet. "Log a delegation note" writes the first one.'),
    list: async ({ repository }) => {
      const { notes } = await repository.delegations();
      return notes.map((note) => {
        const card = delegationCard(t, locale(), session.clock.today(), note);
        return {
          label: card.title,
          description: card.facts,
          path: note.path,
          at: note.idRange.start,
        };
      });
    },
  });
}
