import * as assert from 'node:assert/strict';
import { modelOf, NYGARD } from './repository';
import { MemoryFiles } from '../memory-files';

async function resolver(
  files: Record<string, string>,
): Promise<(id: string, from: string) => string[]> {
  const model = await modelOf(new MemoryFiles(files));
  return (id, from) => model.resolve(id, from).map(({ path }) => path);
}

describe('an id of a decision', () => {
  it('means the record in the nearest folder upward, else the choice is open', async () => {
    const resolve = await resolver({
      'docs/adr/0012-root.md': NYGARD,
      'services/a/docs/adr/0012-a.md': NYGARD,
      'services/b/docs/adr/0012-b.md': NYGARD,
      'services/b/docs/adr/0013-b.md': NYGARD,
    });
    const [root, a, b] = [
      'docs/adr/0012-root.md',
      'services/a/docs/adr/0012-a.md',
      'services/b/docs/adr/0012-b.md',
    ];
    assert.deepEqual(resolve('ADR-12', 'services/a/src/x.ts'), [a]);
    assert.deepEqual(resolve('ADR-12', 'services/a/docs/adr/0013-x.md'), [a]);
    assert.deepEqual(resolve('12', 'services/c/src/x.ts'), [root]);
    assert.deepEqual(resolve('ADR 0012', 'x.ts'), [root]);
    assert.deepEqual(resolve('ADR-13', 'x.ts'), ['services/b/docs/adr/0013-b.md']);
    assert.deepEqual(resolve(b, 'x.ts'), [b]);
    const apart = await resolver({ 'a/adr/0001-x.md': NYGARD, 'b/adr/0001-y.md': NYGARD });
    assert.deepEqual(apart('ADR-1', 'b/src/x.ts'), ['b/adr/0001-y.md']);
    assert.deepEqual(apart('ADR-1', 'c/x.ts'), ['a/adr/0001-x.md', 'b/adr/0001-y.md']);
  });

  it('means the record of the same area inside a folder', async () => {
    const resolve = await resolver({
      'docs/adr/api/0001-a.md': NYGARD,
      'docs/adr/web/0001-b.md': NYGARD,
    });
    assert.deepEqual(resolve('ADR-1', 'docs/adr/web/0002-c.md'), ['docs/adr/web/0001-b.md']);
    assert.equal(resolve('ADR-1', 'src/x.ts').length, 2);
  });

  it('may be of any kind', async () => {
    const log4brains =
      'project:\n  adrFolder: docs/adr\n  packages:\n    - { name: core, path: core, adrFolder: docs/adr-core }\n';
    const resolve = await resolver({
      '.log4brains.yml': log4brains,
      'docs/adr/20240101-use-queues.md': NYGARD,
      'docs/adr-core/20240101-use-queues.md': NYGARD,
      'docs/adr/DR008-x.md': NYGARD,
      'docs/adr/0021-own-folder/README.md': NYGARD,
      'docs/adr/y.md': `---\nid: ODH-ADR-0001\n---\n${NYGARD}`,
    });
    const [root, core] = [
      'docs/adr/20240101-use-queues.md',
      'docs/adr-core/20240101-use-queues.md',
    ];
    assert.deepEqual(resolve('core/20240101-use-queues', 'x.ts'), [core]);
    assert.deepEqual(resolve('20240101-use-queues', 'x.ts'), [root]);
    assert.deepEqual(resolve('20240101-use-queues', 'core/x.ts'), [core]);
    assert.deepEqual(resolve('dr008', 'x.ts'), ['docs/adr/DR008-x.md']);
    assert.deepEqual(resolve('ODH-ADR-0001', 'x.ts'), ['docs/adr/y.md']);
    assert.deepEqual(resolve('0021-own-folder', 'x.ts'), ['docs/adr/0021-own-folder/README.md']);
    assert.deepEqual(resolve('web/20240101-use-queues', 'x.ts'), []);
    for (const id of ['', '/', '__proto__', 'constructor', 'README']) {
      assert.deepEqual(resolve(id, 'x.ts'), [], id);
    }
  });

  it('is found behind links to the folder of a record, or to its file without ending', async () => {
    const model = await modelOf(
      new MemoryFiles({ 'adr/0001-a/README.md': NYGARD, 'adr/0002-b/README.md': NYGARD }),
    );
    const targets = (target: string): string[] =>
      model.targets(target, 'adr/0002-b/README.md').map(({ path }) => path);
    for (const target of ['../0001-a/README.md', '../0001-a/', '../0001-a', '/adr/0001-a']) {
      assert.deepEqual(targets(target), ['adr/0001-a/README.md'], target);
    }
    assert.deepEqual(targets('../gone/README.md'), []);
  });
});
