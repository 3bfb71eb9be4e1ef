import assert from 'node:assert/strict';
import type {
  DeclaredWork,
  StewardsAnswer,
  StewardsKnowledge,
} from '../../src/core/stewardship/answer';
import { contextLines } from '../../src/words/context';
import {
  commitsWords,
  ownerTouchWords,
  percent,
  stewardFacts,
  stewardLensTitle,
  workSentence,
} from '../../src/words/steward-facts';
import { answer, NO_STEWARDS, noon, owned, t, TODAY } from './facts';

const DEV_A = person('@dev-a', 0.78, noon(2026, 11, 18));
const PAY: DeclaredWork = { who: '@acme/pay', share: 0.09, commits: 2, last: noon(2025, 9, 10) };

function person(who: string, share: number, last: number) {
  return { who, email: null, share, commits: 7, last };
}

function known(more: Partial<StewardsKnowledge> = {}): StewardsAnswer {
  const knowledge = {
    files: 1,
    authors: [{ who: '@dev-a', files: 1 }],
    truckFactor: 1,
    spread: null,
    lastYear: [DEV_A, person('Dev B', 0.22, noon(2026, 3, 1))],
    declared: [PAY],
    ...more,
  };
  return { ...NO_STEWARDS, actual: [DEV_A], lastTouched: DEV_A.last, knowledge };
}

function lines(stewards: StewardsAnswer, owners: readonly string[] = ['@acme/pay']): string[] {
  return stewardFacts(t, 'en', TODAY, { stewards, owners }).map(({ label, description }) =>
    description === '' ? label : `${label} | ${description}`,
  );
}

describe('facts about stewards', () => {
  it('name who made the last year’s changes, and the owner beside them', () => {
    assert.deepEqual(lines(known()), [
      '@dev-a | wrote 78 % of the last year’s changes (7), last touched 3 days ago',
      'Dev B | wrote 22 % of the last year’s changes (7), last touched 8 months ago',
      '@acme/pay | owner, last touched this 14 months ago, 9 % of the recent work',
      'Authors, by degree of authorship: @dev-a',
    ]);
  });

  it('are none while not all of the history is known', () => {
    assert.deepEqual(lines(NO_STEWARDS), []);
    assert.equal(stewardLensTitle(t, 'en', TODAY, { stewards: NO_STEWARDS, owners: [] }), null);
  });

  it('say of a declared steward what they say of an owner', () => {
    const declared = [
      { ...PAY, who: '@s' },
      { ...PAY, share: 0, commits: 0, last: null },
      { who: '@new', share: null, commits: 0, last: null },
    ];
    assert.deepEqual(lines(known({ lastYear: [], declared, authors: [] }), ['@acme/pay', '@new']), [
      '@dev-a | 7 changes, the last 3 days ago',
      '@s | steward, last touched this 14 months ago, 9 % of the recent work',
      '@acme/pay | owner, never touched this',
      '@new | owner; nothing says which commits are theirs',
    ]);
  });

  it('say of a folder on how many people it hangs', () => {
    const folder = known({ files: 12, declared: [], lastYear: [] });
    assert.equal(
      lines(folder).at(-1),
      'Without one person more than half of the 12 files would have no author.',
    );
  });

  it('stand in one line above a file', () => {
    const title = (stewards: StewardsAnswer, owners = ['@acme/pay']): string | null =>
      stewardLensTitle(t, 'en', TODAY, { stewards, owners });
    assert.equal(
      title(known()),
      '@dev-a 78 % of the last year · owner @acme/pay last touched 14 months ago',
    );
    assert.equal(title(known(), []), '@dev-a 78 % of the last year');
    assert.equal(
      title(known({ lastYear: [] })),
      'last touched 3 days ago · owner @acme/pay last touched 14 months ago',
    );
    const never = { ...PAY, share: 0, last: null };
    assert.match(
      title(known({ declared: [never] })) ?? '',
      / · owner @acme\/pay never touched it$/,
    );
  });

  it('stand in the tooltip beside who is declared', () => {
    const stewards = { ...known(), declared: ['Dev A'] };
    const joined = answer({ ownership: owned('@acme/pay'), stewards });
    assert.deepEqual(contextLines(t, 'en', TODAY, joined).slice(1), [
      { left: 'Dev A stewards it', right: 'last touched 3 days ago' },
      {
        left: '@dev-a wrote 78 % of the last year’s changes',
        right: 'declared owner last touched this 14 months ago',
      },
    ]);
    const alone = answer({ ownership: owned('@else'), stewards: known() });
    assert.deepEqual(contextLines(t, 'en', TODAY, alone).slice(1), [
      { left: '@dev-a wrote 78 % of the last year’s changes', right: 'last touched 3 days ago' },
    ]);
  });

  it('take a name as it is, in one line and not without end', () => {
    const hostile = person(`a\nb\u202e${'x'.repeat(90)}`, 0.5, 0);
    const sentence = workSentence(t, hostile);
    assert.ok(sentence.length < 90);
    assert.doesNotMatch(sentence, /[\n\u202e]/);
  });

  it('round so that only nothing is 0 and only everything 100', () => {
    const shares = [0, 0.001, 0.784, 0.996, 1];
    assert.deepEqual(shares.map(percent), ['0', '<1', '78', '>99', '100']);
  });

  it('count commits, and say when an owner was last there', () => {
    assert.equal(commitsWords(t, 'en', 12_000), '12,000 commits');
    assert.equal(commitsWords(t, 'en', 1), '1 commit');
    const words = (stewards: StewardsAnswer): string | null =>
      ownerTouchWords(t, 'en', TODAY, { stewards, owners: ['@acme/pay'] });
    assert.equal(words(known()), 'declared owner last touched this 14 months ago');
    assert.equal(
      words(known({ declared: [{ ...PAY, share: 0, last: null }] })),
      'declared owner never touched this',
    );
    assert.equal(words(known({ declared: [] })), null);
  });
});
