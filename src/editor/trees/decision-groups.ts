import { decisionAreas } from '../../core/context/decision-areas';
import type { DecisionRecord, DecisionStatus } from '../../core/decisions/record';
import { parentFolder } from '../../core/paths';
import { decisionStatusWord } from '../../words/decisions';
import { t } from '../language';
import type { RepositorySession } from '../repository-session';
import { decisionIcon } from './icons';

/** What the view *Decisions* has on top. */
export const DECISION_GROUPINGS = ['folder', 'status', 'area', 'year', 'drift', 'none'] as const;
export type DecisionGrouping = (typeof DECISION_GROUPINGS)[number];

/** Records under one heading; they keep the order they came in. */
export interface DecisionGroup {
  /** The same at every refresh. */
  readonly key: string;
  readonly label: string;
  readonly icon: string;
  readonly records: readonly DecisionRecord[];
}

/** What waits for somebody comes first, then what rules, last what no longer does. */
const STATUS_ORDER: readonly string[] = [
  'proposed',
  'draft',
  'accepted',
  'none',
  'other',
  'deprecated',
  'rejected',
  'superseded',
];

/**
 * Puts records under headings; none of them has no record. A record that governs several areas
 * stands under each. Null where there is nothing to tell apart: one list says more then.
 */
export async function groupDecisions(
  repository: RepositorySession,
  records: readonly DecisionRecord[],
  grouping: Exclude<DecisionGrouping, 'drift'>,
  statusOf: (record: DecisionRecord) => DecisionStatus | null,
): Promise<readonly DecisionGroup[] | null> {
  switch (grouping) {
    case 'none':
      return null;
    case 'folder':
      return byFolder(repository, records);
    case 'status':
      return byStatus(records, statusOf);
    case 'year':
      return byYear(records);
    case 'area':
      return byArea(repository, records);
  }
}

function byFolder(
  repository: RepositorySession,
  records: readonly DecisionRecord[],
): DecisionGroup[] | null {
  const groups = collected(records, ({ path }) => [parentFolder(path)]);
  if (groups.size <= 1) return null;
  return sorted(groups, (a, b) => (a < b ? -1 : 1)).map(([folder, found]) => ({
    key: `folder:${folder}`,
    label: folder === '' ? repository.name : folder,
    icon: 'folder',
    records: found,
  }));
}

function byStatus(
  records: readonly DecisionRecord[],
  statusOf: (record: DecisionRecord) => DecisionStatus | null,
): DecisionGroup[] {
  const keyOf = (record: DecisionRecord): string => {
    const status = statusOf(record) ?? 'none';
    return status.startsWith('other:') ? 'other' : status;
  };
  const groups = collected(records, (record) => [keyOf(record)]);
  const rank = (key: string): number => STATUS_ORDER.indexOf(key);
  return sorted(groups, (a, b) => rank(a) - rank(b)).map(([key, found]) => ({
    key: `status:${key}`,
    label: statusLabel(key),
    icon: decisionIcon(key === 'none' || key === 'other' ? null : (key as DecisionStatus)),
    records: found,
  }));
}

function statusLabel(key: string): string {
  if (key === 'none') return t('No status');
  if (key === 'other') return t('Other status');
  const word = decisionStatusWord(t, key as DecisionStatus);
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}

function byYear(records: readonly DecisionRecord[]): DecisionGroup[] {
  const groups = collected(records, ({ date }) => [date?.value.slice(0, 4) ?? '']);
  return sorted(groups, (a, b) => (a > b ? -1 : 1)).map(([year, found]) => ({
    key: `year:${year}`,
    label: year === '' ? t('No date') : year,
    icon: 'calendar',
    records: found,
  }));
}

async function byArea(
  { repository }: RepositorySession,
  records: readonly DecisionRecord[],
): Promise<DecisionGroup[]> {
  const [ownership, tree] = await Promise.all([repository.ownership(), repository.tree()]);
  const groups = collected(records, (record) => {
    const areas = decisionAreas(record, ownership, tree);
    return areas.length === 0 ? [''] : areas;
  });
  const last = (area: string): number => (area === '' ? 1 : 0);
  return sorted(groups, (a, b) => last(a) - last(b) || (a < b ? -1 : 1)).map(([area, found]) => ({
    key: `area:${area}`,
    label: area === '' ? t('No area') : area,
    icon: 'symbol-namespace',
    records: found,
  }));
}

function collected(
  records: readonly DecisionRecord[],
  keysOf: (record: DecisionRecord) => readonly string[],
): Map<string, DecisionRecord[]> {
  const groups = new Map<string, DecisionRecord[]>();
  for (const record of records) {
    for (const key of keysOf(record)) groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return groups;
}

function sorted<T>(
  groups: ReadonlyMap<string, T>,
  order: (a: string, b: string) => number,
): [string, T][] {
  return [...groups].sort(([a], [b]) => order(a, b));
}
