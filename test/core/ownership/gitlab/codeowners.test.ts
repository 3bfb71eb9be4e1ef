import assert from 'node:assert/strict';
import type { OwnershipRule } from '../../../../src/core/ownership/answer';
import { parseGitLab } from '../../../../src/core/ownership/gitlab/codeowners';
import type { Range } from '../../../../src/core/text';
import { places, source } from '../../read';

describe('CODEOWNERS files of GitLab', () => {
  it('read rules with their places and sections', () => {
    const text = '* @a\n\n^[Docs][2] @writers me@x.test\n  *.md\n/legal/ @law/all @@maintainer\n';
    assert.deepEqual(rules(text).map(shown), [
      '1:1-1:5 * = @a 1:3-1:5',
      '4:3-4:7 *.md = @writers 3:12-3:20, me@x.test 3:21-3:30',
      '5:1-5:30 /legal/ = @law/all 5:9-5:17, @@maintainer 5:18-5:30',
    ]);
    const [before, , legal] = rules(text);
    assert.deepEqual(before?.section, {
      name: 'codeowners',
      optional: false,
      approvals: 1,
      heading: null,
    });
    assert.equal(legal?.section?.name, 'Docs');
    assert.equal(legal.section.optional, true);
    assert.equal(legal.section.approvals, 2);
    assert.equal(placeOf(legal.section.heading), '3:1-3:30');
    assert.deepEqual(problems(text), []);
  });

  it('read every line ending, and none at the end', () => {
    for (const ending of ['\n', '\r\n', '\r']) {
      const text = ['[A] @a', '', '# @x', '*.c', '!x'].join(ending);
      assert.deepEqual(rules(text).map(shown), ['4:1-4:4 *.c = @a 1:5-1:7', '5:1-5:3 !x =']);
    }
    assert.deepEqual(rules(''), []);
  });

  it('find owners wherever they stand, and name what is none', () => {
    const text = '/a @x, @y/z. nobody plain@ @ @@guest @-\n/b (@x) c+d@e.test "<f@g.test>" @h+i\n';
    assert.deepEqual(
      rules(text).map(({ owners }) => owners.map((owner) => owner.text)),
      [
        ['@x', '@y/z'],
        ['@x', 'c+d@e.test', '@h'],
      ],
    );
    assert.deepEqual(problems(text), [
      'codeowners-word-ignored@1:14',
      'codeowners-word-ignored@1:21',
      'codeowners-word-ignored@1:28',
      'codeowners-role-unknown@1:30',
      'codeowners-word-ignored@1:38',
      'codeowners-word-ignored@2:20',
      'codeowners-word-ignored@2:35',
    ]);
  });

  it('say where nobody owns', () => {
    const text = '/a\n/b nobody\n[S] @s\n/c\n/d # of s\n/e none\n!/f\n';
    assert.deepEqual(problems(text), [
      'codeowners-no-owner@1:1',
      'codeowners-no-owner@2:1',
      'codeowners-word-ignored@2:4',
      'codeowners-no-owner@5:1',
      'codeowners-no-owner@6:1',
      'codeowners-word-ignored@6:4',
    ]);
    assert.deepEqual(rules(text).map(shown)[2], '4:1-4:3 /c = @s 3:5-3:7');
  });

  it('count owners in what was meant as a comment, and say so', () => {
    const text = '/a @a # ask @b, or c@d.test\n/b @b # thanks\n!/c @x # @y\n';
    assert.deepEqual(rules(text).map(shown), [
      '1:1-1:28 /a = @a 1:4-1:6, @b 1:13-1:15, c@d.test 1:20-1:28',
      '2:1-2:6 /b = @b 2:4-2:6',
      '3:1-3:4 !/c =',
    ]);
    assert.deepEqual(problems(text), [
      'codeowners-comment-owner@1:13',
      'codeowners-comment-owner@1:20',
      'codeowners-exclusion-owner@3:5',
    ]);
  });

  it('say what is wrong with headings', () => {
    const text = '[A][0] @a\nx\n[B][x] @b\n[] @c\n[Open @d\n[abc]*.rb @e\n[D] [2] @f\n[E][]\n';
    assert.deepEqual(problems(text), [
      'codeowners-approvals-invalid@1:4',
      'codeowners-approvals-invalid@3:4',
      'codeowners-heading-rest@3:8',
      'codeowners-heading-unnamed@4:1',
      'codeowners-heading-unclosed@5:1',
      'codeowners-heading-rest@6:6',
      'codeowners-heading-rest@7:5',
      'codeowners-approvals-invalid@8:4',
    ]);
  });

  it('say which patterns match nothing', () => {
    const text = '/a[b @x\n/a//b @x\n./c @x\n/d[] @x\n/e[!] @x\n!/f[ @y\n/ @x\n';
    assert.deepEqual(
      problems(text).filter((at) => at.startsWith('codeowners-bad')),
      [
        'codeowners-bad-pattern@1:1',
        'codeowners-bad-pattern@2:1',
        'codeowners-bad-pattern@3:1',
        'codeowners-bad-pattern@4:1',
        'codeowners-bad-pattern@6:1',
      ],
    );
  });

  it('say which rule stands for an earlier one of the same pattern', () => {
    const found = parseGitLab(source('*.md @a\n[S]\n*.md @b\n[s]\n/**/*.md @c\n!*.md\n'));
    assert.deepEqual(places(found.problems), [
      'codeowners-replaced@3:1',
      'codeowners-replaced@5:1',
    ]);
    const [first] = found.problems;
    assert.deepEqual(first?.data, { pattern: '*.md', line: 5 });
  });

  it('keep an escaped blank, also behind an escaped backslash', () => {
    assert.deepEqual(
      rules('a\\ b @x\nc\\\\ d @y\ne\\\tf @z\n').map(({ pattern }) => pattern),
      ['a\\ b', 'c\\\\ d', 'e\\\tf'],
    );
  });

  it('read both sides of a merge', () => {
    const text = '* @a\n<<<<<<< ours\n/x @b\n=======\n/x @c\n>>>>>>> theirs\n';
    assert.deepEqual(
      rules(text).map(({ pattern, owners }) => `${pattern} ${owners[0]?.text ?? ''}`),
      ['* @a', '/x @b', '/x @c'],
    );
  });

  it('read a heading of a long line at once', () => {
    const blanks = ' '.repeat(50_000);
    assert.equal(problems(`[A][${blanks}x${blanks}] @a`).length, 2);
    assert.equal(rules(`x${blanks}@a${blanks}`).length, 1);
    assert.equal(rules(`x ${'@'.repeat(50_000)}`).length, 1);
    assert.equal(rules(`x ${'a@'.repeat(25_000)}`).length, 1);
    assert.equal(rules(`x @${'a/'.repeat(25_000)}`).length, 1);
    assert.equal(rules(`x @${'.'.repeat(50_000)}`).length, 1);
  });
});

function rules(text: string): OwnershipRule[] {
  return parseGitLab(source(text, 'CODEOWNERS')).rules.map(({ rule }) => rule);
}

function problems(text: string): string[] {
  return places(parseGitLab(source(text, 'CODEOWNERS')).problems);
}

function shown({ range, pattern, owners }: OwnershipRule): string {
  const named = owners.map((owner) => `${owner.text} ${placeOf(owner.range)}`);
  return `${placeOf(range)} ${pattern} = ${named.join(', ')}`.trim();
}

function placeOf(range: Range | null): string {
  if (range === null) return '';
  const { start, end } = range;
  const at = ({ line, character }: Range['start']): string => `${line + 1}:${character + 1}`;
  return `${at(start)}-${at(end)}`;
}
