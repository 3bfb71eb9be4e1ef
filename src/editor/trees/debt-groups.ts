import type { DebtEvidence, ItemEvidence } from '../../core/debt/evidence';
import { type DebtItem, isSettled } from '../../core/debt/item';
import { type DebtGroup, type DebtGrouping, groupedDebt } from '../../core/debt/groups';
import { type DebtOrder, type RankedItem, sortedDebt } from '../../core/debt/order';
import { debtStatusWord } from '../../words/debt';
import { evidenceLines, hotspotFacts } from '../../words/debt-evidence';
import { debtGroupLabel, reasonWords } from '../../words/debt-order';
import { locale, t } from '../language';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';
import { anchorRows, debtRow, OVERDUE_COLOR } from './debt';
import { debtGroupIcon } from './icons';
import type { Row } from './row';

/** How the view shows items; `none`: one list. */
export interface DebtShown {
  readonly grouping: DebtGrouping | 'none';
  readonly order: DebtOrder;
}

/** The items under the headings asked for, each in the order asked for; settled ones last, folded. */
export function itemRows(
  session: Session,
  repository: RepositorySession,
  items: readonly DebtItem[],
  { grouping, order }: DebtShown,
  evidence: DebtEvidence | null = null,
): Row[] {
  const today = session.clock.today();
  const open = items.filter((item) => !isSettled(item));
  const settled = items.filter(isSettled);
  const root = repository.root.toString();
  const below = (id: string, ranked: readonly RankedItem[]): Row[] =>
    ranked.map((one) => {
      const known = evidence?.items.get(one.item) ?? null;
      return rankedRow(session, repository, { ranked: untold(one, grouping), known }, id);
    });
  const rows =
    grouping === 'none'
      ? below(`${root}#all`, sortedDebt(open, today, order, evidence))
      : groupedDebt(open, grouping, today, order, evidence).map((group) =>
          groupRow(repository, grouping, group, { below, evidence }),
        );
  if (settled.length === 0) return rows;
  const id = `${root}#settled`;
  return [...rows, settledRow(id, below(id, sortedDebt(settled, today, order)))];
}

interface Told {
  readonly below: (id: string, items: readonly RankedItem[]) => Row[];
  readonly evidence: DebtEvidence | null;
}

function groupRow(
  repository: RepositorySession,
  grouping: DebtGrouping,
  { key, items }: DebtGroup,
  { below, evidence }: Told,
): Row {
  const id = `${repository.root.toString()}#${grouping}:${key ?? ''}${key === null ? '-' : ''}`;
  const hot = grouping === 'hotspot' && key !== null ? (evidence?.churn.get(key) ?? 0) : 0;
  return {
    id,
    label: debtGroupLabel(t, locale(), grouping, key, repository.name),
    description: hot > 0 ? hotspotFacts(t, hot, items.length) : String(items.length),
    icon: debtGroupIcon(grouping, key),
    ...((key === 'overdue' || key === 'expired') && { iconColor: OVERDUE_COLOR }),
    kind: 'debtGroup',
    children: below(id, items),
  };
}

/** Without what the heading says already. */
function untold({ item, reasons }: RankedItem, grouping: DebtShown['grouping']): RankedItem {
  if (grouping !== 'severity') return { item, reasons };
  return { item, reasons: reasons.filter(({ kind }) => kind !== 'severity') };
}

function settledRow(id: string, children: readonly Row[]): Row {
  return {
    id,
    label: t('Settled'),
    description: String(children.length),
    icon: 'archive',
    tooltip: [t('Settled'), t('What was resolved, closed or rejected.')],
    kind: 'debtGroup',
    children,
    folded: true,
  };
}

interface Shown {
  readonly ranked: RankedItem;
  readonly known: ItemEvidence | null;
}

/** An item may stand under several headings, and rows need names of their own. */
function rankedRow(
  session: Session,
  repository: RepositorySession,
  { ranked: { item, reasons }, known }: Shown,
  group: string,
): Row {
  const today = session.clock.today();
  const said = isSettled(item)
    ? [item.status === null ? '' : debtStatusWord(t, item.status)]
    : reasons.map((reason) => reasonWords(t, locale(), today, reason));
  const plain = debtRow(session, repository, item, said);
  const lines = known === null ? [] : evidenceLines(t, locale(), today, known);
  const row = { ...plain, tooltip: [...(plain.tooltip ?? []), ...lines] };
  const id = `${group}#${row.id}`;
  if (item.anchors.length === 0) return { ...row, id };
  return { ...row, id, children: () => anchorRows(repository, item, id), folded: true };
}
