import assert from 'node:assert/strict';
import { DEBT_GROUPINGS, type DebtGrouping, groupedDebt } from '../../../src/core/debt/groups';
import {
  DEBT_ORDERS,
  type DebtOrder,
  dueSpan,
  type RankReason,
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

function groups(by: DebtGrouping, items = ITEMS): string[] {
  return groupedDebt(items, by, TODAY).map(
    ({ key, items: found }) => `${key ?? 'none'}: ${found.map(({ item }) => item.id).join(' ')}`,
  );
}

/** `D-3, expired 31, high`. */
function shown(order?: DebtOrder, items = ITEMS): string[] {
  return sortedDebt(items, TODAY, order).map(({ item, reasons }) =>
    [item.id, ...reasons.map(reasonText)].join(', '),
  );
}

function reasonText(reason: RankReason): string {
  switch (reason.kind) {
    case 'severity':
      return reason.severity;
    case 'changed':
      return `changed ${reason.changes.commits}`;
    case 'owner-stopped':
      return `owner ${reason.last}`;
    case 'expired':
    case 'overdue':
    case 'due':
    case 'ends':
    case 'recorded':
      return `${reason.kind} ${reason.days}`;
  }
}

describe('the order of debt', () => {
  it('is past days, severity, next day, id, and settled items last, with its reasons', () => {
    assert.deepEqual(shown(), [
      'D-3, expired 31, high',
      'D-2, overdue 2',
      'D-1, critical',
      'D-9, low, due 4',
      'D-10, low, due 4',
      'D-5, due 214',
      'D-4',
    ]);
  });

  it('says first what it goes by', () => {
    assert.deepEqual(shown('severity').slice(0, 3), [
      'D-1, critical',
      'D-3, high, expired 31',
      'D-9, low, due 4',
    ]);
    assert.deepEqual(shown('due'), [
      'D-3, expired 31, high',
      'D-2, overdue 2',
      'D-9, due 4, low',
      'D-10, due 4, low',
      'D-5, due 214',
      'D-1, critical',
      'D-4',
    ]);
    assert.deepEqual(
      shown('id').map((line) => line.split(',')[0]),
      ['D-1', 'D-2', 'D-3', 'D-5', 'D-9', 'D-10', 'D-4'],
    );
  });

  it('by age is the oldest first, what has no day of its own after it', () => {
    const items = parseDebtList(
      source(`- { id: D-1, title: a, severity: high }
- { id: D-2, title: b, created: 2026-05-01, severity: low, due: 2026-06-01 }
- { id: D-3, title: c, created: 2025-06-01, due: 2026-05-31 }
- { id: D-4, title: d, created: 2030-01-01 }
- { id: D-5, title: e, status: accepted, decision: { until: 2026-06-11 } }
`),
    ).items;
    assert.deepEqual(shown('age', items), [
      'D-3, recorded 365, overdue 1',
      'D-2, recorded 31, low, due 0',
      'D-1, high',
      'D-5, ends 10',
      'D-4',
    ]);
  });

  it('has settled items last however it is asked for', () => {
    for (const order of DEBT_ORDERS) assert.equal(shown(order).at(-1), 'D-4');
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
    const both = parseDebtList(source('- { id: D-1, title: a, owner: ["@b", "@a"] }\n')).items;
    assert.deepEqual(groups('owner', both), ['@a: D-1', '@b: D-1']);
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
