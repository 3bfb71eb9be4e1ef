import * as assert from 'node:assert/strict';
import type { OwnerIdentity } from '../../src/core/ownership/holdings/identities';
import {
  coverageLevel,
  coverageSentences,
  coverageWords,
  filesWords,
  heldFacts,
  identityFacts,
  identityLabel,
  initials,
  shareWords,
} from '../../src/words/owners';
import { translator } from '../../src/words/translate';

const t = translator({});

describe('words about owners', () => {
  it('count files as the reader writes numbers', () => {
    assert.equal(filesWords(t, 'en', 1), '1 file');
    assert.equal(filesWords(t, 'en', 0), '0 files');
    assert.equal(filesWords(t, 'en', 1204), '1,204 files');
    assert.equal(filesWords(t, 'de', 1204), '1.204 files');
    assert.equal(heldFacts(t, 'en', 12, 100), '12 files, 12%');
    assert.equal(heldFacts(t, 'en', 0, 0), '0 files');
  });

  it('say 0% and 100% only where it is nothing or everything', () => {
    const shares = [0, 1, 500, 9999, 10_000].map((part) => shareWords('en', part, 10_000));
    assert.deepEqual(shares, ['0%', '1%', '5%', '99%', '100%']);
    assert.equal(shareWords('en', 0, 0), '0%');
  });

  it('say how far a folder is covered', () => {
    const counts = { owned: 62, unowned: 8, unmatched: 30 };
    assert.equal(coverageWords(t, 'en', counts), '62% owned');
    assert.deepEqual(coverageSentences(t, 'en', counts), [
      '62 of 100 files have an owner.',
      'No rule matches: 30 files',
      'A rule names nobody: 8 files',
    ]);
    const all = { owned: 1, unowned: 0, unmatched: 0 };
    assert.equal(coverageWords(t, 'en', all), 'all owned');
    assert.equal(coverageSentences(t, 'en', all).length, 1);
    const none = { owned: 0, unowned: 0, unmatched: 2 };
    assert.equal(coverageWords(t, 'en', none), 'none owned');
    assert.deepEqual([counts, all, none].map(coverageLevel), ['some', 'all', 'none']);
  });

  it('say what an owner is, on one line', () => {
    assert.equal(identityFacts(t, identity('@acme/web', 'team', 'Web')), 'team, Web');
    assert.equal(identityFacts(t, identity('@ada', 'person')), 'person');
    assert.equal(identityFacts(t, identity('@@owner', 'role')), 'role');
    assert.equal(identityLabel(identity('a\n\u202eb', 'person')), 'a b');
  });

  it('shorten an owner to two characters', () => {
    const short = (label: string): string => initials(identity(label, 'person'));
    assert.deepEqual(
      ['@acme/payments', '@dev-a', 'Ada Lund', 'ada.lund@acme.test', '@x', '@@owner'].map(short),
      ['PA', 'DA', 'AL', 'AL', 'X', 'OW'],
    );
    assert.deepEqual(['@-', '', '李 小龍', '𝔸𝔹', '@straße'].map(short), [
      '•',
      '•',
      '李小',
      '𝔸',
      'ST',
    ]);
    for (const label of ['ﬃx', 'ß ß', '👩‍👩‍👧 b']) assert.ok(short(label).length <= 2, label);
  });
});

function identity(
  label: string,
  kind: OwnerIdentity['kind'],
  name: string | null = null,
): OwnerIdentity {
  return { key: label, kind, label, name, person: null, team: null };
}
