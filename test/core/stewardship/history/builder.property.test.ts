import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checksum } from '../../../../src/core/stewardship/history/checksum';
import { decodeIndex, encodeIndex } from '../../../../src/core/stewardship/history/codec';
import { historyFacts } from '../../../../src/core/stewardship/history/facts';
import {
  commitCount,
  commitId,
  commitsNamed,
} from '../../../../src/core/stewardship/history/history-index';
import { breathe, dump, history, indexOf, RULES, type Told } from './histories';

const FILES = ['a', 'c/d'];

/** A commit and all before it. */
function reachable(all: readonly Told[], head: Told): Set<Told> {
  const byId = new Map(all.map((one) => [one.commit.id, one]));
  const found = new Set([head]);
  for (const { commit } of found) {
    for (const parent of commit.parents) found.add(byId.get(parent)!);
  }
  return found;
}

const twoHeads = history
  .filter((all) => all.length > 1)
  .chain((all) => fc.tuple(fc.constant(all), fc.nat(all.length - 1), fc.nat(all.length - 1)));

describe('an index of generated histories', () => {
  it('is the same whatever order the commits come in', async () => {
    await fc.assert(
      fc.asyncProperty(
        history.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        async ([all, shuffled]) => {
          const one = dump(await indexOf(all, FILES)) as { commits: object };
          const other = dump(await indexOf(shuffled, FILES)) as { commits: object };
          assert.deepEqual(other.commits, one.commits);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gone on with, or back, from one head to another is the index of the other', async () => {
    await fc.assert(
      fc.asyncProperty(twoHeads, async ([all, a, b]) => {
        const [old, present] = [reachable(all, all[a]!), reachable(all, all[b]!)];
        const head = all[b]!;
        const newest = (some: Iterable<Told>): Told[] => [
          head,
          ...[...some].filter((one) => one !== head).reverse(),
        ];
        const base = await indexOf([...old].reverse(), FILES);
        const added = [...present].filter((one) => !old.has(one));
        const lost = [...old].filter((one) => !present.has(one)).map(({ commit }) => commit.id);
        const extended = await indexOf(
          added.includes(head) ? newest(added) : added,
          FILES,
          base,
          lost,
        );
        const whole = await indexOf(newest(present), FILES);
        assert.deepEqual(dump({ ...extended, head: whole.head }), dump(whole));
      }),
      { numRuns: 300 },
    );
  });

  it('never puts a commit ahead of its children, and finds every one by its id', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (all) => {
        const index = await indexOf(all, FILES);
        const ids = Array.from({ length: commitCount(index) }, (_, at) => commitId(index, at));
        const place = new Map(ids.map((id, at) => [id, at]));
        for (const { commit } of all) {
          for (const parent of commit.parents) {
            assert.ok(place.get(parent)! > place.get(commit.id)!);
          }
        }
        assert.deepEqual(
          await commitsNamed(index, ids, breathe),
          ids.map((_, at) => at),
        );
        assert.deepEqual(await commitsNamed(index, ['f'.repeat(40), 'x', ''], breathe), []);
      }),
      { numRuns: 100 },
    );
  });

  it('is refused, or safe to read, where somebody made the sums right', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.nat(), fc.nat(0xffffffff), async (all, where, word) => {
        const bytes = await encodeIndex(await indexOf(all, FILES), breathe);
        const words = new Uint32Array(bytes.buffer);
        words[5 + (where % (words.length - 5))] = where % 2 ? word : word % 64;
        words.set(await checksum(words.subarray(5), breathe), 3);
        const index = await decodeIndex(bytes, breathe);
        if (index !== null) await historyFacts(index, RULES, breathe);
      }),
      { numRuns: 500 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        assert.equal(await decodeIndex(bytes, breathe), null);
      }),
    );
  });

  it('survives being stored, and no changed bit goes unseen', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.nat(), fc.nat(31), async (all, where, bit) => {
        const index = await indexOf(all, FILES);
        const bytes = await encodeIndex(index, breathe);
        const decoded = await decodeIndex(bytes, breathe);
        assert.ok(decoded !== null);
        assert.deepEqual(dump(decoded), dump(index));
        const harmed = bytes.slice();
        harmed[where % harmed.length]! ^= 1 << (bit % 8);
        assert.equal(await decodeIndex(harmed, breathe), null);
        assert.equal(await decodeIndex(bytes.subarray(0, where % bytes.length), breathe), null);
      }),
      { numRuns: 200 },
    );
  });
});
