import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../../src/core/config';
import { type DebtInput, planDebt } from '../../../src/core/debt/create';
import type { DebtItem } from '../../../src/core/debt/item';
import { DebtModel } from '../../../src/core/debt/model';
import { parseDebtItem } from '../../../src/core/debt/parse-item';
import { source } from '../read';

const NONE = new DebtModel([], [], ['DEBT']);
const INPUT: DebtInput = {
  title: 'Retries are not idempotent',
  summary: '',
  kind: 'design',
  severity: 'high',
  owner: '@acme/payments',
  anchor: null,
  today: '2026-11-20',
  namesOnBranches: [],
};

function textOf(input: DebtInput, model = NONE): string {
  const [change] = planDebt(model, DEFAULT_CONFIG, input).changes;
  assert(change?.kind === 'create');
  return change.text;
}

function itemOf(input: DebtInput): DebtItem {
  const parsed = parseDebtItem(source(textOf(input), 'item.yml'));
  assert.deepEqual(parsed.problems, []);
  const [item] = parsed.items;
  assert(item);
  return item;
}

describe('recording debt', () => {
  it('writes a plain file with the cursor in the summary', () => {
    const text = ['a', 'b', '  retry();', '  again();', 'c', ''].join('\n');
    const anchor = {
      path: 'src/retry.ts',
      first: 2,
      last: 3,
      text,
      commit: '3f2a91c',
      symbol: 'Client.retry',
    };
    const plan = planDebt(NONE, DEFAULT_CONFIG, { ...INPUT, anchor });
    assert.equal(plan.label, 'DEBT-1');
    assert.deepEqual(plan.open, {
      path: '.steward/debt/DEBT-1.yml',
      at: { line: 2, character: 10 },
    });
    assert.equal(
      textOf({ ...INPUT, anchor }),
      [
        'id: DEBT-1',
        'title: Retries are not idempotent',
        'summary: ""',
        'kind: design',
        'severity: high',
        'status: identified',
        'owner: "@acme/payments"',
        'created: 2026-11-20',
        'anchors:',
        '  - path: src/retry.ts',
        '    commit: 3f2a91c',
        '    range: [3, 4]',
        '    quote: |2-',
        '        retry();',
        '        again();',
        '    prefix: |-',
        '      a',
        '      b',
        '    suffix: c',
        '    symbol: Client.retry',
        '',
      ].join('\n'),
    );
  });

  it('takes the number above the highest of items, unreadable files and branches', () => {
    const model = new DebtModel([], [], ['DEBT'], ['DEBT-7.yml', 'notes.yml']);
    assert.match(textOf(INPUT, model), /^id: DEBT-8\n/);
    assert.match(textOf({ ...INPUT, namesOnBranches: ['DEBT-0041.yml'] }, model), /^id: DEBT-42\n/);
  });

  it('keeps an id it is given', () => {
    const plan = planDebt(NONE, DEFAULT_CONFIG, { ...INPUT, id: 'DEBT-007' });
    assert.equal(plan.open.path, '.steward/debt/DEBT-007.yml');
    assert.match(textOf({ ...INPUT, id: 'DEBT-007' }), /^id: DEBT-007\n/);
  });

  it('leaves a quote of one endless line out', () => {
    const anchor = { path: 'a.js', first: 0, last: 0, text: 'x'.repeat(10_000), commit: null };
    const [written] = itemOf({ ...INPUT, anchor }).anchors;
    assert.equal(written?.quote, null);
    assert.deepEqual(written.lines, { first: 0, last: 0 });
  });
});
