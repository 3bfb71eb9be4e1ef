import assert from 'node:assert/strict';
import { parseDebtItem } from '../../src/core/debt/parse-item';
import type { ResolvedAnchor } from '../../src/core/debt/item';
import { sourceOf } from '../../src/core/source';
import { evidenceWords, placeName, placeWords } from '../../src/words/anchors';
import { t } from './facts';

const [ITEM] = parseDebtItem(
  sourceOf('i.yml', 'id: DEBT-1\ntitle: t\nanchors: [{path: a.ts, range: [3, 5], symbol: f}]\n'),
).items;

function place(changes: Partial<ResolvedAnchor>): ResolvedAnchor {
  const [anchor] = ITEM?.anchors ?? [];
  assert.ok(anchor);
  const lines = { first: 9, last: 11 };
  return { anchor, path: 'b.ts', lines, state: 'moved', by: 'map', gap: null, ...changes };
}

describe('words about anchors', () => {
  it('name a place as people write it', () => {
    assert.equal(placeName(place({})), 'b.ts:10-12');
    assert.equal(placeName(place({ lines: { first: 0, last: 0 } })), 'b.ts:1');
    assert.equal(placeName(place({ lines: null })), 'b.ts');
  });

  it('say what is not as it is written, and why it could not be followed', () => {
    const words = (changes: Partial<ResolvedAnchor>): string | null =>
      placeWords(t, place(changes));
    assert.equal(words({ state: 'exact' }), null);
    assert.equal(words({}), 'moved from a.ts:3-5');
    assert.equal(
      words({ state: 'suggested', by: 'quote' }),
      'probably here: the same text, to be confirmed',
    );
    assert.equal(
      words({ state: 'suggested', by: 'map' }),
      'probably here: some of its lines stayed, to be confirmed',
    );
    assert.equal(words({ state: 'lost', by: 'none' }), 'not found any more');
    assert.equal(
      words({ state: 'exact', gap: 'text-missing' }),
      'its commit has no text of the file here, as in a partial clone or before the file was committed',
    );
    // Whether git may be asked is no matter of the anchor.
    assert.equal(words({ state: 'exact', gap: 'untrusted' }), null);
  });

  it('say what speaks for a place', () => {
    const by = (['reference', 'symbol', 'likeness', 'line', 'file'] as const).map((evidence) =>
      evidenceWords(t, place({ by: evidence })),
    );
    assert.deepEqual(by, [
      'a comment there names it',
      'f is defined there',
      'a line much like it',
      'the line alone',
      'the file as a whole',
    ]);
  });
});
