import assert from 'node:assert/strict';
import { severityOf, statusOf } from '../../../../src/core/debt/import/words';
import { DEBT_STATUSES, SEVERITY_ALIASES, STATUS_ALIASES } from '../../../../src/core/debt/item';

describe('words of debt documents', () => {
  it('mean the severity that they mean in an item', () => {
    for (const [word, severity] of Object.entries(SEVERITY_ALIASES)) {
      assert.equal(severityOf(word.toUpperCase()), severity, word);
      assert.equal(severityOf(`${word} (for now)`), severity, word);
    }
  });

  it('mean the status that they mean in an item', () => {
    for (const status of DEBT_STATUSES) assert.equal(statusOf(status), status);
    for (const [word, status] of Object.entries(STATUS_ALIASES)) {
      assert.equal(statusOf(word), status, word);
    }
  });

  const cases: readonly [string, string | null][] = [
    ['P0 — Critical (now)', 'critical'],
    ['P1 – High', 'high'],
    ['P1', 'critical'],
    ['🔴🔴', 'critical'],
    ['🔴 Now', 'high'],
    ['🔴 / 🟢', null],
    ['🔴 Critical', 'critical'],
    ['High | Medium | Low', null],
    ['P9', null],
    ['constructor', null],
    ['', null],
  ];
  for (const [text, severity] of cases) {
    it(`${JSON.stringify(text)} means ${severity ?? 'no severity'}`, () => {
      assert.equal(severityOf(text), severity);
    });
  }
});
