import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Commit, Person } from '../../../src/core/ports';
import { matchesStars } from '../../../src/core/stewardship/authors';
import { summariseCommits, type SummaryOptions } from '../../../src/core/stewardship/summary';

const DAY = 86_400_000;
const NOW = 1000 * DAY;

const A: Person = { name: 'Dev A', email: 'a@example.test' };
const A2: Person = { name: 'A. Dev', email: 'A@home.test' };
const B: Person = { name: 'Dev B', email: 'b@example.test' };
const BOT: Person = { name: 'dependabot[bot]', email: '1+dependabot[bot]@users.noreply.test' };

let made = 0;
function commit(author: Person, daysAgo: number, ...coAuthors: Person[]): Commit {
  return { id: String(made++), author, coAuthors, time: NOW - daysAgo * DAY };
}

const DIRECTORY: Record<string, { id: string; team: string | null }> = {
  'a@example.test': { id: 'dev-a', team: '@acme/payments' },
  'a@home.test': { id: 'dev-a', team: '@acme/payments' },
};

const OPTIONS: SummaryOptions = {
  now: NOW,
  halfLifeDays: 100,
  ignoreAuthors: ['*[bot]*'],
  people: 'names',
  who: (email, name) => {
    const known = DIRECTORY[email.toLowerCase()];
    return known
      ? { ...known, label: '@dev-a' }
      : { id: email.toLowerCase(), label: name, team: null };
  },
  cut: false,
};

describe('who changed a path', () => {
  it('weighs a change by its age: half after the half-life', () => {
    const { actual, lastTouched, notes } = summariseCommits(
      [commit(A, 0), commit(B, 100), commit(B, 100)],
      OPTIONS,
    );
    assert.deepEqual(
      actual.map(({ who, share, commits }) => [who, share, commits]),
      [
        ['@dev-a', 0.5, 1],
        ['Dev B', 0.5, 2],
      ],
    );
    assert.equal(lastTouched, NOW);
    assert.deepEqual(notes, []);
  });

  it('joins the addresses of one person and shows the latest', () => {
    const { actual } = summariseCommits([commit(A2, 1), commit(B, 2), commit(A, 3)], OPTIONS);
    assert.equal(actual.length, 2);
    assert.equal(actual[0]?.who, '@dev-a');
    assert.equal(actual[0].commits, 2);
    assert.equal(actual[0].email, 'A@home.test');
    assert.equal(actual[0].last, NOW - DAY);
  });

  it('counts a co-author like the author, and nobody twice in one change', () => {
    const { actual } = summariseCommits([commit(A, 0, B, A2, B)], OPTIONS);
    assert.deepEqual(
      actual.map(({ who, share, commits }) => [who, share, commits]),
      [
        ['@dev-a', 0.5, 1],
        ['Dev B', 0.5, 1],
      ],
    );
  });

  it('leaves bots out and says how many changes were theirs alone', () => {
    const { actual, notes, lastTouched } = summariseCommits(
      [commit(BOT, 0), commit(BOT, 1, B), commit(B, 2, BOT)],
      { ...OPTIONS, cut: true },
    );
    assert.deepEqual(
      actual.map(({ who, commits }) => [who, commits]),
      [['Dev B', 2]],
    );
    assert.deepEqual(notes, [
      { kind: 'bots-left-out', commits: 1 },
      { kind: 'log-cut', commits: 3 },
    ]);
    assert.equal(lastTouched, NOW);
  });

  it('names teams only, or nobody, where the configuration says so', () => {
    const commits = [commit(A, 0, A2), commit(B, 0)];
    const teams = summariseCommits(commits, { ...OPTIONS, people: 'teams' });
    assert.deepEqual(teams.actual, [
      { who: '@acme/payments', email: null, share: 0.5, commits: 1, last: NOW },
    ]);
    assert.equal(JSON.stringify(teams).includes('Dev'), false);
    const off = summariseCommits(commits, { ...OPTIONS, people: 'off' });
    assert.deepEqual(off, { actual: [], lastTouched: null, notes: [{ kind: 'people-off' }] });
  });

  it('keeps shares where a file rested for a lifetime, or a clock ran ahead', () => {
    const old = summariseCommits([commit(A, 100_000), commit(B, 100_000)], {
      ...OPTIONS,
      halfLifeDays: 1,
    });
    assert.deepEqual(
      old.actual.map(({ share }) => share),
      [0.5, 0.5],
    );
    const ahead = summariseCommits([commit(A, -300), commit(B, 0)], OPTIONS);
    assert.equal(ahead.actual[0]?.share, 0.5);
  });

  it('has no answer without commits', () => {
    assert.deepEqual(summariseCommits([], OPTIONS), { actual: [], lastTouched: null, notes: [] });
  });

  it('gives shares that make a whole, in falling order', () => {
    const person = fc.constantFrom(A, A2, B, BOT);
    const any = fc
      .tuple(person, fc.integer({ min: -10, max: 4000 }), fc.array(person, { maxLength: 2 }))
      .map(([author, age, others]) => commit(author, age, ...others));
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 20 }), (commits) => {
        const shares = summariseCommits(commits, OPTIONS).actual.map(({ share }) => share);
        if (shares.length > 0) {
          assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-9);
        }
        assert.deepEqual(
          shares,
          [...shares].sort((a, b) => b - a),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('author patterns', () => {
  it('takes a star for anything and everything else for itself, without case', () => {
    const cases: readonly [string, string, boolean][] = [
      ['*[bot]*', 'dependabot[bot]', true],
      ['*[bot]*', 'robot', false],
      ['renovate*', 'Renovate Bot', true],
      ['*@ci.test', 'build@ci.test', true],
      ['*@ci.test', 'build@ci.test.org', false],
      ['ab*ba', 'aba', false],
      ['a*b*c', 'a-b-b-c', true],
      ['', '', true],
      ['*', '', true],
      ['Dev A', 'dev a', true],
    ];
    for (const [pattern, text, expected] of cases) {
      assert.equal(matchesStars(pattern, text), expected, `${pattern} ${text}`);
    }
  });

  it('cannot hang', () => {
    const started = process.hrtime.bigint();
    assert.equal(matchesStars('*a'.repeat(2000) + 'b', 'a'.repeat(20_000)), false);
    assert.ok(process.hrtime.bigint() - started < 200_000_000n);
  });
});
