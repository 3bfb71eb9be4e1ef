import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { GitHistory } from '../../src/host/git';
import { changedSince, trackedFiles } from '../../src/host/tracked';
import { SampleRepository } from './sample-repository';

const gap = (name: string): object => ({ kind: 'unknown', gap: name });

describe('git where there is little of it', () => {
  let folder: SampleRepository;
  beforeEach(() => {
    folder = new SampleRepository();
  });
  afterEach(() => {
    folder.dispose();
  });

  it('says that a folder is no repository, and walks it', async () => {
    folder.write({ 'b.ts': '', 'a/c.ts': '// TODO x', 'node_modules/p/i.js': '', '.git/x': '' });
    const history = new GitHistory(folder.root);
    assert.deepEqual(await history.commits('b.ts'), gap('no-repository'));
    assert.deepEqual(await history.headCommit(), gap('no-repository'));
    assert.deepEqual(await trackedFiles(folder.root), ['a/c.ts', 'b.ts']);
    assert.deepEqual(await history.filesContaining(['TODO']), gap('no-repository'));
  });

  it('says that nothing is committed yet', async () => {
    folder.init().write({ 'a.ts': '' });
    const history = new GitHistory(folder.root);
    const answers = await Promise.all([
      history.commits('a.ts'),
      history.namesOnBranches(''),
      history.deletedIn('a.ts'),
      history.headCommit(),
    ]);
    assert.deepEqual(
      answers,
      Array.from(answers, () => gap('no-commits')),
    );
  });

  it('says that there is no git, and starts nothing from the folder itself', async () => {
    folder.write({ git: '#!/bin/sh\ntouch ran\n', 'a.ts': '' });
    const path = process.env.PATH;
    process.env.PATH = `.:${join(folder.root, 'empty')}`;
    try {
      assert.deepEqual(await new GitHistory(folder.root).commits('a.ts'), gap('no-git'));
      assert.deepEqual(await trackedFiles(folder.root), ['a.ts', 'git']);
      assert.deepEqual(await changedSince(folder.root, 'main'), { kind: 'gap', gap: 'no-git' });
    } finally {
      process.env.PATH = path;
    }
    assert.equal(existsSync(join(folder.root, 'ran')), false);
  });

  it('answers for a folder that was deleted', async () => {
    const history = new GitHistory(join(folder.root, 'gone'));
    assert.deepEqual(await history.commits('a.ts'), gap('no-repository'));
  });
});
