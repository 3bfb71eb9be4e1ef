import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  baseName,
  HOME_PREFIX,
  isBelow,
  isHomePath,
  joinPath,
  parentFolder,
  relativeToRoot,
  resolveWritten,
  withinHome,
} from '../../src/core/paths';

describe('repository paths', () => {
  it('have a name and a folder', () => {
    assert.equal(baseName('a/b.ts'), 'b.ts');
    assert.equal(baseName('b.ts'), 'b.ts');
    assert.equal(parentFolder('a/b/c.ts'), 'a/b');
    assert.equal(parentFolder('c.ts'), '');
    assert.equal(joinPath('', 'a'), 'a');
    assert.equal(joinPath('a/b', 'c'), 'a/b/c');
    assert.equal(joinPath(HOME_PREFIX, 'a'), 'home:/a');
  });

  it('lie below a folder by whole names', () => {
    assert.ok(isBelow('a/b', 'a') && isBelow('a', 'a') && isBelow('a', ''));
    assert.ok(!isBelow('ab', 'a') && !isBelow('a', 'a/b') && !isBelow('A/b', 'a'));
  });

  it('of the private folder are marked', () => {
    assert.ok(isHomePath('home:/delegations/DEL-1.yml'));
    assert.ok(!isHomePath('home/a'));
    assert.equal(withinHome('home:/delegations/DEL-1.yml'), 'delegations/DEL-1.yml');
  });

  it('are read from what people write, and never leave the repository', () => {
    const cases: readonly [string, string, string | null][] = [
      ['docs/adr', '', 'docs/adr'],
      ['./docs//adr/', '', 'docs/adr'],
      ['docs\\adr', '', 'docs/adr'],
      ['../x.md', 'docs/adr', 'docs/x.md'],
      ['a/../../b', 'docs', 'b'],
      ['.', '', ''],
      ['..', '', null],
      ['a/../..', '', null],
      ['../../../x', 'docs/adr', null],
      ['/etc/passwd', '', null],
      ['\\\\server\\share', '', null],
      ['C:\\x', '', null],
      ['c:x', '', null],
      ['home:/delegations', '', null],
      ['home:', '', null],
      ['a/../home:/x', '', null],
      ['../DEL-2.yml', 'home:/delegations', 'home:/DEL-2.yml'],
      ['../../src/a.ts', 'home:/delegations', null],
      ['a\0b', '', null],
    ];
    for (const [written, from, path] of cases) {
      assert.equal(resolveWritten(written, from), path, written);
    }
  });

  it('stay inside whatever is written', () => {
    const piece = fc.constantFrom('..', '.', '', 'a', 'b c', '\\', 'C:', '~', '\0', '...');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = resolveWritten(pieces.join('/'), 'x/y');
        if (path === null || path === '') return;
        assert.ok(!isHomePath(path) && !path.startsWith('/') && !path.endsWith('/'));
        assert.ok(path.split('/').every((part) => !['', '.', '..'].includes(part)));
      }),
      { numRuns: 200 },
    );
  });

  it('are made of host paths, POSIX and Windows', () => {
    const cases: readonly [string, string, string | null][] = [
      ['/home/me/repo', '/home/me/repo/src/a.ts', 'src/a.ts'],
      ['/home/me/repo/', '/home/me/repo', ''],
      ['/home/me/repo', '/home/me/repository/a.ts', null],
      ['/home/me/repo', '/home/me/Repo/a.ts', null],
      ['/', '/a', 'a'],
      ['/home/me/repo', '/home/me/repo/../x', null],
      ['/home/me/repo', '/home/me/repo/a/../b.ts', 'b.ts'],
      ['/repo', '/repo/a\\b', 'a\\b'],
      ['C:\\Repo', 'c:\\repo\\src\\A.ts', 'src/A.ts'],
      ['c:/Repo', 'C:\\Repo\\a.ts', 'a.ts'],
      ['C:\\Repo', 'D:\\Repo\\a.ts', null],
      ['\\\\server\\share\\repo', '\\\\SERVER\\share\\repo\\a.ts', 'a.ts'],
      ['C:\\', 'C:\\a.ts', 'a.ts'],
    ];
    for (const [root, host, path] of cases) {
      assert.equal(relativeToRoot(root, host), path, `${root} ${host}`);
    }
  });
});
