import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { HistoryKeeper } from '../../src/core/stewardship/history/keeper';
import { GitLog } from '../../src/host/git-log';
import { breathe, dump } from '../core/stewardship/history/histories';
import { SampleRepository } from './sample-repository';

const NAMES = ['a', 'b', 'src/c', 'src/d', 'ü x'];

const edit = fc.record({
  kind: fc.constantFrom('write', 'write', 'write', 'rename', 'delete', 'binary'),
  file: fc.nat(NAMES.length - 1),
  other: fc.nat(NAMES.length - 1),
});

const commit = fc.record({
  /** How far back the parents are; the first goes on, the second makes a merge. */
  back: fc.nat(4),
  merge: fc.option(fc.nat(6), { freq: 3 }),
  /** Minutes that the clock is off. */
  skew: fc.integer({ min: -30, max: 30 }),
  edits: fc.array(edit, { maxLength: 3 }),
});

type Made = typeof commit extends fc.Arbitrary<infer T> ? T : never;

/** A history in the form of `git fast-import`; every commit is a branch of its own. */
function streamOf(history: readonly Made[]): string {
  /** The texts of each commit, by which is known what can be renamed. */
  const trees: Map<string, string>[] = [];
  return history
    .map(({ back, merge, skew, edits }, number) => {
      const parent = number - 1 - back;
      const second = merge === null ? -1 : number - 1 - merge;
      const tree = new Map(trees[parent] ?? []);
      trees.push(tree);
      const changes = edits.map((one) => changeOf(one, tree, number)).join('');
      const time = 1_700_000_000 + 600 * number + 60 * skew;
      const who = `Dev ${number % 3} <dev${number % 3}@example.com> ${time} +0000`;
      const from = parent >= 0 ? `from :${parent + 1}\n` : '';
      const merged = second >= 0 && second !== parent ? `merge :${second + 1}\n` : '';
      const about = `mark :${number + 1}\nauthor ${who}\ncommitter ${who}\ndata 1\nx\n`;
      return `reset refs/heads/c${number}\n\ncommit refs/heads/c${number}\n${about}${from}${from && merged}${changes}\n`;
    })
    .join('');
}

function changeOf(
  { kind, file, other }: Made['edits'][number],
  tree: Map<string, string>,
  number: number,
): string {
  const [path, target] = [NAMES[file]!, NAMES[other]!];
  const text = tree.get(path);
  if (kind === 'delete' && text !== undefined) {
    tree.delete(path);
    return `D "${path}"\n`;
  }
  if (kind === 'rename' && text !== undefined && path !== target) {
    tree.delete(path);
    tree.set(target, text);
    return `R "${path}" "${target}"\n`;
  }
  const fresh = Array.from({ length: 12 }, (_, i) => `${path} line ${i}\n`).join('');
  const written = kind === 'binary' ? `\0${number}` : `${text ?? fresh}change ${number}\n`;
  tree.set(path, written);
  return `M 100644 inline "${path}"\ndata ${Buffer.byteLength(written)}\n${written}\n`;
}

describe('the index of a generated repository', () => {
  it('gone on with from one commit to another is that of the other', async () => {
    const histories = fc.array(commit, { minLength: 2, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(), fc.nat(), async (history, from, to) => {
        const repository = new SampleRepository().init();
        try {
          const options = { cwd: repository.root, input: streamOf(history) };
          execFileSync('git', ['fast-import', '--quiet'], {
            ...options,
            stdio: ['pipe', 'pipe', 'pipe'],
          });
          const go = (number: number): string =>
            repository.git(
              'update-ref',
              '--no-deref',
              'HEAD',
              `refs/heads/c${number % history.length}`,
            );
          const keeper = new HistoryKeeper(new GitLog(repository.root), null);
          go(from);
          assert.equal((await keeper.current({ breathe })).kind, 'known');
          go(to);
          const extended = await keeper.current({ breathe });
          const anew = await new HistoryKeeper(new GitLog(repository.root), null).current({
            breathe,
          });
          assert.ok(extended.kind === 'known' && anew.kind === 'known');
          assert.deepEqual(dump(extended.value), dump(anew.value));
        } finally {
          repository.dispose();
        }
      }),
      { numRuns: 12 },
    );
  });
});
