import type { ContextAnswer } from '../../core/context/answer';
import type { Repository } from '../../core/context/repository';
import { t } from '../language';
import type { Row } from './row';

/** What a repository that lacks a kind of file can begin with. */
export async function offerRows(
  repository: Repository,
  { ownership }: ContextAnswer,
): Promise<Row[]> {
  const [decisions, debt] = await Promise.all([repository.decisions(), repository.debt()]);
  const offers: Row[] = [];
  if (ownership.reason.kind === 'no-codeowners') {
    offers.push(
      offer('steward.createCodeowners', t('Create CODEOWNERS'), 'new-file', t('from history')),
    );
  }
  if (decisions.records.length === 0) {
    offers.push(offer('steward.logDecision', t('Log a decision'), 'law', t('the first one here')));
  }
  if (debt.items.length === 0) {
    offers.push(recordDebtRow());
  }
  return offers;
}

/** Where a repository has no debt on record yet. */
export function recordDebtRow(): Row {
  return offer('steward.recordDebt', t('Record debt'), 'bookmark', t('the first one here'));
}

function offer(command: string, label: string, icon: string, description: string): Row {
  return { id: command, label, description, icon, kind: 'offer', opens: { command } };
}
