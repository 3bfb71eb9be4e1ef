import * as assert from 'node:assert/strict';
import { fakeRepository } from '../context/fakes';
import { NYGARD } from './repository';

const FILES = {
  'docs/adr/0001-a.md': NYGARD,
  'docs/adr/0002-b.md': NYGARD.replace('Accepted', 'Accepted\n\nSupersedes ADR-1'),
  'src/a.ts': '',
};

describe('decisions while files change', () => {
  it('are read again where they changed and nowhere else', async () => {
    const { repository, files } = fakeRepository(FILES);
    const before = await repository.decisions();
    files.reads.length = 0;
    files.set('docs/adr/0001-a.md', NYGARD.replace('Use queues', 'Use streams'));
    assert.ok(repository.invalidate('docs/adr/0001-a.md').has('decisions'));
    const after = await repository.decisions();
    assert.deepEqual(files.reads, ['docs/adr/0001-a.md']);
    assert.equal(after.byPath('docs/adr/0001-a.md')?.title?.value, 'Use streams');
    assert.equal(after.byPath('docs/adr/0002-b.md'), before.byPath('docs/adr/0002-b.md'));
    assert.equal(
      after.predecessors(after.byPath('docs/adr/0002-b.md')!)[0]?.title?.value,
      'Use streams',
    );
  });

  it('are the same object where nothing they say changed', async () => {
    const { repository, files } = fakeRepository(FILES);
    const before = await repository.decisions();
    files.set('lib/b.ts', '');
    repository.forgetTree();
    repository.invalidate('lib');
    assert.equal(await repository.decisions(), before);
  });

  it('follow folders and settings that come, change and go', async () => {
    const { repository, files } = fakeRepository(FILES);
    const folders = async (): Promise<string[]> =>
      (await repository.decisions()).folders.map(({ path }) => path);
    const change = (path: string, text: string | null): void => {
      if (text === null) files.entries.delete(path);
      else files.set(path, text);
      repository.forgetTree();
      assert.ok(repository.invalidate(path).has('decisions'), path);
    };
    assert.deepEqual(await folders(), ['docs/adr']);
    change('packages/x/docs/adr/0001-c.md', NYGARD);
    assert.deepEqual(await folders(), ['docs/adr', 'packages/x/docs/adr']);
    files.set('notes/0001-d.md', NYGARD);
    change('.log4brains.yml', 'project: { adrFolder: notes }\n');
    assert.deepEqual(await folders(), ['docs/adr', 'notes', 'packages/x/docs/adr']);
    change('.log4brains.yml', 'project: { adrFolder: docs/adr }\n');
    assert.deepEqual(await folders(), ['docs/adr', 'packages/x/docs/adr']);
    change('.log4brains.yml', null);
    files.entries.delete('packages/x/docs/adr/0001-c.md');
    repository.forgetTree();
    assert.ok(repository.invalidate('packages').has('decisions'));
    assert.deepEqual(await folders(), ['docs/adr']);
  });

  it('find a folder that is moved in as a whole', async () => {
    const { repository, files } = fakeRepository(FILES);
    await repository.decisions();
    files.set('packages/y/doc/adr/0001-e.md', NYGARD);
    repository.forgetTree();
    assert.ok(repository.invalidate('packages').has('decisions'));
    assert.equal((await repository.decisions()).records.length, 3);
  });

  it('that git still lists though their folder was deleted are gone', async () => {
    const { repository, files, history } = fakeRepository(FILES);
    const listed = [...files.entries.keys()].sort();
    history.files = () => Promise.resolve({ kind: 'known', value: listed });
    assert.equal((await repository.decisions()).folders.length, 1);
    for (const path of listed) if (path.startsWith('docs/')) files.entries.delete(path);
    for (const path of listed) repository.invalidate(path);
    const { folders, records, problems } = await repository.decisions();
    assert.deepEqual([folders, records, problems], [[], [], []]);
  });
});
