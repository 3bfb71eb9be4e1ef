import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type DecisionNames, decisionNames } from '../../../src/core/decisions/own-names';
import { findDecisionReferences } from '../../../src/core/decisions/references';
import { loaded } from './loaded';

const FILES = {
  'docs/adr/0007-retry.md': '# 7. Retry\n',
  'docs/adr/DR008-billing.md': '# DR008: Billing\n\n## Status\n\nAccepted\n',
  'docs/adr/20240102-log.md': '# Log\n\n- Status: accepted\n',
};

/** What references are made of, and what stands around them. */
const PIECE = fc.constantFrom(
  ...['ADR', 'adr', 'ADRs', '@', 'DR', 'DR008', '20240102-log', 'docs/adr/', '0007-retry', '.md'],
  ...['7', '0007', '12', '99999', '123456', '-', '_', '#', ' ', '(', ')', '[', ']', '](', ', '],
  ...[' and ', '/', '../', 'https://x.example/', '\n', '\r\n', '.', ':', '%', '%2D', 'İ', '\ud800'],
);

describe('references to decisions, in any text', () => {
  let names: DecisionNames;
  before(async () => {
    names = decisionNames((await loaded(FILES)).model.records, ['shop']);
  });

  const text = fc.oneof(
    fc.string(),
    fc.array(PIECE, { maxLength: 40 }).map((parts) => parts.join('')),
  );

  it('stand where they say, in order, apart, and in the part that was asked for', () => {
    fc.assert(
      fc.property(text, fc.nat(100), fc.nat(200), (whole, from, length) => {
        const start = Math.min(from, whole.length);
        const end = Math.min(start + length, whole.length);
        let last = start;
        for (const hit of findDecisionReferences(whole, start, end, names, 'src/a.ts')) {
          assert.ok(hit.start >= last && hit.end <= end && hit.end > hit.start);
          assert.equal(whole.slice(hit.start, hit.end), hit.text);
          last = hit.end;
        }
      }),
    );
  });

  it('are the same whatever is around the part', () => {
    fc.assert(
      fc.property(text, text, text, (before, part, after) => {
        const found = (whole: string, at: number): string[] =>
          findDecisionReferences(whole, at, at + part.length, names, 'src/a.ts').map(
            ({ id, start }) => `${id}@${start - at}`,
          );
        assert.deepEqual(found(before + part + after, before.length), found(part, 0));
      }),
    );
  });

  it('are found in every spelling between any words', () => {
    const word = fc.stringMatching(/^[b-z]{1,8}$/);
    const spelled = fc.tuple(
      fc.constantFrom('ADR-', 'ADR ', 'ADR', 'ADR #', '@adr ', '@ADR-', 'adr-', 'ADR_'),
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 4 }),
    );
    fc.assert(
      fc.property(word, spelled, word, (before, [head, number, width], after) => {
        const reference = head + String(number).padStart(width, '0');
        const whole = `${before} ${reference} ${after}`;
        assert.deepEqual(
          findDecisionReferences(whole, 0, whole.length, names).map(({ id, text: at }) => [id, at]),
          [[`ADR-${number}`, reference]],
        );
      }),
    );
  });

  it('take time in proportion to the text', () => {
    const parts = [
      'ADR-1 https://x.example/adr-1 ',
      'ADRs 1, ',
      '[',
      'DR008',
      'docs/adr/0007-retry.md ',
    ];
    for (const part of [...parts, '0'.repeat(2000), 'a/', '](https://x.example/adr-7 ']) {
      const whole = part.repeat(Math.ceil(200_000 / part.length));
      assert.ok(findDecisionReferences(whole, 0, whole.length, names).length < whole.length);
    }
  });
});
