import type { IsoDate } from '../dates';
import { parentFolder, type RepoPath } from '../paths';
import type { DebtEvidence } from './evidence';
import { DEBT_KINDS, DEBT_SEVERITIES, DEBT_STATUSES, type DebtItem } from './item';
import {
  compared,
  type DebtOrder,
  DUE_SPANS,
  dueSpan,
  place,
  type RankedItem,
  sortedDebt,
} from './order';

/** `hotspot`: by the files with open debt that changed in the last year, most often changed first. */
export const DEBT_GROUPINGS = [
  'severity',
  'owner',
  'kind',
  'folder',
  'status',
  'due',
  'hotspot',
] as const;

export type DebtGrouping = (typeof DEBT_GROUPINGS)[number];

/** Items with a value in common; `key` is null where they have none. */
export interface DebtGroup {
  readonly key: string | null;
  /** In the order of `sortedDebt`. */
  readonly items: readonly RankedItem[];
}

/**
 * Items in groups, each in the order of `sortedDebt`. Groups of a fixed set of words stand in its
 * order, others by name; items without a value come last. An item with anchors in several folders
 * stands in each, as one that several answer for; without any it is in none. Hotspots stand by the
 * changes of the last year, those with equally many by their items; without `evidence` there are none.
 */
export function groupedDebt(
  items: readonly DebtItem[],
  by: DebtGrouping,
  today: IsoDate,
  order: DebtOrder = 'urgency',
  evidence: DebtEvidence | null = null,
): readonly DebtGroup[] {
  const groups = new Map<string | null, RankedItem[]>();
  for (const ranked of sortedDebt(items, today, order, evidence)) {
    for (const key of keysOf(ranked.item, by, today, evidence)) {
      const group = groups.get(key);
      if (group) group.push(ranked);
      else groups.set(key, [ranked]);
    }
  }
  const rank = (key: string | null, found: readonly RankedItem[]): readonly number[] =>
    by === 'hotspot' && key !== null
      ? [-(evidence?.churn.get(key) ?? 0), -found.length]
      : [orderOf(by, key)];
  return [...groups]
    .sort(
      ([a, one], [b, other]) =>
        compared(rank(a, one), rank(b, other)) || ((a ?? '') < (b ?? '') ? -1 : 1),
    )
    .map(([key, found]) => ({ key, items: found }));
}

function keysOf(
  item: DebtItem,
  by: DebtGrouping,
  today: IsoDate,
  evidence: DebtEvidence | null,
): readonly (string | null)[] {
  switch (by) {
    case 'severity':
      return [item.severity];
    case 'owner':
      return item.owner === null ? [null] : [...new Set(item.owner.split(', '))];
    case 'kind':
      return [item.kind];
    case 'status':
      return [item.status];
    case 'due':
      return [dueSpan(item, today)];
    case 'folder': {
      const folders = new Set<RepoPath>(item.anchors.map(({ path }) => parentFolder(path)));
      return folders.size === 0 ? [null] : [...folders];
    }
    case 'hotspot': {
      const paths = new Set<RepoPath>(item.anchors.map(({ path }) => path));
      const hot = [...paths].filter((path) => (evidence?.churn.get(path) ?? 0) > 0);
      return hot.length === 0 ? [null] : hot;
    }
  }
}

const FIXED: Readonly<Partial<Record<DebtGrouping, readonly string[]>>> = {
  severity: DEBT_SEVERITIES,
  kind: DEBT_KINDS,
  status: DEBT_STATUSES,
  due: DUE_SPANS,
};

function orderOf(by: DebtGrouping, key: string | null): number {
  if (key === null) return Infinity;
  const fixed = FIXED[by];
  return fixed === undefined ? 0 : place(fixed, key);
}
