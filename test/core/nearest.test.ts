import assert from 'node:assert/strict';
import { nearest } from '../../src/core/nearest';

describe('the nearest word', () => {
  it('is at most two edits away, the closest first', () => {
    const words = ['ownership', 'decisions', 'debt', 'delegation', 'history', 'people'];
    const cases: readonly [string, string | null][] = [
      ['debt', 'debt'],
      ['dept', 'debt'],
      ['DEBTS', 'debt'],
      ['decision', 'decisions'],
      ['owner-ship', 'ownership'],
      ['peolpe', 'people'],
      ['hstry', 'history'],
      ['hstr', null],
      ['', null],
      ['configuration', null],
    ];
    for (const [word, found] of cases) assert.equal(nearest(word, words), found, word);
    assert.equal(nearest('teh', ['tea', 'the']), 'tea');
    assert.equal(nearest('x', []), null);
  });

  it('does not propose a word that shares no letter', () => {
    assert.equal(nearest('id', ['to']), null);
    assert.equal(nearest('x', ['id', 'to']), null);
  });

  it('stays quick on long words', () => {
    assert.equal(nearest('x'.repeat(1_000_000), ['y'.repeat(1_000_000)]), null);
  });
});
