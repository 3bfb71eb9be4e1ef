import { daysBetween, type IsoDate } from '../dates';
import { parentFolder, type RepoPath } from '../paths';
import { DEBT_KINDS, DEBT_SEVERITIES, DEBT_STATUSES, type DebtItem, isSettled } from './item';

export const DEBT_GROUPINGS = ['severity', 'owner', 'kind', 'folder', 'status', 'due'] as const;

export type DebtGrouping = (typeof DEBT_GROUPINGS)[number];

/** `urgency`: what is past its day, then by severity, then by the next day. */
export const DEBT_ORDERS = ['urgency', 'severity', 'due', 'age', 'id'] as const;

export type DebtOrder = (typeof DEBT_ORDERS)[number];

/** When something about an item falls due, seen from a day; `expired` is an acceptance that ended. */
export type DueSpan = 'expired' | 'overdue' | 'week' | 'month' | 'later' | 'none';

const DUE_SPANS: readonly DueSpan[] = ['expired', 'overdue', 'week', 'month', 'later', 'none'];

/** Items with a value in common; `key` is null where they have none. */
export interface DebtGroup {
  readonly key: string | null;
  /** In the order of `sortedDebt`. */
  readonly items: readonly RankedItem[];
}

/**
 * Why an item stands before others, the weightiest reason first. `date` is the day it was or is to
 * be dealt with, or was recorded on; `days` lie between that day and today, zero or more.
 */
export type RankReason =
  { readonly kind: 'severity'; readonly severity: NonNullable<DebtItem['severity']> } | DatedReason;

/** `ends`: an acceptance that still holds. */
export interface DatedReason {
  readonly kind: 'expired' | 'overdue' | 'due' | 'ends' | 'recorded';
  readonly days: number;
  readonly date: IsoDate;
}

export interface RankedItem {
  readonly item: DebtItem;
  readonly reasons: readonly RankReason[];
}

/** The day by which an item is to be dealt with: the end of an acceptance, else its due date. */
function limitOf(item: DebtItem): IsoDate | null {
  if (isSettled(item)) return null;
  return item.status === 'accepted' ? (item.acceptance?.until ?? null) : item.due;
}

export function dueSpan(item: DebtItem, today: IsoDate): DueSpan {
  const limit = limitOf(item);
  if (limit === null) return 'none';
  const days = daysBetween(today, limit);
  if (days < 0) return item.status === 'accepted' ? 'expired' : 'overdue';
  if (days <= 7) return 'week';
  return days <= 31 ? 'month' : 'later';
}

/**
 * Items by what they answer for first, each with its reasons. Settled items stand last in every
 * order. By urgency: what is past its day (the longest first), then by severity (unknown last), then
 * by the next day. By age: the oldest first. Ids decide between equals. Nothing is weighed against
 * another or summed up: the first difference decides.
 */
export function sortedDebt(
  items: readonly DebtItem[],
  today: IsoDate,
  order: DebtOrder = 'urgency',
): readonly RankedItem[] {
  const keys = new Map(items.map((item) => [item, sortKey(item, today, order)]));
  return [...items]
    .sort((a, b) => compared(keys.get(a) ?? [], keys.get(b) ?? []) || byId(a, b))
    .map((item) => ({ item, reasons: reasonsOf(item, today, order) }));
}

function sortKey(item: DebtItem, today: IsoDate, order: DebtOrder): readonly number[] {
  const limit = limitOf(item);
  const days = limit === null ? Infinity : daysBetween(today, limit);
  const past = Math.min(days, 0);
  const severity = place(DEBT_SEVERITIES, item.severity);
  const settled = isSettled(item) ? 1 : 0;
  switch (order) {
    case 'urgency':
      return [settled, past, severity, days];
    case 'severity':
      return [settled, severity, days];
    case 'due':
      return [settled, days, severity];
    case 'age':
      return [settled, -(ageOf(item, today) ?? -Infinity), past, severity, days];
    case 'id':
      return [settled];
  }
}

/** Days since it was recorded; null where nobody knows, or where the day is still to come. */
function ageOf({ created }: DebtItem, today: IsoDate): number | null {
  const days = created === null ? -1 : daysBetween(created, today);
  return days < 0 ? null : days;
}

function compared(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}

/** `DEBT-9` before `DEBT-10`. */
function byId(a: DebtItem, b: DebtItem): number {
  return a.id.localeCompare(b.id, 'en', { numeric: true }) || (a.path < b.path ? -1 : 1);
}

function reasonsOf(item: DebtItem, today: IsoDate, order: DebtOrder): readonly RankReason[] {
  if (isSettled(item)) return [];
  const limit = limitReason(item, today);
  const isPast = limit?.kind === 'expired' || limit?.kind === 'overdue';
  const { severity } = item;
  const weight: RankReason | null = severity === null ? null : { kind: 'severity', severity };
  const first = order === 'due' || (isPast && order !== 'severity');
  const reasons = first ? [limit, weight] : [weight, limit];
  if (order === 'age') reasons.unshift(ageReason(item, today));
  return reasons.filter((reason) => reason !== null);
}

function limitReason(item: DebtItem, today: IsoDate): DatedReason | null {
  const date = limitOf(item);
  if (date === null) return null;
  const days = daysBetween(today, date);
  const accepted = item.status === 'accepted';
  if (days < 0) return { kind: accepted ? 'expired' : 'overdue', days: -days, date };
  return { kind: accepted ? 'ends' : 'due', days, date };
}

function ageReason(item: DebtItem, today: IsoDate): DatedReason | null {
  const days = ageOf(item, today);
  return days === null || item.created === null
    ? null
    : { kind: 'recorded', days, date: item.created };
}

/**
 * Items in groups, each in the order of `sortedDebt`. Groups of a fixed set of words stand in its
 * order, others by name; items without a value come last. An item with anchors in several folders
 * stands in each, as one that several answer for; without any it is in none.
 */
export function groupedDebt(
  items: readonly DebtItem[],
  by: DebtGrouping,
  today: IsoDate,
  order: DebtOrder = 'urgency',
): readonly DebtGroup[] {
  const groups = new Map<string | null, RankedItem[]>();
  for (const ranked of sortedDebt(items, today, order)) {
    for (const key of keysOf(ranked.item, by, today)) {
      const group = groups.get(key);
      if (group) group.push(ranked);
      else groups.set(key, [ranked]);
    }
  }
  return [...groups]
    .sort(
      ([a], [b]) =>
        compared([orderOf(by, a)], [orderOf(by, b)]) || ((a ?? '') < (b ?? '') ? -1 : 1),
    )
    .map(([key, found]) => ({ key, items: found }));
}

function keysOf(item: DebtItem, by: DebtGrouping, today: IsoDate): readonly (string | null)[] {
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

function place(words: readonly string[], word: string | null): number {
  const at = word === null ? -1 : words.indexOf(word);
  return at < 0 ? words.length : at;
}
