import * as vscode from 'vscode';
import type { Session } from '../session';

/** *Stop reading history*: of every repository; what is known so far stays. */
export function registerStopReading(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('steward.stopReadingHistory', () => {
    for (const { reading } of session.opened) reading.stop();
  });
}
