import type { ShownFacts, ShownPlace } from '../../protocol/map';
import { openDebtCount } from '../../protocol/map-classes';

export const COLUMNS = [
  'place',
  'files',
  'changes',
  'ownership',
  'truck-factor',
  'declared',
  'drift',
  'debt',
] as const;
export type Column = (typeof COLUMNS)[number];

export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

/** Rows in an order; what has no value in the column comes last either way. */
export function sorted(places: readonly ShownPlace[], order: Order): readonly ShownPlace[] {
  const { column, descending } = order;
  const sign = descending ? -1 : 1;
  const byPath = (a: ShownPlace, b: ShownPlace): number => (a.path < b.path ? -1 : 1);
  if (column === 'place') return [...places].sort((a, b) => sign * byPath(a, b));
  return [...places].sort((a, b) => {
    const [one, other] = [valueOf(column, a.facts), valueOf(column, b.facts)];
    if (one === null || other === null) {
      return one === other ? byPath(a, b) : one === null ? 1 : -1;
    }
    return sign * (one - other) || byPath(a, b);
  });
}

function valueOf(column: Exclude<Column, 'place'>, facts: ShownFacts): number | null {
  switch (column) {
    case 'files':
      return facts.files;
    case 'changes':
      return facts.changes;
    case 'ownership':
      return facts.files === 0 ? null : facts.owned / facts.files;
    case 'truck-factor':
      return facts.truckFactor;
    case 'declared':
      return facts.declared === null || facts.declared.changes === 0
        ? null
        : facts.declared.byOwners / facts.declared.changes;
    case 'drift':
      return facts.decisions.most?.commits ?? null;
    case 'debt':
      return openDebtCount(facts.debt);
  }
}
