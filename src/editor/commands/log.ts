import * as vscode from 'vscode';
import { guarded } from '../log';
import type { LogView } from '../pages';

/** The two forms of the Log view, from the palette, menus and trees. */
export function registerLogCommands(log: LogView): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('steward.logDecision', () =>
      guarded('log a decision', () => log.show('decision'), undefined),
    ),
    vscode.commands.registerCommand('steward.logDelegation', () =>
      guarded('log a delegation note', () => log.show('delegation'), undefined),
    ),
  );
}
