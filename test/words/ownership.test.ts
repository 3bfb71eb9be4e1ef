import assert from 'node:assert/strict';
import type { StewardsAnswer } from '../../src/core/stewardship/answer';
import { FILE_START } from '../../src/core/text';
import {
  dialectSentence,
  ownerSentence,
  rulePlace,
  ruleSentence,
  statusLabel,
} from '../../src/words/ownership';
import { NO_FILE, NO_STEWARDS, owned, rule, t, UNMATCHED } from './facts';

const TOUCHED: StewardsAnswer = {
  ...NO_STEWARDS,
  actual: [{ who: 'Dev A', email: null, share: 1, commits: 2, last: 0 }],
};

describe('words about owners', () => {
  it('label the status bar', () => {
    const label = (ownership = owned(), stewards = NO_STEWARDS): string => {
      const { icon, label, spoken } = statusLabel(t, { ownership, stewards, contacts: [] });
      return `${icon}: ${label} (${spoken})`;
    };
    assert.equal(
      label(owned('@acme/payments')),
      'organization: @acme/payments (Owner: @acme/payments)',
    );
    assert.equal(
      label(owned('@acme/payments', '@b', '@c')),
      'organization: @acme/payments +2 (Owner: @acme/payments and 2 more)',
    );
    assert.equal(label(owned()), 'circle-slash: No owner (No owner)');
    assert.equal(label(owned(), TOUCHED), 'circle-slash: No owner (No owner)');
    assert.equal(label(UNMATCHED, TOUCHED), 'circle-slash: No owner (No owner)');
    assert.equal(label(NO_FILE), 'circle-slash: No owner (No owner)');
    assert.equal(label(NO_FILE, TOUCHED), 'history: Dev A (No owner, lately changed by Dev A)');
    assert.equal(
      label(NO_FILE, { ...TOUCHED, declared: ['@dev-b'] }),
      'circle-slash: No owner (No owner)',
    );
  });

  it('name the first owner that can be reached', () => {
    const person = { id: 'b', name: null, handles: ['@b'], emails: [], range: FILE_START };
    const contacts = [
      { handle: '@a', person: null, team: null },
      { handle: '@b', person, team: null },
    ];
    const { label } = statusLabel(t, {
      ownership: owned('@a', '@b'),
      stewards: NO_STEWARDS,
      contacts,
    });
    assert.equal(label, '@b +1');
  });

  it('say who approves, and why nobody does', () => {
    const cases: readonly [Parameters<typeof ownerSentence>[2], string][] = [
      [owned('@acme/payments'), '@acme/payments approve changes here'],
      [owned('@dev-a'), '@dev-a approves changes here'],
      [owned('@a', '@b', 'c@d.test'), '@a, @b and c@d.test approve changes here'],
      [owned(), 'Rule CODEOWNERS:12 (src/checkout/**) names nobody.'],
      [UNMATCHED, 'No rule in .github/CODEOWNERS matches this file.'],
      [{ ...UNMATCHED, reason: { kind: 'configured' } }, 'No rule matches this file.'],
      [NO_FILE, 'This repository has no CODEOWNERS file.'],
    ];
    for (const [answer, sentence] of cases) assert.equal(ownerSentence(t, 'en', answer), sentence);
    assert.equal(ownerSentence(t, 'de', owned('@a', '@b')), '@a und @b approve changes here');
  });

  it('explain the rule and the dialect', () => {
    assert.equal(rulePlace(rule([])), 'CODEOWNERS:12');
    assert.equal(ruleSentence(t, owned('@a')), 'CODEOWNERS:12 decides: src/checkout/**');
    assert.equal(
      ruleSentence(t, { ...owned('@a'), rule: { ...rule(['@a']), area: 'Checkout' } }),
      'Area “Checkout” in CODEOWNERS:12 decides: src/checkout/**',
    );
    assert.equal(
      dialectSentence(t, owned('@a')),
      'The rules of GitHub apply, because of where .github/CODEOWNERS stands.',
    );
    assert.equal(
      dialectSentence(t, NO_FILE),
      'There is no CODEOWNERS file, so .steward/ownership.yml answers.',
    );
  });

  it('cannot be broken into several lines, or turned around, by a name', () => {
    const { label } = statusLabel(t, {
      ownership: owned('@a\n\u202eb'),
      stewards: NO_STEWARDS,
      contacts: [],
    });
    assert.equal(label, '@a b');
  });
});
