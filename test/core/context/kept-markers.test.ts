import assert from 'node:assert/strict';
import { isUnrecorded, KeptMarkers } from '../../../src/core/context/kept-markers';
import { fakeRepository } from './fakes';

const FILES = { 'b.ts': '// TODO: two\n', 'a.ts': '// TODO: one\n', 'c.ts': 'let c;\n' };

async function shown(kept: KeptMarkers): Promise<string[] | null> {
  const all = await kept.all();
  return all && [...all.values()].flatMap((found) => found.map(({ path, text }) => path + text));
}

describe('the markers that are kept', () => {
  it('are read once, then only in files that changed', async () => {
    const { repository, files } = fakeRepository(FILES);
    const kept = new KeptMarkers(repository);
    assert.equal(kept.isUnread, true);
    assert.deepEqual(await shown(kept), ['a.tsone', 'b.tstwo']);
    assert.equal(kept.isUnread, false);
    files.set('b.ts', '// all is well\n');
    files.set('c.ts', '// FIXME: three\n');
    files.set('a0.ts', '// TODO: new\n');
    files.reads.length = 0;
    assert.deepEqual(await shown(kept), ['a.tsone', 'b.tstwo']);
    assert.deepEqual(files.reads, []);
    repository.forgetTree();
    kept.note(['b.ts', 'c.ts', 'a0.ts', 'ignored/never.ts']);
    assert.deepEqual(await shown(kept), ['a.tsone', 'a0.tsnew', 'c.tsthree']);
    assert.deepEqual([...files.reads].sort(), ['a0.ts', 'b.ts', 'c.ts']);
  });

  it('are none of what a given up scan found, and are asked for again', async () => {
    const kept = new KeptMarkers(fakeRepository(FILES).repository);
    const asking = new AbortController();
    const breathe = (): null => {
      asking.abort();
      return null;
    };
    assert.equal(await kept.all({ signal: asking.signal, breathe }), null);
    assert.equal(kept.isUnread, true);
    assert.deepEqual(await shown(kept), ['a.tsone', 'b.tstwo']);
  });

  it('are looked for together where two ask at once, and again where they were forgotten', async () => {
    const { repository, files } = fakeRepository(FILES);
    const kept = new KeptMarkers(repository);
    await Promise.all([kept.all(), kept.all()]);
    assert.equal(files.reads.filter((path) => path === 'a.ts').length, 1);
    const asked = shown(kept);
    kept.forget();
    assert.deepEqual(await asked, ['a.tsone', 'b.tstwo']);
    kept.note(Array.from({ length: 500 }, (_, at) => `x${at}.ts`));
    assert.equal(kept.isUnread, true);
  });

  it('are unrecorded where no item has an id they name', async () => {
    const { repository } = fakeRepository({
      '.steward/debt/DEBT-1.yml': 'id: DEBT-1\ntitle: One\n',
      'a.ts': '// TODO(DEBT-1): a\n// TODO(DEBT-2): b\n// TODO(@ada, #3): c\n// TODO: d\n',
    });
    const model = await repository.debt();
    const markers = await repository.markersOf('a.ts');
    const free = markers.filter((marker) => isUnrecorded(marker, model));
    assert.deepEqual(
      free.map(({ text }) => text),
      ['b', 'c', 'd'],
    );
  });
});
