import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineHashes } from '../../src/core/line-hash';
import { Lines } from '../../src/core/text';

function hashes(text: string): string[] {
  const { count } = new Lines(text);
  return [...lineHashes(text, new Set(Array.from({ length: count }, (_, i) => i))).values()];
}

/** The definition, line by line. */
function plainly(text: string): string[] {
  const seen = new Map<string, number>();
  const ended = text.replace(/\r\n?/g, '\n');
  return ended.split('\n').map((_, line, all) => {
    const rest = all.slice(line).join('\n').replace(/[ \t]/g, '');
    const units = Array.from({ length: rest.length }, (_none, i) => rest.charCodeAt(i));
    units.push(0xffff, ...Array<number>(100).fill(0));
    const sum = units.slice(0, 100).reduce((hash, unit) => hash * 37n + BigInt(unit), 0n);
    const value = BigInt.asUintN(64, sum).toString(16);
    seen.set(value, (seen.get(value) ?? 0) + 1);
    return `${value}:${seen.get(value) ?? 0}`;
  });
}

describe('the hash of a line', () => {
  // Values that GitHub's own upload computes.
  it('is what code scanning computes', () => {
    assert.deepEqual(hashes(''), ['c129715d7a2bc9a3:1']);
    assert.deepEqual(hashes(' a\nb\n  \t\tc\n d'), [
      '271789c17abda88f:1',
      '54703d4cd895b18:1',
      '180aee12dab6264:1',
      'a23a3dc5e078b07b:1',
    ]);
  });

  it('is the same for every line ending', () => {
    const expected = ['e9496ae3ebfced30:1', 'fb7c023a8b9ccb3f:1', 'ce8ba1a563dcdaca:1'];
    for (const end of ['\n', '\r\n', '\r']) {
      const lines = [' hello; \t', 'world!!!', '', '', '  \t\tGreetings', ' End', ''];
      assert.deepEqual(hashes(lines.join(end)).slice(0, 3), expected);
    }
  });

  it('counts equal lines', () => {
    const text = 'Lorem ipsum dolor sit amet.\n'.repeat(10);
    assert.deepEqual(hashes(text).slice(4, 8), [
      'a7f2ff13bc495cf2:5',
      'a7f2ff13bc495cf2:6',
      'a7f2ff1481e87703:1',
      'a9cf91f7bbf1862b:1',
    ]);
  });

  it('leaves out lines the text has not', () => {
    assert.deepEqual([...lineHashes('a\nb', new Set([1, 2])).keys()], [1]);
  });

  it('is the sum of its definition for any text', () => {
    const unit = fc.constantFrom('a', 'é', '\uffff', '\ud83d', ' ', '\t', '\n', '\r', '\0');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 300 }), (text) => {
        // A line end of blanks alone would join CR and LF in the one and not in the other reading.
        fc.pre(!/\r[ \t]+\n/.test(text));
        assert.deepEqual(hashes(text), plainly(text));
      }),
    );
  });
});
