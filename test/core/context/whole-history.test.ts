import assert from 'node:assert/strict';
import { Repository } from '../../../src/core/context/repository';
import { stewardsOf, stewardsOfArea } from '../../../src/core/context/stewards';
import { MemoryFiles } from '../memory-files';
import { FakeLog } from '../stewardship/history/fake-log';
import { ADA, BOB, CY, line } from '../stewardship/history/histories';
import { fakeRepository, TODAY } from './fakes';

const WHOLE = { whole: true };
const DAY = 86_400_000;

const DIRECTORY = `
people:
  ada: { handles: ["@ada"], emails: [ada@example.com] }
  bob: { handles: ["@bob"], emails: [bob@example.com] }
  dee: { handles: ["@dee"], emails: [dee@example.com] }
teams:
  core: { handles: ["@acme/core"], members: [ada, bob] }
areas:
  - name: Shop
    paths: ["shop/**", "till/*.ts"]
    owners: ["@acme/core"]
    stewards: [dee]
`;

const START = Math.floor(Date.parse(TODAY) / DAY) - 10;

const TOLD = line(
  { by: ADA, files: ['shop/a.ts', 'till/b.ts', 'other/c.ts'], day: START },
  { by: BOB, with: [ADA], files: ['shop/a.ts'], day: START + 1 },
  { by: CY, files: ['shop/a.ts', 'other/c.ts'], day: START + 2 },
  {
    by: { name: 'x', email: '12+Eve@users.noreply.github.com' },
    files: ['till/b.ts'],
    day: START + 3,
  },
);

const FILES = ['shop/a.ts', 'till/b.ts', 'other/c.ts'];

function repositoryWith(entries: Record<string, string>, log = new FakeLog(TOLD, FILES)) {
  const files = new MemoryFiles({ '.steward/ownership.yml': DIRECTORY, ...entries });
  const { history, repository } = fakeRepository({});
  return {
    repository: new Repository({ files, history, clock: repository.clock, log }),
    log,
    files,
  };
}

describe('stewards by the whole history', () => {
  it('stand beside those who are declared, as people or as a team', async () => {
    const { repository } = repositoryWith({
      CODEOWNERS: '* @eve\nshop/ @acme/core @frank cy@example.com\n',
    });
    const answer = await stewardsOf(repository, 'shop/a.ts', WHOLE);
    assert.deepEqual(
      answer.actual?.map(({ who, commits }) => [who, commits]),
      [
        ['@ada', 2],
        ['Cy', 1],
        ['@bob', 1],
      ],
    );
    assert.deepEqual(
      answer.knowledge?.declared.map(({ who, share, commits, last }) => [
        who,
        share === null ? null : Math.round(share * 100),
        commits,
        last === null ? null : last / DAY - START,
      ]),
      [
        ['@acme/core', 75, 2, 1],
        ['@frank', null, 0, null],
        ['cy@example.com', 25, 1, 2],
        ['@dee', 0, 0, null],
      ],
    );
    const other = await stewardsOf(repository, 'till/b.ts', WHOLE);
    assert.deepEqual(other.knowledge?.declared[0], {
      who: '@eve',
      share: other.actual?.find(({ who }) => who === 'x')?.share,
      commits: 1,
      last: (START + 3) * DAY,
    });
  });

  it('are found by their full name, and a team by all of its members or not at all', async () => {
    const directory = `
people:
  ada: { handles: ["@ada"], emails: [ada@example.com] }
  flo: { name: Flo Ray, handles: ["@flo"] }
  gus: { handles: ["@gus"] }
teams:
  whole: { handles: ["@acme/whole"], members: [ada, flo] }
  half: { handles: ["@acme/half"], members: [ada, gus] }
`;
    const told = line(
      { by: ADA, files: ['shop/a.ts'], day: START },
      { by: { name: 'Flo Ray', email: 'f@ray.example' }, files: ['shop/a.ts'], day: START },
    );
    const { repository } = repositoryWith(
      { '.steward/ownership.yml': directory, CODEOWNERS: '* @flo @acme/whole @acme/half\n' },
      new FakeLog(told, ['shop/a.ts']),
    );
    const answer = await stewardsOf(repository, 'shop/a.ts', WHOLE);
    assert.deepEqual(
      answer.knowledge?.declared.map(({ who, share, commits }) => [who, share, commits]),
      [
        ['@flo', 0.5, 1],
        ['@acme/whole', 1, 2],
        ['@acme/half', null, 0],
      ],
    );
  });

  it('are told apart by name where an import gave nobody an address', async () => {
    const [eve, dan] = ['Eve', 'Dan'].map((name) => ({ name, email: '' }));
    const log = new FakeLog(
      line(
        { by: eve, files: ['a.ts'], day: START },
        { by: dan, files: ['a.ts'], day: START + 1 },
        { by: eve, files: ['a.ts'], day: START + 2 },
      ),
      ['a.ts'],
    );
    const { actual } = await stewardsOf(repositoryWith({}, log).repository, 'a.ts', WHOLE);
    assert.deepEqual(
      actual?.map(({ who, commits }) => [who, commits]),
      [
        ['Eve', 2],
        ['Dan', 1],
      ],
    );
  });

  it('of each folder are known at once', async () => {
    const { repository } = repositoryWith({});
    const history = await repository.past!.known(WHOLE);
    assert.ok(history.kind === 'known');
    const { authors, facts } = history.value;
    const folders = await authors.byFolder(() => null);
    assert.deepEqual([...folders.keys()].sort(), ['', 'other', 'shop', 'till']);
    for (const [folder, { files, truckFactor }] of folders) {
      const { knowledge } = await stewardsOf(repository, folder, WHOLE);
      assert.deepEqual([files, truckFactor], [knowledge?.files, knowledge?.truckFactor]);
    }
    assert.equal(folders.get('')?.files, facts.files.length);
  });

  it('of the last year count one change like another', async () => {
    const old = line(
      { by: BOB, files: ['a'], day: START - 400 },
      { by: ADA, files: ['a'], day: START - 300 },
      { by: ADA, files: ['a'], day: START - 200 },
      { by: CY, files: ['a'], day: START },
    );
    const { repository } = repositoryWith({}, new FakeLog(old, ['a']));
    const { knowledge } = await stewardsOf(repository, 'a', WHOLE);
    assert.deepEqual(
      knowledge?.lastYear.map(({ who, share, commits }) => [who, share.toFixed(3), commits]),
      [
        ['@ada', '0.667', 2],
        ['Cy', '0.333', 1],
      ],
    );
  });

  it('of an area are those of the files its globs match', async () => {
    const { repository } = repositoryWith({});
    const answer = await stewardsOfArea(repository, 'Shop', WHOLE);
    assert.deepEqual(
      [answer?.path, answer?.area, answer?.declared, answer?.knowledge?.files],
      ['shop/** till/*.ts', 'Shop', ['@dee'], 2],
    );
    assert.deepEqual(
      answer?.knowledge?.declared.map(({ who, commits }) => [who, commits]),
      [
        ['@acme/core', 2],
        ['@dee', 0],
      ],
    );
    assert.equal(await stewardsOfArea(repository, 'Nowhere', WHOLE), null);
  });

  it('name teams alone, or nobody, where the configuration says so', async () => {
    const teams = repositoryWith({
      '.steward/config.yml': 'people: teams\n',
      CODEOWNERS: '* @eve @acme/core\n',
    });
    const answer = await stewardsOf(teams.repository, '', WHOLE);
    assert.deepEqual(
      answer.actual?.map(({ who, email, commits }) => [who, email, commits]),
      [['@acme/core', null, 2]],
    );
    assert.deepEqual(answer.knowledge?.authors, [{ who: '@acme/core', files: 3 }]);
    assert.deepEqual(
      answer.knowledge.declared.map(({ who }) => who),
      ['@acme/core'],
    );
    assert.doesNotMatch(JSON.stringify(answer), /Cy|bob|"x"|eve|dee/i);
    const off = repositoryWith({ '.steward/config.yml': 'people: off\n' });
    for (const path of ['', 'shop/a.ts']) {
      const { actual, notes, knowledge } = await stewardsOf(off.repository, path, WHOLE);
      assert.deepEqual([actual, knowledge, notes], [[], null, [{ kind: 'people-off' }]]);
    }
    assert.equal(off.log.reads, 0);
  });

  it('follow every rule that changes without reading the history again', async () => {
    const { repository, log, files } = repositoryWith({});
    const change = (path: string, text: string): void => {
      files.set(path, text);
      repository.invalidate(path);
    };
    const who = async (): Promise<unknown> => {
      const { actual } = await stewardsOf(repository, 'shop/a.ts', WHOLE);
      return actual?.map((one) => `${one.who} ${one.commits}`).sort();
    };
    assert.deepEqual(await who(), ['@ada 2', '@bob 1', 'Cy 1']);
    change('.mailmap', 'Cyrus <bob@example.com> <cy@example.com>\n');
    assert.deepEqual(await who(), ['@ada 2', '@bob 2']);
    change('.git-blame-ignore-revs', `${TOLD[1]!.commit.id}\n`);
    assert.deepEqual(await who(), ['@ada 1', '@bob 1']);
    change('.steward/config.yml', 'history: { max_files_per_commit: 2 }\n');
    assert.deepEqual(await who(), ['@bob 1']);
    const root = async (): Promise<unknown> =>
      (await stewardsOf(repository, '', WHOLE)).knowledge?.files;
    assert.equal(await root(), 3);
    assert.equal(log.reads, 1);
    log.files = [...FILES, '.gitattributes'];
    log.told = line(...TOLD.map(() => ({ files: [] })), {
      files: ['.gitattributes'],
      day: START + 9,
    });
    change('.gitattributes', 'other/** linguist-vendored\n');
    const all = await stewardsOf(repository, '', WHOLE);
    assert.deepEqual(
      all.notes.filter(({ kind }) => kind === 'vendored-left-out'),
      [{ kind: 'vendored-left-out', files: 1 }],
    );
    assert.equal(log.reads, 2);
  });

  it('of what HEAD has not come from the log of the path', async () => {
    const { repository, log } = repositoryWith({});
    const answer = await stewardsOf(repository, 'new.ts', WHOLE);
    assert.deepEqual([answer.actual, answer.knowledge], [[], null]);
    log.told = [];
    const empty = repositoryWith({}, log).repository;
    const { notes } = await stewardsOf(empty, '', WHOLE);
    assert.deepEqual(notes, [{ kind: 'no-history', gap: 'no-commits' }]);
  });
});
