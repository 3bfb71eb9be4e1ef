import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { HistoryLog } from '../../src/core/ports';
import { commitCount } from '../../src/core/stewardship/history/history-index';
import { HistoryKeeper } from '../../src/core/stewardship/history/keeper';
import { FolderCache } from '../../src/host/cache';
import { GitLog } from '../../src/host/git-log';
import { breathe } from '../core/stewardship/history/histories';
import { SampleRepository } from './sample-repository';

const ADA = { name: 'Ada', email: 'ada@example.com', date: '2026-01-02' };

/** A promise that is kept from outside. */
function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}

/** Tells when somebody waits for another one's work. */
class TellingCache extends FolderCache {
  private readonly gate = gate();
  readonly waiting = this.gate.passed;

  override whileClaimed(key: string, signal?: AbortSignal): Promise<void> {
    this.gate.open();
    return super.whileClaimed(key, signal);
  }
}

/** Reads when it is let, and counts how often. */
class SlowLog extends GitLog {
  private readonly gate = gate();
  /** Whether it was asked to read. */
  readonly asked = this.gate.passed;
  reads = 0;

  constructor(
    root: string,
    private readonly allowed: Promise<unknown> = Promise.resolve(),
  ) {
    super(root);
  }

  override async read(...given: Parameters<HistoryLog['read']>): ReturnType<HistoryLog['read']> {
    this.reads++;
    this.gate.open();
    await this.allowed;
    return super.read(...given);
  }
}

describe('a history that two windows want to read at once', () => {
  let repository: SampleRepository;
  let folder: SampleRepository;

  beforeEach(() => {
    repository = new SampleRepository().init().write({ a: '1' }).commit('One', ADA);
    folder = new SampleRepository();
  });

  afterEach(() => {
    repository.dispose();
    folder.dispose();
  });

  const claimed = (): string => join(folder.root, 'history.claim');

  /** The second window; `first` is let on when this one waits. */
  async function second(act: (cache: TellingCache) => void): Promise<number> {
    const log = new SlowLog(repository.root);
    const cache = new TellingCache(folder.root);
    const keeper = new HistoryKeeper(log, cache);
    const answer = keeper.current({ breathe });
    await Promise.race([cache.waiting, answer]);
    act(cache);
    const known = await answer;
    assert.ok(known.kind === 'known');
    assert.equal(commitCount(known.value), 1);
    await keeper.save(breathe);
    assert.deepEqual(readdirSync(folder.root), ['history.bin']);
    return log.reads;
  }

  it('is read by the first alone; the second waits for what it keeps', async () => {
    const { passed, open } = gate();
    const log = new SlowLog(repository.root, passed);
    const keeper = new HistoryKeeper(log, new FolderCache(folder.root));
    const first = keeper.current({ breathe });
    await log.asked;
    const reads = await second(() => {
      open();
      void first.then(() => keeper.save(breathe));
    });
    assert.deepEqual([log.reads, reads], [1, 0]);
  });

  it('is read by the second where the first gave up', async () => {
    const { passed, open } = gate();
    const stop = new AbortController();
    const log = new SlowLog(repository.root, passed);
    const keeper = new HistoryKeeper(log, new FolderCache(folder.root));
    const first = keeper.current({ breathe, signal: stop.signal });
    await log.asked;
    const reads = await second(() => {
      stop.abort();
      open();
    });
    assert.equal((await first).kind, 'unknown');
    assert.equal(reads, 1);
  });

  it('is read by the second where the process of the first is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(claimed(), JSON.stringify({ process: pid, host: hostname() }));
    assert.equal(await second(() => undefined), 1);
  });

  it('is read by the second where the claim is old, or from the future', async () => {
    for (const hours of [-1, 1]) {
      rmSync(join(folder.root, 'history.bin'), { force: true });
      const text = JSON.stringify({ process: process.pid, host: hostname() });
      writeFileSync(claimed(), text);
      const time = Date.now() / 1000 + hours * 3600;
      utimesSync(claimed(), time, time);
      assert.equal(await second(() => undefined), 1);
    }
  });

  it('is no longer waited for when somebody says so', async () => {
    const cache = new TellingCache(folder.root);
    const release = await cache.claim('history');
    const stop = new AbortController();
    const keeper = new HistoryKeeper(new GitLog(repository.root), cache);
    const answer = keeper.current({ breathe, signal: stop.signal });
    await cache.waiting;
    stop.abort();
    assert.deepEqual(await answer, { kind: 'unknown', gap: 'failed' });
    await release?.();
    assert.deepEqual(readdirSync(folder.root), []);
  });

  it('is claimed by one of many who ask at the same time', async () => {
    const caches = Array.from({ length: 5 }, () => new FolderCache(folder.root));
    const granted = await Promise.all(caches.map((cache) => cache.claim('history')));
    assert.equal(granted.filter((one) => one !== null).length, 1);
  });
});
