import { rmSync } from 'node:fs';
import { contextOf } from '../../src/core/context/context';
import { Repository } from '../../src/core/context/repository';
import { systemClock } from '../../src/host/clock';
import { DiskFiles } from '../../src/host/files';
import { GitHistory } from '../../src/host/git';
import { trackedFiles } from '../../src/host/tracked';
import { makeLargeRepository } from './large-repository';
import { type Measurement, percentile } from './statistics';

/** Paths asked for, each of them once, spread over the repository. */
const ASKED = 2000;

/** Measures the core without an editor on a large repository on disk. */
export async function benchCore(): Promise<Measurement[]> {
  const { root, paths } = makeLargeRepository();
  try {
    const owner = new Measured();
    await owner.time(async () => (await openRepository(root).ownership()).answer(paths[0] ?? ''));

    const first = new Measured();
    const repository = openRepository(root);
    await first.time(() => contextOf(repository, paths[0] ?? '', null, { history: false }));

    const context = new Measured();
    const step = Math.floor(paths.length / ASKED);
    for (let i = 1; i < paths.length; i += step) {
      await context.time(() => contextOf(repository, paths[i] ?? '', 3, { history: false }));
    }

    const owners = new Measured();
    await owners.time(async () => {
      const model = await openRepository(root).ownership();
      for (const path of await trackedFiles(root)) model.answer(path);
    });

    return [
      { name: 'first owner: CODEOWNERS read, 500 rules', milliseconds: owner.at(1), limit: 300 },
      {
        name: 'first context: 200 decisions and 200 debt items read and parsed',
        milliseconds: first.at(1),
        limit: 1000,
      },
      {
        name: `context of a path not asked before, 95th percentile of ${context.count}`,
        milliseconds: context.at(0.95),
        limit: 5,
      },
      { name: 'owners of 10,000 files, 500 rules', milliseconds: owners.at(1), limit: 1000 },
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** A repository on disk, read as the command line reads it. */
export function openRepository(root: string): Repository {
  return new Repository({
    files: new DiskFiles(root),
    history: new GitHistory(root),
    clock: systemClock,
  });
}

class Measured {
  private readonly times: number[] = [];

  get count(): number {
    return this.times.length;
  }

  async time(work: () => Promise<unknown>): Promise<void> {
    const start = performance.now();
    await work();
    this.times.push(performance.now() - start);
  }

  at(part: number): number {
    return percentile(this.times, part);
  }
}
