import assert from 'node:assert/strict';
import type { Suggestion } from '../../src/core/context/suggestion';
import {
  handOverContext,
  suggestionAction,
  suggestionEvidence,
  suggestionFact,
  suggestionSize,
} from '../../src/words/suggestions';
import { at, noon, rule, t, TODAY } from './facts';

const GONE = { who: '@dev-a', last: noon(2025, 9, 15) };

const YOURS = {
  kind: 'known-by-you',
  folder: 'src/checkout',
  commits: 23,
  all: 28,
  next: 1,
  files: 12,
} as const;

const PLACE = { path: '.github/CODEOWNERS', range: at(11) };

/** The fact, with its size. */
function told(suggestion: Suggestion): string {
  return `${suggestionFact(t, 'en', suggestion)} (${suggestionSize(t, 'en', suggestion)})`;
}

describe('words of suggestions', () => {
  it('say what you alone did, to you', () => {
    assert.equal(
      told(YOURS),
      'You wrote 82% of the last year’s changes to src/checkout (23 changes)',
    );
    assert.equal(
      told({ ...YOURS, commits: 28, next: 0 }),
      'Only you changed src/checkout in the last year (28 changes)',
    );
    const evidence = suggestionEvidence(t, 'en', TODAY, YOURS);
    assert.deepEqual(evidence.slice(0, 3), [
      'You had a part in 23 of 28 commits of the last 365 days.',
      'Nobody else had a part in more than 1 of them.',
      'The folder has 12 files.',
    ]);
    assert.equal(evidence.at(-1), 'Only you see this.');
    assert.match(handOverContext(t, YOURS), /23 of the 28 changes to src\/checkout/);
  });

  it('say what an area lacks', () => {
    const area = { kind: 'area-unstaffed', area: 'Shop', files: 1, place: PLACE } as const;
    assert.equal(told({ ...area, missing: 'both' }), 'Shop has no steward and no backup (1 file)');
    assert.equal(told({ ...area, missing: 'steward' }), 'Shop has no steward (1 file)');
    assert.equal(told({ ...area, missing: 'backup' }), 'Shop has no backup (1 file)');
  });

  it('say when owners last contributed, never why', () => {
    const quiet = { kind: 'owner-quiet', who: GONE, files: 120, place: PLACE, places: 3 } as const;
    assert.equal(told(quiet), '@dev-a last contributed in September 2025 (120 files)');
    const [last, named] = suggestionEvidence(t, 'en', TODAY, quiet);
    assert.equal(last, '@dev-a last contributed in September 2025, 14 months ago.');
    assert.equal(named, '3 rules and areas name them.');
    const gone: Suggestion = {
      kind: 'rule-of-the-gone',
      rule: rule(['@dev-a']),
      owners: [GONE],
      files: 30,
      place: PLACE,
    };
    assert.equal(
      told(gone),
      'No owner of src/checkout/** contributed since September 2025 (CODEOWNERS:12 · 30 files)',
    );
  });

  it('say what Enter does', () => {
    assert.equal(suggestionAction(t, YOURS), 'Enter begins a delegation note for it.');
  });
});
