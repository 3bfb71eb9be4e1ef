import * as vscode from 'vscode';

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
}

export function disposeLog(): void {
  channel?.dispose();
  channel = undefined;
}
