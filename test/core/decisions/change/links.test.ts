import * as assert from 'node:assert/strict';
import { linkEdits } from '../../../../src/core/decisions/change/link-edits';
import { linkTarget } from '../../../../src/core/decisions/change/link-target';
import { parseDecision } from '../../../../src/core/decisions/parse';
import { splice } from '../../../../src/core/edits';
import { source } from '../../read';
import { NYGARD } from '../repository';
import { DIALECTS } from './dialects';
import { lineDiff, NEXT, numbered, OLD, pathsOf, THIRD, threeOf, Trial } from './trial';

describe('superseding a decision', () => {
  it('is written into both records, each in its dialect', async () => {
    const found: Record<string, string[]> = {};
    for (const [name, text] of Object.entries(DIALECTS)) {
      const { old, next } = pathsOf(name);
      const before = await Trial.of(threeOf(text, name));
      const after = await before.changed({ kind: 'supersede', by: [next] }, old);
      const diffs = [old, next].map((path) => lineDiff(before.text(path), after.text(path)));
      found[name] = diffs.flat().filter((line) => /^\+./.test(line));
      assert.equal(
        diffs[1]?.some((line) => line.startsWith('-')),
        name === 'bold lines',
        name,
      );
    }
    assert.deepEqual(found, {
      nygard: [
        '+Superseded by [13. Use streams](0013-use-streams.md)',
        '+Supersedes [12. Use queues](0012-use-queues.md)',
      ],
      'nygard, quoted': [
        '+> Superseded by [13. Use streams](0013-use-streams.md)',
        '+Supersedes [12. Use queues](0012-use-queues.md)',
      ],
      'nygard, emoji': [
        '+⌛️ Superseded by [13. Use streams](0013-use-streams.md)',
        '+Supersedes [12. Use queues](0012-use-queues.md)',
      ],
      changelog: [
        '+Superseded by [ADR 13: Use streams](0013-use-streams.md)',
        '+Supersedes [ADR 12: Use queues](0012-use-queues.md)',
      ],
      madr2: [
        '+* Status: superseded by [ADR-0013](0013-use-streams.md)',
        '+## Links',
        '+* Supersedes [ADR-0012](0012-use-queues.md)',
      ],
      log4brains: [
        '+- Status: superseded by [ADR-0013](0013-use-streams.md)',
        '+- Supersedes [ADR-0012](0012-use-queues.md)',
      ],
      madr3: [
        '+status: superseded by [ADR-0013](0013-use-streams.md)',
        '+## More Information',
        '+* Supersedes [ADR-0012](0012-use-queues.md)',
      ],
      madr4: [
        '+status: "superseded by ADR-0013" # by vote',
        '+## More Information',
        '+* Supersedes [ADR-0012](0012-use-queues.md)',
      ],
      'own keys': ['+status: superseded', '+superseded_by: ["0013"]', '+supersedes: ["0012"]'],
      'bold lines': [
        '+**Status:** Superseded by [ADR-0013](0013-use-streams.md) | **Date:** 2024-03-05',
        '+**Status:** Accepted | **Date:** 2024-03-05 | **Supersedes:** [ADR-0012](0012-use-queues.md)',
      ],
      'bold lines below each other': [
        '+**Status**: Superseded by [ADR-0013](0013-use-streams.md)\\',
        '+**Supersedes**: [ADR-0012](0012-use-queues.md)\\',
      ],
      table: [
        '+| Status | Superseded |',
        '+| Superseded by | [ADR-0013](0013-use-streams.md) |',
        '+| Supersedes | [ADR-0012](0012-use-queues.md) |',
      ],
      'asciidoc, attribute': [
        '+:status: superseded by xref:0013-use-streams.adoc[ADR-0013]',
        '+* Supersedes: xref:0012-use-queues.adoc[ADR-0012]',
      ],
      'asciidoc, twice': [
        '+:status: superseded',
        '+* Status: superseded by xref:0013-use-streams.adoc[ADR-0013]',
        '+* Supersedes: xref:0012-use-queues.adoc[ADR-0012]',
      ],
      'asciidoc, section': [
        '+Superseded by xref:0013-use-streams.adoc[13. Use streams]',
        '+Supersedes xref:0012-use-queues.adoc[12. Use queues]',
      ],
      rst: [
        '+Superseded by `13. Use streams <0013-use-streams.rst>`_',
        '+Supersedes `12. Use queues <0012-use-queues.rst>`_',
      ],
      'rst, fields': [
        '+:Status: Superseded by `ADR-0013 <0013-use-streams.rst>`_',
        '+:Supersedes: `ADR-0012 <0012-use-queues.rst>`_',
      ],
      yaml: ['+status: superseded # by vote', '+superseded-by: ["0013"]', '+supersedes: ["0012"]'],
    });
  });

  it('takes several successors, at once or one after the other', async () => {
    for (const [name, text] of Object.entries(DIALECTS)) {
      const { old, next, third } = pathsOf(name);
      const before = await Trial.of(threeOf(text, name));
      const once = await before.changed({ kind: 'supersede', by: [next] }, old);
      const twice = await once.changed({ kind: 'supersede', by: [third] }, old);
      const atOnce = await before.changed({ kind: 'supersede', by: [next, third] }, old);
      assert.equal(twice.text(old), atOnce.text(old), name);
      const paths = twice.record(old).supersededBy.map(({ path }) => path);
      assert.deepEqual(paths, [next, third], name);
    }
  });

  it('adds nothing to a record that says so already', async () => {
    const next = numbered(NYGARD, 13, 'streams').replace(
      'Accepted',
      'Accepted\n\nSupersedes [12. Use queues](0012-use-queues.md)',
    );
    const before = await Trial.of({ [OLD]: NYGARD, [NEXT]: next });
    const plan = await before.plan({ kind: 'supersede', by: [NEXT] });
    assert.deepEqual(
      plan.changes.map(({ path }) => path),
      [OLD],
    );
    assert.equal(plan.label, 'ADR-12');
    assert.deepEqual(plan.open, { path: OLD, at: { line: 6, character: 0 } });
  });

  it('keeps a status that says more than its word, below the new one', async () => {
    const text = NYGARD.replace('Accepted', 'Accepted - January 2021\n\nAmends [3](0003-x.md)');
    const before = await Trial.of(threeOf(text));
    const after = await before.changed({ kind: 'supersede', by: [NEXT] });
    assert.deepEqual(lineDiff(text, after.text()), [
      '+Superseded by [13. Use streams](0013-use-streams.md)',
      '+',
    ]);
    const back = await after.changed({ kind: 'status', status: 'accepted' });
    assert.equal(back.text(), text);
  });

  it('names a record by its file where its number is given twice', async () => {
    const text = DIALECTS['madr4'] ?? '';
    const before = await Trial.of({
      [OLD]: text,
      [NEXT]: numbered(text, 13, 'streams'),
      'docs/adr/0013-another.md': numbered(text, 13, 'else'),
    });
    const after = await before.changed({ kind: 'supersede', by: [NEXT] });
    assert.match(after.text(), /^status: "superseded by 0013-use-streams" # by vote$/m);
  });

  it('spells keys and values as the folder does', async () => {
    const own = (id: string, more: string): string =>
      `---\nid: ${id}\nstatus: accepted\n${more}---\n\n# Title ${id}\n\n## Decision\n\nX.\n`;
    const rows: readonly [string, string[]][] = [
      ['supersededBy: DEC-009\n', ['+supersededBy: DEC-013']],
      ["superseded-by: ['DEC-009']\n", ["+superseded-by: ['DEC-013']"]],
      ['superseded_by:\n  - 0009-x.md\n', ['+superseded_by: [0013-use-streams.md]']],
    ];
    for (const [key, added] of rows) {
      const before = await Trial.of({
        'docs/adr/0008-a.md': own('DEC-008', key),
        'docs/adr/0009-x.md': own('DEC-009', ''),
        [OLD]: own('DEC-012', ''),
        [NEXT]: own('DEC-013', ''),
      });
      const after = await before.changed({ kind: 'supersede', by: [NEXT] });
      const diff = lineDiff(before.text(), after.text());
      assert.deepEqual(diff, ['-status: accepted', '+status: superseded', ...added]);
    }
  });

  it('grows lists of any shape', () => {
    const target = { path: 'docs/adr/0013-b.md', id: 'ADR-0013', heading: '13. B' };
    const rows: readonly [string, string][] = [
      ['supersedes: []', 'supersedes: [ADR-0013]'],
      ['supersedes: [ "ADR-0003" ]', 'supersedes: [ "ADR-0003", "ADR-0013" ]'],
      ['supersedes: ADR-0003 # old', 'supersedes: [ADR-0003, ADR-0013] # old'],
      ['supersedes:\n  - ADR-0003', 'supersedes:\n  - ADR-0003\n  - ADR-0013'],
      ['supersedes:\n- "3"\n- "4"', 'supersedes:\n- "3"\n- "4"\n- "13"'],
      ['supersedes:', 'supersedes: [ADR-0013]'],
      ['supersedes: 0003-x.md', 'supersedes: [0003-x.md, 0013-b.md]'],
    ];
    for (const [from, to] of rows) {
      const text = `---\nstatus: accepted\n${from}\nlast: 1\n---\n# A\n\n## Decision\n\nX\n`;
      const parsed = parseDecision(source(text, 'docs/adr/0012-a.md'));
      const edits = linkEdits(parsed, text, 'supersedes', [target]);
      assert.equal(splice(text, edits), text.replace(from, to));
    }
  });

  it('keeps what else its status says: older links, days and remarks', async () => {
    const third = numbered(NYGARD, 14, 'logs');
    const rows = [
      '(supersedes [ADR 14](0014-use-logs.md))',
      '(refined 2024-05-06)',
      '- 2024-03-05',
      'by the board',
    ];
    for (const rest of rows) {
      const text = `# 12. A\n\n- **Status**: Accepted ${rest}\n- **Deciders**: Ann\n\n## Decision\n\nX\n`;
      const before = await Trial.of({ [OLD]: text, [NEXT]: NYGARD, [THIRD]: third });
      const after = await before.changed({ kind: 'supersede', by: [NEXT] });
      const [was, is] = [before.record(), after.record()];
      assert.match(after.text(), /Superseded by \[.*0013-use-streams\.md\) \(was Accepted /);
      assert.deepEqual(
        is.supersededBy.map(({ path }) => path),
        [NEXT],
      );
      assert.deepEqual(
        is.supersedes.map(({ path }) => path),
        was.supersedes.map(({ path }) => path),
      );
      assert.equal(is.date?.value, was.date?.value);
      const back = await after.changed({ kind: 'status', status: 'accepted' });
      assert.equal(back.text(), text);
    }
  });

  it('is refused where it would close a circle', async () => {
    const before = await Trial.of(threeOf(NYGARD));
    const by = (path: string) => ({ kind: 'supersede', by: [path] }) as const;
    assert.deepEqual(await before.refused(by(OLD)), [`decision-circle ${OLD}`]);
    const once = await before.changed(by(NEXT));
    assert.deepEqual(await once.refused(by(OLD), NEXT), [`decision-circle ${NEXT}`]);
    const twice = await once.changed(by(THIRD), NEXT);
    assert.deepEqual(await twice.refused(by(OLD), THIRD), [`decision-circle ${THIRD}`]);
    assert.deepEqual(await before.refused({ kind: 'amend', by: OLD }), [`decision-circle ${OLD}`]);
  });

  it('is refused where a file is gone or in the middle of a merge', async () => {
    const torn = NYGARD.replace('Accepted', '<<<<<<< a\nAccepted\n=======\nDraft\n>>>>>>> b');
    const before = await Trial.of({ [OLD]: NYGARD, [NEXT]: torn });
    const by = (path: string) => ({ kind: 'supersede', by: [path] }) as const;
    assert.deepEqual(await before.refused(by(NEXT)), [`conflict-markers ${NEXT}`]);
    assert.deepEqual(await before.refused(by(THIRD)), [`decision-gone ${THIRD}`]);
    const status = { kind: 'status', status: 'draft' } as const;
    assert.deepEqual(await before.refused(status, NEXT), [`conflict-markers ${NEXT}`]);
    assert.deepEqual(await before.refused(status, 'gone.md'), ['decision-gone gone.md']);
  });

  it('is written below the title where a record hides the rest', async () => {
    const open = '# A\n\n<!-- never closed\n\n## Decision\n';
    const before = await Trial.of({ [OLD]: open, [NEXT]: NYGARD });
    const after = await before.changed({ kind: 'supersede', by: [NEXT] });
    assert.deepEqual(lineDiff(open, after.text()), [
      '+Status: superseded by [ADR-0013](0013-use-streams.md)',
      '+',
    ]);
  });

  it('is refused where the record would not say so afterwards', async () => {
    const alias = '---\nx: &s accepted\nstatus: *s\n---\n# A\n\n## Decision\n';
    const before = await Trial.of({ [OLD]: alias, [NEXT]: NYGARD });
    const change = { kind: 'status', status: 'rejected' } as const;
    assert.deepEqual(await before.refused(change), [`decision-edit-unsafe ${OLD}`]);
  });
});

describe('links of decisions', () => {
  it('names a record as others do', () => {
    const target = (text: string, path: string) => linkTarget(parseDecision(source(text, path)));
    assert.deepEqual(target(NYGARD, OLD), {
      path: OLD,
      id: 'ADR-0012',
      heading: '12. Use queues',
    });
    const own = target('# ADR012: Use queues\n', 'docs/ADR012-use-queues.md');
    assert.deepEqual([own.id, own.heading], ['ADR012', 'ADR012: Use queues']);
  });
});
