import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { compileGlob } from '../../src/core/glob';

/** glob, paths it covers, paths it does not. */
const CASES: readonly [glob: string, covered: string[], others: string[]][] = [
  ['src/app.ts', ['src/app.ts'], ['app.ts', 'src/app.tsx', 'lib/src/app.ts']],
  ['src/shop', ['src/shop', 'src/shop/a.ts', 'src/shop/b/c.ts'], ['src/shopping', 'src']],
  ['src/shop/', ['src/shop/a.ts', 'src/shop/b/c.ts'], ['src/shop', 'src/shopping/a.ts']],
  ['src/shop/**', ['src/shop', 'src/shop/a.ts', 'src/shop/b/c.ts'], ['src/shopping', 'src']],
  ['/src/shop', ['src/shop/a.ts'], ['x/src/shop/a.ts']],
  ['./src/shop', ['src/shop/a.ts'], ['x/src/shop/a.ts']],
  ['.//src', ['src/a'], ['x/src/a']],
  ['db', ['db', 'db/a.sql'], ['x/db', 'db2', 'x/db/a.sql']],
  ['*.ts', ['a.ts', 'x/y/a.ts', '.ts', 'x.ts/inside'], ['a.tsx', 'x/a.js']],
  ['/*.ts', ['a.ts'], ['x/a.ts']],
  ['./*.ts', ['a.ts'], ['x/a.ts']],
  ['src/*.ts', ['src/a.ts'], ['src/x/a.ts', 'x/src/a.ts', 'a.ts']],
  ['src/*', ['src/a', 'src/a/b'], ['src', 'srcs/a']],
  ['src/*/', ['src/a/b', 'src/a/b/c'], ['src/a', 'src']],
  ['src/*/**', ['src/a/b', 'src/a/b/c'], ['src/a', 'src']],
  ['src/**/test', ['src/test', 'src/a/test', 'src/a/b/test/x.ts'], ['test', 'src/tests', 'src']],
  ['**/test/*.ts', ['test/a.ts', 'a/b/test/c.ts'], ['test/x/a.ts', 'tests/a.ts']],
  ['**/*.sql', ['a.sql', 'x/y/a.sql'], ['a.sqlx']],
  ['**', ['a', 'a/b/.c'], []],
  ['**/', ['a/b', 'a/b/c'], []],
  ['.', ['a', 'a/b'], []],
  ['./', ['a', 'a/b'], []],
  ['/', ['a', 'a/b'], []],
  ['', [], ['a', '']],
  ['../x', [], ['x', 'a/x']],
  ['a**b', ['ab', 'axxb', 'q/ab'], ['a/b']],
  ['src/a**b', ['src/ab', 'src/axb/c'], ['src/a/b']],
  ['a?c', ['abc', 'x/abc'], ['ac', 'a/c', 'abbc']],
  ['?.md', ['é.md', '🚀.md'], ['.md', 'ab.md']],
  ['[ab].ts', ['a.ts', 'x/b.ts'], ['c.ts', 'ab.ts']],
  ['v[0-9]/x', ['v1/x'], ['va/x', 'v10/x', 'v-/x']],
  ['v[0-9/x', ['v[0-9/x'], ['v1/x']],
  ['x/[!a]', ['x/b'], ['x/a', 'x/']],
  ['x/[^a]', ['x/b'], ['x/a']],
  ['x[!a]y', ['xby'], ['x/y']],
  ['x/[]a]', ['x/]', 'x/a'], ['x/b']],
  ['x/[a-]', ['x/a', 'x/-'], ['x/b']],
  ['{a,b}', ['a', 'b', 'a/x', 'b/y'], ['c', 'x/a', '{a,b}']],
  ['{a,b}/x', ['a/x', 'b/x'], ['x', 'c/x']],
  ['src/{a,b/c}/**', ['src/a/x', 'src/b/c/x'], ['src/b/x', 'src/c/x']],
  ['*.{ts,tsx}', ['a.ts', 'x/a.tsx'], ['a.js', 'a.']],
  ['{src,lib}/', ['src/a', 'lib/a'], ['src', 'lib']],
  ['{src/,lib/}', ['src/a', 'lib/a'], ['src', 'lib']],
  ['a{,.test}.ts', ['a.ts', 'a.test.ts'], ['a.spec.ts']],
  ['{a,{b,c}d}', ['a', 'bd', 'cd'], ['b', 'd', 'ad']],
  ['{**/x,y}/z', ['x/z', 'q/r/x/z', 'y/z'], ['q/y/z', 'z']],
  ['{a', ['{a'], ['a']],
  ['a}', ['a}'], ['a']],
  ['{a,[}]}', ['a', '}'], ['[', '{a,}']],
  ['a,b', ['a,b'], ['a', 'b']],
  ['a\\*b', ['a*b'], ['axb', 'x/a*b']],
  ['app/\\[slug]/x', ['app/[slug]/x'], ['app/s/x']],
  ['Docs', ['Docs/a'], ['docs/a']],
  ['.github/**', ['.github/x'], ['github/x']],
  ['*', ['a', '.b', 'c/d'], []],
  ['a+(b).ts', ['a+(b).ts'], ['aab.ts']],
];

const anyText = fc.string({
  unit: fc.constantFrom(...'* ? [ ] { } / , \\ ! - ^ . a b'.split(' '), '🚀', '\ud800', '\0'),
});

describe('globs', () => {
  for (const [glob, covered, others] of CASES) {
    it(`reads ${JSON.stringify(glob)}`, () => {
      const compiled = compileGlob(glob);
      for (const path of covered) assert.ok(compiled.matches(path), `covers ${path}`);
      for (const path of others) assert.ok(!compiled.matches(path), `leaves out ${path}`);
    });
  }

  it('tells the folder a glob names by its letters', () => {
    const folders = ['src/a/**', 'src/a/', '/src/a', 'src/*', '**', '{a,b}/**'].map(
      (glob) => compileGlob(glob).folder,
    );
    assert.deepEqual(folders, ['src/a', 'src/a', 'src/a', null, '', null]);
  });

  it('counts the letters before the first wildcard', () => {
    const lengths = ['src/a/**', 'src/**', '*.ts', 'src/a.ts', '.'].map(
      (glob) => compileGlob(glob).literalLength,
    );
    assert.deepEqual(lengths, [6, 4, 0, 8, 0]);
  });

  it('comes to an end on globs made to hang a matcher', () => {
    const long = 'a'.repeat(1000);
    const hostile = [
      `${'*a'.repeat(200)}b`,
      `${'*'.repeat(10_000)}b`,
      `${'**/a/'.repeat(300)}b`,
      `${'{a,a*}'.repeat(100)}b`,
      `${'{'.repeat(5_000)}a`,
      `${'{a,'.repeat(1_000)}a${'}'.repeat(1_000)}/b`,
      `${'['.repeat(5_000)}b`,
      `x/{${'a,'.repeat(20_000)}b}/c`,
    ];
    for (const glob of hostile) {
      const compiled = compileGlob(glob);
      assert.equal(compiled.matches(long), false);
      assert.equal(compiled.matches('a/'.repeat(300) + 'c'), false);
    }
  });

  it('agrees with a plain reading of its rules', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '*',
      '?',
      '/',
      '/**/',
      '**',
      '[ab]',
      '{a,b}',
      '{a/b,b*a}',
    );
    const path = fc.array(fc.constantFrom('a', 'b', 'ab', 'ba', 'c'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), path, (pieces, names) => {
        const glob = pieces.join('');
        assert.equal(compileGlob(glob).matches(names.join('/')), covers(glob, names.join('/')));
      }),
      { numRuns: 400 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyText, anyText, (glob, path) => {
        assert.equal(typeof compileGlob(glob).matches(path), 'boolean');
      }),
      { numRuns: 200 },
    );
  });
});

/** The rules of `compileGlob` by trying everything: slow, and plainly right on short input. */
function covers(written: string, path: string): boolean {
  const body = written.replace(/^(?:\/|\.\/)+/, '');
  if (written === '') return false;
  if (body === '') return true;
  const floating = body === written && !body.includes('/') && /[*?[]/.test(body);
  return alternatives(floating ? `**/${body}` : body).some((glob) => {
    const whole = /^([^*?[]+)\/\*\*$/.exec(body)?.[1];
    return path === whole || prefixes(path).some((part) => matchesAt(glob, 0, part, 0));
  });
}

/** The path and its folders, a folder also with its slash (for globs that end in one). */
function prefixes(path: string): string[] {
  const found = [path];
  for (let i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
    found.push(path.slice(0, i), path.slice(0, i + 1));
  }
  return found;
}

function alternatives(glob: string): string[] {
  const brace = /^(.*?)\{([^{}]*)\}(.*)$/s.exec(glob);
  if (!brace) return [glob];
  return brace[2]!.split(',').flatMap((one) => alternatives(brace[1]! + one + brace[3]!));
}

function matchesAt(glob: string, g: number, path: string, p: number): boolean {
  if (g === glob.length) return p === path.length;
  if (glob.charAt(g) === '*') return starsAt(glob, g, path, p);
  const next = path.charAt(p);
  if (next === '') return false;
  if (glob.startsWith('[ab]', g)) return 'ab'.includes(next) && matchesAt(glob, g + 4, path, p + 1);
  const fits = glob.charAt(g) === '?' ? next !== '/' : glob.charAt(g) === next;
  return fits && matchesAt(glob, g + 1, path, p + 1);
}

function starsAt(glob: string, g: number, path: string, p: number): boolean {
  let end = g;
  while (glob.charAt(end) === '*') end++;
  const whole = end - g > 1 && (g === 0 || glob.charAt(g - 1) === '/');
  if (whole && end === glob.length) return true;
  if (whole && glob.charAt(end) === '/') {
    const slash = path.indexOf('/', p);
    if (matchesAt(glob, end + 1, path, p)) return true;
    return slash > p && matchesAt(glob, g, path, slash + 1);
  }
  if (matchesAt(glob, end, path, p)) return true;
  return p < path.length && path.charAt(p) !== '/' && matchesAt(glob, g, path, p + 1);
}
