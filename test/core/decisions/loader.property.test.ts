import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_CONFIG } from '../../../src/core/config';
import { DecisionsLoader, loadDecisions } from '../../../src/core/decisions/loader';
import type { DecisionsModel } from '../../../src/core/decisions/model';
import { Sources } from '../../../src/core/source';
import { walkTree } from '../../../src/core/walk';
import { MemoryFiles } from '../memory-files';

const PATHS = [
  'docs/adr/0001-a.md',
  'docs/adr/0002-b.md',
  'docs/adr/template.md',
  'docs/adr/0003-c/README.md',
  'packages/x/docs/adr/0001-a.md',
  'packages/x/docs/adr/0002-d.md',
  'src/decisions/0004-e.md',
  'src/decisions/tree.md',
  '.adr-dir',
  'notes/0001-f.md',
  'README.md',
];

const text = fc.oneof(
  fc.constantFrom('notes\n', 'docs/adr', '', '# {title}\n', '<<<<<<< a\n=======\n>>>>>>> b\n'),
  fc
    .record({
      number: fc.constantFrom('1', '2', '7', 'ADR-9'),
      relation: fc.constantFrom('Superseded by', 'Supersedes', 'Amends', 'Accepted;'),
      target: fc.constantFrom(
        '[2](0002-b.md)',
        'ADR-1',
        '0004',
        '[C](0003-c/README.md)',
        '[A](../../../docs/adr/0001-a.md)',
        'nothing',
      ),
    })
    .map(
      ({ number, relation, target }) =>
        `---\nid: ${number}\n---\n\n# Title\n\n## Status\n\n${relation} ${target}\n\n## Context\n\nC\n`,
    ),
);

const edit = fc.record({ path: fc.constantFrom(...PATHS), text: fc.option(text) });

/** What a model answers. */
function facts(model: DecisionsModel): unknown {
  const paths = (records: readonly { readonly path: string }[]): string[] =>
    records.map(({ path }) => path);
  return {
    folders: model.folders,
    names: [...model.names].map(([folder, names]) => [folder, [...names].sort()]).sort(),
    all: model.all,
    problems: model.problems,
    links: model.records.map((record) => [
      paths(model.successors(record)),
      paths(model.predecessors(record)),
    ]),
    ids: ['1', 'ADR-2', '7', '0003-c'].flatMap((id) =>
      ['src/x.ts', 'packages/x/y.ts'].map((from) => paths(model.resolve(id, from))),
    ),
  };
}

describe('decisions kept current', () => {
  it('are those of a fresh load after any edits', () =>
    fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 12 }), async (edits) => {
        const files = new MemoryFiles({
          'docs/adr/0001-a.md': '# 1. A\n\n## Status\n\nAccepted\n',
        });
        const sources = new Sources(files);
        const loader = new DecisionsLoader(sources);
        let tree = await walkTree(files);
        await loader.load(DEFAULT_CONFIG, tree);
        for (const { path, text } of edits) {
          const isNew = !files.entries.has(path);
          if (text === null) files.entries.delete(path);
          else files.set(path, text);
          sources.forget(path);
          loader.forget(path);
          if (isNew || text === null) tree = await walkTree(files);
          const now = await loader.load(DEFAULT_CONFIG, tree);
          assert.equal(await loader.load(DEFAULT_CONFIG, tree), now);
          // The last good text of a file in conflict is known only to who read it before.
          if (now.problems.some(({ code }) => code === 'conflict-markers')) continue;
          const fresh = await loadDecisions(new Sources(files), DEFAULT_CONFIG);
          assert.deepEqual(facts(now), facts(fresh));
        }
      }),
      { numRuns: 60 },
    )).timeout(60_000);
});
