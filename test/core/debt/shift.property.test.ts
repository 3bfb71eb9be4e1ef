import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ContentEdit, shiftSpan } from '../../../src/core/debt/shift';
import { splice } from '../../../src/core/edits';
import { Lines } from '../../../src/core/text';

/** A text of numbered lines, and edits of it that do not overlap. */
const editing = fc
  .record({
    count: fc.integer({ min: 1, max: 12 }),
    cuts: fc.array(
      fc.tuple(fc.nat(60), fc.constantFrom('', 'x', '\n', 'a\nb', '\r\n\r\n', 'a\nb\n')),
      { maxLength: 4 },
    ),
    first: fc.nat(11),
    length: fc.nat(3),
  })
  .map(({ count, cuts, first, length }) => {
    const text = Array.from({ length: count }, (_, i) => `line${i};`).join('\n');
    const lines = new Lines(text);
    const at = [...new Set(cuts.map(([offset]) => offset % (text.length + 1)))].sort(
      (a, b) => a - b,
    );
    const splices = at.slice(0, -1).map((start, i) => ({
      start,
      end: i % 2 === 0 ? (at[i + 1] ?? start) : start,
      text: cuts[i]?.[1] ?? '',
    }));
    const edits = splices.map((one): ContentEdit => {
      return { range: lines.range(one.start, one.end), text: one.text };
    });
    const start = Math.min(first, count - 1);
    const span = { first: start, last: Math.min(start + length, count - 1) };
    return { text, splices, edits, span, after: splice(text, splices) };
  });

describe('lines while a text is edited', () => {
  it('hold every line that was left alone, and stay inside the text', () => {
    fc.assert(
      fc.property(editing, ({ text, edits, span, after }) => {
        const now = new Lines(after);
        const shifted = shiftSpan(span, edits);
        if (shifted !== null) {
          assert(shifted.first >= 0 && shifted.first <= shifted.last && shifted.last < now.count);
        }
        const touched = (line: number): boolean =>
          edits.some(({ range }) => range.start.line <= line && line <= range.end.line);
        const before = new Lines(text);
        for (let line = span.first; line <= span.last; line++) {
          if (touched(line)) continue;
          assert(shifted !== null);
          const kept = before.lineText(line);
          const held = Array.from({ length: shifted.last - shifted.first + 1 }, (_, i) =>
            now.lineText(shifted.first + i),
          );
          assert(held.includes(kept), `${kept} in ${JSON.stringify(held)}`);
        }
        if (edits.every(({ range }) => range.start.line > span.last)) {
          assert.deepEqual(shifted, span);
        }
      }),
    );
  });

  it('does not depend on the order the edits are told in', () => {
    fc.assert(
      fc.property(editing, ({ edits, span }) => {
        assert.deepEqual(shiftSpan(span, [...edits].reverse()), shiftSpan(span, edits));
      }),
    );
  });
});
