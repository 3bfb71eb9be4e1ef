import * as vscode from 'vscode';
import type { Session } from '../session';
import { registerItemCompletion } from './completion';
import { registerItemHovers } from './hover';

/** Help inside files of debt. */
export function registerItemYaml(session: Session): vscode.Disposable {
  return vscode.Disposable.from(registerItemCompletion(session), registerItemHovers(session));
}
