import type * as vscode from 'vscode';
import { FILE_START } from '../../core/text';
import { decisionCard } from '../../words/cards';
import { locale, t } from '../language';
import type { Session } from '../session';
import { newestFirst } from '../../core/decisions/record';
import { registerGoTo } from './go-to';

/** *Go to decision…*: newest first. */
export function registerGoToDecision(session: Session): vscode.Disposable {
  return registerGoTo(session, {
    command: 'steward.goToDecision',
    placeholder: t('Decision to open'),
    none: t('No decision records here yet. "Log a decision" writes the first one.'),
    list: async ({ repository }) => {
      const model = await repository.decisions();
      return [...model.records].sort(newestFirst).map((record) => {
        const card = decisionCard(t, locale(), record);
        return {
          label: card.title,
          description: card.facts,
          path: record.path,
          at: (record.title?.range ?? FILE_START).start,
        };
      });
    },
  });
}
