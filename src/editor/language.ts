import * as vscode from 'vscode';
import type { Translate } from '../words/translate';

/** Sentences in the user's display language. */
export const t: Translate = (message, ...args) => vscode.l10n.t(message, ...args);

/** The display language, for dates and plural forms. */
export function locale(): string {
  return vscode.env.language;
}
