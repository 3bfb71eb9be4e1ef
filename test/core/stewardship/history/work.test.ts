import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Commit } from '../../../../src/core/ports';
import { churnSince } from '../../../../src/core/stewardship/history/churn';
import { commitId } from '../../../../src/core/stewardship/history/history-index';
import { partiesOf } from '../../../../src/core/stewardship/history/parties';
import { spreadOf } from '../../../../src/core/stewardship/history/spread';
import { commitsTouching } from '../../../../src/core/stewardship/history/touching';
import { truckFactor } from '../../../../src/core/stewardship/history/truck-factor';
import { addUp, touchedBy } from '../../../../src/core/stewardship/history/work';
import { summariseCommits } from '../../../../src/core/stewardship/summary';
import { ADA, BOB, breathe, CY, factsOf, history, idOf, line, RULES } from './histories';

const DAY = 86_400_000;
const BOT = { name: 'renovate[bot]', email: 'bot@example.com' };

describe('work on files', () => {
  it('is shared as a list of the same commits is', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.integer({ min: 1, max: 500 }), async (told, now) => {
        const facts = await factsOf(told, ['a'], { maxFiles: 1000 });
        const own = facts.lineages.changes.subarray(0, facts.lineages.starts[1]);
        const numbers = [...new Set(Array.from(own, (change) => facts.lineages.commitOf[change]!))];
        const byId = new Map(told.map(({ commit }) => [commit.id, commit]));
        const commits = numbers.map((number): Commit => {
          const { id, author, coAuthors, time } = byId.get(commitId(facts.index, number))!;
          return { id, author, coAuthors, time: time * 1000 };
        });
        const weighing = { now: now * 1000 * 1000, halfLifeDays: 0.002 };
        const summary = summariseCommits(commits, {
          ...RULES,
          ...weighing,
          people: 'names',
          cut: false,
        });
        const { commits: counted } = await touchedBy(facts, [0], weighing.now, breathe);
        const work = await addUp(facts, counted, weighing, breathe);
        const whole = work.reduce((sum, { weight }) => sum + weight, 0);
        const found = work.map(({ party, weight, commits: count }) => {
          const who = facts.counted.people[party]!.label;
          return [who, count, (weight / whole).toFixed(9)];
        });
        const expected = summary.actual.map(({ who, commits: count, share }) => {
          return [who, count, share.toFixed(9)];
        });
        assert.deepEqual(found.sort(), expected.sort());
      }),
      { numRuns: 150 },
    );
  });

  it('leaves out what does not count, and says how much', async () => {
    const ignored = idOf(3);
    const facts = await factsOf(
      line(
        { files: ['a'] },
        { by: BOT, files: ['a'] },
        { by: BOB, files: ['a'] },
        { by: BOB, files: ['a', 'b', 'c'] },
        { by: CY, with: [BOT], files: ['a'] },
      ),
      ['a'],
      { maxFiles: 2, ignoredRevisions: new Set([ignored, 'f'.repeat(40)]) },
    );
    const touched = await touchedBy(facts, [0], 100 * DAY, breathe);
    assert.deepEqual(touched.leftOut, { bot: 1, 'ignored-revision': 1, 'mass-change': 1 });
    assert.deepEqual(
      touched.commits.map((commit) => commitId(facts.index, commit)),
      [idOf(5), idOf(1)],
    );
    assert.equal(touched.last, 4 * DAY);
  });

  it('of a team counts once where several of its members made it', async () => {
    const who = (email: string, name: string) => {
      return { id: email, label: name, team: email === CY.email ? null : '@team' };
    };
    const told = line({ by: ADA, with: [BOB], files: ['a'] }, { by: CY, files: ['a'] });
    const facts = await factsOf(told, ['a'], { who });
    const parties = partiesOf(facts.counted.people, 'teams');
    const { commits } = await touchedBy(facts, [0], 0, breathe);
    const weighing = { now: 9 * DAY, halfLifeDays: 0 };
    const work = await addUp(facts, commits, weighing, breathe, parties.of);
    assert.deepEqual(
      new Set(work.map(({ party, commits: count }) => ({ ...parties.list[party], count }))),
      new Set([
        { who: '@team', shown: true, count: 1 },
        { who: 'Cy', shown: false, count: 1 },
      ]),
    );
  });
});

describe('how work is spread', () => {
  it('by the papers', () => {
    assert.equal(spreadOf([]), null);
    assert.deepEqual(spreadOf([5]), { ownership: 1, minor: 0, major: 1, fragmentation: 0 });
    assert.deepEqual(spreadOf([48, 48, 4]), {
      ownership: 0.48,
      minor: 1,
      major: 2,
      fragmentation: 1 - (0.48 ** 2 + 0.48 ** 2 + 0.04 ** 2),
    });
  });

  it('and on how many people it hangs', async () => {
    const order = (a: number, b: number): number => a - b;
    const cases: readonly [number[][], number | null][] = [
      [[], null],
      [[[]], 0],
      [[[1]], 1],
      [[[1], [1], [2]], 1],
      [[[1], [2]], 2],
      [
        [
          [1, 2],
          [1, 2],
          [1, 2],
        ],
        2,
      ],
      // Half of the files still have an author once the first is gone.
      [[[1], [1], [2], [3]], 2],
      [[[1], [], []], 0],
    ];
    for (const [authors, expected] of cases) {
      assert.equal(await truckFactor(authors, order, breathe), expected);
    }
  });
});

describe('what changed since', () => {
  const told = line(
    { files: ['a', 'x/b'] },
    { by: BOB, files: ['c < a'] },
    { by: BOT, files: ['x/b', 'gone'] },
    { files: ['c', 'x/b', 'old', 'vendor/d'] },
  );
  const files = ['c', 'x/b', 'vendor/d'];

  it('in many paths at once, by what a file is called now', async () => {
    const facts = await factsOf(told, files);
    const found = await commitsTouching(
      facts,
      [
        { wanted: (path) => path === 'c', since: 0 },
        { wanted: (path) => path === 'a', since: 0 },
        { wanted: (path) => path.startsWith('x/'), since: DAY },
        { wanted: (path) => path === 'gone', since: 0 },
        { wanted: (path) => path === 'old', since: 0 },
      ],
      breathe,
    );
    assert.deepEqual(
      found.map((list) => list.map((commit) => commitId(facts.index, commit))),
      [[idOf(4), idOf(2), idOf(1)], [], [idOf(4)], [], [idOf(4)]],
    );
  });

  it('in lines and commits of each file', async () => {
    const churn = await churnSince(await factsOf(told, files), DAY, breathe);
    assert.deepEqual(Object.fromEntries(churn), {
      0: { commits: 2, added: 4, deleted: 2 },
      1: { commits: 1, added: 2, deleted: 1 },
      2: { commits: 1, added: 2, deleted: 1 },
    });
  });
});
