import assert from 'node:assert/strict';
import type { DecisionDrift } from '../../src/core/context/decision-drift';
import { evidenceLines, hotspotFacts } from '../../src/words/debt-evidence';
import { decidersFacts, decidersLines, driftFacts, driftLines } from '../../src/words/drift';
import { decision, noon, t, TODAY } from './facts';

const TIME = noon(2026, 11, 18);
const LONG_AGO = noon(2025, 9, 15);

function drift(values: Partial<DecisionDrift>): DecisionDrift {
  return {
    record: decision(),
    since: '2025-04-03',
    by: 'date',
    commits: 41,
    last: TIME,
    ...values,
  };
}

describe('words of drift', () => {
  it('count commits since a month', () => {
    assert.equal(driftFacts(t, 'en', drift({})), '41 commits since April 2025');
    assert.equal(driftFacts(t, 'en', drift({ commits: 1 })), '1 commit since April 2025');
    assert.equal(driftFacts(t, 'en', drift({ commits: 0, last: null })), null);
  });

  it('say what is counted from when, and what is not', () => {
    const [touched, left] = driftLines(t, 'en', TODAY, drift({ by: 'confirmed' }));
    assert.equal(
      touched,
      '41 commits touched what ADR-12 governs since 3 April 2025, when it was confirmed; most recently 3 days ago.',
    );
    assert.match(left ?? '', /bots.*not counted\.$/);
    assert.deepEqual(driftLines(t, 'en', TODAY, drift({ commits: 0, last: null, by: 'added' })), [
      'Nothing that ADR-12 governs changed since 3 April 2025, when its file came.',
    ]);
  });

  it('name who decided, and who owns it now', () => {
    const now = { record: decision(), stopped: [{ who: '@ada', last: LONG_AGO }], owners: [] };
    assert.equal(decidersFacts(t, 'en', TODAY, now), 'last commit by a decider 14 months ago');
    assert.deepEqual(decidersLines(t, 'en', TODAY, { ...now, owners: ['@bob', '@acme/core'] }), [
      '@ada last contributed in September 2025, 14 months ago.',
      'None of its deciders owns what it governs; the owners are @bob and @acme/core.',
    ]);
    const others = { ...now, stopped: [], owners: ['@bob'] };
    assert.equal(decidersFacts(t, 'en', TODAY, others), 'no decider owns it now');
  });
});

describe('words of evidence about debt', () => {
  const changes = {
    of: 'files',
    files: 1,
    commits: 12,
    last: TIME,
    since: '2026-03-02',
    by: 'created',
  } as const;

  it('say what was counted', () => {
    const lines = (values: object): string[] =>
      evidenceLines(t, 'en', TODAY, { changes: { ...changes, ...values }, stopped: [] });
    assert.deepEqual(lines({}), [
      '12 commits touched its file since 2 March, when it was recorded.',
      'Most recently 3 days ago. Counted are changes anywhere in its files.',
    ]);
    assert.deepEqual(lines({ commits: 1, files: 3, of: 'scope', by: 'added' }), [
      '1 commit touched its 3 files since 2 March, when its file came.',
      'Most recently 3 days ago. Counted are changes to whatever its scope covers.',
    ]);
    assert.deepEqual(lines({ commits: 0, last: null }), [
      'Nothing changed there since 2 March, when it was recorded.',
    ]);
  });

  it('keep the two facts of a hotspot apart', () => {
    assert.equal(hotspotFacts(t, 41, 3), '41 changes in the last year · 3 items');
    assert.equal(hotspotFacts(t, 1, 1), '1 change in the last year · 1 item');
  });
});
