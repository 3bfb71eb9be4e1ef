import * as vscode from 'vscode';

/** The last errors that were logged, oldest first; tests expect none. */
export const loggedErrors: string[] = [];

/** Enough to see what went wrong, little enough to keep. */
const ERRORS_KEPT = 20;

/** The output channel; made when the first line is written. */
let channel: vscode.LogOutputChannel | undefined;

/**
 * The boundary of every surface: a thrown error is a bug of ours. It is logged once, and the
 * surface shows nothing instead of something wrong.
 */
export async function guarded<T>(what: string, act: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await act();
  } catch (error) {
    logError(what, error);
    return otherwise;
  }
}

export function logError(what: string, error: unknown): void {
  channel ??= vscode.window.createOutputChannel('Steward', { log: true });
  const shown = error instanceof Error ? (error.stack ?? error.message) : String(error);
  channel.error(`${what}: ${shown}`);
  loggedErrors.push(`${what}: ${shown}`);
  if (loggedErrors.length > ERRORS_KEPT) loggedErrors.shift();
}

export function disposeLog(): void {
  channel?.dispose();
  channel = undefined;
}
