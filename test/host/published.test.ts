import assert from 'node:assert/strict';
import { GitHistory } from '../../src/host/git';
import { SampleRepository } from './sample-repository';

const ADA = { name: 'Ada', email: 'ada@example.com', date: '2025-01-01' };

describe('what a code host has', () => {
  let repository: SampleRepository;

  beforeEach(() => {
    repository = new SampleRepository().init().write({ 'a/b.yml': 'x\n' });
  });

  afterEach(() => {
    repository.dispose();
  });

  const published = (path: string) => new GitHistory(repository.root).published(path);

  it('is nothing before the first commit', async () => {
    const value = { commit: null, committed: false, branch: null };
    assert.deepEqual(await published('a/b.yml'), { kind: 'known', value });
  });

  it('is the commit once a branch of a remote holds it', async () => {
    const commit = repository.commit('Start', ADA).git('rev-parse', 'HEAD').trim();
    const before = { commit: null, committed: true, branch: null };
    assert.deepEqual(await published('a/b.yml'), { kind: 'known', value: before });
    repository.git('update-ref', 'refs/remotes/origin/trunk', 'HEAD');
    repository.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
    const value = { commit, committed: true, branch: 'trunk' };
    assert.deepEqual(await published('a/b.yml'), { kind: 'known', value });
    assert.deepEqual(await published('a/c.yml'), {
      kind: 'known',
      value: { ...value, committed: false },
    });
    repository.write({ 'a/c.yml': 'x\n' }).commit('Next', ADA);
    const later = { commit: null, committed: true, branch: 'trunk' };
    assert.deepEqual(await published('a/c.yml'), { kind: 'known', value: later });
  });
});
