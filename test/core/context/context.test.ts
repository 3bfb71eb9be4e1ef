import assert from 'node:assert/strict';
import { contextOf } from '../../../src/core/context/context';
import { fakeRepository } from './fakes';

const CODE = `// See ADR-2 and DEBT-3.
function retry() {
  return 1; // TODO: back off
}
`;

const adr = (title: string, status: string, scope: string): string =>
  `---\nstatus: ${status}\ndate: 2025-01-01\n${scope}---\n\n# ${title}\n\n## Context and Problem Statement\n\nC\n\n## Decision Outcome\n\nO\n`;

const FILES = {
  CODEOWNERS: '/src/ @acme/web @bob\n',
  '.steward/ownership.yml': `people:
  bob: { name: Bob, handles: ["@bob"], emails: [bob@new.example, bob@old.example] }
areas:
  - { name: Web, paths: ["src/**"], stewards: [bob] }
`,
  'docs/adr/0001-scoped.md': adr('Scoped', 'accepted', 'scope: ["src/**"]\n'),
  'docs/adr/0002-named.md': adr('Named', 'accepted', ''),
  'docs/adr/0003-other.md': adr('Other', 'accepted', 'scope: ["lib/**"]\n'),
  '.steward/debt/DEBT-1.yml':
    'id: DEBT-1\ntitle: Anchored\nanchors:\n  - { path: src/a.ts, range: [2, 4] }\n',
  '.steward/debt/DEBT-2.yml': 'id: DEBT-2\ntitle: Scoped\nscope: { paths: ["src/**"] }\n',
  '.steward/debt/DEBT-3.yml': 'id: DEBT-3\ntitle: Named\n',
  '.steward/debt/DEBT-4.yml':
    'id: DEBT-4\ntitle: Done\nstatus: resolved\nscope: { paths: ["src/**"] }\n',
  '.steward/delegations/DEL-1.yml':
    'id: DEL-1\ntitle: Src\nto: "@bob"\nlevel: advise\nscope: { paths: ["src/**"] }\n',
  '.steward/delegations/DEL-2.yml':
    'id: DEL-2\ntitle: By decision\nto: "@bob"\nlevel: sell\nscope: { adrs: [docs/adr/0002-named.md] }\n',
  '.steward/delegations/DEL-3.yml':
    'id: DEL-3\ntitle: By debt\nto: "@bob"\nlevel: sell\nscope: { debt: [debt-3] }\n',
  '.steward/delegations/DEL-4.yml':
    'id: DEL-4\ntitle: Over\nto: "@bob"\nlevel: sell\nstatus: revoked\nscope: { paths: ["src/**"] }\n',
  '.steward/delegations/DEL-5.yml':
    'id: DEL-5\ntitle: Ended\nto: "@bob"\nlevel: sell\nuntil: 2026-05-31\nscope: { paths: ["src/**"] }\n',
  'src/a.ts': CODE,
};

describe('the joined answer', () => {
  const at = (line: number | null) =>
    contextOf(fakeRepository(FILES).repository, 'src/a.ts', line, { history: false });

  it('joins the five domains for a file', async () => {
    const answer = await at(null);
    assert.deepEqual(answer.ownership.owners, ['@acme/web', '@bob']);
    assert.deepEqual(
      answer.contacts.map(({ handle, person }) => [handle, person?.name ?? null]),
      [
        ['@acme/web', null],
        ['@bob', 'Bob'],
      ],
    );
    assert.equal(answer.stewards.declared.length, 1);
    assert.deepEqual(
      answer.decisions.map(({ record, because }) => [record.title?.value, because]),
      [
        ['Named', 'reference'],
        ['Scoped', 'scope'],
      ],
    );
    assert.deepEqual(
      answer.debt.map(({ item, because }) => [item.id, because]),
      [
        ['DEBT-1', 'anchor'],
        ['DEBT-3', 'reference'],
        ['DEBT-2', 'scope'],
      ],
    );
    assert.deepEqual(
      answer.delegations.map(({ note, because }) => [note.id, because]),
      [
        ['DEL-1', 'scope'],
        ['DEL-2', 'decision'],
        ['DEL-3', 'debt'],
      ],
    );
    assert.deepEqual(
      answer.markers.map(({ tag }) => tag),
      ['TODO'],
    );
  });

  it('narrows debt and markers to a line, and keeps what governs the file', async () => {
    const ids = async (line: number): Promise<string[]> =>
      (await at(line)).debt.map(({ item }) => item.id);
    assert.deepEqual(await ids(0), ['DEBT-3', 'DEBT-2']);
    assert.deepEqual(await ids(1), ['DEBT-1', 'DEBT-2']);
    assert.deepEqual(await ids(99), ['DEBT-2']);
    assert.equal((await at(2)).markers.length, 1);
    assert.equal((await at(1)).markers.length, 0);
    assert.equal((await at(99)).decisions.length, 2);
  });

  it('answers for a file, a folder and a repository that are not there', async () => {
    const { repository } = fakeRepository(FILES);
    const missing = await contextOf(repository, 'src/none.ts', 3, { history: false });
    assert.deepEqual(missing.ownership.owners, ['@acme/web', '@bob']);
    assert.deepEqual(missing.markers, []);
    const folder = await contextOf(repository, 'src', null, { history: false });
    assert.equal(folder.ownership.path, 'src');
    const empty = await contextOf(fakeRepository({}).repository, 'x', null, { history: false });
    assert.deepEqual(
      [empty.ownership.state, empty.decisions, empty.debt, empty.delegations, empty.problems],
      ['unmatched', [], [], [], []],
    );
  });

  it('takes a file of Steward itself for no reference to itself', async () => {
    const { repository } = fakeRepository(FILES);
    const item = await contextOf(repository, '.steward/debt/DEBT-3.yml', null, { history: false });
    assert.deepEqual(item.debt, []);
    const record = await contextOf(repository, 'docs/adr/0002-named.md', null, { history: false });
    assert.deepEqual(record.decisions, []);
  });

  it('asks git only where history is wanted, and joins e-mails of one person', async () => {
    const { repository, history } = fakeRepository(FILES);
    await contextOf(repository, 'src/a.ts', null, { history: false });
    assert.equal(history.asked, 0);
    const commit = (email: string) => ({
      id: email,
      author: { name: 'B', email },
      coAuthors: [],
      time: Date.parse('2026-05-01'),
    });
    history.byPath.set('src/a.ts', [commit('bob@new.example'), commit('bob@old.example')]);
    const { stewards } = await contextOf(repository, 'src/a.ts', null, { history: true });
    assert.equal(history.asked, 1);
    assert.deepEqual(
      stewards.actual?.map(({ who, commits, share }) => [who, commits, share]),
      [['@bob', 2, 1]],
    );
  });

  it('takes one full name for one person, and a lone word for as many as its addresses', async () => {
    const { repository, history } = fakeRepository(FILES);
    const commit = (name: string, email: string) => ({
      id: email,
      author: { name, email },
      coAuthors: [],
      time: Date.parse('2026-05-01'),
    });
    history.byPath.set('src/a.ts', [
      commit('Cleo Roe', 'cleo@work.example'),
      commit('cleo roe', '1+cleo@users.noreply.example'),
      commit('root', 'root@one.example'),
      commit('root', 'root@two.example'),
    ]);
    const { stewards } = await contextOf(repository, 'src/a.ts', null, { history: true });
    assert.deepEqual(
      stewards.actual?.map(({ who, commits }) => [who, commits]),
      [
        ['Cleo Roe', 2],
        ['root', 1],
        ['root', 1],
      ],
    );
  });

  it('shows nothing from history where people are off', async () => {
    const { repository, history } = fakeRepository({
      ...FILES,
      '.steward/config.yml': 'people: off\n',
    });
    const { stewards } = await contextOf(repository, 'src/a.ts', null, { history: true });
    assert.equal(history.asked, 0);
    assert.deepEqual(stewards.notes, [{ kind: 'people-off' }]);
  });
});
