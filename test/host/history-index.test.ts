import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Cache, HistoryLog } from '../../src/core/ports';
import { commitCount, type HistoryIndex } from '../../src/core/stewardship/history/history-index';
import { HistoryKeeper } from '../../src/core/stewardship/history/keeper';
import { FolderCache, repositoryCache } from '../../src/host/cache';
import { GitLog } from '../../src/host/git-log';
import { breathe, dump } from '../core/stewardship/history/histories';
import { SampleRepository } from './sample-repository';

const ADA = { name: 'Ada', email: 'ada@example.com', date: '2026-01-02' };

/** Counts what was asked of git. */
class CountingLog implements HistoryLog {
  reads: (string | null)[] = [];
  private readonly log: GitLog;
  constructor(root: string) {
    this.log = new GitLog(root);
  }
  above = () => this.log.above();
  tip = (...given: Parameters<HistoryLog['tip']>) => this.log.tip(...given);
  filesOf = (...given: Parameters<HistoryLog['filesOf']>) => this.log.filesOf(...given);
  between = (...given: Parameters<HistoryLog['between']>) => this.log.between(...given);
  read(...given: Parameters<HistoryLog['read']>): ReturnType<HistoryLog['read']> {
    this.reads.push(given[0].known);
    return this.log.read(...given);
  }
}

async function ask(log: HistoryLog, cache: Cache | null = null): Promise<HistoryIndex> {
  const keeper = new HistoryKeeper(log, cache);
  const answer = await keeper.current({ breathe });
  assert.ok(answer.kind === 'known', JSON.stringify(answer));
  await keeper.save(breathe);
  return answer.value;
}

describe('the index of a repository, kept', () => {
  let repository: SampleRepository;
  let folder: SampleRepository;
  let cache: Cache;
  let file: string;

  beforeEach(async () => {
    repository = new SampleRepository().init();
    folder = new SampleRepository();
    repository.write({ 'a.ts': 'one\n', 'b/c.ts': 'two\n' }).commit('first', ADA);
    repository.write({ 'a.ts': 'one\nmore\n' }).commit('second', ADA);
    cache = repositoryCache(folder.root, repository.root);
    await ask(new GitLog(repository.root), cache);
    const [name = ''] = readdirSync(folder.root);
    file = join(folder.root, name, 'history.bin');
  });
  afterEach(() => {
    chmodSync(join(file, '..'), 0o700);
    repository.dispose();
    folder.dispose();
  });

  /** The kept index answers as one made anew, from these reads of the log. */
  async function expectReads(...reads: (string | null)[]): Promise<void> {
    const status = repository.git('status', '--porcelain');
    const log = new CountingLog(repository.root);
    const kept = await ask(log, cache);
    assert.deepEqual(dump(kept), dump(await ask(new GitLog(repository.root))));
    assert.deepEqual(log.reads, reads);
    assert.equal(repository.git('status', '--porcelain'), status, 'the repository was touched');
  }

  const head = (): string => repository.git('rev-parse', 'HEAD').trim();

  it('is the same whatever the settings of the repository say', async () => {
    repository.git('mv', 'b/c.ts', 'b/d.ts');
    repository.write({ 'copy.ts': 'two\n' }).commit('third', ADA);
    const before = dump(await ask(new GitLog(repository.root)));
    const settings = {
      'log.showRoot': 'false',
      'log.diffMerges': 'separate',
      'diff.orderFile': 'no such file',
      'diff.renames': 'copies',
      'diff.renameLimit': '1',
      'diff.algorithm': 'patience',
      'diff.relative': 'false',
      'diff.noprefix': 'true',
      'diff.submodule': 'log',
      'core.quotePath': 'true',
      'log.follow': 'true',
      'i18n.logOutputEncoding': 'UTF-16',
    };
    for (const [key, value] of Object.entries(settings)) repository.git('config', key, value);
    assert.deepEqual(dump(await ask(new GitLog(repository.root))), before);
  });

  it('is read from the cache, and only the commits since from git', async () => {
    await expectReads();
    const before = head();
    repository.git('mv', 'a.ts', 'd.ts');
    repository.commit('third', ADA);
    await expectReads(before);
    await expectReads();
  });

  it('goes back and on where history was rewritten or another branch is checked out', async () => {
    const before = head();
    repository.git('commit', '-q', '--amend', '-m', 'other words');
    await expectReads(before);
    const amended = head();
    repository.git('checkout', '-q', 'HEAD~1');
    await expectReads(amended);
  });

  it('is made anew where what it was made for is gone', async () => {
    repository.git('checkout', '-q', '--orphan', 'new');
    repository.write({ 'z.ts': 'z\n' }).commit('all new', ADA);
    repository.git('branch', '-D', 'main');
    repository.git('reflog', 'expire', '--expire=now', '--all');
    repository.git('gc', '-q', '--prune=now');
    await expectReads(null);
  });

  it('is made anew after every kind of damage', async () => {
    const whole = readFileSync(file);
    const damages: Record<string, () => void> = {
      empty: () => writeFileSync(file, ''),
      cut: () => writeFileSync(file, whole.subarray(0, whole.length / 2)),
      'cut to a word': () => writeFileSync(file, whole.subarray(0, 40)),
      longer: () => writeFileSync(file, Buffer.concat([whole, Buffer.alloc(8)])),
      text: () => writeFileSync(file, 'not an index at all, but a text'),
      'another version': () => {
        const other = Buffer.from(whole);
        other.writeUInt32LE(9999, 4);
        writeFileSync(file, other);
      },
      'a bit': () => {
        const other = Buffer.from(whole);
        other[whole.length - 9]! ^= 4;
        writeFileSync(file, other);
      },
    };
    for (const [name, damage] of Object.entries(damages)) {
      damage();
      await expectReads(null);
      assert.deepEqual(readFileSync(file), whole, name);
    }
  });

  it('answers without a cache where the place is a folder, or cannot be written', async () => {
    rmSync(file);
    mkdirSync(join(file, 'sub'), { recursive: true });
    await expectReads(null);
    assert.deepEqual(readdirSync(file), ['sub']);
    assert.deepEqual(readdirSync(join(file, '..')), ['history.bin']);
    rmSync(file, { recursive: true });
    writeFileSync(join(folder.root, 'plain'), '');
    const under = new FolderCache(join(folder.root, 'plain', 'below'));
    assert.equal(commitCount(await ask(new GitLog(repository.root), under)), 2);
  });

  it('removes what was left half written long ago', async () => {
    const [old, recent] = [`${file}.aa.tmp`, `${file}.bb.tmp`];
    writeFileSync(old, 'half');
    writeFileSync(recent, 'half');
    utimesSync(old, 1000, 1000);
    await cache.write('history', new Uint8Array(8));
    assert.deepEqual(readdirSync(join(file, '..')).sort(), ['history.bin', 'history.bin.bb.tmp']);
  });

  it('is whole for every reader while several write', async () => {
    const bytes = await cache.read('history');
    assert.ok(bytes !== null);
    const large = new Uint8Array(4_000_000).fill(7);
    const small = new Uint8Array(1000).fill(9);
    const writers = Array.from({ length: 6 }, (_, at) =>
      cache.write('history', at % 2 ? large : small),
    );
    const seen = await Promise.all(Array.from({ length: 20 }, () => cache.read('history')));
    await Promise.all(writers);
    for (const one of [...seen, await cache.read('history')]) {
      assert.ok([bytes.length, large.length, small.length].includes(one?.length ?? -1));
    }
    assert.deepEqual(readdirSync(join(file, '..')), ['history.bin']);
  });

  it('is not taken for that of another repository in the same place, nor missed in a new one', async () => {
    const moved = `${repository.root}-moved`;
    renameSync(repository.root, moved);
    const other = new SampleRepository().init();
    try {
      other.write({ 'other.ts': 'x\n' }).commit('other', ADA);
      renameSync(other.root, repository.root);
      await expectReads(null);
      const log = new CountingLog(moved);
      assert.equal(commitCount(await ask(log, repositoryCache(folder.root, moved))), 2);
      assert.deepEqual(log.reads, [null]);
    } finally {
      other.dispose();
      rmSync(moved, { recursive: true, force: true });
    }
  });
});
