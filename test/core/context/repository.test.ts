import assert from 'node:assert/strict';
import { contextOf } from '../../../src/core/context/context';
import { fakeRepository } from './fakes';

const OFF = { history: false };

const FILES = {
  CODEOWNERS: '* @core\n',
  'a.ts': '// TODO x\n',
  'b.ts': '',
  '.steward/debt/DEBT-1.yml': 'id: DEBT-1\ntitle: One\nscope: { paths: ["*.ts"] }\n',
  '.steward/delegations/DEL-1.yml':
    'id: DEL-1\ntitle: D\nto: "@a"\nlevel: tell\nscope: { paths: ["*.ts"] }\n',
  'docs/adr/0001-a.md': '# 1. A\n\nDate: 2025-01-01\n\n## Status\n\nAccepted\n\n## Context\n\nC\n',
};

describe('the live repository', () => {
  it('reads nothing before it is asked, and every file once', async () => {
    const { repository, files } = fakeRepository(FILES);
    assert.deepEqual(files.reads, []);
    await Promise.all([
      contextOf(repository, 'a.ts', null, OFF),
      contextOf(repository, 'b.ts', null, OFF),
    ]);
    await contextOf(repository, 'a.ts', 0, OFF);
    assert.deepEqual([...files.reads].sort(), [...new Set(files.reads)].sort());
  });

  it('answers anew for what changed and keeps the rest', async () => {
    const { repository, files } = fakeRepository(FILES);
    const before = await contextOf(repository, 'a.ts', null, OFF);
    const decisions = await repository.decisions();
    files.set('CODEOWNERS', '* @other\n');
    assert.deepEqual([...repository.invalidate('CODEOWNERS')], ['ownership']);
    const after = await contextOf(repository, 'a.ts', null, OFF);
    assert.deepEqual([before.ownership.owners, after.ownership.owners], [['@core'], ['@other']]);
    assert.equal(await repository.decisions(), decisions);
  });

  it('knows which part a file belongs to', async () => {
    const { repository } = fakeRepository(FILES);
    await contextOf(repository, 'a.ts', null, OFF);
    const parts = (path: string): string[] => [...repository.invalidate(path)];
    assert.deepEqual(parts('a.ts'), []);
    assert.deepEqual(parts('.github/CODEOWNERS'), ['ownership']);
    assert.deepEqual(parts('.steward/ownership.yml'), ['ownership']);
    assert.deepEqual(parts('docs/adr/0001-a.md'), ['decisions']);
    assert.deepEqual(parts('docs/adr/0002-new.md'), ['decisions']);
    assert.deepEqual(parts('.steward/debt/DEBT-7.yml'), ['debt']);
    assert.deepEqual(parts('.steward/delegations/DEL-7.yml'), ['delegations']);
    assert.equal(parts('.steward/config.yml').length, 5);
  });

  it('sees a file that appears, changes and goes away', async () => {
    const { repository, files } = fakeRepository(FILES);
    const ids = async (): Promise<string[]> =>
      (await contextOf(repository, 'a.ts', null, OFF)).debt.map(({ item }) => item.id);
    assert.deepEqual(await ids(), ['DEBT-1']);
    files.set('.steward/debt/DEBT-2.yml', 'id: DEBT-2\ntitle: Two\nscope: { paths: ["a.ts"] }\n');
    repository.invalidate('.steward/debt/DEBT-2.yml');
    assert.deepEqual((await ids()).sort(), ['DEBT-1', 'DEBT-2']);
    files.entries.delete('.steward/debt/DEBT-1.yml');
    repository.invalidate('.steward/debt/DEBT-1.yml');
    assert.deepEqual(await ids(), ['DEBT-2']);
  });

  it('keeps the last good answer while a merge is in progress, and says so', async () => {
    const { repository, files } = fakeRepository(FILES);
    await contextOf(repository, 'a.ts', null, OFF);
    files.set('CODEOWNERS', '<<<<<<< ours\n* @a\n=======\n* @b\n>>>>>>> theirs\n');
    repository.invalidate('CODEOWNERS');
    const answer = await contextOf(repository, 'a.ts', null, OFF);
    assert.deepEqual(answer.ownership.owners, ['@core']);
    assert.deepEqual(
      answer.problems.map(({ code }) => code),
      ['conflict-markers'],
    );
  });

  it('finds markers by the tags of the configuration, and none in excluded files', async () => {
    const { repository } = fakeRepository({
      ...FILES,
      '.steward/config.yml': 'debt:\n  tags: [LATER]\n  exclude: ["vendor/**"]\n',
      'c.ts': '// LATER y\n// TODO z\n',
      'vendor/v.ts': '// LATER v\n',
    });
    const tags = async (path: string): Promise<string[]> =>
      (await repository.notesOf(path)).markers.map(({ tag }) => tag);
    assert.deepEqual(await tags('c.ts'), ['LATER']);
    assert.deepEqual(await tags('vendor/v.ts'), []);
  });

  it('does not keep what was asked of git before a branch moved', async () => {
    const { repository, history } = fakeRepository(FILES);
    const early = repository.commitsOf('a.ts');
    repository.forgetHistory();
    await early;
    await repository.commitsOf('a.ts');
    await repository.commitsOf('a.ts');
    assert.equal(history.asked, 2);
  });

  it('answers anew for what changed while it was being read', async () => {
    const { repository, files } = fakeRepository(FILES);
    const early = repository.decisions();
    await repository.config();
    files.set('docs/adr/0002-b.md', FILES['docs/adr/0001-a.md']);
    repository.invalidate('.steward/config.yml');
    const late = await repository.decisions();
    await early;
    assert.equal(late.records.length, 2);
    assert.equal(await repository.decisions(), late);
    assert.deepEqual([...repository.invalidate('docs/adr/0002-b.md')], ['decisions']);
  });

  it('keeps no more text than a few large files hold', async () => {
    const large = Object.fromEntries(
      Array.from({ length: 6 }, (_, i) => [`big${i}.md`, ' '.repeat(1_000_000)]),
    );
    const { repository, files } = fakeRepository(large);
    for (const path of Object.keys(large)) await repository.notesOf(path);
    await repository.notesOf('big5.md');
    await repository.notesOf('big0.md');
    const reads = (path: string): number => files.reads.filter((read) => read === path).length;
    assert.deepEqual([reads('big5.md'), reads('big0.md')], [1, 2]);
  });

  it('asks git for authors and writer once until a branch moves', async () => {
    const { repository, history } = fakeRepository(FILES);
    for (let time = 0; time < 3; time++) {
      await repository.authors();
      await repository.writer();
    }
    assert.equal(history.asked, 2);
    repository.forgetHistory();
    await repository.authors();
    assert.equal(history.asked, 3);
  });

  it('keeps the tree and the survey where no file came or went', async () => {
    const { repository, files } = fakeRepository(FILES);
    const tree = await repository.tree();
    const survey = await repository.ownershipSurvey(() => null);
    repository.forgetTree();
    assert.equal(await repository.tree(), tree);
    assert.equal(await repository.ownershipSurvey(() => null), survey);
    files.set('new.ts', '');
    repository.forgetTree();
    assert.deepEqual(await repository.tree(), [...tree, 'new.ts'].sort());
    assert.notEqual(await repository.ownershipSurvey(() => null), survey);
  });
});
