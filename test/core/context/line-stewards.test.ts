import assert from 'node:assert/strict';
import { stewardsOfLines } from '../../../src/core/context/line-stewards';
import type { WrittenLine } from '../../../src/core/ports';
import { lineFacts } from '../../../src/words/line-stewards';
import { translator } from '../../../src/words/translate';
import { type Fake, fakeRepository, TODAY } from './fakes';

const PATH = 'src/a.ts';
const NOON = Date.parse(`${TODAY}T12:00:00Z`);
const DAY = 86_400_000;
const HEAD = 'one\ntwo\n\nfour\nfive\n';

function by(name: string, days: number, email = `${name.toLowerCase()}@example.com`): WrittenLine {
  return { commit: `${name}${days}`, author: { name, email }, time: NOON - days * DAY };
}

function fakeWith(text: string, config = ''): Fake {
  const fake = fakeRepository({
    [PATH]: text,
    '.steward/config.yml': config,
    '.steward/ownership.yml':
      'people:\n  ada: { handles: ["@ada"], emails: [ada@example.com] }\n' +
      'teams:\n  core: { handles: ["@acme/core"], members: [ada] }\n',
  });
  fake.history.texts.set(`HEAD:${PATH}`, HEAD);
  const ada = by('Ada', 3);
  fake.history.written.set(PATH, [ada, by('Bob Lee', 9), ada, ada, null]);
  return fake;
}

const ALL = { first: 0, last: 5 };

async function people({ repository }: Fake, span = ALL): Promise<unknown[]> {
  const answer = await stewardsOfLines(repository, PATH, span);
  return answer.people.map(({ who, lines, last }) => [who, lines, (NOON - last) / DAY]);
}

describe('who wrote the selected lines', () => {
  it('is who last committed them, blank lines left out', async () => {
    const fake = fakeWith(HEAD);
    assert.deepEqual(await people(fake), [
      ['@ada', 2, 3],
      ['Bob Lee', 1, 9],
    ]);
    assert.deepEqual(await people(fake, { first: 1, last: 1 }), [['Bob Lee', 1, 9]]);
    const answer = await stewardsOfLines(fake.repository, PATH, ALL);
    assert.deepEqual([answer.lines, answer.unsaved, answer.before], [4, 0, 1]);
  });

  it('is found where lines were moved and indented since, what is new told apart', async () => {
    const fake = fakeWith('new\r\none\r\n  two\r\nfour and more\r\n');
    assert.deepEqual(await people(fake), [
      ['@ada', 1, 3],
      ['Bob Lee', 1, 9],
    ]);
    const answer = await stewardsOfLines(fake.repository, PATH, ALL);
    assert.deepEqual([answer.lines, answer.unsaved], [4, 2]);
  });

  it('is found in a long file that grew above the lines', async () => {
    const lines = Array.from({ length: 4000 }, (_, at) => `line ${at}\n`);
    const fake = fakeWith(`${'more\n'.repeat(300)}${lines.join('')}`);
    fake.history.texts.set(`HEAD:${PATH}`, lines.join(''));
    fake.history.written.set(
      PATH,
      lines.map((_, at) => by(at === 2000 ? 'Bob Lee' : 'Ada', 3)),
    );
    assert.deepEqual(await people(fake, { first: 2299, last: 2301 }), [
      ['@ada', 2, 3],
      ['Bob Lee', 1, 3],
    ]);
  });

  it('is found below more new lines than are compared, and above', async () => {
    const lines = Array.from({ length: 50 }, (_, at) => `line ${at}\n`).join('');
    const more = Array.from({ length: 1500 }, (_, at) => `more ${at}\n`).join('');
    for (const [before, now, first] of [
      [lines, more + lines, 1500],
      [more + lines, lines, 0],
    ] as const) {
      const fake = fakeWith(now);
      fake.history.texts.set(`HEAD:${PATH}`, before);
      fake.history.written.set(
        PATH,
        before.split('\n').map(() => by('Ada', 3)),
      );
      const { repository } = fake;
      const answer = await stewardsOfLines(repository, PATH, { first, last: first + 9 });
      assert.deepEqual([answer.lines, answer.unsaved], [10, 0]);
      const above = await stewardsOfLines(repository, PATH, { first: 0, last: 9 });
      assert.equal(above.unsaved, first === 0 ? 0 : 10);
    }
  });

  it('names co-authors too, teams instead of people, or nobody', async () => {
    const fake = fakeWith(HEAD);
    const { author, time } = by('Bob Lee', 9);
    const commit = { id: 'Bob Lee9', author, time, coAuthors: [by('Ada', 0).author] };
    fake.history.byPath.set(PATH, [commit]);
    assert.deepEqual(await people(fake), [
      ['@ada', 3, 3],
      ['Bob Lee', 1, 9],
    ]);
    assert.deepEqual(await people(fakeWith(HEAD, 'people: teams\n')), [['@acme/core', 2, 3]]);
    const off = await stewardsOfLines(fakeWith(HEAD, 'people: off\n').repository, PATH, ALL);
    assert.deepEqual([off.people, off.notes], [[], [{ kind: 'people-off' }]]);
  });

  it('counts no bots, and says so', async () => {
    const fake = fakeWith(HEAD);
    const bot = by('renovate[bot]', 1);
    fake.history.written.set(PATH, [bot, bot, bot, bot, bot]);
    const answer = await stewardsOfLines(fake.repository, PATH, ALL);
    assert.deepEqual([answer.people, answer.notes], [[], [{ kind: 'bots-left-out', commits: 1 }]]);
  });

  it('stays unknown outside of the file, and in a file that is new', async () => {
    const fake = fakeWith(HEAD);
    assert.deepEqual(await people(fake, { first: 50, last: 60 }), []);
    fake.history.texts.clear();
    const answer = await stewardsOfLines(fake.repository, PATH, ALL);
    assert.deepEqual([answer.people, answer.unsaved], [[], 4]);
  });

  it('is asked for some thousand lines alone, and that is said', async () => {
    const text = 'line\n'.repeat(4000);
    const fake = fakeWith(text);
    fake.history.texts.set(`HEAD:${PATH}`, text);
    fake.history.written.set(PATH, Array<WrittenLine>(4000).fill(by('Ada', 3)));
    const answer = await stewardsOfLines(fake.repository, PATH, { first: 100, last: 3599 });
    assert.deepEqual([answer.lines, answer.beyond], [3000, 500]);
    const labels = lineFacts(translator({}), 'en', TODAY, answer).map(({ label }) => label);
    assert.deepEqual(labels, [
      '@ada last wrote all of these 3000 lines',
      '500 lines further down not looked at',
    ]);
    const whole = await stewardsOfLines(fake.repository, PATH, { first: 0, last: 2999 });
    assert.equal(whole.beyond, 0);
  });

  it('is said in sentences', () => {
    const t = translator({});
    const one = { who: '@ada', lines: 2, last: NOON - 3 * DAY };
    const rest = { unsaved: 1, before: 2, beyond: 0, notes: [] };
    const said = (lines: number): string[] =>
      lineFacts(t, 'en', TODAY, {
        people: [{ ...one, lines: Math.min(2, lines) }],
        lines,
        ...rest,
      }).map(({ label, description }) => (description ? `${label}, ${description}` : label));
    assert.deepEqual(said(5), [
      '@ada last wrote 2 of these 5 lines, the newest 3 days ago',
      '1 line in no commit yet',
      '2 lines from before this shallow clone',
    ]);
    assert.equal(said(2)[0], '@ada last wrote all of these 2 lines, the newest 3 days ago');
    assert.equal(said(1)[0], '@ada last wrote this line, the newest 3 days ago');
  });
});
