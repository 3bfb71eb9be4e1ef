import * as assert from 'node:assert/strict';
import { planDecision } from '../../../src/core/decisions/create';
import { Sources } from '../../../src/core/source';
import { MemoryFiles } from '../memory-files';
import { places } from '../read';
import { applied, INPUT, MADR2, MADR3, modelOf, NYGARD, plan, textOf } from './repository';
import { checkRoundTrips, FORMATS } from './round-trips';

describe('logging a decision', () => {
  it('writes MADR 4 where nothing is there yet', async () => {
    const files = new MemoryFiles();
    const made = await plan(files, {
      scope: ['src/**'],
      deciders: ['Ann', 'Bob'],
      reviewBy: '2027-01-01',
    });
    assert.equal(made.label, 'ADR-1');
    assert.deepEqual(made.open, {
      path: 'docs/adr/0001-use-streams.md',
      at: { line: 17, character: 0 },
    });
    assert.equal(
      textOf(applied(files, made), 'docs/adr/0001-use-streams.md'),
      [
        '---',
        'status: accepted',
        'date: 2026-11-20',
        'decision-makers: Ann, Bob',
        'scope:',
        '  - "src/**"',
        'review-by: 2027-01-01',
        '---',
        '',
        '# Use streams',
        '',
        '## Context and Problem Statement',
        '',
        'Queues lose events.',
        '',
        '## Decision Outcome',
        '',
        '',
        '',
        '### Consequences',
        '',
        '',
        '',
      ]
        .join('\n')
        .replace(/\n+$/, '\n'),
    );
  });

  it('supersedes in the format of the folder', async () => {
    const results: Record<string, string[]> = {};
    for (const [format, text] of Object.entries(FORMATS)) {
      const files = new MemoryFiles({ 'docs/adr/0012-use-queues.md': text });
      const made = await plan(files, { supersedes: ['docs/adr/0012-use-queues.md'] });
      const after = applied(files, made);
      const model = await modelOf(after);
      assert.deepEqual(model.problems, []);
      const old = model.byPath('docs/adr/0012-use-queues.md');
      assert.equal(old?.status?.value, 'superseded');
      assert.deepEqual(
        old.supersededBy.map(({ path }) => path),
        ['docs/adr/0013-use-streams.md'],
      );
      const next = model.byPath('docs/adr/0013-use-streams.md');
      assert.deepEqual(
        next?.supersedes.map(({ path }) => path),
        ['docs/adr/0012-use-queues.md'],
      );
      assert.equal(next.format, format);
      results[format] = [
        ...textOf(after, old.path).split('\n'),
        ...textOf(after, next.path).split('\n'),
      ].filter((line) => /supersede/i.test(line));
    }
    assert.deepEqual(results, {
      nygard: [
        'Superseded by [13. Use streams](0013-use-streams.md)',
        'Supersedes [12. Use queues](0012-use-queues.md)',
      ],
      madr2: [
        '* Status: superseded by [ADR-0013](0013-use-streams.md)',
        '* Supersedes [ADR-0012](0012-use-queues.md)',
      ],
      madr3: [
        'status: superseded by [ADR-0013](0013-use-streams.md)',
        '* Supersedes [ADR-0012](0012-use-queues.md)',
      ],
      madr4: ['status: "superseded by ADR-0013"', '* Supersedes [ADR-0012](0012-use-queues.md)'],
    });
  });

  it('gives a record without a status one', async () => {
    const bare: Record<string, string> = {
      nygard: '# 12. Use queues\r\n\r\nDate: 2024-03-05\r\n\r\n## Context\r\n\r\n## Decision\r\n',
      madr2: MADR2.replace('* Status: accepted\n', ''),
      madr3: MADR3.replace('status: accepted\n', ''),
      madr4: '# Use queues\n\n## Considered Options\n\n* None\n',
      empty: '# 12. Use queues\n\n## Status\n\n## Context\n\n## Decision\n',
    };
    for (const text of Object.values(bare)) {
      const files = new MemoryFiles({ 'docs/adr/0012-use-queues.md': text });
      const made = await plan(files, { supersedes: ['docs/adr/0012-use-queues.md'] });
      const old = (await modelOf(applied(files, made))).byPath('docs/adr/0012-use-queues.md');
      assert.equal(old?.status?.value, 'superseded', text);
      assert.equal(old.title?.value, 'Use queues');
      assert.equal(old.supersededBy[0]?.path, 'docs/adr/0013-use-streams.md');
    }
  });

  it('numbers above every branch and spells the name as the folder does', async () => {
    const own = NYGARD.replace('# 12. ', '# ADR012: ').replaceAll('\n', '\r\n');
    const files = new MemoryFiles({ 'ADR/ADR012-use-queues.md': own, 'ADR/README.md': '# List\n' });
    const made = await plan(files, { namesOnBranches: ['ADR014-x.md', 'README.md', 'DR099-y.md'] });
    const created = made.changes[0];
    assert.equal(made.label, 'ADR-15');
    assert.equal(created?.path, 'ADR/ADR015-use-streams.md');
    assert.ok(created.kind === 'create' && created.text.startsWith('# ADR015: Use streams\r\n'));
    assert.ok(!/[^\r]\n/.test(created.text));
  });

  it('refuses conflicts, missing files and empty titles', async () => {
    const path = 'docs/adr/0012-use-queues.md';
    const torn = NYGARD.replace('Accepted', '<<<<<<< a\nAccepted\n=======\nDraft\n>>>>>>> b');
    const files = new MemoryFiles({ [path]: torn });
    const sources = new Sources(files);
    const model = await modelOf(new MemoryFiles());
    const refused = async (input: Partial<typeof INPUT>): Promise<string[]> => {
      const result = await planDecision(model, sources, { ...INPUT, ...input });
      return Array.isArray(result) ? places(result) : ['planned'];
    };
    assert.deepEqual(await refused({ supersedes: [path] }), ['conflict-markers@1:1']);
    files.set(path, Buffer.from(NYGARD.replace('queues', 'qu\xe9ues'), 'latin1'));
    sources.forget(path);
    assert.deepEqual(await refused({ supersedes: [path] }), ['file-not-utf8@1:13']);
    assert.deepEqual(await refused({ supersedes: ['gone.md'] }), ['decision-link-dangling@1:1']);
    assert.deepEqual(await refused({ title: ' \n' }), ['field-missing@1:1']);
  });

  it('reads back what was entered, whatever it was', () => checkRoundTrips(5));
});
