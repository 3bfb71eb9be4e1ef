import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { remoteHost } from '../../src/core/ownership/remote-host';
import { Sources } from '../../src/core/source';
import { DiskFiles } from '../../src/host/files';
import { findRoot } from '../../src/host/root';
import { walkTree } from '../../src/core/walk';
import { SampleRepository } from './sample-repository';

const ADA = { name: 'Ada', email: 'ada@example.com', date: '2026-01-01' };
const failed = (bytes = 0) => ({ kind: 'unreadable', reason: 'failed', bytes });
const absent = { kind: 'absent' };

describe('files on disk', () => {
  let folder: SampleRepository;
  let outside: SampleRepository;
  let files: DiskFiles;

  beforeEach(() => {
    folder = new SampleRepository();
    outside = new SampleRepository().write({ 'secret.yml': 'key: 1\n' });
    files = new DiskFiles(folder.root);
  });
  afterEach(() => {
    folder.dispose();
    outside.dispose();
  });

  it('reads text without its byte order mark and keeps line endings', async () => {
    folder.write({ 'a/b.yml': '\uFEFFid: 1\r\n' });
    assert.deepEqual(await files.read('a/b.yml'), {
      kind: 'text',
      text: 'id: 1\r\n',
      bytes: 10,
      invalidAt: null,
    });
  });

  it('names bytes that are no UTF-8, binaries and files above the limit', async () => {
    folder.write({ latin: Buffer.from('caf\xe9', 'latin1'), 'x.yml': Buffer.from([1, 0, 2]) });
    const latin = await files.read('latin');
    assert.equal(latin.kind === 'text' && latin.invalidAt, 3);
    assert.deepEqual(await files.read('x.yml'), {
      kind: 'unreadable',
      reason: 'binary',
      bytes: 3,
    });
    assert.deepEqual(await files.read('latin', 3), {
      kind: 'unreadable',
      reason: 'too-large',
      bytes: 4,
    });
  });

  it('tells what is absent from what cannot be read', async () => {
    folder.write({ 'a.txt': 'a' });
    mkdirSync(join(folder.root, 'folder.yml'));
    assert.deepEqual(await files.read('none.txt'), absent);
    assert.deepEqual(await files.read('a.txt/below'), absent);
    assert.deepEqual(await files.read('x'.repeat(5000)), absent);
    assert.deepEqual(await files.read('folder.yml'), failed());
    assert.deepEqual(await files.list('a.txt'), []);
    assert.deepEqual(await files.list('none'), []);
  });

  it('says that a file failed where the disk gives an error of another kind', async () => {
    // Links in a circle fail for everyone; permissions do not stop an administrator.
    symlinkSync('b.txt', join(folder.root, 'a.txt'));
    symlinkSync('a.txt', join(folder.root, 'b.txt'));
    symlinkSync('closed', join(folder.root, 'closed'));
    assert.deepEqual(await files.read('a.txt'), failed());
    assert.deepEqual(await files.read('closed/b.txt'), failed());
    assert.deepEqual(await files.list('closed'), []);
  });

  it('reads nothing outside, whatever the path or a link says', async () => {
    folder.write({ 'in.txt': 'in', 'sub/deep.txt': 'deep' });
    symlinkSync(join(outside.root, 'secret.yml'), join(folder.root, 'out.yml'));
    symlinkSync(outside.root, join(folder.root, 'elsewhere'));
    symlinkSync('in.txt', join(folder.root, 'link.txt'));
    symlinkSync('sub', join(folder.root, 'linked'));
    symlinkSync('nowhere', join(folder.root, 'dangling'));
    symlinkSync('.', join(folder.root, 'loop'));
    assert.deepEqual(await files.read('out.yml'), failed());
    assert.deepEqual(await files.read('elsewhere/secret.yml'), failed());
    assert.deepEqual(await files.list('elsewhere'), []);
    assert.deepEqual(await files.read('dangling'), absent);
    for (const path of ['../x', 'sub/../../x', '/etc/hosts', 'C:\\x', 'a\0b', 'sub//deep.txt']) {
      assert.deepEqual(await files.read(path), absent, path);
    }
    assert.equal((await files.read('link.txt')).kind, 'text');
    assert.equal((await files.read('linked/deep.txt')).kind, 'text');
    assert.deepEqual(await files.list(''), [
      { name: 'in.txt', kind: 'file' },
      { name: 'link.txt', kind: 'file', link: true },
      { name: 'linked', kind: 'folder', link: true },
      { name: 'loop', kind: 'folder', link: true },
      { name: 'sub', kind: 'folder' },
    ]);
    // Links stay where they are, as in git.
    const walked = ['in.txt', 'link.txt', 'linked', 'loop', 'sub/deep.txt'];
    assert.deepEqual(await walkTree(files), walked);
  });

  it('reads git’s settings where a linked worktree keeps them', async () => {
    folder.init().write({ a: '1' }).commit('a', ADA);
    folder.git('remote', 'add', 'origin', 'https://gitlab.com/acme/x.git');
    folder.git('worktree', 'add', '-q', join(outside.root, 'tree'));
    const there = new DiskFiles(join(outside.root, 'tree'));
    const host = { host: 'gitlab.com', dialect: 'gitlab' };
    assert.deepEqual(await remoteHost(new Sources(files)), host);
    assert.deepEqual(await remoteHost(new Sources(there)), host);
    assert.deepEqual(await there.read('.git/HEAD'), absent);
    folder.write({ 'plain/.git': 'gitdir: ../nowhere\n' });
    const broken = new DiskFiles(join(folder.root, 'plain'));
    assert.deepEqual(await broken.read('.git/config'), absent);
  });

  it('reads the private folder below home:/ only where there is one', async () => {
    assert.deepEqual(await files.read('home:/secret.yml'), absent);
    const both = new DiskFiles(folder.root, outside.root);
    assert.equal((await both.read('home:/secret.yml')).kind, 'text');
    assert.deepEqual(await both.list('home:/'), [{ name: 'secret.yml', kind: 'file' }]);
    assert.deepEqual(await both.read('home:/../secret.yml'), absent);
    assert.deepEqual(await both.read('secret.yml'), absent);
  });

  it('answers again when a deleted folder is back', async () => {
    rmSync(folder.root, { recursive: true });
    assert.deepEqual(await files.list(''), []);
    assert.deepEqual(await files.read('a.txt'), absent);
    folder.write({ 'a.txt': 'a' });
    assert.equal((await files.read('a.txt')).kind, 'text');
  });

  it('finds the repository around a folder', () => {
    folder.write({ '.git/HEAD': '', 'a/b/c.txt': '', 'tree/.git': 'gitdir: ../.git\n' });
    assert.equal(findRoot(join(folder.root, 'a/b')), folder.root);
    assert.equal(findRoot(join(folder.root, 'tree')), join(folder.root, 'tree'));
    assert.equal(findRoot(outside.root), outside.root);
  });
});
