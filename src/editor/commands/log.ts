import * as vscode from 'vscode';
import { guarded } from '../log';
import { prefillFor, quotedSelection } from '../log-prefill';
import type { LogView } from '../pages';
import type { Session } from '../session';

/**
 * The two forms of the Log view, from the palette, menus and trees. `steward.logDecision` takes
 * files and folders as menus give them, or an object with parts of the form.
 */
export function registerLogCommands(session: Session, log: LogView): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('steward.logDecision', (asked?: unknown, selected?: unknown) =>
      guarded(
        'log a decision',
        async () => log.show('decision', await prefillFor(session, asked, selected)),
        undefined,
      ),
    ),
    vscode.commands.registerCommand('steward.logDecisionAboutSelection', (asked?: unknown) =>
      guarded(
        'log a decision about the selection',
        async () => {
          const { repository, draft } = await prefillFor(session, asked, null);
          const context = quotedSelection(repository);
          const about = context === '' ? draft : { ...draft, context };
          await log.show('decision', { repository, draft: about });
        },
        undefined,
      ),
    ),
    vscode.commands.registerCommand('steward.logDelegation', () =>
      guarded(
        'log a delegation note',
        async () => {
          const { repository, draft } = await prefillFor(session, null, null);
          await log.show('delegation', { repository, draft: { scope: draft.scope ?? [] } });
        },
        undefined,
      ),
    ),
  );
}
