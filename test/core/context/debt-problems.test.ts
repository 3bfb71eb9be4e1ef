import assert from 'node:assert/strict';
import { checkRepository } from '../../../src/core/context/check';
import { debtRepairsIn } from '../../../src/core/context/repair-debt';
import { markerRemovals, planSettledIn } from '../../../src/core/context/settle-debt';
import { planPromotionIn } from '../../../src/core/context/promote-marker';
import { splice, type WritePlan } from '../../../src/core/edits';
import { fakeRepository } from './fakes';

const ADR = '# 1. Live with it\n\n## Status\n\nSuperseded by [2](0002-b.md)\n';
const NEXT = '# 2. Pay it back\n\n## Status\n\nAccepted\n\nSupersedes [1](0001-a.md)\n';
const FILES = {
  'src/a.ts':
    'a();\n// TODO(DEBT-1): over\nb(); // FIXME(DEBT-22): slip\n// see DEBT-1, `DEBT-99`\n',
  'README.md': 'DEBT-77 is told here.\n',
  'docs/adr/0001-a.md': ADR,
  'docs/adr/0002-b.md': NEXT,
  '.steward/ownership.yml': 'people:\n  ann: { handles: ["@ann"] }\n  bo: { handles: ["@bo"] }\n',
  '.steward/debt/DEBT-1.yml': 'id: DEBT-1\ntitle: Over\nstatus: closed # done\nowner: "@nobody"\n',
  '.steward/debt/DEBT-2.yml':
    'id: DEBT-2\ntitle: Accepted\nstatus: accepted\nowner: "@anm"\ndecision: { adr: docs/adr/0001-a.md }\n',
  '.steward/debt/DEBT-3.yml':
    'id: DEBT-3\ntitle: Gone\ndue: 2020-01-01\nanchors:\n  - { path: src/b.ts, range: [1, 1], quote: "// TODO(DEBT-3): x" }\n',
  'src/b.ts': 'c();\n',
};

type Applied = Record<string, string>;

function applied(plan: WritePlan): Applied {
  return Object.fromEntries(
    plan.changes.map((change) => [
      change.path,
      change.kind === 'create' ? change.text : splice(change.before, change.splices),
    ]),
  );
}

describe('debt and code beside each other', () => {
  it('says what does not fit, and nothing that depends on the day', async () => {
    const { repository } = fakeRepository(FILES);
    const found = await checkRepository(repository);
    assert.deepEqual(
      found.map(({ path, code, range }) => `${path}:${range.start.line + 1} ${code}`),
      [
        '.steward/debt/DEBT-2.yml:3 debt-acceptance-endless',
        '.steward/debt/DEBT-2.yml:4 debt-owner-unknown',
        '.steward/debt/DEBT-2.yml:5 debt-acceptance-outdated',
        '.steward/debt/DEBT-3.yml:5 debt-marker-gone',
        'src/a.ts:2 debt-marker-settled',
        'src/a.ts:3 debt-unknown',
      ],
    );
    assert(found.every(({ severity }) => severity !== 'error'));
  });

  it('limits itself to the files that concern', async () => {
    const { repository } = fakeRepository(FILES);
    const codes = async (path: string): Promise<string[]> =>
      (await checkRepository(repository, new Set([path]))).map(({ code }) => code);
    assert.deepEqual(await codes('src/a.ts'), ['debt-marker-settled', 'debt-unknown']);
    assert.deepEqual(await codes('src/b.ts'), ['debt-marker-gone']);
    assert.deepEqual(await codes('README.md'), []);
  });

  it('says nothing of ids where no debt is on record', async () => {
    const { repository } = fakeRepository({ 'a.ts': '// TODO(DEBT-1): x\n' });
    assert.deepEqual(await checkRepository(repository), []);
  });

  it('leaves a marker alone that moved to another file', async () => {
    const { repository } = fakeRepository({ ...FILES, 'src/c.ts': '// TODO(DEBT-3): x\n' });
    const found = await checkRepository(repository, new Set(['.steward/debt/DEBT-3.yml']));
    assert.deepEqual(
      found.map(({ code }) => code),
      ['anchor-lost'],
    );
  });

  it('mends what can be mended safely', async () => {
    const { repository } = fakeRepository(FILES);
    const found = await checkRepository(repository);
    const repairs = await Promise.all(found.map((one) => debtRepairsIn(repository, one)));
    assert.deepEqual(
      repairs.map((some) => some.map(({ kind }) => kind)),
      [
        [],
        ['use-owner'],
        ['use-adr'],
        ['close-item'],
        ['remove-marker', 'reopen-item'],
        ['use-id'],
      ],
    );
    const after = repairs.flat().map(({ plan }) => Object.values(applied(plan))[0]);
    assert.match(after[0] ?? '', /owner: "@ann"\n/);
    assert.match(after[1] ?? '', /decision: \{ adr: docs\/adr\/0002-b\.md \}\n$/);
    assert.match(after[2] ?? '', /^id: DEBT-3\ntitle: Gone\nstatus: closed\ndue/);
    assert.match(after[3] ?? '', /^a\(\);\nb\(\);/);
    assert.match(after[4] ?? '', /status: identified # done\n/);
    assert.match(after[5] ?? '', /FIXME\(DEBT-2\): slip/);
  });
});

describe('a marker on its way through the register', () => {
  it('is recorded with the owner of its file, and goes when the item is resolved', async () => {
    const code = 'a();\n// TODO: slow\nb();\n';
    const { repository, files } = fakeRepository({
      'src/a.ts': code,
      CODEOWNERS: '* @acme/core\n',
    });
    const [marker] = (await repository.notesOf('src/a.ts')).markers;
    assert(marker);
    const plan = await planPromotionIn(repository, marker, { created: '2024-05-06' });
    assert('changes' in plan);
    for (const [path, text] of Object.entries(applied(plan))) {
      files.set(path, text);
      repository.invalidate(path);
    }
    const [item] = (await repository.debt()).items;
    assert(item);
    assert.deepEqual([item.owner, item.created], ['@acme/core', '2024-05-06']);
    assert.deepEqual(await checkRepository(repository), []);
    const removals = await markerRemovals(repository, item);
    assert.deepEqual(
      removals.map(({ path, lines }) => [path, lines]),
      [['src/a.ts', [1]]],
    );
    const change = { kind: 'resolve', principal: '2h', interest: null } as const;
    const settled = await planSettledIn(repository, item, change, removals);
    assert('changes' in settled);
    const after = applied(settled);
    assert.equal(after['src/a.ts'], 'a();\nb();\n');
    assert.match(after['.steward/debt/DEBT-1.yml'] ?? '', /realized:\n {2}principal: 2h\n/);
  });
});
