import assert from 'node:assert/strict';
import { debtEvidence } from '../../../src/core/context/debt-evidence';
import { groupedDebt } from '../../../src/core/debt/groups';
import { sortedDebt } from '../../../src/core/debt/order';
import { ADA, BOB } from '../stewardship/history/histories';
import { type Made, NOW, toldRepository } from './told-history';
import { TODAY } from './fakes';

const BOT = { name: 'renovate[bot]', email: 'bot@example.com' };

const ISO = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

const COMMITS: readonly Made[] = [
  { by: ADA, files: ['src/a.ts', 'src/old.ts', '.steward/debt/DEBT-3.yml'], day: NOW - 700 },
  { by: BOB, files: ['src/a.ts', 'src/b.ts'], day: NOW - 300 },
  { by: BOB, files: ['src/new.ts < src/old.ts'], day: NOW - 200 },
  { by: BOT, files: ['src/a.ts'], day: NOW - 150 },
  { by: BOB, files: ['src/a.ts'], day: NOW - 100 },
];

const ITEMS = {
  '.steward/debt/DEBT-1.yml': `id: DEBT-1\ntitle: a\nseverity: low\nowner: "@ada"\ncreated: ${ISO(NOW - 300)}\nanchors: [{ path: src/a.ts, range: [3, 4] }]\n`,
  '.steward/debt/DEBT-2.yml': `id: DEBT-2\ntitle: b\nowner: "@ada, @bob"\ncreated: ${ISO(NOW - 600)}\nanchors: [{ path: src/old.ts }, { path: src/a.ts }]\n`,
  '.steward/debt/DEBT-3.yml': 'id: DEBT-3\ntitle: c\nscope: { paths: ["src/**"] }\n',
  '.steward/debt/DEBT-4.yml': 'id: DEBT-4\ntitle: d\nanchors: [{ path: src/gone.ts }]\n',
  '.steward/debt/DEBT-5.yml': `id: DEBT-5\ntitle: e\nstatus: closed\ncreated: ${ISO(NOW - 600)}\nanchors: [{ path: src/a.ts }]\n`,
  '.steward/ownership.yml':
    'people:\n  ada: { handles: ["@ada"], emails: [ada@example.com] }\n  bob: { handles: ["@bob"], emails: [bob@example.com] }\n',
};

async function evidenceOf(entries: Record<string, string> = {}) {
  const { repository, known } = await toldRepository({ ...ITEMS, ...entries }, COMMITS);
  const { items } = await repository.debt();
  return { evidence: await debtEvidence(repository, known.facts), items };
}

describe('evidence about debt', () => {
  it('is how often the code changed since, by what its files are called now', async () => {
    const { evidence } = await evidenceOf();
    assert.deepEqual(
      [...evidence.items].map(([{ id }, { changes }]) => [
        id,
        changes && [changes.of, changes.files, changes.commits, changes.since, changes.by],
      ]),
      [
        ['DEBT-1', ['files', 1, 1, ISO(NOW - 300), 'created']],
        ['DEBT-2', ['files', 2, 3, ISO(NOW - 600), 'created']],
        ['DEBT-3', ['scope', 3, 3, ISO(NOW - 700), 'added']],
        ['DEBT-4', null],
      ],
    );
  });

  it('says whether those who answer for it still contribute', async () => {
    const stopped = async (entries: Record<string, string>): Promise<unknown> => {
      const { evidence } = await evidenceOf(entries);
      return [...evidence.items.values()].map(({ stopped: who }) => who.map((one) => one.who));
    };
    assert.deepEqual(await stopped({}), [['@ada'], [], [], []]);
    assert.deepEqual(await stopped({ '.steward/config.yml': 'people: off\n' }), [[], [], [], []]);
  });

  it('orders items, and stands among their reasons', async () => {
    const { evidence, items } = await evidenceOf();
    const shown = sortedDebt(items, TODAY, 'changes', evidence).map(({ item, reasons }) =>
      [
        item.id,
        ...reasons.map((reason) =>
          reason.kind === 'changed' ? reason.changes.commits : reason.kind,
        ),
      ].join(' '),
    );
    assert.deepEqual(shown, [
      'DEBT-2 3',
      'DEBT-3 3',
      'DEBT-1 1 severity owner-stopped',
      'DEBT-4',
      'DEBT-5',
    ]);
    const [first] = sortedDebt(items, TODAY, 'urgency', evidence);
    assert.deepEqual(
      first?.reasons.map(({ kind }) => kind),
      ['severity', 'changed', 'owner-stopped'],
    );
  });

  it('finds files that hold debt and change', async () => {
    const { evidence, items } = await evidenceOf();
    assert.deepEqual(Object.fromEntries(evidence.churn), { 'src/a.ts': 2, 'src/old.ts': 1 });
    assert.deepEqual(
      groupedDebt(items, 'hotspot', TODAY, 'id', evidence).map(({ key, items: found }) => [
        key,
        found.map(({ item }) => item.id).join(' '),
      ]),
      [
        ['src/a.ts', 'DEBT-1 DEBT-2 DEBT-5'],
        ['src/old.ts', 'DEBT-2'],
        [null, 'DEBT-3 DEBT-4'],
      ],
    );
    assert.deepEqual(
      groupedDebt(items, 'hotspot', TODAY).map(({ key }) => key),
      [null],
    );
  });
});
