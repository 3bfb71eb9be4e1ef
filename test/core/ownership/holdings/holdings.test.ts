import * as assert from 'node:assert/strict';
import { totalOf, worstFirst } from '../../../../src/core/ownership/holdings/coverage';
import type { Holdings } from '../../../../src/core/ownership/holdings/holdings';
import { holdingsOf } from '../../../../src/core/ownership/holdings/tally';
import { busy, holdings } from './load';

const DIRECTORY = `people:
  ada: { name: Ada Lund, handles: ["@ada", "@ada-admin"], emails: [ada@acme.test] }
  bo: { name: Bo Berg }
  cy: { handles: ["@cy"] }
teams:
  web: { name: Web, handles: ["@acme/web"], lead: ada, members: [bo, ada, "@guest"] }
  idle: { handles: ["@acme/idle"], members: [bo] }
areas:
  - { name: Shop, paths: [src/shop/**], owners: [bo] }
  - { name: Source, paths: [src/**] }
  - { name: Nothing, paths: [nowhere/**] }
`;

const CODEOWNERS = `*.ts @Ada @acme/web
*.css ada@acme.test
*.md @stranger @STRANGER
*.go @other/team
/gen/
`;

const PATHS = [
  'a.ts',
  'gen/a.ts',
  'lib/x',
  'readme.md',
  'src/b.css',
  'src/c.go',
  'src/shop/d.ts',
  'src/shop/e.txt',
];

describe('holdings', () => {
  let held: Holdings;

  before(async () => {
    held = await holdings({ CODEOWNERS, '.steward/ownership.yml': DIRECTORY }, PATHS);
  });

  it('count every file once', () => {
    assert.deepEqual(held.counts, { owned: 6, unowned: 1, unmatched: 1 });
  });

  it('take handles, addresses and keys of one person as one owner', () => {
    assert.deepEqual(
      held.owners.map(({ owner, files }) => [owner.kind, owner.label, owner.name, files]),
      [
        ['team', '@acme/web', 'Web', 2],
        ['team', '@other/team', null, 1],
        ['person', '@ada', 'Ada Lund', 3],
        ['person', '@stranger', null, 1],
        ['person', 'Bo Berg', null, 1],
      ],
    );
    const { identities } = held;
    for (const word of ['@ADA-admin', 'Ada@acme.test', 'ada']) {
      assert.equal(identities.of(word), identities.of('@ada'));
    }
    assert.equal(identities.of('Bo Berg'), identities.of('bo'));
    assert.notEqual(identities.of('@acme/web'), identities.of('@acme/idle'));
  });

  it('know the rules that give an owner files, each once', () => {
    const rules = held.held(held.identities.of('@ada'))?.rules ?? [];
    assert.deepEqual(
      rules.map(({ pattern }) => pattern),
      ['*.ts', '*.css'],
    );
  });

  it('list the files of owners in path order', async () => {
    const { identities } = held;
    assert.deepEqual(await held.ownedBy([identities.of('ada')], busy), [
      'a.ts',
      'src/b.css',
      'src/shop/d.ts',
    ]);
    assert.deepEqual(
      await held.ownedBy([identities.of('bo'), identities.of('@other/team')], busy),
      ['src/c.go', 'src/shop/e.txt'],
    );
    assert.deepEqual(await held.ownedBy([identities.of('@nobody')], busy), []);
  });

  it('tell what no rule matches from what a rule leaves to nobody', async () => {
    assert.deepEqual(await held.without(['unowned'], busy), ['gen/a.ts']);
    assert.deepEqual(await held.without(['unmatched'], busy), ['lib/x']);
    assert.deepEqual(await held.without(['unowned', 'unmatched'], busy), ['gen/a.ts', 'lib/x']);
  });

  it('tell what a person owns by name from what they own through teams', () => {
    const ada = held.ofPerson(held.identities.of('@ada-admin'));
    assert.equal(ada.direct?.files, 3);
    assert.deepEqual(
      ada.through.map(({ owner, files }) => [owner.label, files]),
      [['@acme/web', 2]],
    );
    assert.equal(ada.files, 3);
    const guest = held.ofPerson(held.identities.of('@guest'));
    assert.equal(guest.direct, null);
    assert.equal(guest.files, 2);
    assert.equal(held.ofPerson(held.identities.of('cy')).files, 0);
  });

  it('know teams with their members, each once', () => {
    assert.deepEqual(
      held.identities
        .teams()
        .map(({ team, members }) => [team.label, ...members.map(({ label }) => label)]),
      [
        ['@acme/web', '@ada', 'Bo Berg', '@guest'],
        ['@acme/idle', 'Bo Berg'],
      ],
    );
  });

  it('put files into their most special area', async () => {
    assert.deepEqual(
      held.areas.map(({ area, counts }) => [area?.name ?? null, totalOf(counts)]),
      [
        ['Shop', 2],
        ['Source', 2],
        ['Nothing', 0],
        [null, 4],
      ],
    );
    const [shop] = held.areas;
    assert.ok(shop);
    assert.deepEqual(await held.inArea(shop, busy), ['src/shop/d.ts', 'src/shop/e.txt']);
    assert.deepEqual(await held.inArea(held.areas[3]!, busy), [
      'a.ts',
      'gen/a.ts',
      'lib/x',
      'readme.md',
    ]);
  });

  it('know the coverage of every folder, worst first', () => {
    assert.deepEqual(
      worstFirst(held.coverage.folders).map(({ path, counts }) => [
        path,
        counts.owned,
        totalOf(counts),
      ]),
      [
        ['gen', 0, 1],
        ['lib', 0, 1],
        ['src', 4, 4],
      ],
    );
    assert.deepEqual(held.coverage.own, { owned: 2, unowned: 0, unmatched: 0 });
  });

  it('know prow’s logins by their handles', () => {
    const { identities } = held;
    assert.equal(identities.of('ada-admin'), identities.of('@ada'));
    assert.equal(identities.of('guest').kind, 'person');
  });

  it('know GitLab’s roles', () => {
    const { kind, label } = held.identities.of('@@maintainer');
    assert.deepEqual([kind, label], ['role', '@@maintainer']);
  });

  it('are empty without rules, areas and files', async () => {
    const none = await holdings({}, []);
    assert.deepEqual(none.counts, { owned: 0, unowned: 0, unmatched: 0 });
    assert.deepEqual([none.owners, none.areas, none.coverage.folders], [[], [], []]);
  });

  it('stand names that objects have of their own', async () => {
    const paths = ['__proto__/constructor', 'constructor/__proto__/x', 'toString'];
    const odd = await holdings({ CODEOWNERS: '/constructor/ @__proto__ @constructor\n' }, paths);
    assert.deepEqual(
      odd.owners.map(({ owner }) => owner.label),
      ['@__proto__', '@constructor'],
    );
    assert.deepEqual(
      odd.coverage.folders.map(({ path, counts }) => [path, counts.owned]),
      [
        ['__proto__', 0],
        ['constructor', 1],
      ],
    );
  });

  it('end without an answer when the signal says so', async () => {
    const { model } = held;
    const survey = { paths: ['a'], verdicts: [model.verdict('a')] };
    assert.equal(await holdingsOf(model, survey, busy, AbortSignal.abort()), null);
  });

  it('let other work go first', async () => {
    const { model } = held;
    const paths = Array.from({ length: 2000 }, (_, at) => `f${at}.ts`);
    const survey = { paths, verdicts: paths.map((path) => model.verdict(path)) };
    let rests = 0;
    const counted = await holdingsOf(model, survey, () => {
      rests++;
      return Promise.resolve();
    });
    assert.ok(rests > 5);
    assert.equal(counted?.counts.owned, 2000);
  });
});
