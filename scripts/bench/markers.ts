import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryMarkers } from '../../src/core/context/repository-markers';
import { DEFAULT_CONFIG } from '../../src/core/config';
import { openRepository } from './core';
import { makeMarkedRepository, type MarkedRepository } from './markers-repository';
import { type Measurement, percentile } from './statistics';

/** Sizes of the repositories made. */
const SIZES = [7000, 50_000];

/** The middle one of so many runs counts; git and we take turns, the machine is shared. */
const RUNS = 5;

/** A scan may take so many times what `git grep` alone takes in the same run. */
const TIMES_GIT = 3;

/** Saves of one file. */
const SAVES = 50;

/** Measures scans of whole repositories against `git grep`, and the rescan of a file just saved. */
export async function benchMarkers(): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const size of SIZES) {
    const made = makeMarkedRepository(size);
    try {
      measurements.push(await measureScan(made, size));
      if (size === Math.max(...SIZES)) measurements.push(await measureSave(made));
    } finally {
      rmSync(made.root, { recursive: true, force: true });
    }
  }
  return measurements;
}

async function measureScan({ root, marked }: MarkedRepository, size: number): Promise<Measurement> {
  const git: number[] = [];
  const own: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    git.push(await timed(() => grep(root)));
    own.push(
      await timed(async () => {
        let found = 0;
        for await (const markers of repositoryMarkers(openRepository(root)))
          found += markers.length;
        if (found !== 3 * marked) throw new Error(`${found} markers were found`);
      }),
    );
  }
  const alone = percentile(git, 0.5);
  return {
    name:
      `markers: ${3 * marked} in ${marked} of ${size} files found; ` +
      `git grep alone ${Math.round(alone)} ms`,
    milliseconds: percentile(own, 0.5),
    limit: Math.round(TIMES_GIT * alone),
  };
}

/** What people run instead: the lines with a tag, whatever they are. */
function grep(root: string): void {
  const tags = DEFAULT_CONFIG.debt.tags.flatMap((tag) => ['-e', tag]);
  execFileSync('git', ['grep', '-nIw', '--untracked', ...tags], {
    cwd: root,
    maxBuffer: 1024 * 1024 * 1024,
  });
}

async function measureSave({ root, example }: MarkedRepository): Promise<Measurement> {
  const repository = openRepository(root);
  await repository.notesOf(example);
  const text = readFileSync(join(root, example), 'utf8');
  const saves: number[] = [];
  for (let save = 0; save < SAVES; save++) {
    writeFileSync(join(root, example), `${text}// TODO: save ${save}\n`);
    saves.push(
      await timed(async () => {
        repository.invalidate(example);
        const { markers } = await repository.notesOf(example);
        if (markers.length !== 4) throw new Error(`${markers.length} markers were found`);
      }),
    );
  }
  return {
    name: `markers: a file of ${Math.round(text.length / 102.4) / 10} KB saved and read anew, 95th percentile`,
    milliseconds: percentile(saves, 0.95),
    limit: 10,
  };
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
