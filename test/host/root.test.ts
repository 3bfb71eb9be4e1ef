import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { findRoot, nestedRoot } from '../../src/host/root';
import { SampleRepository } from './sample-repository';

describe('the root of a repository', () => {
  let folder: SampleRepository;
  before(() => {
    folder = new SampleRepository().init().write({
      'a/b/c.ts': '',
      'lib/.git': 'gitdir: ../.git/modules/lib\n',
      'lib/src/deep/x.ts': '',
      'lib/inner/.git/HEAD': '',
    });
    symlinkSync('lib', join(folder.root, 'link'));
  });
  after(() => {
    folder.dispose();
  });

  const at = (...names: string[]): string => join(folder.root, ...names);

  it('is the nearest folder upward with a .git', () => {
    assert.equal(findRoot(at('a', 'b')), folder.root);
    assert.equal(findRoot(at('lib', 'src', 'deep')), at('lib'));
    assert.equal(findRoot(at('not', 'there')), folder.root);
  });

  it('lies inside another one for submodules, also for folders that are gone', () => {
    const nested = (...names: string[]): string | null => nestedRoot(at(...names), folder.root);
    assert.equal(nested('lib', 'src', 'deep'), at('lib'));
    assert.equal(nested('lib', 'gone'), at('lib'));
    assert.equal(nested('lib', 'inner'), at('lib', 'inner'));
    assert.equal(nested('a', 'b'), null);
    assert.equal(nestedRoot(folder.root, folder.root), null);
    assert.equal(nestedRoot(at('lib'), at('a')), null);
  });

  it('is not what a symbolic link leads to', () => {
    assert.equal(nestedRoot(at('link', 'src'), folder.root), null);
    assert.equal(nestedRoot(at('link', 'inner'), folder.root), null);
  });
});
