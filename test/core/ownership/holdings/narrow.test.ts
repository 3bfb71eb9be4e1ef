import * as assert from 'node:assert/strict';
import { narrowed } from '../../../../src/core/ownership/holdings/narrow';
import { busy } from './load';

const PATHS = ['src/Shop/cart.ts', 'src/shop/cart.css', 'docs/shop.md', 'a b.md'];

describe('narrowing paths', () => {
  it('keeps what holds every word, in any case and order', async () => {
    assert.deepEqual(await paths('shop'), [
      'src/Shop/cart.ts',
      'src/shop/cart.css',
      'docs/shop.md',
    ]);
    assert.deepEqual(await paths('.TS shop'), ['src/Shop/cart.ts']);
    assert.deepEqual(await paths('  '), PATHS);
    assert.deepEqual(await paths('nothing'), []);
  });

  it('says when there are more', async () => {
    const found = await narrowed(PATHS, 'shop', 2, busy, new AbortController().signal);
    assert.deepEqual(found, { paths: ['src/Shop/cart.ts', 'src/shop/cart.css'], more: true });
    const all = await narrowed(PATHS, 'shop', 3, busy, new AbortController().signal);
    assert.equal(all?.more, false);
  });

  it('ends when the signal says so', async () => {
    assert.equal(await narrowed(PATHS, 'shop', 9, busy, AbortSignal.abort()), null);
  });
});

async function paths(query: string): Promise<readonly string[] | undefined> {
  return (await narrowed(PATHS, query, 100, busy, new AbortController().signal))?.paths;
}
