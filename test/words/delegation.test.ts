import assert from 'node:assert/strict';
import { DELEGATION_LEVELS, DELEGATION_STATUSES, whoDecides } from '../../src/core/delegation/note';
import {
  checkInWords,
  delegationFacts,
  delegationStatusWord,
  levelLine,
  whoDecidesSentence,
} from '../../src/words/delegation';
import { delegation, t, TODAY } from './facts';

describe('words about delegation', () => {
  it('say what each level means', () => {
    assert.deepEqual(
      DELEGATION_LEVELS.map((level) => levelLine(t, level)),
      [
        'Tell — you decide and tell them',
        'Sell — you decide and explain why',
        'Consult — you decide after asking them',
        'Agree — you decide together',
        'Advise — they decide after hearing you',
        'Inquire — they decide and tell you afterwards',
        'Delegate — they decide on their own',
      ],
    );
    const decides = DELEGATION_LEVELS.map((level) => levelLine(t, level).split(' ')[2]);
    const expected = { giver: 'you', both: 'you', taker: 'they' };
    assert.deepEqual(
      decides,
      DELEGATION_LEVELS.map((level) => expected[whoDecides(level)]),
    );
  });

  it('say who decides', () => {
    const sentences = [...DELEGATION_LEVELS, null].map((level) =>
      whoDecidesSentence(t, delegation({ level })),
    );
    assert.deepEqual(sentences, [
      '@cto decides and tells @dev-a',
      '@cto decides and explains it to @dev-a',
      '@cto decides after asking @dev-a',
      '@cto and @dev-a decide together',
      '@dev-a decides after asking @cto',
      '@dev-a decides and tells @cto afterwards',
      '@dev-a decides',
      '@dev-a has this from @cto, how far is not said',
    ]);
    const nobody = { from: null, to: null, level: 'advise' } as const;
    assert.equal(whoDecidesSentence(t, nobody), 'the taker decides after asking the giver');
  });

  it('say until when', () => {
    const facts = (more: Parameters<typeof delegation>[0]): string =>
      delegationFacts(t, 'en', TODAY, delegation(more));
    assert.equal(facts({}), 'DEL-3, until 20 February');
    assert.equal(facts({ until: '2026-11-20' }), 'DEL-3, ended 20 November');
    assert.equal(facts({ until: null, reviewBy: '2027-02-20' }), 'DEL-3, review by 20 February');
    assert.equal(
      facts({ until: null, reviewBy: '2026-11-01' }),
      'DEL-3, review was due 1 November',
    );
    assert.equal(facts({ until: null }), 'DEL-3');
    assert.equal(facts({ status: 'proposed' }), 'DEL-3, proposed, until 20 February');
    assert.ok(DELEGATION_STATUSES.every((status) => delegationStatusWord(t, status) === status));
  });

  it('say when the two meet next', () => {
    const words = (next: string | null): string | null =>
      checkInWords(t, 'en', TODAY, delegation({ checkIn: { every: '2w', next } }));
    assert.equal(words('2026-12-04'), 'next check-in 4 December');
    assert.equal(words('2026-11-04'), 'check-in was due 4 November');
    assert.equal(words(null), null);
  });
});
