import assert from 'node:assert/strict';
import { decisionAreas } from '../../../src/core/context/decision-areas';
import { decision } from '../../words/facts';
import { FILE_START } from '../../../src/core/text';
import { fakeRepository } from './fakes';

const AREAS = `areas:
  - { name: Checkout, paths: ["src/checkout/**"], owners: ["@a"] }
  - { name: Web, paths: ["web/**", "packages/web/**"], owners: ["@b"] }
`;

const TREE = ['docs/a.md', 'packages/web/docs/adr/0001-x.md', 'src/checkout/pay.ts', 'web/a.css'];

describe('the areas a decision governs', () => {
  const areas = async (scope: readonly string[], path = 'docs/adr/0001-a.md'): Promise<unknown> => {
    const { repository } = fakeRepository({ '.steward/ownership.yml': AREAS });
    const globs = scope.map((glob) => ({ glob, range: FILE_START }));
    return decisionAreas(decision({ path, scope: globs }), await repository.ownership(), TREE);
  };

  it('are those of files its scope covers', async () => {
    assert.deepEqual(await areas(['src/checkout/**']), ['Checkout']);
    assert.deepEqual(await areas(['src/**']), ['Checkout']);
    assert.deepEqual(await areas(['*.css', './src/checkout/pay.ts']), ['Web', 'Checkout']);
  });

  it('are none where nothing is covered, or no area knows the files', async () => {
    assert.deepEqual(await areas(['gone/**']), []);
    assert.deepEqual(await areas(['docs/**']), []);
    assert.deepEqual(await areas(['']), []);
  });

  it('are those it lies in where it names no scope', async () => {
    assert.deepEqual(await areas([], 'packages/web/docs/adr/0001-x.md'), ['Web']);
    assert.deepEqual(await areas([]), []);
  });
});
