import * as assert from 'node:assert/strict';
import type { DecisionChange } from '../../../../src/core/decisions/change/plan';
import { lineDiff, Trial } from './trial';

const GRID = `12. Use queues
==============

+--------+------------+
| Status | Accepted   |
+--------+------------+
| Date   | 2024-03-05 |
+--------+------------+

Context
-------

Things
`;

const CELLS = `= 12. Use queues

|===
|Status |Accepted
|Date |2024-03-05
|===

== Context

Things
`;

async function diffsOf(
  text: string,
  end: string,
  change: (next: string) => DecisionChange,
): Promise<string[]> {
  const [old, next] = [`docs/adr/0012-use-queues.${end}`, `docs/adr/0013-use-streams.${end}`];
  const other = text.replace('12', '13').replace('queues', 'streams');
  const before = await Trial.of({ [old]: text, [next]: other });
  const after = await before.changed(change(next), old);
  return [old, next].flatMap((path) => lineDiff(before.text(path), after.text(path)));
}

describe('decisions with tables in other markups', () => {
  it('keep the width of columns that are drawn', async () => {
    assert.deepEqual(await diffsOf(GRID, 'rst', () => ({ kind: 'status', status: 'draft' })), [
      '-| Status | Accepted   |',
      '+| Status | Draft      |',
    ]);
    assert.deepEqual(await diffsOf(GRID, 'rst', (next) => ({ kind: 'supersede', by: [next] })), [
      '-+--------+------------+',
      '-| Status | Accepted   |',
      '+Superseded by: `ADR-0013 <0013-use-streams.rst>`_',
      '+',
      '++--------+------------+',
      '+| Status | Superseded |',
      '+Supersedes: `ADR-0012 <0012-use-queues.rst>`_',
      '+',
    ]);
  });

  it('come back', async () => {
    const path = 'docs/adr/0012-use-queues.rst';
    const before = await Trial.of({ [path]: GRID });
    for (const status of ['proposed', 'draft', 'deprecated'] as const) {
      const there = await before.changed({ kind: 'status', status }, path);
      const back = await there.changed({ kind: 'status', status: 'accepted' }, path);
      assert.equal(back.text(path), GRID);
    }
  });

  it('get rows of their own in AsciiDoc', async () => {
    const confirm = { kind: 'confirm', date: '2026-11-20' } as const;
    assert.deepEqual(await diffsOf(CELLS, 'adoc', () => confirm), ['+|Confirmed |2026-11-20']);
    const apart = CELLS.replace('\n|===', '\n[cols="1,2"]\n|===').replace(/ \|/g, '\n|');
    assert.deepEqual(await diffsOf(apart, 'adoc', () => confirm), ['+|Confirmed', '+|2026-11-20']);
    assert.deepEqual(await diffsOf(CELLS, 'adoc', (next) => ({ kind: 'amend', by: next })), [
      '+|Amended by |xref:0013-use-streams.adoc[ADR-0013]',
      '+|Amends |xref:0012-use-queues.adoc[ADR-0012]',
    ]);
  });
});
