import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineEnding, positionIn, splice } from '../../src/core/edits';

describe('edits', () => {
  it('replace, insert and delete, in whatever order they are given', () => {
    const text = 'one two three';
    assert.equal(splice(text, []), text);
    assert.equal(
      splice(text, [
        { start: 8, end: 13, text: '3' },
        { start: 0, end: 3, text: '1' },
        { start: 3, end: 3, text: ',' },
      ]),
      '1, two 3',
    );
    assert.equal(splice('', [{ start: 0, end: 0, text: 'a' }]), 'a');
    assert.equal(splice('abc', [{ start: 0, end: 3, text: '' }]), '');
  });

  it('keep the order of insertions at one place', () => {
    const at = { start: 1, end: 1 };
    assert.equal(
      splice('ab', [
        { ...at, text: 'x' },
        { ...at, text: 'y' },
      ]),
      'axyb',
    );
  });

  it('keep every byte outside of what they replace', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (head, old, tail, text) => {
        const part = { start: head.length, end: head.length + old.length, text };
        assert.equal(splice(head + old + tail, [part]), head + text + tail);
      }),
      { numRuns: 100 },
    );
  });

  it('follow the line ending of the first line', () => {
    assert.equal(lineEnding('a\r\nb\n'), '\r\n');
    assert.equal(lineEnding('a\nb\r\n'), '\n');
    assert.equal(lineEnding('\r\na'), '\r\n');
    assert.equal(lineEnding('\na'), '\n');
    assert.equal(lineEnding('a'), '\n');
    assert.equal(lineEnding(''), '\n');
  });

  it('know positions in the new text', () => {
    assert.deepEqual(positionIn('a\r\nbc', 4), { line: 1, character: 1 });
    assert.deepEqual(positionIn('a', 99), { line: 0, character: 1 });
  });
});
