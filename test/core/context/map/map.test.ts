import assert from 'node:assert/strict';
import { mapFacts } from '../../../../src/core/context/map/facts';
import { mapGround } from '../../../../src/core/context/map/ground';
import { type MapQuestion, mapView } from '../../../../src/core/context/map/view';
import { stewardsOf } from '../../../../src/core/context/stewards';
import { Repository } from '../../../../src/core/context/repository';
import type { HistoryAnswer } from '../../../../src/core/ports';
import type { KnownHistory } from '../../../../src/core/context/repository-history';
import { MemoryFiles } from '../../memory-files';
import { FakeLog } from '../../stewardship/history/fake-log';
import { ADA, BOB, breathe, CY, line } from '../../stewardship/history/histories';
import { fakeRepository, TODAY } from '../fakes';

const START = Math.floor(Date.parse(TODAY) / 86_400_000) - 10;

const TOLD = line(
  { by: BOB, files: ['shop/a.ts'], day: START - 400 },
  { by: ADA, files: ['shop/a.ts', 'shop/in/b.ts'], day: START },
  { by: CY, files: ['shop/a.ts'], day: START + 1 },
  { by: ADA, files: ['shop/a.ts', 'till/c.ts'], day: START + 2 },
);

const ENTRIES = {
  CODEOWNERS: '/shop/ @acme/core\n/till/ @stranger\n',
  '.steward/ownership.yml': `
people:
  ada: { handles: ["@ada"], emails: [ada@example.com] }
teams:
  core: { handles: ["@acme/core"], members: [ada] }
areas:
  - name: Shop
    paths: ["shop/**"]
`,
  '.steward/debt/DEBT-1.yml': `
id: DEBT-1
title: Slow
severity: high
anchors:
  - path: shop/a.ts
`,
  '.steward/debt/DEBT-2.yml': 'id: DEBT-2\ntitle: Over\nstatus: resolved\nscope: ["**"]\n',
  '.steward/debt/DEBT-3.yml': 'id: DEBT-3\ntitle: Nowhere\nseverity: low\n',
  'docs/adr/0001-keys.md':
    '---\nstatus: accepted\ndate: 2026-01-01\nscope: ["shop/**"]\n---\n# Keys\n',
  'shop/a.ts': 'a\n',
  'shop/in/b.ts': 'b\n',
  'till/c.ts': 'c\n',
  'vendor/lib.js': 'v\n',
  'package-lock.json': '{}\n',
};

const ASKED: MapQuestion = { folder: '', size: 'files', owner: null, area: null, limit: 100 };

function repositoryWith(entries: Record<string, string> = {}): Repository {
  const files = new MemoryFiles({ ...ENTRIES, ...entries });
  const { history, repository } = fakeRepository({});
  const paths = Object.keys(ENTRIES).sort();
  return new Repository({
    files,
    history,
    clock: repository.clock,
    log: new FakeLog(TOLD, paths),
  });
}

async function ask(
  repository: Repository,
  question: Partial<MapQuestion> = {},
  history?: HistoryAnswer<KnownHistory>,
) {
  const known = history ?? (await repository.past!.known({ whole: true }));
  const facts = await mapFacts(repository, known);
  const asked = { ...ASKED, ...question };
  const view = await mapView(facts, await mapGround(facts, asked, breathe), asked, breathe);
  const place = (path: string) => view.places.find((one) => one.path === path)?.facts;
  return { facts, view, place };
}

describe('the map', () => {
  it('adds up what is known of the files of a folder', async () => {
    const repository = repositoryWith();
    const { facts, view, place } = await ask(repository);
    assert.deepEqual(facts.leftOut, { generated: 1, vendored: 1 });
    assert.deepEqual(facts.debt.placeless, 1);
    assert.equal(view.whole.files, 9);
    const shop = place('shop');
    assert.deepEqual([shop?.files, shop?.owned, shop?.changes], [2, 2, 4]);
    const { knowledge } = await stewardsOf(repository, 'shop', { whole: true });
    assert.equal(shop?.truckFactor, knowledge?.truckFactor);
    assert.deepEqual(shop?.declared, { changes: 4, byOwners: 3 });
    assert.deepEqual(shop.decisions, { inForce: 1, most: { label: 'ADR-1', commits: 3 } });
    assert.deepEqual(shop.debt, { critical: 0, high: 1, medium: 0, low: 0, none: 0 });
    assert.deepEqual(place('till')?.declared, { changes: 0, byOwners: 0 });
    assert.equal(place('till')?.owned, 1);
    assert.equal(place('docs/adr')?.owned, 0);
  });

  it('zooms into a folder, and takes one that is gone for the whole', async () => {
    const { view } = await ask(repositoryWith(), { folder: 'shop' });
    assert.deepEqual(
      view.places.map(({ path, name, kind, parent }) => [path, name, kind, parent]),
      [
        ['shop/in', 'in', 'folder', -1],
        ['shop/a.ts', 'a.ts', 'file', -1],
        ['shop/in/b.ts', 'b.ts', 'file', 0],
      ],
    );
    assert.equal((await ask(repositoryWith(), { folder: 'gone' })).view.folder, '');
  });

  it('draws what changed, where changes decide the size', async () => {
    const { view } = await ask(repositoryWith(), { size: 'changes' });
    const drawn = view.places.filter(({ open }) => !open).map(({ path, size }) => [path, size]);
    assert.deepEqual(drawn.sort(), [
      ['shop/a.ts', 3],
      ['shop/in/b.ts', 1],
      ['till/c.ts', 1],
    ]);
    assert.equal(view.unchanged, 6);
  });

  it('narrows to an owner, to files without one, and to an area', async () => {
    const repository = repositoryWith();
    const { facts } = await ask(repository);
    const core = facts.owners.find(({ label }) => label === '@acme/core');
    assert.equal((await ask(repository, { owner: core?.key })).view.whole.files, 2);
    assert.equal((await ask(repository, { owner: '' })).view.whole.files, 6);
    assert.equal((await ask(repository, { area: 'Shop' })).view.whole.files, 2);
    assert.equal((await ask(repository, { area: 'gone' })).view.whole.files, 0);
    assert.equal((await ask(repository, { owner: 'gone' })).view.places.length, 0);
  });

  it('tells nothing of people where they are off, and of persons where only teams are shown', async () => {
    const off = await ask(repositoryWith({ '.steward/config.yml': 'people: off\n' }));
    assert.deepEqual(
      [off.view.whole.truckFactor, off.view.whole.declared, off.view.whole.changes],
      [null, null, 5],
    );
    const owners = { CODEOWNERS: '/shop/ @ada\n' };
    const names = await ask(repositoryWith(owners));
    assert.deepEqual(names.place('shop')?.declared, { changes: 4, byOwners: 3 });
    const teams = await ask(
      repositoryWith({ ...owners, '.steward/config.yml': 'people: teams\n' }),
    );
    assert.deepEqual(teams.place('shop')?.declared, { changes: 0, byOwners: 0 });
  });

  it('does without a history', async () => {
    const { view, facts } = await ask(repositoryWith(), {}, { kind: 'unknown', gap: 'untrusted' });
    assert.equal(facts.gap, 'untrusted');
    const { changes, truckFactor, declared, decisions, owned } = view.whole;
    assert.deepEqual([changes, truckFactor, declared, owned], [null, null, null, 3]);
    assert.deepEqual(decisions, { inForce: 1, most: null });
  });
});
