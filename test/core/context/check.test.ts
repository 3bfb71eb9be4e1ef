import assert from 'node:assert/strict';
import { checkRepository } from '../../../src/core/context/check';
import { places } from '../read';
import { fakeRepository } from './fakes';

const FILES = {
  CODEOWNERS: '!x @a\n* nobody\n',
  'a.ts': 'one\n',
  '.steward/debt/DEBT-1.yml': 'id: DEBT-1\ntitle: Gone\nanchors:\n  - { path: gone.ts }\n',
  '.steward/debt/DEBT-2.yml':
    'id: DEBT-2\ntitle: Settled\nstatus: closed\nanchors:\n  - { path: gone.ts }\n',
  '.steward/debt/DEBT-3.yml':
    'id: DEBT-3\ntitle: Short\ndue: 2020-01-01\nanchors:\n  - { path: a.ts, range: [90, 95] }\n',
};

describe('the check of a repository', () => {
  it('lists problems of every part by path, then line', async () => {
    const { repository, history } = fakeRepository(FILES);
    history.deletions.set('gone.ts', 'abc123');
    const found = await checkRepository(repository);
    assert.deepEqual(
      found.map(({ path }) => path),
      ['.steward/debt/DEBT-1.yml', '.steward/debt/DEBT-3.yml', 'CODEOWNERS', 'CODEOWNERS'],
    );
    assert.deepEqual(places(found.slice(0, 2)), [
      'anchor-file-missing@4:5',
      'anchor-outside-file@5:5',
    ]);
    const [missing] = found;
    assert.deepEqual(missing?.data, { id: 'DEBT-1', path: 'gone.ts', commit: 'abc123' });
  });

  it('asks history for deleted files only, and only about those of open items', async () => {
    const { repository, history } = fakeRepository(FILES);
    await checkRepository(repository);
    assert.equal(history.asked, 1);
  });

  it('limits itself to the files that concern', async () => {
    const { repository } = fakeRepository(FILES);
    const found = await checkRepository(repository, new Set(['CODEOWNERS']));
    assert.deepEqual(
      found.map(({ path }) => path),
      ['CODEOWNERS', 'CODEOWNERS'],
    );
  });

  it('takes an anchor for a matter of the file it points at too', async () => {
    const { repository } = fakeRepository(FILES);
    const found = await checkRepository(repository, new Set(['gone.ts']));
    assert.deepEqual(places(found), ['anchor-file-missing@4:5']);
  });

  it('finds nothing in an empty repository', async () => {
    assert.deepEqual(await checkRepository(fakeRepository({}).repository), []);
  });
});
