import assert from 'node:assert/strict';
import type { HistoryGap } from '../../src/core/ports';
import type { StewardsAnswer } from '../../src/core/stewardship/answer';
import {
  gapSentence,
  lastTouchedWords,
  stewardLines,
  stewardNoteSentence,
  stewardSentence,
} from '../../src/words/stewards';
import { NO_STEWARDS, noon, t, TODAY } from './facts';

function person(who: string, commits = 2) {
  return { who, email: null, share: 0.5, commits, last: noon(2026, 11, 18) };
}

describe('words about stewards', () => {
  it('say who stewards and who covers', () => {
    const cases: readonly [Partial<StewardsAnswer>, string | null][] = [
      [{ declared: ['Dev A'], backups: ['Dev B'] }, 'Dev A stewards it, Dev B covers'],
      [{ declared: ['Dev A'] }, 'Dev A stewards it'],
      [{ declared: ['Dev A', 'Dev B'] }, 'Dev A and Dev B steward it'],
      [{ declared: ['A', 'B'], backups: ['C'] }, 'A and B steward it, C covers'],
      [{ backups: ['Dev B'] }, 'Dev B covers'],
      [
        { actual: [person('Dev A'), person('Dev B'), person('C')] },
        'Dev A and Dev B changed it lately',
      ],
      [{ declared: ['Dev A'], actual: [person('Dev B')] }, 'Dev A stewards it'],
      [{ actual: [] }, null],
      [{}, null],
    ];
    for (const [facts, sentence] of cases) {
      assert.equal(stewardSentence(t, 'en', { ...NO_STEWARDS, ...facts }), sentence);
    }
  });

  it('say when it was last touched', () => {
    const words = (lastTouched: number | null): string | null =>
      lastTouchedWords(t, 'en', TODAY, { ...NO_STEWARDS, lastTouched });
    assert.equal(words(noon(2026, 11, 18)), 'last touched 3 days ago');
    assert.equal(words(noon(2026, 11, 21)), 'last touched today');
    assert.equal(words(null), null);
  });

  it('say what is not counted, and why nothing is known', () => {
    assert.equal(
      stewardNoteSentence(t, { kind: 'bots-left-out', commits: 3 }),
      '3 changes by bots are not counted.',
    );
    assert.equal(
      stewardNoteSentence(t, { kind: 'bots-left-out', commits: 1 }),
      '1 change by a bot is not counted.',
    );
    assert.equal(
      stewardNoteSentence(t, { kind: 'log-cut', commits: 500 }),
      'Only the last 500 changes are counted.',
    );
    assert.equal(
      stewardNoteSentence(t, { kind: 'no-history', gap: 'untrusted' }),
      'History is off until you trust this folder.',
    );
    const gaps: HistoryGap[] = [
      'untrusted',
      'no-git',
      'no-repository',
      'no-commits',
      'failed',
      'off',
    ];
    assert.equal(new Set(gaps.map((gap) => gapSentence(t, gap))).size, gaps.length);
  });

  it('answer in a terminal', () => {
    const lines = stewardLines(t, 'en', TODAY, {
      ...NO_STEWARDS,
      actual: [
        { ...person('@dev-a', 12), share: 0.996 },
        { ...person('@dev-b', 1), share: 0.004 },
      ],
      notes: [{ kind: 'log-cut', commits: 500 }],
    });
    assert.deepEqual(lines, [
      'src/a.ts',
      '  no steward is declared',
      '  @dev-a: 100 % of the recent work (12 changes, the last 3 days ago)',
      '  @dev-b: <1 % of the recent work (1 change, 3 days ago)',
      '  A change counts half after 180 days.',
      '  Only the last 500 changes are counted.',
    ]);
  });

  it('end a long list in a terminal with the number of the others', () => {
    const actual = Array.from({ length: 13 }, (_, i) => person(`@dev-${i}`, 1));
    const lines = stewardLines(t, 'en', TODAY, { ...NO_STEWARDS, actual });
    assert.equal(lines.filter((line) => line.startsWith('  @dev-')).length, 10);
    assert.ok(lines.includes('  and 3 more'));
  });
});
