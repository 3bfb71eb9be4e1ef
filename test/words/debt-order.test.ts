import assert from 'node:assert/strict';
import { DEBT_KINDS, DEBT_SEVERITIES, DEBT_STATUSES } from '../../src/core/debt/item';
import { DEBT_GROUPINGS, type DebtGrouping } from '../../src/core/debt/groups';
import { DEBT_ORDERS, type RankReason } from '../../src/core/debt/order';
import {
  debtGroupingLabel,
  debtGroupLabel,
  debtOrderLabel,
  reasonWords,
} from '../../src/words/debt-order';
import { t, TODAY } from './facts';

function label(by: DebtGrouping, key: string | null): string {
  return debtGroupLabel(t, 'en', by, key, 'shop');
}

describe('words of the order of debt', () => {
  it('say why an item stands where it does', () => {
    const reasons: readonly RankReason[] = [
      { kind: 'overdue', days: 263, date: '2026-03-03' },
      { kind: 'expired', days: 691, date: '2024-12-31' },
      { kind: 'severity', severity: 'high' },
      { kind: 'due', days: 14, date: '2026-12-05' },
      { kind: 'due', days: 0, date: TODAY },
      { kind: 'ends', days: 40, date: '2026-12-31' },
      { kind: 'recorded', days: 90, date: '2026-08-23' },
    ];
    assert.deepEqual(
      reasons.map((reason) => reasonWords(t, 'en', TODAY, reason)),
      [
        'overdue since 3 March',
        'acceptance ended 31 December 2024',
        'high',
        'due in 2 weeks',
        'due today',
        'acceptance ends next month',
        'recorded 2 months ago',
      ],
    );
  });

  it('name every group, and what stands in none', () => {
    for (const by of DEBT_GROUPINGS) {
      assert.match(label(by, null), /^(No |Nobody )/);
      assert.match(debtGroupingLabel(t, by), /^[A-Z]/);
    }
    for (const order of DEBT_ORDERS) assert.match(debtOrderLabel(t, order), /^[A-Z]/);
    assert.equal(new Set(DEBT_KINDS.map((key) => label('kind', key))).size, DEBT_KINDS.length);
    assert.deepEqual(
      DEBT_SEVERITIES.map((key) => label('severity', key)),
      ['Critical', 'High', 'Medium', 'Low'],
    );
    assert.deepEqual(
      DEBT_STATUSES.slice(3, 5).map((key) => label('status', key)),
      ['In progress', 'Resolved'],
    );
    const spans = ['expired', 'overdue', 'week', 'month', 'later', 'none'];
    assert.deepEqual(
      spans.map((key) => label('due', key)),
      ['Acceptance ended', 'Overdue', 'Within a week', 'Within a month', 'Later', 'No date'],
    );
    assert.deepEqual([label('folder', ''), label('folder', 'src/a')], ['shop', 'src/a']);
    assert.equal(label('owner', '@acme/pay\u202e\n'), '@acme/pay');
  });
});
