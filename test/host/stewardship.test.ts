import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Repository } from '../../src/core/context/repository';
import { stewardsOf } from '../../src/core/context/stewards';
import { FileAuthorship } from '../../src/core/stewardship/history/authorship';
import { DiskFiles } from '../../src/host/files';
import { GitHistory } from '../../src/host/git';
import { GitLog } from '../../src/host/git-log';
import { SampleRepository } from './sample-repository';
import { type Developer, Ledger, naiveDegrees, naiveTruckFactor } from './ledger';

const ADA: Developer = { name: 'Ada Byron', email: 'ada@example.com' };
const BOB: Developer = { name: 'Bob Noyce', email: 'bob@example.com' };
const CY: Developer = { name: 'Cy Young', email: 'cy@example.com' };
const BOT: Developer = { name: 'renovate[bot]', email: 'bot@example.com' };

function repositoryAt(root: string): Repository {
  return new Repository({
    files: new DiskFiles(root),
    history: new GitHistory(root),
    log: new GitLog(root),
    clock: { now: () => Date.parse('2026-01-01T00:00:00Z'), today: () => '2026-01-01' },
  });
}

/** What the top of the repository says of people and commits holds for its folders. */
describe('stewards of a subfolder looked at by itself', () => {
  let repository: SampleRepository;
  before(() => {
    repository = new SampleRepository().init();
  });
  after(() => {
    repository.dispose();
  });

  it('are counted by the mailmap, ignored revisions and attributes above it', async () => {
    const by = (who: Developer, day: string) => ({ ...who, date: `2025-12-${day}` });
    const text = (name: string): string => Array(20).fill(name).join('\n');
    repository.write({ 'sub/in/a.ts': text('a'), 'sub/in/b.ts': text('b') });
    repository.commit('One', by(ADA, '01'));
    repository.write({ 'sub/in/a.ts': text('c') }).commit('Two', by(CY, '02'));
    repository.write({ 'sub/in/a.ts': text('d') }).commit('Format', by(BOB, '03'));
    const ignored = repository.git('rev-parse', 'HEAD').trim();
    repository.write({
      '.mailmap': 'Ada Byron <ada@example.com> <cy@example.com>\n',
      '.git-blame-ignore-revs': `${ignored}\n`,
      'sub/.gitattributes': 'in/b.ts linguist-generated\n',
      // Nobody reads this one here.
      'sub/in/.mailmap': 'Nobody <nobody@example.com> <ada@example.com>\n',
    });
    const { actual, notes } = await stewardsOf(
      repositoryAt(join(repository.root, 'sub', 'in')),
      '',
      WHOLE,
    );
    assert.deepEqual(
      actual?.map(({ who, commits }) => [who, commits]),
      [['Ada Byron', 2]],
    );
    const kinds = notes.map(({ kind }) => kind);
    assert.ok(
      kinds.includes('ignored-revisions-left-out') && kinds.includes('generated-left-out'),
      kinds.join(),
    );
  });
});

const WHOLE = { whole: true };

/** Every degree, every author and the truck factor of every folder, against the book. */
async function compareWithBook(ledger: Ledger, counts: (path: string) => boolean = () => true) {
  const repository = repositoryAt(ledger.repository.root);
  const history = await repository.past!.known({ whole: true });
  assert.ok(history.kind === 'known');
  const { facts } = history.value;
  assert.deepEqual([...facts.numbers.keys()].sort(), [...ledger.files.keys()].sort());
  const folders = new Set(['']);
  for (const [path, file] of ledger.files) {
    const found = new FileAuthorship(facts).of(facts.numbers.get(path)!).map((one) => ({
      who: facts.counted.people[one.person]!.label,
      degree: one.degree,
      author: one.author,
    }));
    const expected = naiveDegrees(file);
    const byName = (a: { who: string }, b: { who: string }): number => (a.who < b.who ? -1 : 1);
    assert.deepEqual(found.sort(byName), expected.sort(byName), path);
    for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
      folders.add(path.slice(0, at));
    }
  }
  for (const folder of folders) {
    const below = [...ledger.files].filter(
      ([path]) => (folder === '' || path.startsWith(`${folder}/`)) && counts(path),
    );
    const { knowledge } = await stewardsOf(repository, folder, WHOLE);
    const expected = naiveTruckFactor(below.map(([, file]) => file));
    assert.equal(knowledge?.truckFactor, expected, `truck factor of ${folder || '.'}`);
  }
}

describe('degree of authorship and truck factor, against a book kept by hand', () => {
  let ledger: Ledger;
  beforeEach(() => {
    ledger = new Ledger();
  });
  afterEach(() => {
    ledger.dispose();
  });

  it('on one line of work: renames, co-authors, bots, mass changes, ignored revisions', async () => {
    ledger.repository.write({
      '.steward/config.yml': 'history: { max_files_per_commit: 6 }\n',
    });
    ledger.files.set('.steward/config.yml', { entries: [] });
    ledger.commit(ADA, { write: ['src/a.ts', 'src/b.ts', 'lib/c.ts', '.steward/config.yml'] });
    for (let i = 0; i < 12; i++) ledger.commit(i % 3 ? BOB : ADA, { write: ['src/a.ts'] });
    ledger.commit(BOB, { rename: { 'src/b.ts': 'src/deep/b.ts' }, with: [CY, BOB] });
    ledger.commit(CY, { write: ['src/deep/b.ts', 'lib/c.ts'], with: [ADA] });
    ledger.commit(BOT, { write: ['lib/c.ts', 'lib/bot.ts'], counts: false });
    ledger.commit(CY, { write: ['lib/bot.ts'] });
    const many = ['m/1', 'm/2', 'm/3', 'm/4', 'm/5', 'm/6', 'm/7'];
    ledger.commit(ADA, { write: many, counts: false });
    ledger.commit(CY, { write: ['m/1', 'm/2'] });
    const ignored = ledger.commit(BOB, { write: ['src/a.ts', 'm/1'], counts: false });
    ledger.commit(BOB, { remove: ['m/7'] });
    ledger.commit(CY, { write: ['m/7'], with: [BOT] });
    // Written behind the last commit: what does not count is decided when it is asked.
    ledger.repository.write({ '.git-blame-ignore-revs': `# formatting\n${ignored}  # all\n` });
    await compareWithBook(ledger);
  });

  it('on branches that know nothing of each other', async () => {
    ledger.commit(ADA, { write: ['a.ts', 'b.ts', 'x/c.ts', 'x/d.ts'] });
    ledger.branch(() => {
      ledger.commit(BOB, { rename: { 'a.ts': 'x/a.ts' } });
      ledger.commit(BOB, { write: ['x/a.ts', 'x/new.ts', 'x/c.ts'] });
      ledger.commit(CY, { remove: ['x/d.ts'] });
    });
    ledger.commit(CY, { write: ['a.ts', 'b.ts'] });
    ledger.commit(CY, { write: ['a.ts', 'x/c.ts'], with: [ADA] });
    ledger.merge(ADA);
    ledger.commit(CY, { rename: { 'x/a.ts': 'y/a.ts' } });
    ledger.commit(ADA, { write: ['y/a.ts', 'x/d.ts'] });
    await compareWithBook(ledger);
  });

  it('through swaps, a name taken again, a file that came back', async () => {
    ledger.commit(ADA, { write: ['a.ts', 'b.ts', 'c.ts'] });
    ledger.commit(BOB, { write: ['b.ts'] });
    ledger.commit(CY, { rename: { 'a.ts': 'old/a.ts' } });
    ledger.commit(BOB, { write: ['a.ts'] });
    ledger.commit(CY, { write: ['a.ts'] });
    ledger.commit(ADA, { rename: { 'c.ts': 'old/c.ts' } });
    ledger.commit(BOB, { rename: { 'old/c.ts': 'c.ts' }, with: [ADA] });
    const vendored = ['vendor/one/x.js', 'package-lock.json', 'gen/made.txt', 'gen/kept.txt'];
    ledger.commit(BOB, { write: vendored });
    ledger.repository.write({
      '.gitattributes': 'gen/* linguist-generated\n',
      'gen/.gitattributes': 'kept.txt -linguist-generated\n',
    });
    ledger.files.set('.gitattributes', { entries: [] });
    ledger.files.set('gen/.gitattributes', { entries: [] });
    ledger.commit(CY, { write: ['.gitattributes', 'gen/.gitattributes'] });
    // The file in the folder matches the folder's own pattern.
    const counts = (path: string): boolean =>
      !vendored.slice(0, 3).includes(path) && path !== 'gen/.gitattributes';
    await compareWithBook(ledger, counts);
    const repository = repositoryAt(ledger.repository.root);
    const root = await stewardsOf(repository, '', WHOLE);
    assert.deepEqual(root.notes, [
      { kind: 'generated-left-out', files: 3 },
      { kind: 'vendored-left-out', files: 1 },
    ]);
    const made = await stewardsOf(repository, 'gen/made.txt', WHOLE);
    assert.deepEqual(made.notes, [{ kind: 'generated' }]);
    assert.equal(made.actual?.[0]?.who, BOB.name);
  });
});
