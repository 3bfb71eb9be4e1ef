import type { KnownHistory } from '../../core/context/repository-history';
import type { HistoryAnswer, HistoryGap } from '../../core/ports';
import { gapSentence } from '../../words/stewards';
import { READ_HISTORY } from '../commands/read-history';
import { t } from '../language';
import { logError } from '../log';
import type { RepositoryChange, RepositorySession } from '../repository-session';
import type { Row } from './row';

/** For a view that cannot do without: what is known now; reading the rest begins, and nobody waits. */
export async function historyFor({
  reading,
}: RepositorySession): Promise<HistoryAnswer<KnownHistory>> {
  const known = await reading.known();
  if (known.kind === 'unknown' && known.gap === 'off') reading.want();
  return known;
}

/**
 * For a view that is good without: what was known last, at once. `later` is called where more turns
 * out to be known; nothing is read for it.
 */
export function historyAtHand(
  { reading, repository }: RepositorySession,
  later: () => void,
): KnownHistory | null {
  const latest = repository.past?.latest ?? null;
  reading.known().then(
    (known) => {
      if (known.kind === 'known' && known.value !== latest) later();
    },
    (error: unknown) => logError('asking for history', error),
  );
  return latest;
}

/** Stands where rows would, while the history behind them is not known. */
export function historyRow({ root, reading }: RepositorySession, gap: HistoryGap): Row {
  const id = `${root.toString()}#history`;
  if (gap !== 'off') {
    return { id, label: gapSentence(t, gap), icon: 'info', kind: 'history' };
  }
  return reading.isRunning
    ? { id, label: t('The history is being read…'), icon: 'loading~spin', kind: 'history' }
    : {
        id,
        label: t('The history is not read yet'),
        description: t('Enter reads it'),
        icon: 'history',
        kind: 'history',
        opens: { command: READ_HISTORY },
      };
}

/** Whether a change is one of history alone: it was read, or a branch moved. */
export function isOfHistory({ paths }: RepositoryChange): boolean {
  return paths.size === 0;
}
