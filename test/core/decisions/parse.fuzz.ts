import assert from 'node:assert/strict';
import { parseDecision } from '../../../src/core/decisions/parse';
import type { DecisionLink, Placed } from '../../../src/core/decisions/record';
import { type Source, sourceOf } from '../../../src/core/source';
import { assertRange, mutatedFiles } from '../ownership/mutated-files';
import { PIECES, SEEDS } from './hostile';

const PATHS = [
  'docs/adr/0012-use-queues.md',
  'docs/adr/20240305-use-queues.md',
  'adr/use-queues.md',
];

/** The text of a value stands where the value says it does. */
function assertPlaced(source: Source, placed: Placed<unknown> | null): void {
  if (placed === null) return;
  assertRange(source, placed.range);
  const { start, end } = placed.range;
  const there = source.text.slice(source.lines.offset(start), source.lines.offset(end));
  // A day in the file's name stands nowhere in the file.
  if (there !== '') assert.equal(there, placed.text, JSON.stringify(source.text));
}

describe('the parser of decisions', () => {
  it('takes 100,000 mutated records', function () {
    this.timeout(600_000);
    let count = 0;
    for (const text of mutatedFiles(SEEDS, PIECES)) {
      const source = sourceOf(PATHS[count++ % PATHS.length] ?? '', text);
      const { record, problems, layout } = parseDecision(source);
      for (const placed of [record.title, record.status, record.date, record.reviewBy]) {
        assertPlaced(source, placed);
      }
      for (const decider of record.deciders) {
        assertPlaced(source, decider);
        assert.notEqual(decider.value, '');
      }
      const sides = [record.supersedes, record.supersededBy, record.amends, record.amendedBy];
      const links: readonly DecisionLink[] = sides.flat();
      for (const { range, target } of links) {
        assertRange(source, range);
        assert.notEqual(target, '', JSON.stringify(text));
      }
      for (const { range } of [...record.scope, ...problems]) assertRange(source, range);
      for (const { value, items } of layout.fields) {
        for (const { start, end } of [value, ...items])
          assert.ok(start <= end && end <= text.length);
      }
      assert.ok(record.outcome.split('\n').length <= 3, JSON.stringify(text));
    }
  });
});
