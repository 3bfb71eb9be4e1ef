import assert from 'node:assert/strict';
import {
  DEBT_GROUPINGS,
  type DebtGrouping,
  dueSpan,
  groupedDebt,
  sortedDebt,
} from '../../../src/core/debt/order';
import type { DebtItem } from '../../../src/core/debt/item';
import { parseDebtList } from '../../../src/core/debt/parse-list';
import { source } from '../read';

const TODAY = '2026-06-01';

const LIST = `- { id: D-10, title: a, severity: low, due: 2026-06-05, owner: "@b", kind: code }
- { id: D-9, title: b, severity: low, due: 2026-06-05, file: [src/x/a.ts, src/y/b.ts, src/x/c.ts] }
- { id: D-1, title: c, severity: critical, owner: "@a" }
- { id: D-2, title: d, due: 2026-05-30 }
- { id: D-3, title: e, severity: high, status: accepted, due: 2020-01-01, decision: { until: 2026-05-01 } }
- { id: D-4, title: f, severity: critical, status: closed, due: 2020-01-01 }
- { id: D-5, title: g, file: root.ts, due: 2027-01-01 }
`;

const ITEMS: readonly DebtItem[] = parseDebtList(source(LIST)).items;

function groups(by: DebtGrouping): string[] {
  return groupedDebt(ITEMS, by, TODAY).map(
    ({ key, items }) => `${key ?? 'none'}: ${items.map(({ item }) => item.id).join(' ')}`,
  );
}

describe('the order of debt', () => {
  it('is past days, severity, next day, id, and settled items last, with its reasons', () => {
    const shown = sortedDebt(ITEMS, TODAY).map(({ item, reasons }) =>
      [item.id, ...reasons.map((reason) => Object.values(reason).join(' '))].join(', '),
    );
    assert.deepEqual(shown, [
      'D-3, expired 31, severity high',
      'D-2, overdue 2',
      'D-1, severity critical',
      'D-9, severity low, due 4',
      'D-10, severity low, due 4',
      'D-5, due 214',
      'D-4',
    ]);
  });

  it('does not change with the order in the files', () => {
    const ids = (items: readonly DebtItem[]): string[] =>
      sortedDebt(items, TODAY).map(({ item }) => item.id);
    assert.deepEqual(ids([...ITEMS].reverse()), ids(ITEMS));
  });

  it('groups by each property, without a value last', () => {
    assert.deepEqual(groups('severity'), [
      'critical: D-1 D-4',
      'high: D-3',
      'low: D-9 D-10',
      'none: D-2 D-5',
    ]);
    assert.deepEqual(groups('owner').slice(0, 2), ['@a: D-1', '@b: D-10']);
    assert.deepEqual(groups('kind'), ['code: D-10', 'none: D-3 D-2 D-1 D-9 D-5 D-4']);
    assert.deepEqual(groups('folder').slice(0, 3), [': D-5', 'src/x: D-9', 'src/y: D-9']);
    assert.deepEqual(groups('status'), [
      'closed: D-4',
      'accepted: D-3',
      'none: D-2 D-1 D-9 D-10 D-5',
    ]);
    assert.deepEqual(groups('due'), [
      'expired: D-3',
      'overdue: D-2',
      'week: D-9 D-10',
      'later: D-5',
      'none: D-1 D-4',
    ]);
    for (const by of DEBT_GROUPINGS) assert.deepEqual(groupedDebt([], by, TODAY), []);
  });

  it('takes the day it is asked for', () => {
    const [item] = ITEMS;
    assert(item);
    const spans = ['2026-06-05', '2026-06-06', '2026-05-05', '2026-01-01'].map((day) =>
      dueSpan(item, day),
    );
    assert.deepEqual(spans, ['week', 'overdue', 'month', 'later']);
  });
});
