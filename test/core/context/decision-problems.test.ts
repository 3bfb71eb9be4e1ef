import assert from 'node:assert/strict';
import { decisionProblems } from '../../../src/core/context/decision-problems';
import type { ChangedFile } from '../../../src/core/ports';
import { type Fake, fakeRepository } from './fakes';

const RECORD = '# 12. Use queues\n\n## Status\n\nAccepted\n\n## Decision\n\nQueues.\n';

function scoped(scope: string, status = 'accepted'): string {
  return `---\nstatus: ${status}\nscope: ${scope}\n---\n# Use queues\n`;
}

async function told({ repository }: Fake, ...only: string[]): Promise<string[]> {
  const concerns = (path: string): boolean => only.length === 0 || only.includes(path);
  const problems = await decisionProblems(repository, concerns);
  return problems.map(
    ({ severity, code, path, data }) => `${severity} ${code} ${path} ${JSON.stringify(data)}`,
  );
}

function added(path: string, kind: ChangedFile['kind'] = 'added'): ChangedFile {
  return { path, kind, from: null, submodule: false };
}

describe('scopes of decisions beside the files of the repository', () => {
  const empty = async (scope: string, files: string[], status?: string): Promise<unknown[]> => {
    const entries = Object.fromEntries(files.map((path) => [path, '']));
    const { repository } = fakeRepository({
      ...entries,
      'docs/adr/0001-a.md': scoped(scope, status),
    });
    const problems = await decisionProblems(repository);
    return problems.map((found) =>
      found.code === 'decision-scope-empty'
        ? [found.severity, found.data.glob, found.data.nearest]
        : found,
    );
  };

  it('are told where they match nothing, with what may be meant', async () => {
    const files = ['src/checkout/pay.ts', 'lib/mailer/send.ts', 'README.md'];
    assert.deepEqual(await empty('["src/checkout/**", "*.md", "lib/"]', files), []);
    assert.deepEqual(await empty('src/chekout/**', files), [
      ['warning', 'src/chekout/**', 'src/checkout/**'],
    ]);
    assert.deepEqual(await empty('src/mailer/*.ts', files), [
      ['warning', 'src/mailer/*.ts', 'lib/mailer/*.ts'],
    ]);
    assert.deepEqual(await empty('Src/Checkout/pay.ts', files), [
      ['warning', 'Src/Checkout/pay.ts', 'src/checkout/pay.ts'],
    ]);
    assert.deepEqual(await empty('src/gone/*.ts', files), [['warning', 'src/gone/*.ts', null]]);
  });

  it('may be yet to come in proposals, and are past in what is deprecated', async () => {
    assert.deepEqual(await empty('src/new/**', ['a.ts'], 'proposed'), [
      ['info', 'src/new/**', null],
    ]);
    assert.deepEqual(await empty('src/new/**', ['a.ts'], 'deprecated'), []);
  });

  it('leave words alone that are no paths', async () => {
    const words = [
      'billing',
      'CI/CD',
      'the whole team',
      '@org/team',
      'https://x.test/a',
      '!gen/**',
    ];
    assert.deepEqual(await empty(JSON.stringify(words), ['a.ts']), []);
  });

  it('are looked at in the files asked for only', async () => {
    const fake = fakeRepository({
      'docs/adr/0001-a.md': scoped('x/**'),
      'docs/adr/0002-b.md': scoped('y/**'),
    });
    assert.deepEqual(await told(fake, 'docs/adr/0002-b.md'), [
      'warning decision-scope-empty docs/adr/0002-b.md {"glob":"y/**","nearest":null}',
    ]);
  });
});

describe('numbers given twice', () => {
  const [A, B, C] = ['docs/adr/0012-a.md', 'docs/adr/0012-b.md', 'docs/adr/0012-c.md'];
  const files = { [A]: RECORD, [B]: RECORD };

  it('are a warning on what the branch adds, else an old story', async () => {
    const fake = fakeRepository(files);
    const old = [`info decision-id-duplicate ${B} {"id":"0012","other":"${A}"}`];
    assert.deepEqual(await told(fake), old);
    for (const path of [A, B]) {
      const other = path === A ? B : A;
      const branch = fakeRepository(files);
      branch.history.changed = { ...branch.history.changed, files: [added(path)] };
      const said = `{"id":"0012","other":"${other}","base":"main"}`;
      assert.deepEqual(await told(branch), [`warning decision-number-collision ${path} ${said}`]);
    }
  });

  it('stay an old story where both are new, or one only changed', async () => {
    for (const changed of [[added(A), added(B)], [added(B, 'modified')]]) {
      const fake = fakeRepository(files);
      fake.history.changed = { ...fake.history.changed, files: changed };
      assert.deepEqual(
        (await told(fake)).map((line) => line.split(' ', 2).join(' ')),
        ['info decision-id-duplicate'],
      );
    }
  });

  it('are told of the other ones as well', async () => {
    const fake = fakeRepository({ ...files, [C]: RECORD });
    fake.history.changed = { ...fake.history.changed, files: [added(C)] };
    assert.deepEqual(
      (await told(fake)).map((line) => line.split(' ', 3).join(' ')),
      [`info decision-id-duplicate ${B}`, `warning decision-number-collision ${C}`],
    );
  });

  it('are asked of git only where there are any, once until files come or go', async () => {
    const fake = fakeRepository({ [A]: RECORD });
    await told(fake);
    assert.equal(fake.history.asked, 0);
    const twice = fakeRepository({ ...files, 'a.ts': '' });
    await told(twice, 'a.ts');
    assert.equal(twice.history.asked, 0);
    await told(twice, B);
    await told(twice);
    assert.equal(twice.history.asked, 1);
    twice.repository.forgetHistory();
    await told(twice);
    assert.equal(twice.history.asked, 2);
  });

  it('are an old story where git cannot be asked', async () => {
    const fake = fakeRepository(files);
    fake.history.changes = () => Promise.resolve({ kind: 'unknown', gap: 'untrusted' });
    assert.equal((await told(fake)).length, 1);
  });
});

describe('links of decisions to other files', () => {
  it('lead somewhere where the file is there', async () => {
    const record = (target: string): string =>
      RECORD.replace('Accepted', `Superseded by [it](${target})`);
    const dangling = async (target: string): Promise<number> => {
      const fake = fakeRepository({ 'docs/adr/0012-a.md': record(target), 'docs/rfc/7-x.md': '' });
      return (await told(fake)).length;
    };
    assert.equal(await dangling('../rfc/7-x.md'), 0);
    assert.equal(await dangling('../rfc/8-x.md'), 1);
  });
});
