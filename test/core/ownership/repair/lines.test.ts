import assert from 'node:assert/strict';
import { splice, type Splice } from '../../../../src/core/edits';
import {
  commentAbove,
  lineBelow,
  lineInstead,
  withoutLine,
  withoutOwners,
  withoutWord,
} from '../../../../src/core/ownership/repair/lines';
import { Lines, type Range } from '../../../../src/core/text';

function repaired(text: string, repair: (lines: Lines) => readonly Splice[]): string {
  return splice(text, repair(new Lines(text)));
}

function rangeOf(text: string, word: string): Range {
  const start = text.indexOf(word);
  return new Lines(text).range(start, start + word.length);
}

describe('repairs of CODEOWNERS lines', () => {
  it('take a line out with its ending, whatever it is', () => {
    const without = (text: string, line: number): string =>
      repaired(text, (lines) => [withoutLine(lines, line)]);
    assert.equal(without('a\nb\nc\n', 1), 'a\nc\n');
    assert.equal(without('a\r\nb\r\nc', 0), 'b\r\nc');
    assert.equal(without('a\r\nb\r\nc', 2), 'a\r\nb');
    assert.equal(without('a\nb\n', 1), 'a\n');
    assert.equal(without('a', 0), '');
  });

  it('put a line behind a later one', () => {
    const moved = (text: string, line: number, later: number): string =>
      repaired(text, (lines) => lineBelow(lines, line, later));
    assert.equal(moved('a\nb\nc\nd\n', 0, 2), 'b\nc\na\nd\n');
    assert.equal(moved('a\r\nb\r\nc', 0, 2), 'b\r\nc\r\na');
    assert.equal(moved('a\nb', 0, 1), 'b\na');
  });

  it('put a later line in the place of an earlier one', () => {
    const moved = (text: string, line: number, later: number): string =>
      repaired(text, (lines) => lineInstead(lines, line, later));
    assert.equal(moved('a\nb\nc\nd\n', 0, 2), 'c\nb\nd\n');
    assert.equal(moved('a\r\nb', 0, 1), 'b');
  });

  it('take a word out with the blanks before it', () => {
    const text = '/src/ @a \t @b # c';
    assert.equal(
      repaired(text, (lines) => [withoutWord(lines, rangeOf(text, '@b'))]),
      '/src/ @a # c',
    );
  });

  it('make a rule without owners of an exclusion', () => {
    const without = (text: string, pattern: string): string =>
      repaired(text, (lines) => withoutOwners(lines, rangeOf(text, pattern)));
    assert.equal(without('  !/gen/ @a @b  # made\r\nx', '!/gen/'), '  /gen/  # made\r\nx');
    assert.equal(without('!my\\ file @a', '!my\\ file'), 'my\\ file');
    assert.equal(without('!x', '!x'), 'x');
    assert.equal(without('!x#y @a', '!x#y'), 'x#y');
    assert.equal(without('x @a', 'x'), 'x @a');
  });

  it('put the comment behind a rule above it', () => {
    const above = (text: string): string => repaired(text, (lines) => commentAbove(lines, 0));
    assert.equal(above('/a @x  # by @y\r\n/b @x'), '# by @y\r\n/a @x\r\n/b @x');
    assert.equal(above('a\\ #b @x'), 'a\\ #b @x');
    assert.equal(above('a#b @x #c'), '#c\na#b @x');
  });
});
