import { daysBetween, type IsoDate } from '../dates';
import type { DebtChanges, DebtEvidence } from './evidence';
import { DEBT_SEVERITIES, type DebtItem, isSettled } from './item';

/**
 * `urgency`: what is past its day, then by severity, then by the next day. `changes`: by how often the
 * code changed since.
 */
export const DEBT_ORDERS = ['urgency', 'severity', 'due', 'age', 'changes', 'id'] as const;

export type DebtOrder = (typeof DEBT_ORDERS)[number];

/** When something about an item falls due, seen from a day; `expired` is an acceptance that ended. */
export type DueSpan = 'expired' | 'overdue' | 'week' | 'month' | 'later' | 'none';

export const DUE_SPANS: readonly DueSpan[] = [
  'expired',
  'overdue',
  'week',
  'month',
  'later',
  'none',
];

/**
 * Why an item stands before others, the weightiest reason first. `date` is the day it was or is to
 * be dealt with, or was recorded on; `days` lie between that day and today, zero or more.
 */
export type RankReason =
  | { readonly kind: 'severity'; readonly severity: NonNullable<DebtItem['severity']> }
  | DatedReason
  | { readonly kind: 'changed'; readonly changes: DebtChanges }
  /** Those who answer for it stopped contributing, the last of them then (milliseconds). */
  | { readonly kind: 'owner-stopped'; readonly last: number };

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
 * by the next day. By age: the oldest first. By changes: the most first, those nobody knows of last.
 * Ids decide between equals. Nothing is weighed against another or summed up: the first difference
 * decides. What history knows (`evidence`) stands among the reasons where it is given.
 */
export function sortedDebt(
  items: readonly DebtItem[],
  today: IsoDate,
  order: DebtOrder = 'urgency',
  evidence: DebtEvidence | null = null,
): readonly RankedItem[] {
  const keys = new Map(items.map((item) => [item, sortKey(item, today, order, evidence)]));
  return [...items]
    .sort((a, b) => compared(keys.get(a) ?? [], keys.get(b) ?? []) || byId(a, b))
    .map((item) => ({ item, reasons: reasonsOf(item, today, order, evidence) }));
}

function sortKey(
  item: DebtItem,
  today: IsoDate,
  order: DebtOrder,
  evidence: DebtEvidence | null,
): readonly number[] {
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
    case 'changes': {
      const commits = evidence?.items.get(item)?.changes?.commits;
      return [settled, commits === undefined ? Infinity : -commits, past, severity, days];
    }
    case 'id':
      return [settled];
  }
}

/** Days since it was recorded; null where nobody knows, or where the day is still to come. */
function ageOf({ created }: DebtItem, today: IsoDate): number | null {
  const days = created === null ? -1 : daysBetween(created, today);
  return days < 0 ? null : days;
}

/** The first difference decides. */
export function compared(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}

/** `DEBT-9` before `DEBT-10`. */
function byId(a: DebtItem, b: DebtItem): number {
  return a.id.localeCompare(b.id, 'en', { numeric: true }) || (a.path < b.path ? -1 : 1);
}

function reasonsOf(
  item: DebtItem,
  today: IsoDate,
  order: DebtOrder,
  evidence: DebtEvidence | null,
): readonly RankReason[] {
  if (isSettled(item)) return [];
  const limit = limitReason(item, today);
  const isPast = limit?.kind === 'expired' || limit?.kind === 'overdue';
  const { severity } = item;
  const weight: RankReason | null = severity === null ? null : { kind: 'severity', severity };
  const first = order === 'due' || (isPast && order !== 'severity');
  const reasons: (RankReason | null)[] = first ? [limit, weight] : [weight, limit];
  if (order === 'age') reasons.unshift(ageReason(item, today));
  const { changed, stopped } = evidenceReasons(item, evidence);
  if (order === 'changes') reasons.unshift(changed);
  else reasons.push(changed);
  reasons.push(stopped);
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

/** Code that nobody touched since is no reason to look at it. */
function evidenceReasons(
  item: DebtItem,
  evidence: DebtEvidence | null,
): Readonly<Record<'changed' | 'stopped', RankReason | null>> {
  const known = evidence?.items.get(item);
  const changes = known?.changes ?? null;
  const times = (known?.stopped ?? []).map(({ last }) => last);
  return {
    changed: changes === null || changes.commits === 0 ? null : { kind: 'changed', changes },
    stopped: times.length === 0 ? null : { kind: 'owner-stopped', last: Math.max(...times) },
  };
}

/** Where a word stands among others; unknown ones last. */
export function place(words: readonly string[], word: string | null): number {
  const at = word === null ? -1 : words.indexOf(word);
  return at < 0 ? words.length : at;
}
