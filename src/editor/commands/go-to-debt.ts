import type * as vscode from 'vscode';
import { isSettled } from '../../core/debt/item';
import { debtCard } from '../../words/cards';
import { locale, t } from '../language';
import type { Session } from '../session';
import { registerGoTo } from './go-to';

/** *Go to debt item…*: open items first. */
export function registerGoToDebt(session: Session): vscode.Disposable {
  return registerGoTo(session, {
    command: 'steward.goToDebt',
    placeholder: t('Debt item to open'),
    none: t('No debt is recorded here yet. "Record debt" writes the first item.'),
    list: async ({ repository }) => {
      const { items } = await repository.debt();
      const ordered = [
        ...items.filter((item) => !isSettled(item)),
        ...items.filter((item) => isSettled(item)),
      ];
      return ordered.map((item) => {
        const card = debtCard(t, locale(), session.clock.today(), item);
        return {
          label: card.title,
          description: card.facts,
          path: item.path,
          at: item.idRange.start,
        };
      });
    },
  });
}
