import assert from 'node:assert/strict';
import { cutTo, oneLine } from '../../src/words/line';
import { andList, facts } from '../../src/words/lists';
import { translator } from '../../src/words/translate';

describe('one line', () => {
  it('has no breaks, control characters or turned directions', () => {
    assert.equal(oneLine(' a\r\nb\tc\u2028d\u0000\u202ee '), 'a b c d e');
    assert.equal(oneLine('👨‍👩‍👧 é'), '👨‍👩‍👧 é');
  });

  it('is cut with an ellipsis, blanks before it dropped', () => {
    assert.equal(cutTo('short', 5), 'short');
    assert.equal(cutTo('a word', 4), 'a w…');
    assert.equal(cutTo('a word', 3), 'a…');
    assert.equal(cutTo('👍👍👍', 4), '👍…');
    assert.equal(cutTo('abc', 0), '');
  });

  it('joins names and facts', () => {
    assert.equal(andList('en', ['a', 'b', 'c']), 'a, b and c');
    assert.equal(andList('en', []), '');
    assert.equal(facts(['high', null, '', 'due']), 'high, due');
  });
});

describe('the translator', () => {
  it('fills in arguments and falls back to English', () => {
    const t = translator({ '{0} of {1}': '{1}: {0}' });
    assert.equal(t('{0} of {1}', 1, 'a'), 'a: 1');
    assert.equal(t('{0} and {0}, {2}', '{1}', 'x'), '{1} and {1}, {2}');
  });
});
