import * as assert from 'node:assert/strict';
import type { FileFolder } from '../../../../src/core/ownership/holdings/folders';
import { fileTree, withoutDetours } from '../../../../src/core/ownership/holdings/folders';
import { type Covering, covering } from '../../../../src/core/ownership/holdings/covering';
import { busy, holdings } from './load';

describe('folders of files', () => {
  it('count what is in them and below', async () => {
    const root = await fileTree(['a', 'b/c/d', 'b/c/e', 'b/f', 'g/h/i'], busy);
    assert.deepEqual(shape(root), {
      '': [5, ['a']],
      b: [3, ['b/f']],
      'b/c': [2, ['b/c/d', 'b/c/e']],
      g: [1, []],
      'g/h': [1, ['g/h/i']],
    });
  });

  it('may come in any order', async () => {
    const root = await fileTree(['b/x', 'a/y', 'b/z'], busy);
    assert.deepEqual(shape(root), { '': [3, []], b: [2, ['b/x', 'b/z']], a: [1, ['a/y']] });
  });

  it('stand thousands of levels', async () => {
    const deep = 'd/'.repeat(5000);
    const root = await fileTree([`${deep}x`], busy);
    assert.equal(root.total, 1);
    assert.equal(withoutDetours(root, isEmpty).path, deep.slice(0, -1));
  });

  it('are passed through where they hold one folder only', async () => {
    const root = await fileTree(['src/main/java/a', 'src/main/java/b/c'], busy);
    assert.equal(withoutDetours(root, isEmpty).path, 'src/main/java');
    const two = await fileTree(['src/a/x', 'src/b/x'], busy);
    assert.equal(withoutDetours(two, isEmpty).path, 'src');
  });
});

describe('covering', () => {
  const paths = ['a/1', 'a/2', 'a/b/3', 'c/4', 'c/5', 'd'];

  it('names whole folders, and the files that stand among others', async () => {
    assert.deepEqual(await coveringOf(['a/1', 'a/2', 'a/b/3', 'c/4'], 10), {
      folders: ['a'],
      files: ['c/4'],
    });
    assert.deepEqual(await coveringOf(paths, 10), { folders: [''], files: [] });
    assert.deepEqual(await coveringOf([], 10), { folders: [], files: [] });
  });

  it('gives up where too many names were needed', async () => {
    assert.equal(await coveringOf(['a/1', 'c/4', 'd'], 2), null);
  });

  async function coveringOf(some: readonly string[], limit: number): Promise<Covering | null> {
    const { coverage } = await holdings({ CODEOWNERS: '* @a\n' }, paths);
    return covering(await fileTree(some, busy), coverage, limit);
  }
});

function isEmpty({ files }: FileFolder): boolean {
  return files.length === 0;
}

function shape(folder: FileFolder): Record<string, [number, readonly string[]]> {
  return Object.assign(
    { [folder.path]: [folder.total, folder.files] },
    ...folder.folders.map(shape),
  ) as Record<string, [number, readonly string[]]>;
}
