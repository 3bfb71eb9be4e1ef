import * as vscode from 'vscode';
import { plain } from './plain';

/** How long the status bar says what was done, in milliseconds. */
const SAID = 8_000;

/** Says in the status bar what a command did; nobody has to answer it. */
export function sayDone(sentence: string): void {
  vscode.window.setStatusBarMessage(`$(check) ${plain(sentence)}`, SAID);
}
