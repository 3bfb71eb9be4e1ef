import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { OwnershipRule } from '../../../../src/core/ownership/answer';
import { parseCodeowners } from '../../../../src/core/ownership/github/codeowners';
import { isOwnerWord } from '../../../../src/core/ownership/owner-word';
import type { Range } from '../../../../src/core/text';
import { places, source } from '../../read';

describe('CODEOWNERS files', () => {
  it('read rules with their places', () => {
    const text = '# who\n\n  /web/ \t@acme/web  dev@acme.test # front\n*.md @maya\n';
    const { rules, problems } = parseCodeowners(source(text, 'CODEOWNERS'));
    assert.deepEqual(rules.map(shown), [
      '3:3-3:34 /web/ = @acme/web 3:10-3:19, dev@acme.test 3:21-3:34',
      '4:1-4:11 *.md = @maya 4:6-4:11',
    ]);
    assert.deepEqual(problems, []);
    assert.equal(rules[0]?.file, 'CODEOWNERS');
  });

  it('read a rule without owners, with and without a comment', () => {
    assert.deepEqual(parsed('/gen/\n/out/   \n/tmp/ # nobody @x\n'), [
      '1:1-1:6 /gen/ =',
      '2:1-2:6 /out/ =',
      '3:1-3:6 /tmp/ =',
    ]);
  });

  it('read comments only where a word begins', () => {
    assert.deepEqual(parsed('a#b @x\n  # @y\n#* @z\n*.c @x #@y\n'), [
      '1:1-1:7 a#b = @x 1:5-1:7',
      '4:1-4:7 *.c = @x 4:5-4:7',
    ]);
  });

  it('read escaped blanks as part of the pattern', () => {
    assert.deepEqual(parsed('/my\\ notes.md @x\n/tab\\\there @x\n'), [
      '1:1-1:17 /my\\ notes.md = @x 1:15-1:17',
      '2:1-2:14 /tab\\\there = @x 2:12-2:14',
    ]);
  });

  it('take every line ending, and none at the end', () => {
    const expected = ['1:1-1:5 * = @x 1:3-1:5', '3:1-3:5 a = @y 3:3-3:5'];
    for (const text of ['* @x\n\na @y', '* @x\r\n\r\na @y\r\n', '* @x\r\n\na @y\n']) {
      assert.deepEqual(parsed(text), expected);
    }
    assert.deepEqual(parsed(''), []);
    assert.deepEqual(parsed('\n'), []);
  });

  it('skip a line with a word that is no owner, and name each such word', () => {
    const { rules, problems } = parseCodeowners(source('* @x\n*.c nobody @y @\nmy file @z\n'));
    assert.deepEqual(rules.map(shown), ['1:1-1:5 * = @x 1:3-1:5']);
    assert.deepEqual(places(problems), [
      'codeowners-bad-owner@2:5',
      'codeowners-bad-owner@2:15',
      'codeowners-bad-owner@3:4',
    ]);
  });

  it('skip patterns that GitHub refuses', () => {
    const { rules, problems } = parseCodeowners(
      source('!a @x\n\\#b @x\n***/c @x\nd\\\n/ @x\ne//f\ng @x\n'),
    );
    assert.deepEqual(
      rules.map(({ pattern }) => pattern),
      ['g'],
    );
    assert.deepEqual(places(problems), [
      'codeowners-negation@1:1',
      'codeowners-bad-pattern@2:1',
      'codeowners-bad-pattern@3:1',
      'codeowners-bad-pattern@4:1',
      'codeowners-bad-pattern@5:1',
      'codeowners-bad-pattern@6:1',
    ]);
    assert.deepEqual(
      problems.map(({ severity }) => severity),
      ['error', 'error', 'error', 'error', 'warning', 'warning'],
    );
  });

  it('keep a pattern with brackets and warn', () => {
    const { rules, problems } = parseCodeowners(source('/app/[id]/ @x\n'));
    assert.equal(rules.length, 1);
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [['codeowners-bracket', 'warning']],
    );
  });

  it('read both sides of a merge without its markers', () => {
    const text = '* @x\n<<<<<<< HEAD\n/a @y\n=======\n/a @z\n>>>>>>> other\n';
    const merged = source(text);
    assert.equal(merged.conflicted, true);
    const { rules, problems } = parseCodeowners(merged);
    assert.deepEqual(
      rules.map(({ owners }) => owners[0]?.text),
      ['@x', '@y', '@z'],
    );
    assert.deepEqual(problems, []);
  });

  it('read a very long line', () => {
    const owners = Array.from({ length: 5_000 }, (_, i) => `@user${i}`);
    const { rules, problems } = parseCodeowners(
      source(`* ${owners.join(' ')} # ${'x'.repeat(1e5)}`),
    );
    assert.equal(rules[0]?.owners.length, 5_000);
    assert.deepEqual(problems, []);
  });

  it('never throw, and every place lies in the file', () => {
    const word = fc.constantFrom(
      '*',
      '/a',
      '@x',
      'x',
      '#',
      '!',
      '\\',
      ' ',
      '\t',
      '\n',
      '\r\n',
      '[b]',
      '🚀',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const read = source(words.join(''));
        const { rules, problems } = parseCodeowners(read);
        const inside = (range: Range): boolean =>
          range.start.line === range.end.line &&
          range.start.character < range.end.character &&
          range.end.character <= read.lines.lineText(range.end.line).length;
        for (const { range, owners, pattern } of rules) {
          assert.ok([range, ...owners.map((owner) => owner.range)].every(inside));
          const line = read.lines.lineText(range.start.line);
          assert.ok(line.startsWith(pattern, range.start.character));
        }
        assert.ok(problems.every(({ range }) => inside(range)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('owner words', () => {
  it('are handles, teams and e-mail addresses', () => {
    const good = [
      '@a',
      '@some-one',
      '@user_corp',
      '@Acme/web_team-2',
      'a.b+c@mail.acme.test',
      "o'h@a.co",
    ];
    const bad = [
      'a',
      '@',
      '@a/',
      '@/a',
      '@a/b/c',
      '@a b',
      'a@',
      '@a@b',
      'a@b',
      'a@b..c',
      '@é',
      'a@b@c.d',
      '',
    ];
    assert.deepEqual(
      good.filter((word) => !isOwnerWord(word)),
      [],
    );
    assert.deepEqual(bad.filter(isOwnerWord), []);
  });
});

function parsed(text: string): string[] {
  const { rules, problems } = parseCodeowners(source(text));
  assert.deepEqual(problems, []);
  return rules.map(shown);
}

/** `line:column-line:column pattern = owner place, …`, one-based. */
function shown({ range, pattern, owners }: OwnershipRule): string {
  const words = owners.map((owner) => `${owner.text} ${place(owner.range)}`);
  return `${place(range)} ${pattern} = ${words.join(', ')}`.trimEnd();
}

function place({ start, end }: Range): string {
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
}
