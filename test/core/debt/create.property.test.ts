import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_CONFIG } from '../../../src/core/config';
import { AnchorTexts } from '../../../src/core/debt/anchor-texts';
import { resolveAnchors } from '../../../src/core/debt/anchors';
import { type DebtInput, planDebt } from '../../../src/core/debt/create';
import type { DebtItem } from '../../../src/core/debt/item';
import { DebtModel } from '../../../src/core/debt/model';
import { parseDebtItem } from '../../../src/core/debt/parse-item';
import { Lines } from '../../../src/core/text';
import { source } from '../read';

const NONE = new DebtModel([], [], ['DEBT']);
const INPUT: DebtInput = {
  title: 'Retries are not idempotent',
  summary: '',
  kind: 'design',
  severity: 'high',
  owner: '@acme/payments',
  anchor: null,
  today: '2026-11-20',
  namesOnBranches: [],
};

function textOf(input: DebtInput): string {
  const [change] = planDebt(NONE, DEFAULT_CONFIG, input).changes;
  assert(change?.kind === 'create');
  return change.text;
}

function itemOf(input: DebtInput): DebtItem {
  const parsed = parseDebtItem(source(textOf(input), 'item.yml'));
  assert.deepEqual(parsed.problems, []);
  const [item] = parsed.items;
  assert(item);
  return item;
}

describe('recording debt, on any text', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          '\n',
          ' ',
          '\t',
          '\r',
          ':',
          '#',
          '- ',
          '"',
          "'",
          '|',
          '>',
          '&a',
          '*a',
          '!t',
          '%',
          '@',
          '`',
          '{',
          '}',
          '[',
          ']',
          '?',
          '---',
          '...',
          'null',
          '~',
          'a',
          '\u2028',
          '\u0085',
          '\ufeff',
          '\ud83d',
          '\u0000',
          '\\',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  );

  it('reads back every text exactly', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, summary, owner) => {
        fc.pre(title !== '');
        const item = itemOf({ ...INPUT, title, summary, owner });
        assert.equal(item.title, title);
        assert.equal(item.summary ?? '', summary);
        assert.equal(item.owner ?? '', owner);
      }),
      { numRuns: 500 },
    );
  });

  it('reads back the anchor, and finds it where it was unless its lines repeat', () => {
    fc.assert(
      fc.property(hostile, fc.nat(6), fc.nat(30), (text, first, more) => {
        const lines = new Lines(text);
        // A final newline opens no further line.
        const end =
          lines.count > 1 && lines.lineText(lines.count - 1) === ''
            ? lines.count - 2
            : lines.count - 1;
        const from = Math.min(first, end);
        const to = Math.min(from + more, end);
        const item = itemOf({
          ...INPUT,
          anchor: { path: 'src/a.ts', first: from, last: to, text, commit: null },
        });
        const [anchor] = item.anchors;
        assert.deepEqual(anchor?.lines, { first: from, last: to });
        const quote = Array.from({ length: Math.min(20, to - from + 1) }, (_, i) =>
          lines.lineText(from + i),
        );
        assert.equal(anchor.quote ?? '', quote.join('\n'));
        const [found] = resolveAnchors(item, new AnchorTexts({ text: () => text }));
        if (found?.state === 'exact' && found.lines) assert.equal(found.lines.first, from);
        else assert.notEqual(found?.state, 'moved');
      }),
      { numRuns: 500 },
    );
  });
});
