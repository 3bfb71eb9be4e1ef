import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FrontMatter } from '../../../src/core/decisions/front-matter';
import { sourceOf } from '../../../src/core/source';

const KEYS = ['status', 'date', 'deciders', 'scope', 'title', 'superseded_by', 'reviewBy', 'x'];

const VALUE = fc.oneof(
  fc.constantFrom(
    'accepted',
    '2025-03-02',
    'Ann, Bob',
    '"a: b # c"',
    "'it is'",
    "'it''s'",
    '"a\\"b"',
    '"',
    '""',
    '[a, b]',
    '[ "a b", c ]',
    '[]',
    '[a, ]',
    '["a, b"]',
    '[a',
    '{ accepted }',
    'a: b',
    'a:',
    'a #b',
    'a # b',
    '# b',
    '@dev-a',
    '*a',
    '&a b',
    '!x y',
    '| ',
    '>-',
    '- a',
    '-a',
    '~',
    'null',
    'a\tb',
    'a ',
    '',
    '  ',
    'x]',
    'x}',
    'x,y',
    '0012',
    'src/**',
    "o'clock",
    'a "b" c',
    'ä–ö',
  ),
  fc.string({ maxLength: 8 }),
);

const LINE = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.constantFrom(...KEYS), VALUE).map(([k, v]) => `${k}: ${v}`) },
  fc.constantFrom(...KEYS).map((key) => `${key}:`),
  VALUE.map((value) => `  - ${value}`),
  VALUE.map((value) => `- ${value}`),
  fc.constantFrom('', '# note', '#note', '  more', '---', '...', 'word', 'a:b', '? a', ' - x'),
);

describe('front matter', () => {
  it('says the same whether its lines are simple or not', () => {
    fc.assert(
      fc.property(fc.array(LINE, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (lines, eol) => {
        const text = lines.map((line) => line + eol).join('');
        // An anchor nobody uses makes the same lines a matter for the YAML parser.
        const mark = `zz: &zz 1${eol}`;
        const plain = sourceOf('a.md', text);
        const parsed = sourceOf('a.md', text + mark);
        const one = new FrontMatter(plain, { start: 0, end: text.length });
        const other = new FrontMatter(parsed, { start: 0, end: parsed.text.length });
        if (other.problems.length > 0) return;
        for (const key of ['status', 'date', 'deciders', 'scope', 'title', 'superseded-by']) {
          assert.equal(one.has(key), other.has(key), key);
          assert.deepEqual(one.value(key), other.value(key), key);
          assert.deepEqual(one.texts(key), other.texts(key), key);
          assert.deepEqual(one.globs(key), other.globs(key), key);
        }
        assert.equal(one.problems.length, other.problems.length);
      }),
      { numRuns: 3_000 },
    );
  });

  it('never takes for simple what YAML refuses', () => {
    fc.assert(
      fc.property(fc.array(LINE, { maxLength: 6 }), (lines) => {
        const text = lines.map((line) => `${line}\n`).join('');
        const front = new FrontMatter(sourceOf('a.md', text), { start: 0, end: text.length });
        if (front.problems.length > 0) return;
        assert.deepEqual(
          front.reader.problems.map(({ code }) => code),
          [],
          JSON.stringify(text),
        );
      }),
      { numRuns: 3_000 },
    );
  });
});
