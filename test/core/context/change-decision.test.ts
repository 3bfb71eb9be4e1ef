import assert from 'node:assert/strict';
import { planChangeIn, repairsIn } from '../../../src/core/context/change-decision';
import { decisionProblems } from '../../../src/core/context/decision-problems';
import { governedFiles } from '../../../src/core/context/governed-files';
import { splice, type WritePlan } from '../../../src/core/edits';
import type { Problem } from '../../../src/core/problem';
import { fakeRepository } from './fakes';

const OLD = 'docs/adr/0001-old.md';
const NEXT = 'docs/adr/0002-next.md';
const FILES = {
  [OLD]: '---\nstatus: accepted\n---\n\n# Old\n',
  [NEXT]: '---\nstatus: accepted\n---\n\n# Next\n',
};

describe('a change of a decision', () => {
  it('keeps the indexes current in the same plan', async () => {
    const index = '# Decisions\n\n<!-- steward:index -->\n\nold\n\n<!-- /steward:index -->\n';
    const { repository } = fakeRepository({ ...FILES, 'docs/adr/README.md': index });
    const plan = planned(await planChangeIn(repository, OLD, { kind: 'supersede', by: [NEXT] }));
    const paths = plan.changes.map(({ path }) => path);
    assert.deepEqual(paths, [OLD, NEXT, 'docs/adr/README.md']);
    assert.match(textAfter(plan, 'docs/adr/README.md') ?? '', /superseded/i);
  });

  it('writes nothing where the record says so', async () => {
    const { repository } = fakeRepository(FILES);
    const change = { kind: 'status', status: 'accepted' } as const;
    assert.deepEqual(planned(await planChangeIn(repository, OLD, change)).changes, []);
  });
});

describe('the repair of a taken number', () => {
  it('renames the record and fixes the links to its file in code and documents', async () => {
    const { repository } = fakeRepository({
      [OLD]: '# 1. Old\n\n## Status\n\nAccepted\n',
      'docs/adr/0001-then.md': '# 1. Then\n\n## Status\n\nAccepted\n',
      'src/a.ts': "// see docs/adr/0001-then.md, ADR-1\nconst a = 'docs/adr/0001-then.md';\n",
      'README.md': 'See [ADR-1](docs/adr/0001-then.md).\n',
    });
    const found = (await decisionProblems(repository)).find(
      ({ code, path }) => code === 'decision-id-duplicate' && path === 'docs/adr/0001-then.md',
    );
    assert.ok(found);
    const [repair] = await repairsIn(repository, found);
    assert.equal(repair?.kind, 'renumber');
    const { plan } = repair;

    assert.equal(plan.open.path, 'docs/adr/0002-then.md');
    assert.equal(textAfter(plan, 'docs/adr/0001-then.md')?.startsWith('# 2. Then'), true);
    // The number alone may mean the other record as well, and texts of the program are its own.
    assert.equal(
      textAfter(plan, 'src/a.ts'),
      "// see docs/adr/0002-then.md, ADR-1\nconst a = 'docs/adr/0001-then.md';\n",
    );
    assert.equal(textAfter(plan, 'README.md'), 'See [ADR-2](docs/adr/0002-then.md).\n');
  });
});

describe('the files of a scope', () => {
  it('are looked through once until they change', async () => {
    const { repository, files } = fakeRepository({
      [OLD]: '---\nstatus: accepted\nscope: [src/**, "!src/gen/**"]\n---\n\n# Old\n',
      'src/a.ts': '',
      'src/gen/b.ts': '',
    });
    const model = await repository.decisions();
    const record = model.byPath(OLD);
    assert.ok(record);
    const first = await governedFiles(repository, record);
    assert.deepEqual(first, ['src/a.ts']);
    assert.equal(await governedFiles(repository, record), first);
    files.set('src/c.ts', '');
    repository.forgetTree();
    assert.deepEqual(await governedFiles(repository, record), ['src/a.ts', 'src/c.ts']);
  });
});

function planned(plan: WritePlan | readonly Problem[]): WritePlan {
  assert.ok('changes' in plan, JSON.stringify(plan));
  return plan;
}

function textAfter({ changes }: WritePlan, path: string): string | undefined {
  const change = changes.find((one) => one.path === path);
  return change?.kind === 'edit' ? splice(change.before, change.splices) : undefined;
}
