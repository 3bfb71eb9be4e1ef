import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { RepoPath } from '../../../../src/core/paths';
import { checkAnyText } from './any-text';
import { type Generated, generated, KNOWN } from './generated';
import { lineDiff, NEXT, numbered, OLD, THIRD, Trial } from './trial';

const wanted = fc.constantFrom(...KNOWN);

describe('changing decisions of any dialect', function () {
  this.timeout(60_000);

  it('gives the status wanted, and the way back restores every byte', async () => {
    await fc.assert(
      fc.asyncProperty(generated, wanted, async ({ text, status, word, end }, other) => {
        fc.pre(other !== status);
        const path = ending(OLD, end);
        const before = await Trial.of({ [path]: text });
        assert.equal(before.record(path).status?.value, status);
        const there = await before.changed({ kind: 'status', status: other }, path);
        assert.equal(there.record(path).status?.value, other);
        assert.deepEqual(there.model.problems, []);
        const diff = lineDiff(text, there.text(path));
        assert.equal(diff.length, 2, diff.join('\n'));
        const back = await there.changed({ kind: 'status', status }, path);
        assert.equal(back.text(path), text, word);
        const none = await there.plan({ kind: 'status', status: other }, path);
        assert.deepEqual(none.changes, []);
      }),
      { numRuns: 400 },
    );
  });

  it('comes back over any way', async () => {
    const way = fc.array(wanted, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(generated, way, async ({ text, status, end }, stops) => {
        const path = ending(OLD, end);
        let now = await Trial.of({ [path]: text });
        for (const stop of [...stops, status]) {
          now = await now.changed({ kind: 'status', status: stop }, path);
          assert.equal(now.record(path).status?.value, stop);
        }
        assert.equal(now.text(path), text);
      }),
      { numRuns: 200 },
    );
  });

  it('links both records once they supersede each other, and keeps the rest', async () => {
    await fc.assert(
      fc.asyncProperty(generated, generated, async (old, next) => {
        const { before, paths } = await twoOf(old, next);
        const after = await before.changed({ kind: 'supersede', by: [paths.next] }, paths.old);
        const [was, is] = [after.record(paths.old), after.record(paths.next)];
        assert.equal(was.status?.value, 'superseded');
        assert.deepEqual(
          was.supersededBy.map(({ path }) => path),
          [paths.next],
        );
        assert.deepEqual(
          is.supersedes.map(({ path }) => path),
          [paths.old],
        );
        assert.equal(is.status?.value, next.status);
        assert.ok(lineDiff(before.text(paths.old), after.text(paths.old)).length <= 8);
        assert.equal(lostLines(before.text(paths.next), after.text(paths.next)), 0);
        const again = await after.plan({ kind: 'supersede', by: [paths.next] }, paths.old);
        assert.deepEqual(again.changes, []);
      }),
      { numRuns: 300 },
    );
  });

  it('adds a second successor and keeps the first', async () => {
    await fc.assert(
      fc.asyncProperty(generated, async ({ text, end }) => {
        const [old, next, third] = [OLD, NEXT, THIRD].map((path) => ending(path, end));
        assert.ok(old && next && third);
        const before = await Trial.of({
          [old]: text,
          [next]: numbered(text, 13, 'streams'),
          [third]: numbered(text, 14, 'logs'),
        });
        const once = await before.changed({ kind: 'supersede', by: [next] }, old);
        const twice = await once.changed({ kind: 'supersede', by: [third] }, old);
        const atOnce = await before.changed({ kind: 'supersede', by: [next, third] }, old);
        for (const after of [twice, atOnce]) {
          const found: (RepoPath | null)[] = after.record(old).supersededBy.map(({ path }) => path);
          assert.deepEqual([...new Set(found)].sort(), [next, third]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('links both records once one amends the other', async () => {
    await fc.assert(
      fc.asyncProperty(generated, generated, async (old, next) => {
        const { before, paths } = await twoOf(old, next);
        const amend = { kind: 'amend', by: paths.next } as const;
        const after = await before.changed(amend, paths.old);
        const [was, is] = [after.record(paths.old), after.record(paths.next)];
        assert.deepEqual(new Set(was.amendedBy.map(({ path }) => path)), new Set([paths.next]));
        assert.deepEqual(new Set(is.amends.map(({ path }) => path)), new Set([paths.old]));
        assert.equal(was.status?.value, old.status);
        assert.equal(lostLines(before.text(paths.old), after.text(paths.old)), 0);
        assert.deepEqual((await after.plan(amend, paths.old)).changes, []);
      }),
      { numRuns: 150 },
    );
  });

  it('plans or refuses, whatever a file holds', () => checkAnyText(150));

  it('confirms, and replaces the day it was confirmed before', async () => {
    await fc.assert(
      fc.asyncProperty(generated, async ({ text, status, end }) => {
        const path = ending(OLD, end);
        const before = await Trial.of({ [path]: text });
        const once = await before.changed({ kind: 'confirm', date: '2026-11-20' }, path);
        assert.equal(once.record(path).confirmed?.value, '2026-11-20');
        assert.equal(once.record(path).status?.value, status);
        assert.equal(once.record(path).date?.value, before.record(path).date?.value);
        const twice = await once.changed({ kind: 'confirm', date: '2027-01-02' }, path);
        assert.equal(twice.text(path), once.text(path).replace('2026-11-20', '2027-01-02'));
      }),
      { numRuns: 200 },
    );
  });
});

function ending(path: RepoPath, end: string): RepoPath {
  return path.replace(/md$/, end);
}

/** Two records side by side, each in its own dialect. */
async function twoOf(
  one: Generated,
  other: Generated,
): Promise<{ before: Trial; paths: { old: RepoPath; next: RepoPath } }> {
  const paths = { old: ending(OLD, one.end), next: ending(NEXT, other.end) };
  const texts = { [paths.old]: one.text, [paths.next]: numbered(other.text, 13, 'streams') };
  return { before: await Trial.of(texts), paths };
}

/** Lines of one text that are gone in the other; a list or row may have grown. */
function lostLines(before: string, after: string): number {
  const left = after.split(/\r?\n/);
  return before.split(/\r?\n/).filter((line) => {
    const at = left.findIndex((one) => one.startsWith(line.trimEnd()));
    if (at >= 0) left.splice(0, at + 1);
    return at < 0;
  }).length;
}
