import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commitId } from '../../../../src/core/stewardship/history/history-index';
import { BOB, factsOf, history, idOf, line, type Told } from './histories';

/** For each file of HEAD the numbers of the commits (from 1) that it has changes of, newest first. */
async function commitsOf(told: readonly Told[], files: readonly string[]) {
  const { lineages, index } = await factsOf(told, files);
  return Object.fromEntries(
    files.map((path, file) => {
      const changes = lineages.changes.subarray(lineages.starts[file], lineages.starts[file + 1]);
      const ids = Array.from(changes, (change) => commitId(index, lineages.commitOf[change]!));
      return [path, ids.map((id) => parseInt(id, 16))];
    }),
  );
}

/** A commit on a branch of its own that begins at the commit `from`. */
function side(number: number, from: number, day: number, file: string): Told {
  const [path = '', before = null] = file.split(' < ');
  return {
    commit: {
      id: idOf(number),
      parents: [idOf(from)],
      author: BOB,
      coAuthors: [],
      time: day * 86_400,
      committed: day * 86_400,
    },
    changes: [{ path, from: before, added: 1, deleted: 1 }],
  };
}

describe('a file through its names', () => {
  it('keeps what it was called before', async () => {
    const told = line(
      { files: ['a'] },
      { files: ['b < a'] },
      { files: ['c < b'] },
      { files: ['c'] },
    );
    assert.deepEqual(await commitsOf(told, ['c']), { c: [4, 3, 2, 1] });
  });

  it('leaves a name that another file took to that file', async () => {
    const told = line({ files: ['a'] }, { files: ['b < a'] }, { files: ['a'] }, { files: ['a'] });
    assert.deepEqual(await commitsOf(told, ['a', 'b']), { a: [4, 3], b: [2, 1] });
  });

  it('follows files that swap their names, and a chain in one commit', async () => {
    const swap = line({ files: ['a'] }, { files: ['b'] }, { files: ['a < b', 'b < a'] });
    assert.deepEqual(await commitsOf(swap, ['a', 'b']), { a: [3, 2], b: [3, 1] });
    const chain = line({ files: ['a'] }, { files: ['b'] }, { files: ['b < a', 'c < b'] });
    assert.deepEqual(await commitsOf(chain, ['b', 'c']), { b: [3, 1], c: [3, 2] });
  });

  it('is the same file when it comes back, also by a rename undone', async () => {
    const back = line(
      { files: ['a'] },
      { files: ['b < a'] },
      { files: ['a < b'] },
      { files: ['a'] },
    );
    assert.deepEqual(await commitsOf(back, ['a']), { a: [4, 3, 2, 1] });
  });

  it('gets what a branch that knew nothing of the rename did to the former name', async () => {
    const told = line({ files: ['a'] }, { files: ['b < a'], day: 2 });
    assert.deepEqual(await commitsOf([...told, side(9, 1, 5, 'a')], ['b']), { b: [9, 2, 1] });
  });

  it('gets what a branch did after the same rename there', async () => {
    const told = line({ files: ['a'] }, { files: ['b < a'], day: 5 });
    const twice = [...told, side(8, 1, 3, 'b < a'), side(9, 8, 4, 'b')];
    assert.deepEqual(await commitsOf(twice, ['b']), { b: [2, 9, 8, 1] });
  });

  it('keeps its name where a branch renamed it and HEAD did not take that', async () => {
    const told = line({ files: ['a'] }, { files: ['a'], day: 9 });
    const away = [...told, side(8, 1, 3, 'x < a'), side(9, 8, 4, 'x')];
    assert.deepEqual(await commitsOf(away, ['a']), { a: [2, 9, 8, 1] });
  });

  it('never shares a change, and has all of its own name, in any history', async () => {
    const files = ['a', 'c/d', 'nowhere'];
    await fc.assert(
      fc.asyncProperty(history, async (told) => {
        const { lineages, index } = await factsOf(told, files);
        assert.equal(lineages.starts.at(-1), index.changes.paths.length);
        assert.deepEqual(
          [...lineages.changes].sort((a, b) => a - b),
          Array.from(index.changes.paths, (_, change) => change),
        );
        for (let of = 0; of < lineages.count; of++) {
          const own = lineages.changes.subarray(lineages.starts[of], lineages.starts[of + 1]);
          assert.deepEqual(
            [...own],
            [...own].sort((a, b) => a - b),
          );
          for (const change of own) assert.equal(lineages.ofChange[change], of);
        }
      }),
      { numRuns: 100 },
    );
  });
});
