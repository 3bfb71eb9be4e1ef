import { debtEvidence } from '../../core/context/debt-evidence';
import type { DebtEvidence } from '../../core/debt/evidence';
import type { RepositorySession } from '../repository-session';
import type { DebtShown } from './debt-groups';
import type { Row } from './row';
import { historyAtHand, historyFor, historyRow } from './view-history';

/** What history says about debt, as far as the view has it. */
export interface DebtPast {
  readonly evidence: DebtEvidence | null;
  /** Stands above the items where they cannot be shown as asked for without history. */
  readonly missing: Row | null;
}

export const NO_PAST: DebtPast = { evidence: null, missing: null };

/**
 * Evidence for the view: read for hotspots and the order by changes, which are nothing without; else
 * what is known anyway, and `later` is called where that turns out to be more.
 */
export async function debtPast(
  repository: RepositorySession,
  { grouping, order }: DebtShown,
  later: () => void,
): Promise<DebtPast> {
  const { items } = await repository.repository.debt();
  if (items.length === 0) return NO_PAST;
  if (grouping !== 'hotspot' && order !== 'changes') {
    const known = historyAtHand(repository, later);
    return known === null
      ? NO_PAST
      : { evidence: await debtEvidence(repository.repository, known.facts), missing: null };
  }
  const history = await historyFor(repository);
  if (history.kind === 'unknown') {
    return { evidence: null, missing: historyRow(repository, history.gap) };
  }
  const { facts } = history.value;
  return { evidence: await debtEvidence(repository.repository, facts), missing: null };
}
