import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { checkAnyText } from './any-text';
import { generated, KNOWN } from './generated';
import { lineDiff, NEXT, numbered, OLD, THIRD, Trial } from './trial';

const wanted = fc.constantFrom(...KNOWN);

describe('changing decisions of any dialect', function () {
  this.timeout(60_000);

  it('gives the status wanted, and the way back restores every byte', async () => {
    await fc.assert(
      fc.asyncProperty(generated, wanted, async ({ text, status, word }, other) => {
        fc.pre(other !== status);
        const before = await Trial.of({ [OLD]: text });
        assert.equal(before.record().status?.value, status);
        const there = await before.changed({ kind: 'status', status: other });
        assert.equal(there.record().status?.value, other);
        assert.deepEqual(there.model.problems, []);
        const diff = lineDiff(text, there.text());
        assert.equal(diff.length, 2, diff.join('\n'));
        const back = await there.changed({ kind: 'status', status });
        assert.equal(back.text(), text, word);
        const none = await there.plan({ kind: 'status', status: other });
        assert.deepEqual(none.changes, []);
      }),
      { numRuns: 400 },
    );
  });

  it('comes back over any way', async () => {
    const way = fc.array(wanted, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(generated, way, async ({ text, status }, stops) => {
        let now = await Trial.of({ [OLD]: text });
        for (const stop of [...stops, status]) {
          now = await now.changed({ kind: 'status', status: stop });
          assert.equal(now.record().status?.value, stop);
        }
        assert.equal(now.text(), text);
      }),
      { numRuns: 200 },
    );
  });

  it('links both records once they supersede each other, and keeps the rest', async () => {
    await fc.assert(
      fc.asyncProperty(generated, generated, async (old, next) => {
        const texts = { [OLD]: old.text, [NEXT]: numbered(next.text, 13, 'streams') };
        const before = await Trial.of(texts);
        const after = await before.changed({ kind: 'supersede', by: [NEXT] });
        const [was, is] = [after.record(OLD), after.record(NEXT)];
        assert.equal(was.status?.value, 'superseded');
        assert.deepEqual(
          was.supersededBy.map(({ path }) => path),
          [NEXT],
        );
        assert.deepEqual(
          is.supersedes.map(({ path }) => path),
          [OLD],
        );
        assert.equal(is.status?.value, next.status);
        assert.ok(lineDiff(before.text(OLD), after.text(OLD)).length <= 8);
        assert.equal(lostLines(before.text(NEXT), after.text(NEXT)), 0);
        const again = await after.plan({ kind: 'supersede', by: [NEXT] });
        assert.deepEqual(again.changes, []);
      }),
      { numRuns: 300 },
    );
  });

  it('adds a second successor and keeps the first', async () => {
    await fc.assert(
      fc.asyncProperty(generated, async ({ text }) => {
        const both = numbered(text, 13, 'streams');
        const third = numbered(text, 14, 'logs');
        const before = await Trial.of({ [OLD]: text, [NEXT]: both, [THIRD]: third });
        const once = await before.changed({ kind: 'supersede', by: [NEXT] });
        const twice = await once.changed({ kind: 'supersede', by: [THIRD] });
        const paths = twice.record().supersededBy.map(({ path }) => path);
        assert.deepEqual([...new Set(paths)].sort(), [NEXT, THIRD]);
        const atOnce = await before.changed({ kind: 'supersede', by: [NEXT, THIRD] });
        const all = atOnce.record().supersededBy.map(({ path }) => path);
        assert.deepEqual([...new Set(all)].sort(), [NEXT, THIRD]);
      }),
      { numRuns: 200 },
    );
  });

  it('links both records once one amends the other', async () => {
    await fc.assert(
      fc.asyncProperty(generated, generated, async (old, next) => {
        const before = await Trial.of({
          [OLD]: old.text,
          [NEXT]: numbered(next.text, 13, 'streams'),
        });
        const after = await before.changed({ kind: 'amend', by: NEXT });
        const [was, is] = [after.record(OLD), after.record(NEXT)];
        assert.deepEqual(new Set(was.amendedBy.map(({ path }) => path)), new Set([NEXT]));
        assert.deepEqual(new Set(is.amends.map(({ path }) => path)), new Set([OLD]));
        assert.equal(was.status?.value, old.status);
        assert.equal(lostLines(before.text(OLD), after.text(OLD)), 0);
        assert.deepEqual((await after.plan({ kind: 'amend', by: NEXT })).changes, []);
      }),
      { numRuns: 150 },
    );
  });

  it('plans or refuses, whatever a file holds', () => checkAnyText(150));

  it('confirms, and replaces the day it was confirmed before', async () => {
    await fc.assert(
      fc.asyncProperty(generated, async ({ text, status }) => {
        const before = await Trial.of({ [OLD]: text });
        const once = await before.changed({ kind: 'confirm', date: '2026-11-20' });
        assert.equal(once.record().confirmed?.value, '2026-11-20');
        assert.equal(once.record().status?.value, status);
        assert.equal(once.record().date?.value, before.record().date?.value);
        const twice = await once.changed({ kind: 'confirm', date: '2027-01-02' });
        assert.equal(twice.text(), once.text().replace('2026-11-20', '2027-01-02'));
      }),
      { numRuns: 200 },
    );
  });
});

/** Lines of one text that are gone in the other; a list or row may have grown. */
function lostLines(before: string, after: string): number {
  const left = after.split(/\r?\n/);
  return before.split(/\r?\n/).filter((line) => {
    const at = left.findIndex((one) => one.startsWith(line.trimEnd()));
    if (at >= 0) left.splice(0, at + 1);
    return at < 0;
  }).length;
}
