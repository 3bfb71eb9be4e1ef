import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Repository } from '../../src/core/context/repository';
import { stewardsOf } from '../../src/core/context/stewards';
import { commitCount } from '../../src/core/stewardship/history/history-index';
import { HistoryKeeper } from '../../src/core/stewardship/history/keeper';
import { systemClock } from '../../src/host/clock';
import { DiskFiles } from '../../src/host/files';
import { GitHistory } from '../../src/host/git';
import { GitLog } from '../../src/host/git-log';
import { breathe } from '../core/stewardship/history/histories';
import { SampleRepository } from './sample-repository';

const ADA = { name: 'Ada', email: 'ada@example.com', date: '2026-01-02' };
const BOB = { name: 'Bob', email: 'bob@example.com', date: '2026-01-03' };

const gap = (name: string): object => ({ kind: 'unknown', gap: name });

function repositoryAt(root: string): Repository {
  return new Repository({
    files: new DiskFiles(root),
    history: new GitHistory(root),
    log: new GitLog(root),
    clock: systemClock,
  });
}

const WHOLE = { whole: true };

describe('the whole history of a repository', () => {
  let sample: SampleRepository;
  let clone: string;
  beforeEach(() => {
    sample = new SampleRepository();
    clone = mkdtempSync(join(realpathSync(tmpdir()), 'steward-clone-'));
  });
  afterEach(() => {
    sample.dispose();
    rmSync(clone, { recursive: true, force: true });
  });

  const lines = (n: number): string => Array.from({ length: n }, (_, i) => `line ${i}\n`).join('');

  function three(): void {
    sample
      .init()
      .write({ 'a.ts': lines(20), 'b.ts': lines(9) })
      .commit('first', ADA);
    sample.write({ 'a.ts': `${lines(20)}more\n` }).commit('second', BOB);
    sample.git('mv', 'a.ts', 'c.ts');
    sample.write({ 'c.ts': `${lines(19)}other\n` }).commit('third', BOB);
  }

  function cloneBy(...options: string[]): void {
    sample.git('config', 'uploadpack.allowFilter', 'true');
    const from = `file://${sample.root}`;
    execFileSync('git', ['clone', '-q', ...options, from, clone], { stdio: 'pipe' });
  }

  it('says why there is none', async () => {
    const ask = (): Promise<unknown> =>
      new HistoryKeeper(new GitLog(sample.root), null).current({ breathe });
    assert.deepEqual(await ask(), gap('no-repository'));
    sample.init();
    assert.deepEqual(await ask(), gap('no-commits'));
    sample.write({ '.git/refs/heads/main': `${'1'.repeat(40)}\n` });
    assert.deepEqual(await ask(), gap('failed'));
    rmSync(join(sample.root, '.git/refs/heads/main'));
    const { PATH } = process.env;
    process.env.PATH = join(sample.root, 'empty');
    try {
      assert.deepEqual(await ask(), gap('no-git'));
    } finally {
      process.env.PATH = PATH;
    }
    const { notes, knowledge } = await stewardsOf(repositoryAt(sample.root), '', WHOLE);
    assert.deepEqual(notes, [{ kind: 'no-history', gap: 'no-commits' }]);
    assert.equal(knowledge, null);
  });

  it('ends at once when it is cancelled, and can be asked again', async () => {
    three();
    const log = new GitLog(sample.root);
    const keeper = new HistoryKeeper(log, null);
    const stop = new AbortController();
    const cancelled = await keeper.current({
      breathe,
      signal: stop.signal,
      progress: () => stop.abort(),
    });
    assert.deepEqual(cancelled, gap('failed'));
    let read = 0;
    const again = await keeper.current({ breathe, progress: (count) => (read = count) });
    assert.equal(again.kind, 'known');
    assert.equal(read, 3);
  });

  it('is not waited for where nobody asked for all of it', async () => {
    three();
    const repository = repositoryAt(sample.root);
    const log = await stewardsOf(repository, 'c.ts');
    assert.equal(log.knowledge, null);
    assert.equal(log.actual?.length, 2);
    const reading = stewardsOf(repository, 'c.ts', WHOLE);
    assert.equal((await stewardsOf(repository, 'c.ts')).knowledge, null);
    assert.equal((await reading).knowledge?.truckFactor, 2);
    sample.write({ 'c.ts': 'all new\n' }).commit('fourth', BOB);
    repository.forgetHistory();
    const quick = await stewardsOf(repository, 'c.ts');
    assert.deepEqual([quick.knowledge?.files, quick.actual?.[0]?.commits], [1, 3]);
  });

  it('of a shallow clone says so, and gives nobody what was there before', async () => {
    three();
    cloneBy('--depth=2');
    const shallow = await stewardsOf(repositoryAt(clone), 'b.ts', WHOLE);
    assert.deepEqual(shallow.notes, [{ kind: 'shallow' }]);
    assert.deepEqual(shallow.actual, []);
    assert.equal(shallow.knowledge?.truckFactor, null);
    const repository = repositoryAt(clone);
    const renamed = await stewardsOf(repository, 'c.ts', WHOLE);
    assert.deepEqual(
      renamed.actual?.map(({ who, commits }) => [who, commits]),
      [['Bob', 1]],
    );
    execFileSync('git', ['fetch', '-q', '--unshallow'], { cwd: clone, stdio: 'pipe' });
    repository.forgetHistory();
    const deep = await stewardsOf(repository, 'c.ts', WHOLE);
    assert.deepEqual(deep.notes, []);
    assert.deepEqual(deep.actual?.map(({ who, commits }) => [who, commits]).sort(), [
      ['Ada', 1],
      ['Bob', 2],
    ]);
  });

  it('of a partial clone is read without texts, says so, and fetches nothing', async () => {
    three();
    cloneBy('--filter=blob:none', '--no-checkout');
    const objects = (): string =>
      execFileSync('git', ['count-objects', '-v'], { cwd: clone, encoding: 'utf8' });
    const before = objects();
    const repository = repositoryAt(clone);
    const answer = await stewardsOf(repository, 'b.ts', WHOLE);
    assert.deepEqual(answer.notes, [{ kind: 'texts-missing' }]);
    assert.deepEqual(
      answer.actual?.map(({ who }) => who),
      ['Ada'],
    );
    assert.equal(objects(), before);
    const history = await repository.past!.known({ whole: true });
    assert.ok(history.kind === 'known');
    assert.equal(commitCount(history.value.facts.index), 3);
  });

  it('leaves submodules out, and reads binaries and names of any kind', async () => {
    const names = ['line\nbreak', 'tab\there', 'quo"te', 'ü', 'back\\slash', ' blank '];
    sample.init();
    for (const name of names) sample.write({ [name]: lines(3) });
    sample.write({ 'p.png': Uint8Array.of(0, 1, 2), 'crlf.txt': 'a\r\nb\r\n' });
    sample.commit('first', ADA);
    const id = sample.git('rev-parse', 'HEAD').trim();
    sample.git('update-index', '--add', '--cacheinfo', `160000,${id},sub`);
    sample.gitAs(BOB, 'commit', '-q', '-m', 'submodule');
    const history = await repositoryAt(sample.root).past!.known({ whole: true });
    assert.ok(history.kind === 'known');
    assert.deepEqual(
      [...history.value.facts.numbers.keys()].sort(),
      [...names, 'p.png', 'crlf.txt'].sort(),
    );
  });

  it('below a folder of the repository has the paths of that folder', async () => {
    sample
      .init()
      .write({ 'in/a.ts': lines(9), 'out/b.ts': lines(3) })
      .commit('first', ADA);
    sample.git('mv', 'in/a.ts', 'in/c.ts');
    sample.commit('second', BOB);
    const { facts } = await repositoryAt(join(sample.root, 'in'))
      .past!.known({ whole: true })
      .then((history) => {
        assert.ok(history.kind === 'known');
        return history.value;
      });
    assert.deepEqual(facts.files, ['c.ts']);
    assert.equal(facts.lineages.starts[1], 2);
  });

  it('starts no program that the repository names', async () => {
    three();
    const program = join(sample.root, 'run.sh');
    sample.write({
      'run.sh': `#!/bin/sh\ntouch '${sample.root}/ran'\n`,
      '.gitattributes': '* diff=evil\n',
    });
    chmodSync(program, 0o700);
    sample.commit('attributes', ADA);
    for (const key of [
      'diff.external',
      'diff.evil.command',
      'diff.evil.textconv',
      'core.fsmonitor',
      'core.pager',
    ]) {
      sample.git('config', key, program);
    }
    sample.git('config', 'log.showSignature', 'true');
    const history = await repositoryAt(sample.root).past!.known({ whole: true });
    assert.equal(history.kind, 'known');
    assert.equal(existsSync(join(sample.root, 'ran')), false);
  });

  it('counts a clock that runs ahead as now', async () => {
    sample.init().write({ 'a.ts': 'x\n' }).commit('first', ADA);
    sample.write({ 'a.ts': 'y\n' }).commit('ahead', { ...BOB, date: '2099-01-01' });
    sample.write({ 'a.ts': 'z\n' }).commit('after it', ADA);
    const now = Date.parse('2026-02-01T00:00:00Z');
    const repository = new Repository({
      files: new DiskFiles(sample.root),
      history: new GitHistory(sample.root),
      log: new GitLog(sample.root),
      clock: { now: () => now, today: () => '2026-02-01' },
    });
    const { actual, lastTouched } = await stewardsOf(repository, 'a.ts', WHOLE);
    assert.equal(lastTouched, now);
    assert.deepEqual(actual?.map(({ who, last }) => [who, last]).sort(), [
      ['Ada', Date.parse('2026-01-02T12:00:00Z')],
      ['Bob', now],
    ]);
  });
});
