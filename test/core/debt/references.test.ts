import assert from 'node:assert/strict';
import { findDebtReferences } from '../../../src/core/debt/references';

function ids(text: string, prefixes = ['DEBT', 'TD']): string[] {
  return findDebtReferences(text, 0, text.length, prefixes).map(({ id }) => id);
}

describe('debt references', () => {
  it('finds ids as whole words, in text order', () => {
    assert.deepEqual(ids('see TD-ARCH-002, (DEBT-12) and DEBT-3.'), [
      'TD-ARCH-002',
      'DEBT-12',
      'DEBT-3',
    ]);
    assert.deepEqual(ids('DEBT-1.yml DEBT-2- "DEBT-3"'), ['DEBT-1', 'DEBT-2', 'DEBT-3']);
  });

  it('leaves words alone that only look like ids', () => {
    assert.deepEqual(ids('DEBT-free XDEBT-1 A-DEBT-1 debt-1 DEBT-1_a DEBT- DEBT-- ÄDEBT-1'), []);
  });

  it('keeps to the part asked for and gives offsets of the whole text', () => {
    const text = 'DEBT-1 DEBT-22 DEBT-3';
    assert.deepEqual(findDebtReferences(text, 7, 14, ['DEBT']), [
      { id: 'DEBT-22', text: 'DEBT-22', start: 7, end: 14 },
    ]);
  });

  it('takes any prefixes, also one that begins another', () => {
    assert.deepEqual(ids('DEL-3 TD-X-4', ['DEL', 'TD', 'TD-X', '']), ['DEL-3', 'TD-X-4']);
  });
});
