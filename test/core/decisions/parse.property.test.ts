import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseDecision } from '../../../src/core/decisions/parse';
import type { DecisionRecord } from '../../../src/core/decisions/record';
import { STATUS_WORDS } from '../../../src/core/decisions/vocabulary';
import { source } from '../read';
import { PIECES, SEEDS } from './hostile';

const PATH = 'docs/adr/0012-use-queues.md';

function read(text: string): DecisionRecord {
  return parseDecision(source(text, PATH)).record;
}

/** What a record says, without where. */
function said(record: DecisionRecord): unknown {
  const { kind, format, id, number, title, status, date, deciders, outcome } = record;
  const sides = [record.supersedes, record.supersededBy, record.amends, record.amendedBy];
  return [
    [kind, format, id, number, title?.value, status?.value, date?.value, outcome],
    deciders.map(({ value }) => value),
    sides.map((links) => links.map(({ target, partly }) => [target, partly])),
    record.scope.map(({ glob }) => glob),
  ];
}

describe('every decision', () => {
  const piece = fc.oneof(
    fc.constantFrom(...PIECES),
    fc.constantFrom(...SEEDS.flatMap((seed) => seed.split(/(?<=\n)/))),
    fc.string({ maxLength: 8 }),
  );
  const text = fc
    .array(piece, { maxLength: 25 })
    .map((pieces) => pieces.join('').replace(/\r\n?/g, '\n'));

  it('says the same with LF, CRLF and CR, and with or without an end of the last line', () => {
    fc.assert(
      fc.property(text, (written) => {
        const lines = `${written}\n`;
        const wanted = said(read(lines));
        assert.deepEqual(said(read(lines.replaceAll('\n', '\r\n'))), wanted);
        assert.deepEqual(said(read(lines.replaceAll('\n', '\r'))), wanted);
      }),
      { numRuns: 150, examples: [['## Status: Superseded by\n0']] },
    );
  });

  it('has a known status in whatever decoration its word stands', () => {
    const decorations = ['*', '**', '`', '"', '✅ ', '{ ', '_', '> ', '[x] '];
    fc.assert(
      fc.property(
        fc.constantFrom(...STATUS_WORDS),
        fc.constantFrom(...decorations),
        fc.constantFrom('', '.', ' (2024)', ' - see below', '; since May'),
        fc.boolean(),
        ([word, status], mark, rest, upper) => {
          const close = ['*', '**', '`', '"', '_'].includes(mark) ? mark : '';
          const shown = upper ? word.toUpperCase() : word;
          const { status: found } = read(`# T\n\n## Status\n\n${mark}${shown}${close}${rest}\n`);
          // Letters that lower case does not give back, as in `ß`.
          if (shown.toLowerCase() === word) assert.equal(found?.value, status, shown);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('reads no more once its end is cut off', () => {
    for (const seed of SEEDS) {
      for (let end = 0; end <= seed.length; end++) {
        const { title, outcome } = read(seed.slice(0, end));
        assert.ok((title?.value.length ?? 0) <= seed.length && outcome.length <= 800);
      }
    }
  });
});
