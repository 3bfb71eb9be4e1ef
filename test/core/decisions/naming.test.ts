import * as assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../../src/core/config';
import { type NextDecision, nextDecisionPath } from '../../../src/core/decisions/dialect';
import { loadDecisions } from '../../../src/core/decisions/loader';
import { formerPlaces } from '../../../src/core/decisions/naming';
import { Sources } from '../../../src/core/source';
import { MemoryFiles } from '../memory-files';
import { MADR2, NYGARD } from './repository';

/** The next record where these files are, all of them MADR 2 unless they have a text. */
async function next(
  paths: readonly string[],
  folder: string | null = null,
  branches: readonly string[] = [],
  extra: Record<string, string> = {},
): Promise<NextDecision> {
  const texts = Object.fromEntries(paths.map((path) => [path, MADR2]));
  const files = new MemoryFiles({ ...texts, ...extra });
  const model = await loadDecisions(new Sources(files), DEFAULT_CONFIG);
  return nextDecisionPath(model, folder, 'Use streams', branches, '2026-11-20');
}

async function nextPath(...given: Parameters<typeof next>): Promise<string> {
  return (await next(...given)).path;
}

describe('the name of the next record', () => {
  it('has a number above the folder and every branch', async () => {
    assert.equal(await nextPath([]), 'docs/adr/0001-use-streams.md');
    assert.equal(await nextPath(['docs/adr/0012-a.md']), 'docs/adr/0013-use-streams.md');
    const branches = ['0040-b.md', 'notes.md', '2024', '0041-c'];
    assert.equal(
      await nextPath(['docs/adr/0012-a.md'], null, branches),
      'docs/adr/0042-use-streams.md',
    );
    const made = await next(['docs/adr/DR008_a_b.MD', 'docs/adr/DR007_x_y.md']);
    assert.equal(made.path, 'docs/adr/DR009_use_streams.MD');
    assert.deepEqual([made.label, made.id, made.number], ['DR009', 'DR009', 9]);
  });

  it('has a day where names have days', async () => {
    const made = await next([
      'docs/adr/20240305-a.md',
      'docs/adr/20240401-b.md',
      'docs/adr/0001-c.md',
    ]);
    assert.equal(made.path, 'docs/adr/20261120-use-streams.md');
    assert.deepEqual([made.id, made.number], ['20261120-use-streams', null]);
    assert.equal(made.model?.path, 'docs/adr/20240401-b.md');
    assert.equal(await nextPath(['adr/2024-03-05_a_b.md']), 'adr/2026-11-20_use_streams.md');
    const again = ['20261120-use-streams.md', '20261120-use-streams-2.md'];
    assert.equal(
      await nextPath(['adr/20240305-a.md'], null, again),
      'adr/20261120-use-streams-3.md',
    );
  });

  it('is that of a folder where records have their own', async () => {
    assert.equal(
      await nextPath(['docs/adr/0012-a/README.md'], null, ['0014-x']),
      'docs/adr/0015-use-streams/README.md',
    );
    assert.equal(
      await nextPath(['docs/adr/2024-03-05-a/index.md']),
      'docs/adr/2026-11-20-use-streams/index.md',
    );
  });

  it('has neither where no name has one', async () => {
    const made = await next(['docs/adr/use-queues.md', 'docs/adr/use-caches.md']);
    assert.equal(made.path, 'docs/adr/use-streams.md');
    assert.deepEqual([made.id, made.number, made.label], ['', null, 'use-streams.md']);
    assert.equal(await nextPath(['docs/adr/use-queues.md']), 'docs/adr/0001-use-streams.md');
  });

  it('has a number of its folder, which folders in it may share', async () => {
    const shared = ['docs/adr/api/0001-a.md', 'docs/adr/web/0002-b.md'];
    assert.equal(await nextPath(shared, 'docs/adr/api'), 'docs/adr/api/0003-use-streams.md');
    const own = [...shared, 'docs/adr/web/0001-c.md'];
    assert.equal(await nextPath(own, 'docs/adr/api'), 'docs/adr/api/0002-use-streams.md');
    const packages = ['docs/adr/0007-a.md', 'packages/x/docs/adr/0002-b.md'];
    assert.equal(
      await nextPath(packages, 'packages/x/docs/adr'),
      'packages/x/docs/adr/0003-use-streams.md',
    );
  });

  it('is of the kind that most records are', async () => {
    const made = await next(['docs/adr/0002-a.md', 'docs/adr/0003-b.md'], null, [], {
      'docs/adr/0001-c.md': NYGARD,
    });
    assert.equal(made.format, 'madr2');
  });

  it('may have been given where the folder was before', async () => {
    const files = new MemoryFiles({
      'packages/a/docs/adr/0001-x.md': NYGARD,
      'adr/0001-y.md': NYGARD,
    });
    const model = await loadDecisions(new Sources(files), DEFAULT_CONFIG);
    const before = formerPlaces(model, 'packages/a/docs/adr');
    assert.ok(before.includes('packages/a/doc/adr') && !before.includes('packages/a/docs/adr'));
    assert.ok(!formerPlaces(model, 'adr').includes('adr'));
    assert.deepEqual(formerPlaces(model, 'elsewhere'), []);
  });
});
