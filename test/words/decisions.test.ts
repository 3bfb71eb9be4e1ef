import assert from 'node:assert/strict';
import { FILE_START } from '../../src/core/text';
import {
  decisionFacts,
  decisionName,
  decisionStatusWord,
  supersededSentence,
} from '../../src/words/decisions';
import { decision, t } from './facts';

const link = (target: string, path: string | null = null) => ({ target, path, range: FILE_START });
const status = (value: 'superseded' | 'other:Living') => ({
  value,
  text: value,
  range: FILE_START,
});

describe('words about decisions', () => {
  it('name a record as people do', () => {
    assert.equal(decisionName(decision()), 'ADR-12 Use idempotency keys');
    assert.equal(decisionName(decision({ title: null })), 'ADR-12 0012-keys.md');
    assert.equal(decisionName(decision({ number: null, id: null, title: null })), '0012-keys.md');
  });

  it('tell status and month', () => {
    assert.equal(decisionFacts(t, 'en', decision()), 'accepted, March 2025');
    assert.equal(decisionFacts(t, 'en', decision({ date: null })), 'accepted');
    assert.equal(decisionFacts(t, 'en', decision({ status: null })), 'no status, March 2025');
    assert.equal(
      decisionFacts(t, 'en', decision({ status: status('other:Living') })),
      'Living, March 2025',
    );
    assert.equal(decisionStatusWord(t, `other:${'x'.repeat(80)}`).length, 40);
  });

  it('lead from a superseded record to the one that holds', () => {
    const old = (target: string, path: string | null = null) =>
      decision({ number: 7, status: status('superseded'), supersededBy: [link(target, path)] });
    assert.equal(decisionFacts(t, 'en', old('0012-keys.md')), 'superseded by ADR-12');
    assert.equal(decisionFacts(t, 'en', old('x', 'docs/adr/0013-y.md')), 'superseded by ADR-13');
    assert.equal(decisionFacts(t, 'en', old('ADR-9')), 'superseded by ADR-9');
    assert.equal(
      decisionFacts(t, 'en', old('gone.md'), [decision(), decision({ number: 14 })]),
      'superseded by ADR-12 and ADR-14',
    );
    assert.equal(
      supersededSentence(t, 'en', old('0012-keys.md')),
      'ADR-7 is superseded. Use ADR-12 instead.',
    );
    assert.equal(
      supersededSentence(t, 'en', decision({ status: status('superseded') })),
      'ADR-12 is superseded.',
    );
    assert.equal(supersededSentence(t, 'en', decision()), null);
  });
});
