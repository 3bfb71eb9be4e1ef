import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChangeSet, HistoryAnswer } from '../../src/core/ports';
import { GitHistory } from '../../src/host/git';
import { SampleRepository } from './sample-repository';

const ADA = { name: 'Ada', email: 'ada@example.com', date: '2025-01-01' };

/** Long enough that git finds it again. */
const BODY = Array.from({ length: 20 }, (_, line) => `line ${line}\n`).join('');

function value<T>(answer: HistoryAnswer<T>): T {
  if (answer.kind === 'unknown') assert.fail(`no answer: ${answer.gap}`);
  return answer.value;
}

async function changesIn(root: string, base: string | null = null): Promise<ChangeSet> {
  return value(await new GitHistory(root).changes(base));
}

/** `modified a.ts`, `renamed b.ts < a.ts`, `modified lib (submodule)`. */
function shown({ files }: ChangeSet): string[] {
  return files.map(
    ({ kind, path, from, submodule }) =>
      `${kind} ${path}${from === null ? '' : ` < ${from}`}${submodule ? ' (submodule)' : ''}`,
  );
}

describe('what a branch and the working tree change', () => {
  let repository: SampleRepository;
  let scratch: string;

  beforeEach(() => {
    scratch = mkdtempSync(join(realpathSync(tmpdir()), 'steward-other-'));
    repository = new SampleRepository().init();
    repository
      .write({
        'a.ts': 'a\n',
        'gone.ts': 'gone\n',
        'old name é.ts': BODY,
        'same.ts': 'same\n',
        'web/cart.ts': 'cart\n',
        '.gitignore': 'ignored/\n',
      })
      .commit('Start', ADA);
  });

  afterEach(() => {
    repository.dispose();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('is commits, index, working tree and new files together', async () => {
    repository.git('checkout', '-q', '-b', 'side');
    repository.write({ 'committed.ts': 'x\n' }).commit('Side', ADA);
    repository.write({ 'a.ts': 'staged\n' });
    repository.git('add', 'a.ts');
    repository.git('rm', '-q', 'gone.ts');
    repository.git('mv', 'old name é.ts', 'web/new name é.ts');
    repository.write({
      'web/cart.ts': 'not staged\n',
      'fresh "quoted"\tname.ts': '',
      'ignored/x.ts': '',
    });
    const changes = await changesIn(repository.root);
    assert.equal(changes.base, repository.git('rev-parse', 'main').trim());
    assert.equal(changes.baseName, 'main');
    assert.deepEqual(shown(changes), [
      'modified a.ts',
      'added committed.ts',
      'added fresh "quoted"\tname.ts',
      'deleted gone.ts',
      'modified web/cart.ts',
      'renamed web/new name é.ts < old name é.ts',
    ]);
  });

  it('leaves out what went on in the base since, and takes any commit as the base', async () => {
    repository.git('checkout', '-q', '-b', 'side');
    repository.write({ 'a.ts': 'side\n' }).commit('Side', ADA);
    const first = repository.git('rev-parse', 'HEAD').trim();
    repository.write({ 'b.ts': 'side\n' }).commit('More', ADA);
    repository.git('checkout', '-q', 'main');
    repository.write({ 'same.ts': 'main\n' }).commit('Main', ADA);
    repository.git('checkout', '-q', 'side');
    assert.deepEqual(shown(await changesIn(repository.root)), ['modified a.ts', 'added b.ts']);
    const since = await changesIn(repository.root, first);
    assert.deepEqual([since.baseName, ...shown(since)], [first, 'added b.ts']);
    const relative = await changesIn(repository.root, 'HEAD~1');
    assert.deepEqual([relative.base, ...shown(relative)], [first, 'added b.ts']);
  });

  it('has no answer for what is no commit', async () => {
    for (const base of ['', 'no-such-ref', '--output=x', '-h', 'a.ts', 'HEAD:a.ts', 'a\0b']) {
      assert.deepEqual(await new GitHistory(repository.root).changes(base), {
        kind: 'unknown',
        gap: 'failed',
      });
    }
    assert.equal(existsSync(join(repository.root, 'x')), false);
  });

  it('is nothing where only the time of a file changed', async () => {
    utimesSync(join(repository.root, 'a.ts'), new Date(), new Date(2030, 1, 1));
    assert.deepEqual(shown(await changesIn(repository.root)), []);
  });

  it('is compared with the default branch of the remote, where there is one', async () => {
    const clone = join(scratch, 'clone');
    repository.git('clone', '-q', repository.root, clone);
    const inClone = (...args: string[]): string => repository.git('-C', clone, ...args);
    repository.git('-C', clone, 'checkout', '-q', '-b', 'main2');
    inClone('commit', '-q', '--allow-empty', '-m', 'Empty');
    assert.equal((await changesIn(clone)).baseName, 'origin/main');
    inClone('symbolic-ref', '--delete', 'refs/remotes/origin/HEAD');
    inClone('update-ref', '-d', 'refs/heads/main');
    assert.equal((await changesIn(clone)).baseName, 'origin/main');
    inClone('remote', 'remove', 'origin');
    const { base, baseName } = await changesIn(clone);
    assert.deepEqual([base, baseName], [inClone('rev-parse', 'HEAD').trim(), 'HEAD']);
  });

  it('is what is not committed on the base itself, and with a detached HEAD', async () => {
    repository.write({ 'a.ts': 'changed\n' });
    assert.deepEqual(shown(await changesIn(repository.root)), ['modified a.ts']);
    repository.git('checkout', '-q', '--detach');
    assert.deepEqual(shown(await changesIn(repository.root)), ['modified a.ts']);
  });

  it('is all that is there before the first commit', async () => {
    const fresh = new SampleRepository().init();
    try {
      fresh.write({ 'a.ts': '', 'b/c.ts': '' });
      fresh.git('add', 'a.ts');
      const changes = await changesIn(fresh.root);
      assert.deepEqual(
        [changes.baseName, ...shown(changes)],
        ['HEAD', 'added a.ts', 'added b/c.ts'],
      );
      const history = new GitHistory(fresh.root);
      assert.equal(value(await history.textAt(changes.base, 'a.ts')), null);
      assert.equal((await history.changes('main')).kind, 'unknown');
    } finally {
      fresh.dispose();
    }
  });

  it('names conflicts, also of a file that one side deleted', async () => {
    repository.git('checkout', '-q', '-b', 'side');
    repository.write({ 'a.ts': 'side\n' });
    repository.git('rm', '-q', 'gone.ts');
    repository.commit('Side', ADA);
    repository.git('checkout', '-q', 'main');
    repository.write({ 'a.ts': 'main\n', 'gone.ts': 'still here\n' }).commit('Main', ADA);
    assert.throws(() => repository.git('merge', '-q', 'side'));
    assert.deepEqual(shown(await changesIn(repository.root)), [
      'conflicted a.ts',
      'conflicted gone.ts',
    ]);
  });

  it('keeps what was only taken out of the index', async () => {
    repository.git('rm', '-q', '--cached', 'a.ts');
    assert.deepEqual(shown(await changesIn(repository.root)), ['modified a.ts']);
  });

  it('has paths relative to a subfolder, and nothing from beside it', async () => {
    repository.git('mv', 'old name é.ts', 'web/moved in.ts');
    repository.write({ 'web/cart.ts': 'changed\n', 'a.ts': 'changed\n', 'new.ts': '' });
    const web = join(repository.root, 'web');
    assert.deepEqual(shown(await changesIn(web)), ['modified cart.ts', 'added moved in.ts']);
  });

  it('has links as files', async () => {
    symlinkSync('web', join(repository.root, 'link'));
    repository.commit('Link', ADA);
    rmSync(join(repository.root, 'link'));
    symlinkSync('ignored', join(repository.root, 'link'));
    rmSync(join(repository.root, 'a.ts'));
    symlinkSync('same.ts', join(repository.root, 'a.ts'));
    symlinkSync('web', join(repository.root, 'other'));
    assert.deepEqual(shown(await changesIn(repository.root)), [
      'modified a.ts',
      'modified link',
      'added other',
    ]);
    const history = new GitHistory(repository.root);
    assert.equal(value(await history.textAt('HEAD', 'link')), 'web');
    assert.ok(value(await history.files()).includes('other'));
  });

  it('works in a linked worktree', async () => {
    const tree = join(scratch, 'tree');
    repository.git('worktree', 'add', '-q', '-b', 'side', tree);
    rmSync(join(tree, 'a.ts'));
    assert.deepEqual(shown(await changesIn(tree)), ['deleted a.ts']);
    assert.deepEqual(shown(await changesIn(repository.root)), []);
  });

  it('works in a shallow clone, where the common commit is missing', async () => {
    repository.git('checkout', '-q', '-b', 'side');
    repository.write({ 'b.ts': 'side\n' }).commit('Side', ADA);
    repository.git('checkout', '-q', 'main');
    repository.write({ 'c.ts': 'main\n' }).commit('Main', ADA);
    const clone = join(scratch, 'clone');
    const url = `file://${repository.root}`;
    repository.git('clone', '-q', '--depth=1', '--no-single-branch', '--branch=side', url, clone);
    const changes = await changesIn(clone);
    assert.equal(changes.base, repository.git('rev-parse', 'main').trim());
    assert.deepEqual(shown(changes), ['added b.ts', 'deleted c.ts']);
  });

  it('has a submodule as one path, and another repository inside not at all', async () => {
    const lib = new SampleRepository().init();
    try {
      lib.write({ 'x.ts': '' }).commit('Lib', ADA);
      repository.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', lib.root, 'lib');
      assert.deepEqual(shown(await changesIn(repository.root)), [
        'added .gitmodules',
        'added lib (submodule)',
      ]);
      repository.commit('Submodule', ADA);
      repository.write({ 'lib/x.ts': 'dirty\n', 'nested/a.ts': '' });
      repository.git('-C', 'nested', 'init', '-q');
      assert.deepEqual(shown(await changesIn(repository.root)), []);
      assert.deepEqual(shown(await changesIn(join(repository.root, 'lib'))), ['modified x.ts']);
      assert.deepEqual(shown(await changesIn(join(repository.root, 'nested'))), ['added a.ts']);
      repository.git('-C', 'lib', 'commit', '-q', '-a', '-m', 'More');
      assert.deepEqual(shown(await changesIn(repository.root)), ['modified lib (submodule)']);
      const files = value(await new GitHistory(repository.root).files());
      assert.ok(files.includes('lib') && !files.some((path) => path.startsWith('nested')));
    } finally {
      lib.dispose();
    }
  });

  it('lists files in path order, tracked and new', async () => {
    repository.write({ 'new.ts': '', 'ignored/x.ts': '' });
    assert.deepEqual(value(await new GitHistory(repository.root).files()), [
      '.gitignore',
      'a.ts',
      'gone.ts',
      'new.ts',
      'old name é.ts',
      'same.ts',
      'web/cart.ts',
    ]);
  });

  it('reads texts of a commit, many at once too', async () => {
    const big = 'x'.repeat(5 * 1024 * 1024);
    repository.write({ bytes: Uint8Array.of(0, 1, 2, 0), 'big.txt': big }).commit('Bytes', ADA);
    const history = new GitHistory(repository.root);
    const paths = ['a.ts', 'missing.ts', 'old name é.ts', 'web', 'bytes', 'big.txt', 'a.ts'];
    const texts = await Promise.all(paths.map((path) => history.textAt('HEAD', path)));
    assert.deepEqual(texts.map(value), ['a\n', null, BODY, null, null, null, 'a\n']);
    const below = new GitHistory(join(repository.root, 'web'));
    assert.equal(value(await below.textAt('HEAD', 'cart.ts')), 'cart\n');
    assert.equal(value(await history.textAt('f'.repeat(40), 'a.ts')), null);
    for (const commit of ['', '--batch', 'HEAD^', 'HEAD\nHEAD']) {
      assert.equal((await history.textAt(commit, 'a.ts')).kind, 'unknown');
    }
  });

  it('is cancelled with its signal, and is no answer outside a repository', async () => {
    const history = new GitHistory(repository.root);
    const gone = { kind: 'unknown', gap: 'failed' };
    assert.deepEqual(await history.changes(null, AbortSignal.abort()), gone);
    assert.deepEqual(await history.files(AbortSignal.abort()), gone);
    assert.deepEqual(await new GitHistory(scratch).changes(null), {
      kind: 'unknown',
      gap: 'no-repository',
    });
  });
});
