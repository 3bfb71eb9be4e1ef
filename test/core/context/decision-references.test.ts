import assert from 'node:assert/strict';
import { checkRepository } from '../../../src/core/context/check';
import { decisionReferenceProblems } from '../../../src/core/context/decision-references';
import { findDecisionUsages } from '../../../src/core/context/decision-usages';
import { governingDecisions } from '../../../src/core/context/governing';
import { problemSentence } from '../../../src/words/problems';
import { translator } from '../../../src/words/translate';
import { fakeRepository } from './fakes';

const t = translator({});

const record = (number: number, status: string, front = ''): Record<string, string> => ({
  [`docs/adr/000${number}-x.md`]: `${front}# ${number}. X\n\n## Status\n\n${status}\n`,
});

const RECORDS = {
  ...record(1, 'Accepted'),
  ...record(2, 'Superseded by [3. X](0003-x.md)'),
  ...record(3, 'Accepted\n\nSupersedes [2. X](0002-x.md)'),
  ...record(4, 'Rejected'),
  ...record(5, 'Deprecated'),
  'docs/adr/DR007-own.md': '# DR007: Own\n\n## Status\n\nAccepted\n',
};

async function problems(
  files: Record<string, string>,
  only: ReadonlySet<string> | null = null,
): Promise<string[]> {
  const { repository } = fakeRepository({ ...RECORDS, ...files });
  const found = await decisionReferenceProblems(repository, only);
  return found.map(
    (one) =>
      `${one.severity} ${one.path}:${one.range.start.line + 1}:${one.range.start.character + 1} ` +
      problemSentence(t, one),
  );
}

describe('references to decisions that no longer rule', () => {
  it('are warnings in comments, with the record that holds', async () => {
    assert.deepEqual(
      await problems({ 'src/a.ts': '// see ADR-2\nconst x = "ADR-2"; // ADR 1\n' }),
      ['warning src/a.ts:1:8 ADR-2 is superseded. Use ADR-3 instead.'],
    );
    assert.deepEqual(await problems({ 'src/a.py': '# docs/adr/0002-x.md' }), [
      'warning src/a.py:1:3 ADR-2 is superseded. Use ADR-3 instead.',
    ]);
  });

  it('are quieter in documents, and where a record was rejected or left', async () => {
    const files = {
      'README.md': 'See ADR-2, ADR-4 and ADR-5.\n',
      'src/a.ts': '// ADR-4\n// ADR-5\n',
    };
    assert.deepEqual(await problems(files), [
      'info README.md:1:5 ADR-2 is superseded. Use ADR-3 instead.',
      'info src/a.ts:1:4 ADR-4 was rejected, so nothing here follows from it.',
      'info src/a.ts:2:4 ADR-5 is deprecated. See whether it still holds here.',
    ]);
  });

  it('are none where history is told', async () => {
    const files = {
      'CHANGELOG.md': 'ADR-2',
      'docs/adr/README.md': 'ADR-2',
      'docs/adr/notes/x.md': 'ADR-2',
      '.changeset/one.md': 'ADR-2',
      'design/_archive/plan.md': 'ADR-2',
      'src/a.ts': '// ADR-2, replaced by ADR-3\n',
    };
    assert.deepEqual(await problems(files), []);
  });

  it('are looked for in the files asked for alone', async () => {
    const files = { 'src/a.ts': '// ADR-2', 'src/b.ts': '// ADR-2' };
    const found = await problems(files, new Set(['src/b.ts', 'src/gone.ts']));
    assert.deepEqual(
      found.map((one) => one.split(' ')[1]),
      ['src/b.ts:1:4'],
    );
    const { repository } = fakeRepository({ ...RECORDS, ...files });
    const all = await checkRepository(repository);
    assert.equal(all.filter(({ code }) => code === 'decision-reference-outdated').length, 2);
  });

  it('are the nearest record where folders share a number', async () => {
    const files = {
      'api/adr/0009-x.md': '# 9. X\n\n## Status\n\nSuperseded by [2. X](../docs/adr/0002-x.md)\n',
      'web/adr/0009-y.md': '# 9. Y\n\n## Status\n\nAccepted\n',
      '.steward/config.yml': 'decisions:\n  folders: [api/adr, web/adr]\n',
      'api/src/a.ts': '// ADR-9',
      'web/src/a.ts': '// ADR-9',
      'src/a.ts': '// ADR-9 may be either',
    };
    assert.deepEqual(
      (await problems(files)).map((one) => one.split(' ')[1]),
      ['api/src/a.ts:1:4'],
    );
  });

  it('name an id of no record only where it must be ours', async () => {
    const files = {
      'src/a.ts': '// @adr 99\n// DR099 DR007\n// ADR-98\n// write `@adr 97`\n',
      'README.md': '@adr 99 DR099',
    };
    assert.deepEqual(await problems(files), [
      'info src/a.ts:1:4 No decision here is called “@adr 99”. Correct the number, or remove it.',
      'info src/a.ts:2:4 No decision here is called “DR099”. Correct the number, or remove it.',
    ]);
  });
});

describe('usages of a decision', () => {
  const usages = async (files: Record<string, string>, path: string): Promise<string[]> => {
    const { repository } = fakeRepository({ ...RECORDS, ...files });
    const wanted = (await repository.decisions()).byPath(path);
    assert.ok(wanted);
    return (await findDecisionUsages(repository, wanted)).map(
      (one) => `${one.path}:${one.range.start.line + 1} ${one.text} | ${one.line}`,
    );
  };

  it('are found in comments and documents, with their lines', async () => {
    const files = {
      'src/b.ts': '\n  // as ADR-0001 says\nconst s = "ADR-1";\n',
      'src/a.py': '"""See @adr 1\n\nand docs/adr/0001-x.md."""\n',
      'docs/guide.md': '[keys](adr/0001-x.md)',
      'src/other.ts': '// ADR-3 and quadrants',
    };
    assert.deepEqual(await usages(files, 'docs/adr/0001-x.md'), [
      'docs/guide.md:1 adr/0001-x.md | [keys](adr/0001-x.md)',
      'src/a.py:1 @adr 1 | """See @adr 1',
      'src/a.py:3 docs/adr/0001-x.md | and docs/adr/0001-x.md."""',
      'src/b.ts:2 ADR-0001 | // as ADR-0001 says',
    ]);
  });

  it('leave the record itself out, and count other records', async () => {
    assert.deepEqual(await usages({}, 'docs/adr/0003-x.md'), [
      'docs/adr/0002-x.md:5 0003-x.md | Superseded by [3. X](0003-x.md)',
    ]);
  });

  it('end when they are cancelled', async () => {
    const { repository } = fakeRepository({ ...RECORDS, 'src/a.ts': '// ADR-1' });
    const wanted = (await repository.decisions()).byPath('docs/adr/0001-x.md');
    assert.ok(wanted);
    const signal = AbortSignal.abort();
    assert.deepEqual(await findDecisionUsages(repository, wanted, { signal }), []);
  });
});

describe('decisions governing a file', () => {
  const front = (scope: string): string => `---\nstatus: accepted\nscope: ${scope}\n---\n\n`;
  const governing = async (scope: string, path: string): Promise<string[]> => {
    const { repository } = fakeRepository({
      ...record(1, 'Accepted', front(scope)),
      [path]: '// nothing\n',
    });
    return (await governingDecisions(repository, path)).map(({ glob }) => glob ?? 'named');
  };

  it('are told with the glob that covers it', async () => {
    assert.deepEqual(await governing('["src/checkout/**"]', 'src/checkout/a.ts'), [
      'src/checkout/**',
    ]);
    assert.deepEqual(await governing('[src/checkout/]', 'src/checkout/x/a.ts'), ['src/checkout/']);
    assert.deepEqual(await governing('src/checkout', 'src/checkout/a.ts'), ['src/checkout']);
    assert.deepEqual(await governing('["lib/**", "*.ts"]', 'src/a.ts'), ['*.ts']);
    assert.deepEqual(await governing('["lib/**"]', 'src/a.ts'), []);
  });

  it('leave out what a glob takes out, wherever it stands', async () => {
    for (const scope of ['["!src/gen/**", "src/**"]', '["src/**", "!src/gen/**"]']) {
      assert.deepEqual(await governing(scope, 'src/a.ts'), ['src/**']);
      assert.deepEqual(await governing(scope, 'src/gen/a.ts'), []);
    }
    assert.deepEqual(await governing('["!src/gen/**"]', 'lib/a.ts'), ['**']);
  });

  it('are those its links name too', async () => {
    const { repository } = fakeRepository({
      ...RECORDS,
      'src/a.ts': '// ../docs/adr/0001-x.md\n// ADR-1\n',
    });
    const found = await governingDecisions(repository, 'src/a.ts');
    assert.deepEqual(
      found.map(({ record: { path }, because, references }) => [path, because, references.length]),
      [['docs/adr/0001-x.md', 'reference', 2]],
    );
  });

  it('follow the names of records as they come and go', async () => {
    const { repository, files } = fakeRepository({ ...RECORDS, 'src/a.ts': '// DR008' });
    assert.deepEqual(await governingDecisions(repository, 'src/a.ts'), []);
    files.set('docs/adr/DR008-new.md', '# DR008: New\n\n## Status\n\nAccepted\n');
    repository.invalidate('docs/adr/DR008-new.md');
    assert.equal((await governingDecisions(repository, 'src/a.ts')).length, 1);
  });
});
