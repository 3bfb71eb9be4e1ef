import assert from 'node:assert/strict';
import type { Suggestion } from '../../../src/core/context/suggestion';
import { suggestions } from '../../../src/core/context/suggestions';
import type { Person } from '../../../src/core/ports';
import { ADA, BOB, CY } from '../stewardship/history/histories';
import { type Made, NOW, toldRepository } from './told-history';

const DEE = { name: 'Dee', email: 'dee@example.com' };

const DIRECTORY = `people:
  ada: { handles: ["@ada"], emails: [ada@example.com] }
  bob: { handles: ["@bob"], emails: [bob@example.com] }
  cy: { handles: ["@cy"], emails: [cy@example.com] }
teams:
  core: { handles: ["@acme/core"], members: [bob, cy] }
  odd: { handles: ["@acme/odd"], members: [ada, zoe] }
`;

const SHOP = ['shop/a.ts', 'shop/b.ts', 'shop/in/c.ts'];

/** So many commits of one person to the shop's files in turn, the last of them so many days ago. */
function work(by: Person, count: number, ago: number): Made[] {
  return Array.from({ length: count }, (_, at) => ({
    by,
    files: [SHOP[at % SHOP.length] ?? ''],
    day: NOW - ago - count + at,
  }));
}

function said(suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case 'known-by-you':
      return `${suggestion.folder}: ${suggestion.commits} of ${suggestion.all}, ${suggestion.next}`;
    case 'area-unstaffed':
      return `${suggestion.area}: ${suggestion.missing}, ${suggestion.files}`;
    case 'owner-quiet':
      return `${suggestion.who.who}: ${suggestion.places} places, ${suggestion.files} files`;
    case 'rule-of-the-gone':
      return `${suggestion.rule.pattern}: ${suggestion.owners.map(({ who }) => who).join(' ')}`;
  }
}

interface Asked {
  readonly you?: Person | null;
  readonly entries?: Record<string, string>;
}

async function suggested(
  commits: readonly Made[],
  { you = null, entries = {} }: Asked,
): Promise<string[]> {
  const { repository, known } = await toldRepository(entries, commits, you);
  return (await suggestions(repository, known)).map(said);
}

describe('what you alone know', () => {
  const alone = [{ by: BOB, files: ['lib/x.ts'], day: NOW - 20 }, ...work(ADA, 15, 10)];

  it('is told to you, the outermost folder of it', async () => {
    assert.deepEqual(await suggested(alone, { you: ADA }), ['shop: 15 of 15, 0']);
  });

  it('is told to nobody else', async () => {
    assert.deepEqual(await suggested(alone, { you: BOB }), []);
    assert.deepEqual(await suggested(alone, { you: DEE }), []);
    assert.deepEqual(await suggested(alone, { you: null }), []);
  });

  it('is not known by you alone once another made five of a hundred changes', async () => {
    const others = (by: Person[]): Made[] => by.flatMap((one) => work(one, 1, 5));
    const much = work(ADA, 40, 10);
    const few = [...much, ...others([BOB, CY])];
    assert.deepEqual(await suggested(few, { you: ADA }), ['shop: 40 of 42, 1']);
    const more = [...much, ...others([BOB, BOB, BOB])];
    assert.deepEqual(await suggested(more, { you: ADA }), []);
  });

  it('takes a year of work, and somebody to hand over to', async () => {
    const bob = { by: BOB, files: ['lib/x.ts'], day: NOW - 20 };
    assert.deepEqual(await suggested(work(ADA, 15, 10), { you: ADA }), []);
    assert.deepEqual(await suggested([bob, ...work(ADA, 9, 10)], { you: ADA }), []);
    assert.deepEqual(await suggested([...work(ADA, 15, 400), bob], { you: ADA }), []);
  });

  it('is not told where it is handed over, or the configuration shows no people', async () => {
    const config = { '.steward/config.yml': 'people: teams\n' };
    assert.deepEqual(await suggested(alone, { you: ADA, entries: config }), []);
    const note = (status: string): Asked['entries'] => ({
      '.steward/delegations/DEL-1.yml': `id: DEL-1\ntitle: Shop\nfrom: "@ada"\nto: "@bob"\nlevel: advise\nstatus: ${status}\nscope: { paths: ["shop/**"] }\n`,
    });
    assert.deepEqual(await suggested(alone, { you: ADA, entries: note('active') }), []);
    assert.equal((await suggested(alone, { you: ADA, entries: note('revoked') })).length, 1);
  });
});

describe('areas nobody looks after', () => {
  it('say what they lack', async () => {
    const areas = `${DIRECTORY}areas:
  - { name: Shop, paths: ["shop/**"], stewards: [ada], backups: [bob] }
  - { name: In, paths: ["shop/in/**"], stewards: [ada] }
  - { name: Till, paths: ["till/**"], backups: [bob] }
  - { name: Lib, paths: ["lib/**", "shop/*.ts"], owners: ["@acme/core"] }
`;
    const entries = { '.steward/ownership.yml': areas };
    const { repository } = await toldRepository(entries, [...work(ADA, 3, 5), ...work(BOB, 3, 2)]);
    const expected = ['In: backup, 1', 'Till: steward, 0', 'Lib: both, 2'];
    assert.deepEqual((await suggestions(repository, null)).map(said), expected);
  });
});

describe('owners who stopped contributing', () => {
  const past = [...work(ADA, 3, 900), ...work(CY, 2, 500), ...work(BOB, 2, 10)];
  const told = (owners: string, more: Record<string, string> = {}): Promise<string[]> =>
    suggested(past, {
      entries: { '.steward/ownership.yml': DIRECTORY, CODEOWNERS: owners, ...more },
    });

  it('are named by the rules that name only such', async () => {
    assert.deepEqual(await told('shop/ @ada @cy\nshop/in/ @bob\n'), ['shop/: @ada @cy']);
  });

  it('are named themselves where others own beside them', async () => {
    assert.deepEqual(await told('shop/ @ada @bob\nshop/in/ @ada\n'), [
      '@ada: 2 places, 3 files',
      'shop/in/: @ada',
    ]);
  });

  it('are no team of which one contributes, or of whose members one is not known', async () => {
    assert.deepEqual(await told('shop/ @acme/core\n'), []);
    assert.deepEqual(await told('shop/ @acme/odd\n'), []);
    assert.deepEqual(await told('shop/ @acme/else @dee\n'), []);
    const gone = DIRECTORY.replace('[bob, cy]', '[ada, cy]');
    assert.deepEqual(await told('shop/ @acme/core\n', { '.steward/ownership.yml': gone }), [
      'shop/: @acme/core',
    ]);
  });

  it('may be stewards and backups of areas', async () => {
    const areas = `${DIRECTORY}areas:\n  - { name: Shop, paths: ["shop/**"], stewards: [bob], backups: [cy] }\n`;
    assert.deepEqual(await told('', { '.steward/ownership.yml': areas }), [
      '@cy: 1 places, 0 files',
    ]);
  });

  it('are nobody where all work rests', async () => {
    assert.deepEqual(
      await suggested(work(ADA, 2, 900), {
        entries: { '.steward/ownership.yml': DIRECTORY, CODEOWNERS: '* @ada\n' },
      }),
      [],
    );
  });

  it('are not told of where the configuration shows no people', async () => {
    for (const people of ['teams', 'off']) {
      const config = { '.steward/config.yml': `people: ${people}\n` };
      assert.deepEqual(await told('shop/ @ada\n', config), []);
    }
  });
});
