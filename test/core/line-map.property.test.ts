import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineKey, LineMap } from '../../src/core/line-map';

const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', '', '}'), { maxLength: 40 });

describe('the line map of two texts', () => {
  it('matches equal lines only, in order, and the same both ways', () => {
    fc.assert(
      fc.property(keys, keys, (before, after) => {
        const map = LineMap.between(before, after);
        let last = -1;
        before.forEach((key, line) => {
          const now = map.to(line);
          if (now === null) return;
          assert.equal(after[now], key);
          assert.equal(map.from(now), line);
          assert(now > last);
          last = now;
        });
        after.forEach((_, line) => {
          const was = map.from(line);
          if (was !== null) assert.equal(map.to(was), line);
        });
      }),
    );
  });

  it('keeps every line when lines that are new to it come in between', () => {
    fc.assert(
      fc.property(keys, fc.array(fc.nat(40), { maxLength: 20 }), (before, places) => {
        const after: string[] = [...before];
        for (const [i, place] of places.entries()) {
          after.splice(place % (after.length + 1), 0, `new${i}`);
        }
        const map = LineMap.between(before, after);
        before.forEach((_, line) => assert.notEqual(map.to(line), null));
      }),
    );
  });

  it('takes a line that was indented anew for the same', () => {
    assert.equal(lineKey('\tif (a  ==  b) {'), lineKey('if (a == b) {  '));
  });

  it('gives up on a long stretch without a telling line, and takes no long time', () => {
    const before = Array.from({ length: 20_000 }, (_, i) => (i % 2 === 0 ? 'a' : 'b'));
    const after = Array.from({ length: 20_000 }, (_, i) => (i % 3 === 0 ? 'a' : 'c'));
    const map = LineMap.between(before, after);
    assert.equal(map.to(0), 0);
    assert.equal(map.to(10_001), null);
  });
});
