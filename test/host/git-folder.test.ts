import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitFolders } from '../../src/host/git-folder';
import { SampleRepository } from './sample-repository';

const ADA = { name: 'Ada', email: 'ada@example.com', date: '2026-01-01' };

describe('the folders of git', () => {
  let repository: SampleRepository;
  let outside: string;

  before(() => {
    repository = new SampleRepository().init().write({ a: '1' }).commit('a', ADA);
    outside = realpathSync(mkdtempSync(join(tmpdir(), 'steward-tree-')));
  });

  after(() => {
    repository.dispose();
    rmSync(outside, { recursive: true });
  });

  const dotGit = (): string => join(repository.root, '.git');

  it('are .git where that is a folder', async () => {
    assert.deepEqual(await gitFolders(repository.root), { own: dotGit(), common: dotGit() });
  });

  it('of a linked worktree are its own and the one it shares', async () => {
    const tree = join(outside, 'tree');
    repository.git('worktree', 'add', '-q', tree);
    assert.deepEqual(await gitFolders(tree), {
      own: join(dotGit(), 'worktrees', 'tree'),
      common: dotGit(),
    });
  });

  it('of a submodule are what its file names', async () => {
    repository.write({ 'lib/.git': 'gitdir: ../.git/modules/lib\n' });
    const folder = join(dotGit(), 'modules', 'lib');
    assert.deepEqual(await gitFolders(join(repository.root, 'lib')), {
      own: folder,
      common: folder,
    });
  });

  it('are none without .git, or with one that names nothing', async () => {
    repository.write({ 'odd/.git': 'no folder\n', 'none/a': '' });
    assert.equal(await gitFolders(join(repository.root, 'odd')), null);
    assert.equal(await gitFolders(join(repository.root, 'none')), null);
  });
});
