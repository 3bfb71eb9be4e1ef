import * as vscode from 'vscode';
import { type DecisionDrift, decisionDrift } from '../../core/context/decision-drift';
import type { DecisionRecord } from '../../core/decisions/record';
import { driftFacts, driftLines } from '../../words/drift';
import { locale, t } from '../language';
import type { RepositorySession } from '../repository-session';
import { historyAtHand } from '../trees/view-history';

/**
 * Says how often what a decision governs changed since; null where it did not, or nobody knows yet.
 * `later`: more turned out to be known. A file that is opened reads no history.
 */
export async function driftLens(
  range: vscode.Range,
  repository: RepositorySession,
  record: DecisionRecord,
  later: () => void,
): Promise<vscode.CodeLens | null> {
  historyAtHand(repository, later);
  const drift = await driftAtHand(repository, record);
  const title = drift && driftFacts(t, locale(), drift);
  if (drift === null || title === null) return null;
  const today = repository.repository.clock.today();
  const tooltip = driftLines(t, locale(), today, drift).join('\n');
  // "Still valid" stands beside it.
  return new vscode.CodeLens(range, { title, tooltip, command: '' });
}

/** From the history that is known already. */
export async function driftAtHand(
  { repository }: RepositorySession,
  record: DecisionRecord,
): Promise<DecisionDrift | null> {
  const known = repository.past?.latest ?? null;
  if (known === null) return null;
  return (await decisionDrift(repository, known.facts)).get(record.path) ?? null;
}
