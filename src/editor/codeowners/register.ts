import * as vscode from 'vscode';
import type { Session } from '../session';
import { registerCompletion } from './completion';
import { registerDefinition } from './definition';
import { registerOwnersHovers } from './hovers';
import { registerOutline } from './outline';
import { registerPeek } from './peek';
import { registerReferences } from './references';
import { registerRename } from './rename';

/** The CODEOWNERS language: what the editor offers in files that say who owns what. */
export function registerCodeowners(session: Session): vscode.Disposable {
  return vscode.Disposable.from(
    registerCompletion(session),
    registerOwnersHovers(session),
    registerDefinition(session),
    registerReferences(session),
    registerPeek(session),
    registerOutline(session),
    registerRename(session),
  );
}
