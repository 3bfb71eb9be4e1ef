import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../../src/core/config';
import {
  indexPages,
  type IndexPlan,
  planIndex,
  staleIndexes,
} from '../../../src/core/decisions/index-page/page';
import { splice } from '../../../src/core/edits';
import type { Problem } from '../../../src/core/problem';
import { Sources } from '../../../src/core/source';
import { MemoryFiles } from '../memory-files';
import { loaded } from './loaded';

const OLD = '# 7. Retry in the client\n\nDate: 2024-03-05\n\n## Status\n\nAccepted\n';
const NEW =
  '# 12. Keys | and [pipes]\n\nDate: 2025-03-02\n\n## Status\n\nAccepted\n\n' +
  'Supersedes [7. Retry in the client](0007-retry.md)\n';

const RECORDS = { 'docs/adr/0007-retry.md': OLD, 'docs/adr/0012-keys.md': NEW };

const TABLE = [
  '<!-- steward:index -->',
  '',
  '| Id | Decision | Status | Date |',
  '| --- | --- | --- | --- |',
  '| ADR-7 | [Retry in the client](0007-retry.md) | Superseded by [ADR-12](0012-keys.md) | 2024-03-05 |',
  '| ADR-12 | [Keys \\| and \\[pipes\\]](0012-keys.md) | Accepted | 2025-03-02 |',
  '',
  '<!-- /steward:index -->',
].join('\n');

describe('the index of decisions', () => {
  it('is begun in a README of its own', async () => {
    const { plan, pages } = await planned(RECORDS);
    assert.deepEqual(pages, [{ path: 'docs/adr/README.md', state: 'missing' }]);
    assert.deepEqual(plan?.changes, [
      { kind: 'create', path: 'docs/adr/README.md', text: `# Decisions\n\n${TABLE}\n` },
    ]);
  });

  it('is added behind what a README says already', async () => {
    for (const [before, after] of [
      ['# Ours\n', `# Ours\n\n${TABLE}\n`],
      ['# Ours', `# Ours\n\n${TABLE}\n`],
      ['', `${TABLE}\n`],
      ['# Ours\r\n', `# Ours\r\n\r\n${TABLE.replaceAll('\n', '\r\n')}\r\n`],
    ] as const) {
      const { plan } = await planned({ ...RECORDS, 'docs/adr/README.md': before });
      assert.equal(applied(plan), after);
    }
  });

  it('is made current between its marks, whatever stands around it', async () => {
    const marked = (table: string): string => `Intro\r\n\r\n${table}\r\n\r\nOutro`;
    const page = marked('<!-- steward:index --><!-- /steward:index -->');
    const { plan, pages } = await planned({ ...RECORDS, 'docs/adr/index.md': page });
    assert.deepEqual(pages, [{ path: 'docs/adr/index.md', state: 'stale' }]);
    const current = marked(TABLE.replaceAll('\n', '\r\n'));
    assert.equal(applied(plan), current);
    const again = await planned({ ...RECORDS, 'docs/adr/index.md': current });
    assert.deepEqual(again, {
      pages: [{ path: 'docs/adr/index.md', state: 'current' }],
      plan: null,
    });
  });

  it('lists what lies below its own folder', async () => {
    const other = { 'packages/a/docs/adr/0001-a.md': OLD.replace('7.', '1.') };
    const files = { ...RECORDS, ...other };
    const config = ['docs/adr', 'packages/a/docs/adr'];
    const { plan } = await planned(files, config, 'packages/a/docs/adr');
    const [change] = plan?.changes ?? [];
    assert.equal(change?.path, 'packages/a/docs/adr/README.md');
    assert.equal(change.kind === 'create' && change.text.includes('0007'), false);
  });

  it('is a problem where it is stale, and none where it is current', async () => {
    const stale = `x\n${TABLE.replace('Accepted', 'Proposed')}\n`;
    for (const [text, lines] of [
      [stale, [1]],
      [`x\n${TABLE}\n`, []],
      [`x\n${TABLE.replaceAll(' |', '    |').replaceAll('---', '---------')}\n`, []],
      ['x\n<!-- steward:index --> without an end\n', []],
    ] as const) {
      const { model, sources } = await loaded({ ...RECORDS, 'docs/adr/README.md': text });
      const found = staleIndexes(await indexPages(model, sources), model);
      assert.deepEqual(
        found.map(({ code, range }) => [code, range.start.line]),
        lines.map((line) => ['decision-index-stale', line]),
      );
    }
  });

  it('is not written into a file with conflict markers', async () => {
    const page = `<<<<<<< a\n=======\n>>>>>>> b\n${TABLE.replace('Accepted', 'x')}\n`;
    const files = new MemoryFiles({ ...RECORDS, 'docs/adr/README.md': page });
    const sources = new Sources(files);
    const { model } = await loaded({ ...RECORDS, 'docs/adr/README.md': page });
    const problems = await planIndex(model, sources, null);
    assert.deepEqual(
      (problems as readonly Problem[]).map(({ code }) => code),
      ['conflict-markers'],
    );
  });

  it('is nothing where there are no records', async () => {
    assert.deepEqual(await planned({ 'docs/adr/README.md': '# None\n' }), {
      pages: [],
      plan: null,
    });
  });
});

async function planned(
  files: Readonly<Record<string, string>>,
  folders: readonly string[] = DEFAULT_CONFIG.decisions.folders ?? ['docs/adr'],
  folder: string | null = null,
): Promise<IndexPlan> {
  const { model, sources } = await loaded(files, folders);
  const result = await planIndex(model, sources, folder);
  assert.ok('pages' in result);
  return result;
}

function applied(plan: IndexPlan['plan']): string | undefined {
  const [change] = plan?.changes ?? [];
  return change?.kind === 'edit' ? splice(change.before, change.splices) : undefined;
}
