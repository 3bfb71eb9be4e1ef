import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextChanges } from '../../../src/core/context/text-changes';
import type { ContentEdit } from '../../../src/core/debt/shift';

const PATHS = ['a', 'b', '__proto__'];

const EDIT: ContentEdit = {
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  text: 'x',
};

const STEP = fc.record({ path: fc.constantFrom(...PATHS), typed: fc.boolean() });

describe('changes of texts', () => {
  it('tell what was typed since, and nothing once the file changed in another way', () => {
    fc.assert(
      fc.property(fc.array(STEP), fc.array(STEP), (before, after) => {
        const changes = new TextChanges();
        const tell = ({ path, typed }: { path: string; typed: boolean }): void => {
          if (typed) changes.typed(path, [EDIT]);
          else changes.changed(path);
        };
        before.forEach(tell);
        const stamps = PATHS.map((path) => changes.stamp(path));
        after.forEach(tell);
        PATHS.forEach((path, at) => {
          const own = after.filter((step) => step.path === path);
          const stamp = stamps[at];
          assert.ok(stamp);
          const isTyped = own.every(({ typed }) => typed);
          assert.equal(changes.since(path, stamp)?.length ?? null, isTyped ? own.length : null);
        });
      }),
    );
  });

  it('give up counting where too much was typed, or too much at once', () => {
    const changes = new TextChanges();
    const stamp = changes.stamp('a');
    for (let typed = 0; typed < 3000; typed++) changes.typed('a', [EDIT]);
    assert.equal(changes.since('a', stamp), null);
    const later = changes.stamp('a');
    changes.typed('a', [{ ...EDIT, text: 'x'.repeat(1_000_000) }]);
    assert.equal(changes.since('a', later), null);
    assert.equal(changes.onDisk, 0);
  });
});
