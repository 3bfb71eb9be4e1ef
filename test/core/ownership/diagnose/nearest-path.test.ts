import assert from 'node:assert/strict';
import type { Dialect } from '../../../../src/core/dialect';
import { FolderIndex } from '../../../../src/core/folder-index';
import { nearestPattern } from '../../../../src/core/ownership/diagnose/nearest-path';

const PATHS = [
  'Makefile',
  'README.md',
  'api/v2/x.go',
  'docs/my guide/a.md',
  'internal/builtin/file/x.go',
  'internal/other/file/y.go',
  'src/Checkout/cart.ts',
  'src/payments/a.ts',
  'src/payments/b.css',
  'src/shop/basket/x.ts',
];

async function near(pattern: string, dialect: Dialect = 'github'): Promise<string | null> {
  const index = await FolderIndex.of(PATHS, () => null);
  return nearestPattern(pattern, dialect, index, PATHS);
}

describe('what a pattern without files may have meant', () => {
  const cases: Readonly<Record<string, string | null>> = {
    // another case
    '/src/checkout/': '/src/Checkout/',
    'readme.md': 'README.md',
    '/SRC/checkout/*.ts': '/src/Checkout/*.ts',
    // a slip of the pen in one name
    '/src/paymets/': '/src/payments/',
    '/src/paymets/**/*.css': '/src/payments/**/*.css',
    '/src/paymets/*.py': null,
    Makefiel: 'Makefile',
    '/scr/paymets/': null,
    // different things, near as they are
    '/api/v1/': null,
    '/sr/': null,
    // the slash at the end
    '/README.md/': '/README.md',
    'Makefile/': 'Makefile',
    // moved
    '/builtin/file': '/internal/builtin/file',
    '/lib/basket/': '/src/shop/basket/',
    '/lib/file/': null,
    '/lib/README.md': null,
    // escapes
    '/docs/my\\ giude/': '/docs/my\\ guide/',
    // wildcards first
    '*.java': null,
    '**/paymets/': null,
    '/': null,
    '': null,
  };
  for (const [pattern, expected] of Object.entries(cases)) {
    it(`${pattern || 'nothing'}: ${expected ?? 'nothing is close'}`, async () => {
      assert.equal(await near(pattern), expected);
    });
  }

  it('speaks the dialect of the file', async () => {
    assert.equal(await near('/src', 'gitlab'), '/src/');
    assert.equal(await near('payments', 'gitlab'), 'payments/');
    assert.equal(await near('!/src/paymets/', 'gitlab'), '!/src/payments/');
    assert.equal(await near('src/', 'gitea'), 'src/.*');
    assert.equal(await near('src/payments/*', 'gitea'), 'src/payments/.*');
    assert.equal(await near('readme\\.md', 'gitea'), 'README.md');
    assert.equal(await near('/lib\\\\+\\+/', 'gitea'), null);
    assert.equal(await near('docs/my\\ giude/', 'gitea'), 'docs/my\\ guide/.*');
    assert.equal(await near('src/.*\\.py', 'gitea'), null);
    assert.equal(await near('readme', 'prow'), null);
  });
});
