import assert from 'node:assert/strict';
import {
  candidatesInCode,
  candidatesInDocument,
  debtDocuments,
  planImportIn,
} from '../../../src/core/context/import-debt';
import { fakeRepository } from './fakes';

const FILES = {
  'docs/TECH_DEBT.md': '- [ ] Old client\n\n## DEBT-1: Known\n\n## DEBT-5: New\n',
  'debt.md': '',
  'src/debtor.md': '',
  'src/a.ts': '// TODO: one\n// TODO(DEBT-1): known\n',
  '.steward/debt/DEBT-1.yml': 'id: DEBT-1\ntitle: Known\n',
};

describe('importing debt into a repository', () => {
  it('finds what is not on record, and plans what was chosen', async () => {
    const { repository } = fakeRepository(FILES);
    assert.deepEqual(await debtDocuments(repository), ['debt.md', 'docs/TECH_DEBT.md']);
    const listed = await candidatesInDocument(repository, 'docs/TECH_DEBT.md');
    const marked = await candidatesInCode(repository, ['src/a.ts', 'src/none.ts']);
    assert.deepEqual(
      [...listed, ...marked].map(({ title }) => title),
      ['Old client', 'New', 'one'],
    );
    const plan = await planImportIn(repository, [...listed, ...marked]);
    assert('changes' in plan);
    assert.deepEqual(
      plan.changes.map(({ path }) => path),
      ['DEBT-6', 'DEBT-5', 'DEBT-7'].map((id) => `.steward/debt/${id}.yml`).concat('src/a.ts'),
    );
  });
});
