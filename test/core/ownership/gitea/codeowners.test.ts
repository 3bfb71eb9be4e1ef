import assert from 'node:assert/strict';
import { readLines } from '../../../../src/core/ownership/gitea/codeowners';
import { places, source } from '../../read';

/** Entries as `line:column expression = owners`, `!` first where negated. */
function entries(text: string): string[] {
  return readLines(source(text)).entries.map(({ rule, expression }) => {
    const { line, character } = rule.range.start;
    const owners = rule.owners.map((word) => word.text).join(' ');
    return `${line + 1}:${character + 1} ${rule.negated ? '! ' : ''}${expression} = ${owners}`;
  });
}

function problems(text: string): string[] {
  return places(readLines(source(text)).problems);
}

describe('a CODEOWNERS file of Gitea', () => {
  it('holds an expression and its owners on each line', () => {
    assert.deepEqual(entries('# who\n\n \tsrc/.*\t@ann  @org/team bob # lead\n!docs/.* @x\n'), [
      '3:3 src/.* = @ann @org/team bob',
      '4:1 ! docs/.* = @x',
    ]);
  });

  it('keeps what is written, and where', () => {
    const [entry] = readLines(source('  !a\\ b\\#c @ann # x\n')).entries;
    assert.equal(entry?.rule.pattern, '!a\\ b\\#c');
    assert.equal(entry.expression, 'a b#c');
    assert.deepEqual(entry.rule.range.start, { line: 0, character: 2 });
    assert.deepEqual(entry.rule.range.end, { line: 0, character: 15 });
    assert.deepEqual(entry.patternRange.end, { line: 0, character: 10 });
    assert.deepEqual(entry.rule.owners[0]?.range.start, { line: 0, character: 11 });
  });

  it('takes any character behind a backslash as it is', () => {
    assert.deepEqual(entries('a\\\\.b\\c\\\td @x\n'), ['1:1 a\\.bc d = @x']);
    assert.deepEqual(entries('a\\ \\#b @x\n'), ['1:1 a #b = @x']);
  });

  it('drops a backslash at the end of a line, a blank behind it or not', () => {
    for (const text of ['a @x b\\', 'a @x b\\ \n']) {
      const [entry] = readLines(source(text)).entries;
      assert.equal(entry?.rule.owners.length, 2);
      assert.equal(entry.rule.range.end.character, 7);
    }
  });

  it('ends a line at # wherever it stands', () => {
    assert.deepEqual(entries('a#b @x\nc @x#y @z\n'), ['2:1 c = @x']);
    assert.deepEqual(problems('a#b @x\n'), ['codeowners-line-without-owner@1:1']);
  });

  it('skips a line without an owner', () => {
    assert.deepEqual(entries('src/.*\n* \n'), []);
    assert.deepEqual(problems('src/.*\n\n  .*\n'), [
      'codeowners-line-without-owner@1:1',
      'codeowners-line-without-owner@3:3',
    ]);
  });

  it('leaves out words that can be neither user nor team', () => {
    assert.deepEqual(entries('a @x a/b/c d@e.test @org/ /team @@y\n'), ['1:1 a = @x']);
    assert.deepEqual(problems('a a/b/c\n'), [
      'codeowners-ignored-owner@1:3',
      'codeowners-line-without-owner@1:1',
    ]);
  });

  it('takes every line ending', () => {
    assert.deepEqual(entries('a @x\r\nb @y\r\n\r\nc @z'), [
      '1:1 a = @x',
      '2:1 b = @y',
      '4:1 c = @z',
    ]);
  });

  it('counts on both sides of a merge', () => {
    const text = 'a @x\n<<<<<<< HEAD\nb @y\n=======\nb @z\n>>>>>>> o\n';
    assert.deepEqual(entries(text), ['1:1 a = @x', '3:1 b = @y', '5:1 b = @z']);
    assert.deepEqual(problems(text), []);
  });
});
