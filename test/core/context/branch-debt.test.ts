import assert from 'node:assert/strict';
import { type BranchDebt, branchDebt } from '../../../src/core/context/branch-debt';
import { type ChangedNotes, changedNotes } from '../../../src/core/context/changed-notes';
import type { ChangedFile } from '../../../src/core/ports';
import { type Fake, fakeRepository } from './fakes';

const BASE = 'b'.repeat(40);

const item = (id: string, more = ''): string => `id: ${id}\ntitle: Title of ${id}\n${more}`;

/** A file of numbered lines, some replaced. */
function numbered(count: number, other: Readonly<Record<number, string>> = {}): string {
  const lines = Array.from(
    { length: count },
    (_, at) => other[at + 1] ?? `const line${at + 1} = 1;`,
  );
  return `${lines.join('\n')}\n`;
}

type Before = Readonly<Record<string, string>>;

/** The repository as it was at the base and as it is; the changed files follow from both. */
function branch(
  before: Before,
  after: Before,
  renamed: Before = {},
): Fake & { changed: ChangedFile[] } {
  const fake = fakeRepository(after);
  for (const [path, text] of Object.entries(before))
    fake.history.texts.set(`${BASE}:${path}`, text);
  const froms = Object.values(renamed);
  const kindOf = (path: string): ChangedFile['kind'] => {
    if (renamed[path] !== undefined) return 'renamed';
    return path in after ? (path in before ? 'modified' : 'added') : 'deleted';
  };
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((path) => before[path] !== after[path] && !froms.includes(path))
    .sort()
    .map((path) => {
      return { path, kind: kindOf(path), from: renamed[path] ?? null, submodule: false };
    });
  return { ...fake, changed };
}

async function notesOf({
  repository,
  changed,
}: ReturnType<typeof branch>): Promise<ChangedNotes[]> {
  return changedNotes(repository, { base: BASE, baseName: 'main', files: changed });
}

async function debtOf(one: ReturnType<typeof branch>): Promise<BranchDebt> {
  return branchDebt(one.repository, one.changed, await notesOf(one));
}

/** `+DEBT-1 ~DEBT-2 -DEBT-3`. */
function said({ added, touched, retired }: BranchDebt): string {
  const marks = [
    ...added.map(({ id }) => `+${id}`),
    ...touched.map(({ id }) => `~${id}`),
    ...retired.map(({ id }) => `-${id}`),
  ];
  return marks.join(' ');
}

const AT_5_TO_7 = 'anchors: [{ path: a.ts, range: [5, 7] }]\n';
const QUOTED = `anchors:
  - path: a.ts
    range: [5, 7]
    quote: |-
      const line5 = 1;
      const line6 = 1;
      const line7 = 1;
`;

describe('the debt of a branch', () => {
  for (const [kind, anchors] of Object.entries({ 'line numbers': AT_5_TO_7, 'a quote': QUOTED })) {
    describe(`anchored by ${kind}`, () => {
      const unchanged = { '.steward/debt/DEBT-1.yml': item('DEBT-1', anchors) };
      const touches = async (after: string): Promise<string> =>
        said(
          await debtOf(
            branch({ ...unchanged, 'a.ts': numbered(20) }, { ...unchanged, 'a.ts': after }),
          ),
        );

      it('is touched where its lines change, go, or get another between them', async () => {
        assert.equal(await touches(numbered(20, { 6: 'const line6 = 2;' })), '~DEBT-1');
        assert.equal(await touches(numbered(20).replace('const line6 = 1;\n', '')), '~DEBT-1');
        assert.equal(await touches(numbered(20, { 5: 'const line5 = 1;\nnew();' })), '~DEBT-1');
        assert.equal(await touches('all();\nis();\nnew();\n'), '~DEBT-1');
      });

      it('is not where other lines of the file change, above, beside and below', async () => {
        assert.equal(await touches(`one();\ntwo();\nthree();\n${numbered(20)}`), '');
        assert.equal(await touches(numbered(20, { 4: 'four();', 8: 'eight();' })), '');
        assert.equal(await touches(numbered(20).replace('const line1 = 1;\n', '')), '');
        assert.equal(await touches(`${numbered(20)}more();\n`), '');
        assert.equal(await touches(numbered(20).replaceAll('\n', '\r\n')), '');
      });
    });
  }

  it('is touched where a whole file is anchored, deleted or gone from under its item', async () => {
    const items = {
      '.steward/debt/DEBT-1.yml': item('DEBT-1', 'anchors: [{ path: a.ts }]\n'),
      '.steward/debt/DEBT-2.yml': item('DEBT-2', 'anchors: [{ path: b.ts, range: [1, 1] }]\n'),
      '.steward/debt/DEBT-3.yml': item('DEBT-3', 'status: closed\nanchors: [{ path: b.ts }]\n'),
    };
    const one = branch({ ...items, 'a.ts': 'x\n', 'b.ts': 'y\n' }, { ...items, 'a.ts': 'z\n' });
    assert.equal(said(await debtOf(one)), '~DEBT-1 ~DEBT-2');
  });

  it('follows a renamed file', async () => {
    const items = { '.steward/debt/DEBT-1.yml': item('DEBT-1', QUOTED) };
    const moved = (text: string): ReturnType<typeof branch> =>
      branch({ ...items, 'a.ts': numbered(20) }, { ...items, 'b.ts': text }, { 'b.ts': 'a.ts' });
    assert.equal(said(await debtOf(moved(numbered(20)))), '');
    assert.equal(said(await debtOf(moved(numbered(20, { 1: 'new();' })))), '');
    assert.equal(said(await debtOf(moved(numbered(20, { 6: 'new();' })))), '~DEBT-1');
  });

  it('is touched in the file its own was renamed to before', async () => {
    const commit = 'c'.repeat(40);
    const anchored = QUOTED.replace('range', `commit: ${commit}\n    range`);
    const items = { '.steward/debt/DEBT-1.yml': item('DEBT-1', anchored) };
    const touches = async (after: Before): Promise<string> => {
      const one = branch({ ...items, 'b.ts': numbered(20) }, { ...items, ...after });
      const now = after['b.ts'] === undefined ? null : 'b.ts';
      one.history.texts.set(`${commit}:a.ts`, numbered(20));
      one.history.former.set(commit, { paths: new Map([['a.ts', now]]), exactOnly: false });
      return said(await debtOf(one));
    };
    assert.equal(await touches({ 'b.ts': numbered(20, { 6: 'new();' }) }), '~DEBT-1');
    assert.equal(await touches({ 'b.ts': 'all();\nis();\nnew();\n' }), '~DEBT-1');
    assert.equal(await touches({}), '~DEBT-1');
    assert.equal(await touches({ 'b.ts': numbered(20, { 12: 'new();' }) }), '');
  });

  it('is touched in the file its code went to, not in one that has the same lines', async () => {
    const items = { '.steward/debt/DEBT-1.yml': item('DEBT-1', QUOTED) };
    const touches = async (a: string): Promise<string> => {
      const before = { ...items, 'a.ts': a, 'b.ts': numbered(20) };
      const one = branch(before, { ...before, 'b.ts': numbered(20, { 7: 'new();' }) });
      one.history.holding = ['b.ts'];
      return said(await debtOf(one));
    };
    assert.equal(await touches('left();\n'), '~DEBT-1');
    assert.equal(await touches(numbered(9)), '');
  });

  it('has new items and such as code names for the first time', async () => {
    const old = { '.steward/debt/DEBT-2.yml': item('DEBT-2'), 'b.ts': '// DEBT-2\n' };
    const debt = await debtOf(
      branch(
        { ...old, 'a.ts': 'a();\n' },
        {
          ...old,
          '.steward/debt/DEBT-1.yml': item('DEBT-1', 'severity: high\n'),
          'a.ts': '// TODO(DEBT-1): new\n// TODO(DEBT-2): another place\n// DEBT-9\na();\n',
        },
      ),
    );
    assert.equal(said(debt), '+DEBT-1 +DEBT-9 ~DEBT-2');
    const [first, unknown] = debt.added;
    assert.deepEqual([first?.item?.severity, first?.files], ['high', ['a.ts']]);
    assert.deepEqual([unknown?.item, unknown?.files], [null, ['a.ts']]);
  });

  it('has what was settled, taken out or is named no more', async () => {
    const debt = await debtOf(
      branch(
        {
          '.steward/debt/DEBT-1.yml': item('DEBT-1'),
          '.steward/debt/DEBT-2.yml': item('DEBT-2'),
          '.steward/debt/DEBT-3.yml': item('DEBT-3'),
          '.steward/debt/DEBT-4.yml': item('DEBT-4'),
          'a.ts': '// DEBT-3 and DEBT-4\nold();\n',
          'b.ts': '// DEBT-4\n// DEBT-2\n',
        },
        {
          '.steward/debt/DEBT-1.yml': item('DEBT-1', 'status: resolved\n'),
          '.steward/debt/DEBT-3.yml': item('DEBT-3'),
          '.steward/debt/DEBT-4.yml': item('DEBT-4'),
          'a.ts': 'old();\n',
          'b.ts': '// DEBT-4\n// DEBT-2\n',
        },
      ),
    );
    assert.equal(said(debt), '~DEBT-4 -DEBT-1 -DEBT-2 -DEBT-3');
    const second = debt.retired[1] ?? assert.fail();
    assert.deepEqual(
      [second.item?.title, second.isOnRecord, second.files],
      ['Title of DEBT-2', false, ['.steward/debt/DEBT-2.yml']],
    );
  });

  it('is neither added nor retired where it only moves', async () => {
    const items = { '.steward/debt/DEBT-1.yml': item('DEBT-1') };
    const moved = branch(
      { ...items, 'a.ts': '// DEBT-1\na();\n', 'b.ts': 'b();\n' },
      { ...items, 'a.ts': 'a();\n', 'b.ts': '// debt-1 is none, DEBT-1 is\nb();\n' },
    );
    assert.equal(said(await debtOf(moved)), '~DEBT-1');
    const list = { 'tech-debt.yml': '- { id: DEBT-1, title: t }\n' };
    const split = branch(list, items);
    assert.equal(said(await debtOf(split)), '');
  });

  it('takes no text for people for code, nor quoted ids', async () => {
    const items = { '.steward/debt/DEBT-1.yml': item('DEBT-1') };
    const one = branch(
      { ...items, 'a.ts': 'a();\n' },
      { ...items, 'README.md': 'See DEBT-1.\n', 'a.ts': '// as in `DEBT-1`\na();\n' },
    );
    assert.equal(said(await debtOf(one)), '');
  });

  it('takes every item of a file where its former text is not known', async () => {
    const items = { '.steward/debt/DEBT-1.yml': item('DEBT-1', AT_5_TO_7) };
    const one = branch({ ...items, 'a.ts': 'x\n' }, { ...items, 'a.ts': '// DEBT-2\n' });
    one.history.textAt = () => Promise.resolve({ kind: 'unknown', gap: 'failed' });
    const [notes] = await notesOf(one);
    assert.deepEqual(notes?.debt, { touched: ['DEBT-1'], added: [], retired: [] });
  });

  it('comes with what governs the changed files', async () => {
    const adr = '---\nstatus: accepted\nscope: ["web/**"]\n---\n\n# Queue\n';
    const one = branch({}, { 'web/a.ts': '', 'docs/adr/0001-queue.md': adr });
    const governed = (await notesOf(one)).map(({ decisions }) => decisions.length);
    assert.deepEqual(governed, [0, 1]);
  });
});
