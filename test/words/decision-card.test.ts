import assert from 'node:assert/strict';
import { FILE_START } from '../../src/core/text';
import { decisionCard } from '../../src/words/cards';
import { governingWords } from '../../src/words/context';
import { at, decision, t } from './facts';

const placed = <T>(value: T) => ({ value, text: String(value), range: FILE_START });

describe('the card of a decision', () => {
  it('tells title, status and date, who decided, and the outcome in three lines', () => {
    const record = decision({
      deciders: [placed('@a'), placed('@b\n@c')],
      outcome: 'One\nTwo\nThree',
    });
    assert.deepEqual(decisionCard(t, 'en', record), {
      title: 'ADR-12 Use idempotency keys',
      facts: 'accepted, March 2025',
      substance: ['Decided by @a and @b @c.', 'One', 'Two', 'Three'],
    });
  });

  it('leads from an old one to its successor first', () => {
    const old = decision({ number: 7, status: placed('superseded' as const), outcome: 'Retry' });
    const card = decisionCard(t, 'en', old, [decision()]);
    assert.equal(card.facts, 'superseded by ADR-12');
    assert.equal(card.substance[0], 'ADR-7 is superseded. Use ADR-12 instead.');
  });
});

describe('why a decision governs a file', () => {
  const why = (glob: string | null, lines: readonly number[]): string =>
    governingWords(t, {
      record: decision(),
      because: glob === null ? 'reference' : 'scope',
      glob,
      references: lines.map(at),
    });

  it('is its scope, else the first line that names it', () => {
    assert.equal(why('src/**', [3]), 'scope src/**');
    assert.equal(why(null, [11, 40]), 'named on line 12');
    assert.equal(why(null, []), '');
  });
});
