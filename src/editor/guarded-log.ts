import type * as vscode from 'vscode';
import type { Cache, HistoryAnswer, HistoryLog } from '../core/ports';
import { historyGap } from './guarded-history';

/** What the whole history of a repository is read through, and where the index of it is kept. */
export interface WholeHistory {
  readonly log: HistoryLog;
  readonly cache: Cache;
}

/**
 * The whole history under the rules of `GuardedHistory`: in an untrusted workspace nothing is started,
 * and nothing that was kept is read or written.
 */
export function guardedWholeHistory(
  root: vscode.Uri,
  make: (root: string) => Promise<WholeHistory>,
): WholeHistory {
  let made: Promise<WholeHistory> | undefined;
  const history = (): Promise<WholeHistory> => (made ??= make(root.fsPath));
  const ask = async <T>(
    question: (log: HistoryLog) => Promise<HistoryAnswer<T>>,
  ): Promise<HistoryAnswer<T>> => {
    const gap = historyGap(root);
    return gap === null ? question((await history()).log) : { kind: 'unknown', gap };
  };
  return {
    log: {
      above: async () => (historyGap(root) === null ? (await history()).log.above() : null),
      tip: (signal) => ask((log) => log.tip(signal)),
      filesOf: (commit, signal) => ask((log) => log.filesOf(commit, signal)),
      between: (known, head, signal) => ask((log) => log.between(known, head, signal)),
      read: (span, take, signal) => ask((log) => log.read(span, take, signal)),
    },
    cache: {
      read: async (key) => (historyGap(root) === null ? (await history()).cache.read(key) : null),
      write: async (key, bytes) => {
        if (historyGap(root) === null) await (await history()).cache.write(key, bytes);
      },
      claim: async (key) => (historyGap(root) === null ? (await history()).cache.claim(key) : null),
      whileClaimed: async (key, signal) => {
        if (historyGap(root) === null) await (await history()).cache.whileClaimed(key, signal);
      },
    },
  };
}
