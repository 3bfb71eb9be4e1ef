import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEBT_KINDS, DEBT_SEVERITIES, DEBT_STATUSES } from '../../src/core/debt/item';
import {
  debtFacts,
  debtLineText,
  debtStatusWord,
  kindWord,
  severityWord,
} from '../../src/words/debt';
import { debt, t, TODAY } from './facts';

const ACCEPTANCE = { by: '@cto', date: null, until: '2026-12-31', reason: null, adr: null };

describe('words about debt', () => {
  it('exist for every value of the format', () => {
    assert.deepEqual(
      DEBT_SEVERITIES.map((value) => severityWord(t, value)),
      ['critical', 'high', 'medium', 'low'],
    );
    assert.equal(debtStatusWord(t, 'in_progress'), 'in progress');
    assert.ok(DEBT_STATUSES.every((value) => debtStatusWord(t, value) !== ''));
    assert.ok(DEBT_KINDS.every((value) => kindWord(t, value) === value));
  });

  it('tell the facts in one line', () => {
    const facts = (line: number | null, more: Parameters<typeof debt>[0] = {}): string =>
      debtFacts(t, 'en', TODAY, debt(more), line);
    assert.equal(facts(41), 'high, line 42, due 1 March');
    assert.equal(facts(null, { severity: null, due: null }), '');
    assert.equal(facts(null, { due: '2026-11-20' }), 'high, overdue since 20 November');
    assert.equal(facts(null, { due: TODAY }), 'high, due 21 November');
    assert.equal(facts(null, { due: '2026-11-20', status: 'closed' }), 'high, due 20 November');
    const accepted = { status: 'accepted', acceptance: ACCEPTANCE } as const;
    assert.equal(facts(null, accepted), 'high, accepted until 31 December');
    assert.equal(
      facts(null, { ...accepted, acceptance: { ...ACCEPTANCE, until: '2026-10-01' } }),
      'high, acceptance ended 1 October',
    );
    assert.equal(facts(null, { status: 'accepted' }), 'high, accepted');
  });

  it('fit at the end of a line', () => {
    assert.equal(debtLineText(t, debt()), 'DEBT-7 Retries are not idempotent · high');
    assert.equal(debtLineText(t, debt({ severity: null })), 'DEBT-7 Retries are not idempotent');
    assert.equal(
      debtLineText(t, debt({ title: 'Retries of the checkout are not idempotent at all' })),
      'DEBT-7 Retries of the checkout are not idempotent at… · high',
    );
  });

  it('are cut between characters as people see them', () => {
    const family = '👨‍👩‍👧';
    const text = debtLineText(t, debt({ title: family.repeat(20), severity: null }));
    assert.equal(text, `DEBT-7 ${family.repeat(6)}…`);
    const any = fc.string({ unit: 'grapheme-composite', maxLength: 120 });
    fc.assert(
      fc.property(any, fc.constantFrom(null, ...DEBT_SEVERITIES), (title, severity) => {
        const line = debtLineText(t, debt({ title, severity }));
        assert.ok(line.length <= 60 && line.isWellFormed() && !/[\r\n]/.test(line), line);
        assert.ok(severity === null || line.endsWith(` · ${severity}`));
      }),
      { numRuns: 100 },
    );
  });

  it('stay short for an item with an absurd id', () => {
    const id = `DEBT-${'X'.repeat(200)}`;
    assert.equal(debtLineText(t, debt({ id })).length, 60);
  });
});
