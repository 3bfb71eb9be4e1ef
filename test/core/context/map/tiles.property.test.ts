import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chooseTiles, named } from '../../../../src/core/context/map/tiles';
import { folderOf, mapTree } from '../../../../src/core/context/map/tree';
import { breathe } from '../../stewardship/history/histories';

const segment = fc.constantFrom('a', 'b', 'a-b', 'c', '__proto__', 'ü');
const path = fc.array(segment, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'));

/** Sorted, and no file is a folder of another. */
const files = fc.uniqueArray(path, { maxLength: 60 }).map((paths) => {
  const all = [...paths].sort();
  return all.filter((one) => !all.some((other) => other.startsWith(`${one}/`)));
});

describe('tiles of the map', () => {
  it('hold every file once, in at most so many', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.integer({ min: 1, max: 30 }), async (paths, limit) => {
        const root = await mapTree(paths, breathe);
        const tiles = chooseTiles(root, (start, end) => end - start, limit);
        const closed = tiles.filter(({ open }) => !open);
        assert.ok(closed.length <= Math.max(limit, 1));
        const held = closed.flatMap(
          ({ start, end, files: some }) =>
            some ?? Array.from({ length: end - start }, (_, at) => start + at),
        );
        assert.deepEqual(
          [...held].sort((a, b) => a - b),
          paths.map((_, at) => at),
        );
        tiles.forEach(({ parent, size }, at) => {
          assert.ok(parent < at && size > 0);
          if (parent >= 0) assert.equal(tiles[parent]?.open, true);
        });
      }),
    );
  });

  it('lie in the folders of their paths', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (paths) => {
        const root = await mapTree(paths, breathe);
        for (const tile of chooseTiles(root, (start, end) => end - start, 1000)) {
          const one = named(tile, paths);
          const inside = paths.slice(one.start, one.end);
          if (one.kind === 'file') assert.deepEqual(inside, [one.path]);
          else {
            assert.ok(inside.every((file) => file.startsWith(`${one.path}/`)));
            assert.equal(inside.length, paths.filter((f) => f.startsWith(`${one.path}/`)).length);
            assert.equal(folderOf(root, one.path)?.path, one.path);
          }
        }
      }),
    );
  });

  it('open the largest folder first, and put what does not fit into one', async () => {
    const paths = Array.from({ length: 8 }, (_, at) => `big/${at}`).concat(
      'small/x',
      'small/y',
      'z',
    );
    const root = await mapTree(paths, breathe);
    const names = (limit: number) =>
      chooseTiles(root, (start, end) => end - start, limit)
        .filter(({ open }) => !open)
        .map((tile) => [named(tile, paths).kind, tile.size]);
    assert.deepEqual(names(3), [
      ['folder', 8],
      ['folder', 2],
      ['file', 1],
    ]);
    assert.deepEqual(names(2), [
      ['folder', 8],
      ['rest', 3],
    ]);
    assert.equal(names(10).filter(([kind]) => kind === 'file').length, 9);
  });
});
