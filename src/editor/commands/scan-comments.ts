import * as vscode from 'vscode';
import { candidatesInCode } from '../../core/context/import-debt';
import { markerCandidates } from '../../core/context/repository-markers';
import type { ImportCandidate } from '../../core/debt/import/candidate';
import { breather } from '../breathe';
import { t } from '../language';
import type { RepositorySession } from '../repository-session';

/** Files read between two looks at whether the user gave up. */
const BATCH = 64;

/** The comments of the whole repository that could be recorded; null where it was cancelled. */
export function scanComments(
  repository: RepositorySession,
): Promise<readonly ImportCandidate[] | null> {
  const location = vscode.ProgressLocation.Notification;
  const title = t('Looking for comments that mark debt');
  return Promise.resolve(
    vscode.window.withProgress({ location, title, cancellable: true }, (progress, token) =>
      scan(repository, progress, token),
    ),
  );
}

async function scan(
  { repository }: RepositorySession,
  progress: vscode.Progress<{ message: string; increment: number }>,
  token: vscode.CancellationToken,
): Promise<readonly ImportCandidate[] | null> {
  const stop = new AbortController();
  const listening = token.onCancellationRequested(() => {
    stop.abort();
  });
  try {
    const paths = await markerCandidates(repository, stop.signal);
    const breathe = breather();
    const found: ImportCandidate[] = [];
    for (let start = 0; start < paths.length; start += BATCH) {
      await breathe();
      if (token.isCancellationRequested) return null;
      found.push(...(await candidatesInCode(repository, paths.slice(start, start + BATCH))));
      const message = found.length === 1 ? t('1 found') : t('{0} found', found.length);
      progress.report({ message, increment: (100 * BATCH) / paths.length });
    }
    return token.isCancellationRequested ? null : found;
  } finally {
    listening.dispose();
  }
}
