import type { BranchDebt, DebtOfId } from '../../core/context/branch-debt';
import {
  BRANCH_DEBT_KINDS,
  branchDebtCounts,
  branchDebtFact,
  type BranchDebtKind,
  branchDebtLabel,
} from '../../words/branch-debt';
import { oneLine } from '../../words/line';
import { t } from '../language';
import type { RepositorySession } from '../repository-session';
import { debtRow } from './debt';
import { targetOf } from './repositories';
import type { Row } from './row';

const ICONS: Readonly<Record<BranchDebtKind, string>> = {
  added: 'add',
  touched: 'edit',
  retired: 'check',
};

/** What the whole branch does to debt; looked for when the row is drawn, listed when unfolded. */
export function branchDebtRow(
  repository: RepositorySession,
  id: string,
  debt: () => Promise<BranchDebt>,
): Row {
  const label = t('Debt');
  return {
    id,
    label,
    later: async () => {
      const counts = branchDebtCounts(t, await debt());
      return counts === '' ? t('none') : counts;
    },
    icon: 'bookmark',
    tooltip: [
      label,
      t('What this branch adds to debt, whose lines it touches, and what it retires.'),
    ],
    kind: 'changesDebt',
    children: async () => kindRows(repository, id, await debt()),
    folded: true,
  };
}

function kindRows(repository: RepositorySession, id: string, debt: BranchDebt): Row[] {
  return BRANCH_DEBT_KINDS.filter((kind) => debt[kind].length > 0).map((kind) => ({
    id: `${id}:${kind}`,
    label: branchDebtLabel(t, kind),
    description: String(debt[kind].length),
    icon: ICONS[kind],
    kind: 'changesDebtKind',
    children: debt[kind].map((one) => itemRow(repository, `${id}:${kind}`, one)),
  }));
}

function itemRow(repository: RepositorySession, group: string, one: DebtOfId): Row {
  const { id, item, isOnRecord, files } = one;
  const [first] = files;
  const more = files.length > 1 ? ` +${files.length - 1}` : '';
  const place = first === undefined ? '' : `${oneLine(first)}${more}`;
  const description = [branchDebtFact(t, one), place].filter((text) => text !== '').join(' · ');
  const row = item === null ? null : debtRow(repository.repository, repository, item);
  return {
    ...(row ?? { icon: 'circle-small-filled', kind: 'debt' }),
    id: `${group}:${id}`,
    label: row?.label ?? oneLine(id),
    description,
    tooltip: [...(row?.tooltip ?? [oneLine(id)]), ...files],
    // What is not in the register any more has only code to open.
    opens: isOnRecord ? row?.opens : first === undefined ? undefined : targetOf(repository, first),
  };
}
