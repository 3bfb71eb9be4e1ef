import assert from 'node:assert/strict';
import { decidersNow } from '../../../src/core/context/decision-deciders';
import { ADA, BOB } from '../stewardship/history/histories';
import { type Made, NOW, toldRepository } from './told-history';

const EVE = { name: 'Eve Evans', email: 'eve@example.com' };

const DIRECTORY = `
people:
  ada: { handles: ["@ada"], emails: [ada@example.com] }
  bob: { handles: ["@bob"], emails: [bob@example.com] }
  dee: { name: Dee Dean, handles: ["@dee"], emails: [dee@example.com] }
teams:
  core: { handles: ["@acme/core"], members: [ada, bob] }
  half: { handles: ["@acme/half"], members: [ada, zoe] }
`;

const COMMITS: readonly Made[] = [
  { by: ADA, files: ['shop/a.ts'], day: NOW - 900 },
  { by: EVE, files: ['shop/a.ts'], day: NOW - 800 },
  { by: BOB, files: ['shop/a.ts'], day: NOW - 10 },
];

function record(deciders: string, status = 'accepted'): string {
  return `---\nstatus: ${status}\ndeciders: [${deciders}]\nscope: ["shop/**"]\n---\n# T\n`;
}

/** What is said of a decision by these: `stopped …` and `owners …`. */
async function said(deciders: string, entries: Record<string, string> = {}): Promise<string[]> {
  const path = 'docs/adr/0001-a.md';
  const { repository, known } = await toldRepository(
    { '.steward/ownership.yml': DIRECTORY, [path]: record(deciders), ...entries },
    COMMITS,
  );
  const now = (await decidersNow(repository, known.facts)).get(path);
  return [
    ...(now?.stopped ?? []).map(({ who, last }) => `${who} ${last / 86_400_000 - NOW}`),
    ...(now?.owners ?? []).map((owner) => `owned by ${owner}`),
  ];
}

describe('deciders of decisions in force', () => {
  it('stopped where none of them contributed for a year', async () => {
    assert.deepEqual(await said('"@ada"'), ['@ada -900']);
    assert.deepEqual(await said('"@ada", Eve Evans'), ['@ada -900', 'Eve Evans -800']);
    assert.deepEqual(await said('"@ada", "@bob"'), []);
    assert.deepEqual(await said('"@acme/core"'), []);
  });

  it('are not judged where history does not know all of them', async () => {
    assert.deepEqual(await said('"@ada", the architecture board'), []);
    assert.deepEqual(await said('"@acme/half"'), []);
    assert.deepEqual(await said('"@acme/other"'), []);
    // Whoever never wrote a commit here did not stop.
    assert.deepEqual(await said('Dee Dean'), []);
  });

  it('own nothing of the scope where none of them is an owner, or in a team that is', async () => {
    const owned = (owners: string): Record<string, string> => ({ CODEOWNERS: `shop/ ${owners}\n` });
    assert.deepEqual(await said('"@bob"', owned('@dee')), ['owned by @dee']);
    assert.deepEqual(await said('"@bob"', owned('@dee @acme/core')), []);
    assert.deepEqual(await said('"@acme/core"', owned('@bob')), []);
    assert.deepEqual(await said('"@bob"', owned('@acme/unknown')), []);
    assert.deepEqual(await said('Zoe', owned('@dee')), []);
    assert.deepEqual(await said('"@bob"', { CODEOWNERS: 'other/ @dee\n' }), []);
  });

  it('are told of no further than the configuration lets', async () => {
    const people = (choice: string): Record<string, string> => ({
      '.steward/config.yml': `people: ${choice}\n`,
    });
    assert.deepEqual(await said('"@ada"', people('teams')), []);
    assert.deepEqual(await said('"@ada"', people('off')), []);
    const left = DIRECTORY.replace('[ada, bob]', '[ada]');
    const team = { '.steward/ownership.yml': left };
    assert.deepEqual(await said('"@acme/core"', { ...people('teams'), ...team }), [
      '@acme/core -900',
    ]);
    assert.deepEqual(await said('"@acme/core"', { ...people('off'), ...team }), []);
  });

  it('of decisions that rule no more are left alone', async () => {
    assert.deepEqual(
      await said('"@ada"', { 'docs/adr/0001-a.md': record('"@ada"', 'rejected') }),
      [],
    );
  });
});
