import assert from 'node:assert/strict';
import type { HistoryGap } from '../../src/core/ports';
import type { StewardNote, StewardsAnswer } from '../../src/core/stewardship/answer';
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
    const notes: readonly (readonly [StewardNote, string])[] = [
      [
        { kind: 'ignored-revisions-left-out', commits: 2 },
        '2 changes that .git-blame-ignore-revs names are not counted.',
      ],
      [
        { kind: 'mass-changes-left-out', commits: 1, files: 100 },
        '1 change to more than 100 files at once is not counted.',
      ],
      [{ kind: 'generated-left-out', files: 1 }, '1 generated file is left out.'],
      [{ kind: 'vendored-left-out', files: 7 }, '7 files of others are left out.'],
      [{ kind: 'generated' }, 'The file is generated: folders are answered without it.'],
      [{ kind: 'shallow' }, 'The clone is shallow: what happened before it begins is not known.'],
      [
        { kind: 'texts-missing' },
        'The clone is partial: files that were renamed and changed at once are not followed.',
      ],
    ];
    for (const [note, sentence] of notes) assert.equal(stewardNoteSentence(t, note), sentence);
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

  it('name authors and what hangs on them', () => {
    const knowledge = {
      files: 12,
      authors: [
        { who: '@dev-a', files: 9 },
        { who: '@dev-b', files: 2 },
      ],
      truckFactor: 1,
      spread: null,
      lastYear: [],
      declared: [],
    };
    const last = (more: Partial<typeof knowledge>): string[] =>
      stewardLines(t, 'en', TODAY, { ...NO_STEWARDS, knowledge: { ...knowledge, ...more } }).slice(
        2,
      );
    assert.deepEqual(last({}), [
      '  Authors, by degree of authorship: @dev-a and @dev-b',
      '  Without one person more than half of the 12 files would have no author.',
    ]);
    assert.deepEqual(last({ truckFactor: 3 }).slice(1), [
      '  Without 3 people more than half of the 12 files would have no author.',
    ]);
    assert.deepEqual(last({ truckFactor: 0, authors: [] }), [
      '  More than half of the 12 files have no author.',
    ]);
    assert.equal(last({ files: 1 }).length, 1);
    assert.deepEqual(last({ files: 0 }), []);
  });

  it('end a long list in a terminal with the number of the others', () => {
    const actual = Array.from({ length: 13 }, (_, i) => person(`@dev-${i}`, 1));
    const lines = stewardLines(t, 'en', TODAY, { ...NO_STEWARDS, actual });
    assert.equal(lines.filter((line) => line.startsWith('  @dev-')).length, 10);
    assert.ok(lines.includes('  and 3 more'));
  });
});
