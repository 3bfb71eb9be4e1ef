import assert from 'node:assert/strict';
import {
  type DebtRequest,
  likelyDebtOwner,
  nextDebtIn,
  planDebtIn,
} from '../../../src/core/context/log-debt';
import { parseDebtItem } from '../../../src/core/debt/parse-item';
import type { DebtItem } from '../../../src/core/debt/item';
import { source } from '../read';
import { fakeRepository } from './fakes';

const SAID: DebtRequest = {
  title: 'Stock is released late',
  summary: '',
  kind: null,
  severity: 'medium',
  owner: null,
  place: null,
};

const FILES = {
  'src/a.ts': 'one();\ntwo();\nthree();\n',
  CODEOWNERS: '/src/ @acme/a @acme/b\n',
  '.steward/debt/DEBT-4.yml': 'id: DEBT-4\ntitle: x\n',
};

async function planned(request: Partial<DebtRequest>, files = FILES): Promise<string | null> {
  const plan = await planDebtIn(fakeRepository(files).repository, { ...SAID, ...request });
  const change = plan?.changes[0];
  return change?.kind === 'create' ? change.text : null;
}

async function item(request: Partial<DebtRequest>, files = FILES): Promise<DebtItem> {
  const { items, problems } = parseDebtItem(source((await planned(request, files)) ?? '', 'x.yml'));
  assert.deepEqual(problems, []);
  assert(items[0]);
  return items[0];
}

describe('recording debt in a repository', () => {
  it('numbers it above what is there and quotes its lines', async () => {
    const { repository } = fakeRepository(FILES);
    const next = { label: 'DEBT-5', path: '.steward/debt/DEBT-5.yml' };
    assert.deepEqual(await nextDebtIn(repository), next);
    const plan = await planDebtIn(repository, SAID);
    assert.deepEqual([plan?.label, plan?.changes[0]?.path], [next.label, next.path]);
    const place = { path: 'src/a.ts', lines: { first: 1, last: 2 }, quote: null };
    const { id, created, anchors } = await item({ place });
    assert.deepEqual([id, created], ['DEBT-5', '2026-06-01']);
    assert.deepEqual(anchors[0]?.lines, { first: 1, last: 2 });
    assert.equal(anchors[0].quote, 'two();\nthree();');
  });

  it('finds the lines that were meant where the file changed since', async () => {
    const place = { path: 'src/a.ts', lines: { first: 1, last: 1 }, quote: 'two();' };
    const moved = { ...FILES, 'src/a.ts': '\r\nzero();\r\none();\r\ntwo();\r\n' };
    assert.deepEqual((await item({ place }, moved)).anchors[0]?.lines, { first: 3, last: 3 });
    const twice = { ...FILES, 'src/a.ts': 'x();\ny();\ntwo();\ntwo();\n' };
    assert.deepEqual((await item({ place }, twice)).anchors[0]?.lines, { first: 1, last: 1 });
  });

  it('takes a whole file by its path alone, and no file that is not there', async () => {
    const whole = await planned({ place: { path: 'src/a.ts', lines: null, quote: null } });
    assert.match(whole ?? '', /anchors:\n {2}- path: src\/a\.ts\n$/);
    const gone = { path: 'src/gone.ts', lines: null, quote: null };
    assert.equal(await planned({ place: gone }), null);
  });

  it('writes what it costs, how it came about and what belongs to it', async () => {
    const written = await item({
      effort: { size: 'm', hours: 16 },
      interest: { amount: 'high', probability: null, note: 'Every release: late' },
      intent: 'deliberate',
      prudence: 'prudent',
      adrs: ['docs/adr/0012-x.md'],
    });
    assert.deepEqual(written.effort, { size: 'm', hours: 16 });
    assert.deepEqual(written.interest, {
      amount: 'high',
      probability: null,
      note: 'Every release: late',
    });
    assert.deepEqual([written.intent, written.prudence], ['deliberate', 'prudent']);
    assert.deepEqual(
      written.links.adrs.map(({ value }) => value),
      ['docs/adr/0012-x.md'],
    );
  });

  it('knows who is likely to answer for it', async () => {
    const { repository } = fakeRepository(FILES);
    assert.equal(await likelyDebtOwner(repository, 'src/a.ts'), '@acme/a');
    assert.equal(await likelyDebtOwner(repository, 'README.md'), null);
  });
});
