import * as assert from 'node:assert/strict';
import {
  githubPattern,
  hasBrackets,
  patternFault,
} from '../../../../src/core/ownership/github/pattern';

/** pattern, paths it matches, paths it does not. */
const CASES: readonly [pattern: string, matched: string[], others: string[]][] = [
  // Without a slash: any depth, and what lies below.
  ['Makefile', ['Makefile', 'tools/Makefile', 'Makefile/x'], ['Makefile.am', 'GNUMakefile']],
  ['*.sql', ['a.sql', 'db/x/a.sql', '.sql', 'old.sql/readme'], ['a.sqlite', 'sql']],
  ['*', ['a', '.env', 'a/b/c'], []],
  ['**', ['a', 'a/b/c'], []],
  ['web*', ['web', 'webapp/x', 'a/web.ts'], ['aweb']],
  // Leading or inner slash: at the root.
  ['/web', ['web', 'web/a/b'], ['web.ts', 'x/web']],
  ['web/api', ['web/api', 'web/api/x'], ['x/web/api', 'web/apis']],
  ['/web*', ['web', 'webapp/x/y'], ['x/web']],
  // Trailing slash: what is in the folder, never a file of that name.
  ['web/', ['web/a', 'x/web/a/b'], ['web', 'x/web', 'webs/a']],
  ['/web/', ['web/a/b'], ['web', 'x/web/a']],
  ['web/api/', ['web/api/x'], ['web/api', 'x/web/api/y']],
  ['/*/', ['a/b', 'a/b/c'], ['a']],
  ['w*b/', ['web/a', 'x/wb/a'], ['web']],
  // A last star: direct children only.
  ['/*', ['a', '.env'], ['a/b']],
  ['web/*', ['web/a'], ['web', 'web/a/b', 'x/web/a']],
  ['**/web/*', ['web/a', 'x/y/web/a'], ['web/a/b']],
  ['web/*.ts', ['web/a.ts', 'web/dir.ts/x'], ['web/a/b.ts']],
  // Stars and question marks stay within a name.
  ['/a*z', ['az', 'abcz', 'abz/x'], ['a/z', 'azb']],
  ['/a**z', ['az', 'abz'], ['a/b/z']],
  ['/*-*_*', ['a-b_c', '-_'], ['a_b-c', 'a-b']],
  ['web/*/x', ['web/a/x', 'web/a/x/y'], ['web/x', 'web/a/b/x']],
  ['/a?c', ['abc', 'a🚀c', 'aéc'], ['ac', 'a/c', 'abbc']],
  ['/*?', ['a', '🚀', 'ab'], []],
  ['/??', ['ab', '🚀é'], ['a', '🚀', 'abc']],
  // Two stars between slashes: any number of folders.
  ['**/x', ['x', 'a/x', 'a/b/x/c'], ['ax', 'x.y']],
  ['/**/x/', ['x/a', 'a/b/x/c'], ['x', 'a/x']],
  ['a/**', ['a/b', 'a/b/c'], ['a', 'x/a/b']],
  ['a/**/*', ['a/b', 'a/b/c'], ['a', 'ab']],
  ['a/**/', ['a/b', 'a/b/c'], ['a']],
  ['a/**/z', ['a/z', 'a/b/c/z', 'a/z/q'], ['a/bz', 'b/a/z']],
  ['a/**/b/**/c', ['a/b/c', 'a/x/b/y/z/c/d', 'a/b/b/c'], ['a/c', 'a/c/b', 'b/c']],
  ['a/**/**/z', ['a/z', 'a/b/z'], ['az']],
  // Escapes.
  ['/a\\ b', ['a b', 'a b/c'], ['a', 'a\\ b']],
  ['/a\\*', ['a*'], ['ab', 'a']],
  ['/a\\?', ['a?'], ['ab']],
  ['/\\!x', ['!x'], ['x']],
  ['/\\a\\/b', ['a/b'], ['ab']],
  ['/a\\\\b', ['a\\b'], ['ab']],
  // Plain characters, special elsewhere.
  ['/[ab]', ['[ab]'], ['a', 'b']],
  ['/{a,b}', ['{a,b}'], ['a']],
  ['/a+(b)|^$.', ['a+(b)|^$.'], ['ab']],
  ['/a#b', ['a#b'], ['a']],
  ['Web', ['Web'], ['web', 'WEB']],
  ['__proto__', ['__proto__', 'x/__proto__'], ['constructor']],
  // Nothing.
  ['/', [], ['a', 'a/b', '']],
  ['a//b', [], ['a/b', 'a']],
  ['', [], ['a', '']],
  ['!a', [], ['a', '!a']],
  ['a***b', [], ['ab']],
];

describe('GitHub patterns', () => {
  for (const [pattern, matched, others] of CASES) {
    it(`matches ${JSON.stringify(pattern)}`, () => {
      const compiled = githubPattern(pattern);
      for (const path of matched) assert.ok(compiled.matches(path), `matches ${path}`);
      for (const path of others) assert.ok(!compiled.matches(path), `does not match ${path}`);
    });
  }

  it('tells what GitHub refuses', () => {
    const faults = [
      '!a',
      '\\!a',
      '\\#a',
      'a\\',
      'a\\\\',
      '***',
      'a\\***',
      '',
      '/',
      '//',
      'a//b',
      'a#b',
    ];
    assert.deepEqual(
      faults.map((pattern) => patternFault(pattern)),
      [
        'negation',
        null,
        'invalid',
        'invalid',
        null,
        'invalid',
        null,
        'invalid',
        'dead',
        'dead',
        'dead',
        null,
      ],
    );
  });

  it('knows brackets that other tools would read as a range', () => {
    const found = ['[ab]', 'x/[id]/y', '\\[ab]', '[ab', 'a]b[', 'ab'].map(hasBrackets);
    assert.deepEqual(found, [true, true, false, false, false, false]);
  });

  it('comes to an end on patterns made to hang a matcher', () => {
    const name = 'a'.repeat(2000);
    const deep = 'a/'.repeat(500);
    const hostile = [
      `${'*a'.repeat(400)}b`,
      `${'*?'.repeat(400)}b`,
      `${'**/a/'.repeat(400)}b`,
      `${'**/*a/'.repeat(400)}b`,
      `${'*/'.repeat(400)}b`,
      `${'a*/'.repeat(10_000)}b`,
    ];
    for (const pattern of hostile) {
      const compiled = githubPattern(pattern);
      assert.equal(compiled.matches(name), false);
      assert.equal(compiled.matches(`${deep}c`), false);
    }
    assert.equal(patternFault('*'.repeat(10_000)), 'invalid');
  });
});
