import assert from 'node:assert/strict';
import { possibleDebtChanges } from '../../src/core/debt/change/change';
import type { DebtRepair } from '../../src/core/debt/repair/repair';
import { debtChangeTitle, debtRepairTitle } from '../../src/words/debt-changes';
import { t } from './facts';

const PLAN = { changes: [], label: '', open: { path: 'a', at: { line: 0, character: 0 } } };

describe('titles of what is done with debt', () => {
  it('offer what an item allows, the likely one first', () => {
    const titles = (status: Parameters<typeof possibleDebtChanges>[0]): string[] =>
      possibleDebtChanges(status).map((change) => debtChangeTitle(t, change));
    assert.deepEqual(titles(null), [
      'Resolve…',
      'Start work on it',
      'Accept until…',
      'Close',
      'Reject',
    ]);
    assert.deepEqual(titles('closed'), ['Reopen']);
    assert.deepEqual(titles('accepted')[0], 'Accept until…');
  });

  it('name the item, and stay short', () => {
    const repairs: readonly DebtRepair[] = [
      { kind: 'use-id', plan: PLAN, data: { id: 'DEBT-7' } },
      { kind: 'close-item', plan: PLAN, data: { id: 'DEBT-7' } },
      { kind: 'reopen-item', plan: PLAN, data: { id: 'DEBT-7' } },
      { kind: 'remove-marker', plan: PLAN, data: { id: 'DEBT-7' } },
      { kind: 'use-adr', plan: PLAN, data: { label: 'ADR-3', path: 'a.md' } },
      { kind: 'use-owner', plan: PLAN, data: { owner: `@${'a'.repeat(500)}\n` } },
    ];
    const titles = repairs.map((repair) => debtRepairTitle(t, repair));
    assert.deepEqual(titles.slice(0, 5), [
      'Use DEBT-7',
      'Close DEBT-7',
      'Reopen DEBT-7',
      'Remove the marker of DEBT-7',
      'Use ADR-3',
    ]);
    assert((titles[5] ?? '').length < 80);
  });
});
