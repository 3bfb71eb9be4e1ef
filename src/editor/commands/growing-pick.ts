import type * as vscode from 'vscode';

/**
 * Shows a pick whose rows come in turn, each list in place of the last; busy until the last one. What
 * is asked is given up when the pick is hidden.
 */
export async function showGrowing<T extends vscode.QuickPickItem>(
  pick: vscode.QuickPick<T>,
  rows: (signal: AbortSignal) => AsyncIterable<readonly T[]>,
  show: (items: readonly T[]) => void,
): Promise<void> {
  const asking = new AbortController();
  const hidden = (): boolean => asking.signal.aborted;
  pick.onDidHide(() => {
    asking.abort();
    pick.dispose();
  });
  pick.busy = true;
  pick.show();
  for await (const items of rows(asking.signal)) {
    if (hidden()) return;
    show(items);
  }
  if (!hidden()) pick.busy = false;
}
