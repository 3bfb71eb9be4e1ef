import assert from 'node:assert/strict';
import type { StewardsAnswer } from '../../src/core/stewardship/answer';
import { FILE_START } from '../../src/core/text';
import {
  dialectSentence,
  otherSentence,
  ownerSentence,
  rulePlace,
  statusLabel,
} from '../../src/words/ownership';
import { decided, gitlab, NO_FILE, NO_STEWARDS, owned, prow, rule, t, UNMATCHED } from './facts';

const TOUCHED: StewardsAnswer = {
  ...NO_STEWARDS,
  actual: [{ who: 'Dev A', email: null, share: 1, commits: 2, last: 0 }],
};

describe('words about owners', () => {
  it('tell who must approve from who may, in sections', () => {
    const backend = gitlab(['@b', '@c'], { name: 'Backend', approvals: 2 });
    const docs = gitlab(['@docs'], { name: 'Docs', optional: true });
    const both = decided('gitlab', [backend, docs]);
    assert.equal(ownerSentence(t, 'en', both), '@b and @c approve changes here, @docs may too');
    assert.equal(
      ownerSentence(t, 'en', decided('gitlab', [docs])),
      '@docs may approve changes here, nobody must',
    );
    assert.equal(
      ownerSentence(t, 'en', decided('gitlab', [gitlab(['@@maintainer'], {})])),
      '@@maintainer approve changes here',
    );
  });

  it('tell approvers from reviewers', () => {
    const approve = prow('approvers', ['alice', 'bob']);
    const review = prow('reviewers', ['bob', 'carol']);
    const must = prow('required_reviewers', ['sec']);
    const labels = prow('labels', ['area/api']);
    assert.equal(
      ownerSentence(t, 'en', decided('prow', [approve, review, must, labels], ['alice', 'bob'])),
      'alice and bob approve changes here, sec must review, carol reviews',
    );
    const nobody = { ...decided('prow', [review, labels], []), state: 'unowned' } as const;
    assert.equal(
      ownerSentence(t, 'en', nobody),
      'No OWNERS file names approvers, bob and carol review',
    );
    assert.equal(
      ownerSentence(t, 'en', { ...nobody, rules: [labels], rule: labels }),
      'No OWNERS file names approvers for this file.',
    );
    assert.equal(rulePlace(approve), 'pkg/api/OWNERS:12');
  });

  it('say what takes a file out', () => {
    const exclusion = { ...gitlab([], {}), pattern: '!*.rb', negated: true };
    const answer = { ...decided('gitlab', []), excludedBy: [exclusion], rule: null };
    assert.equal(
      ownerSentence(t, 'en', { ...answer, state: 'unmatched' }),
      'CODEOWNERS:12 takes this file out: !*.rb',
    );
  });

  it('say what files of other platforms say', () => {
    const other = (more: object) => ({ ...owned('@x'), file: 'CODEOWNERS', ...more });
    assert.equal(otherSentence(t, 'en', other({})), 'GitHub: @x approves changes here');
    assert.equal(
      otherSentence(t, 'en', other({ state: 'unmatched', rules: [], owners: [] })),
      'GitHub: No rule in CODEOWNERS matches this file.',
    );
  });

  it('count what one sentence would not hold', () => {
    const many = Array.from({ length: 9 }, (_, i) => `@p${i}`);
    assert.equal(
      ownerSentence(t, 'en', owned(...many)),
      '@p0, @p1, @p2, @p3, @p4 and 4 more approve changes here',
    );
  });

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
    assert.equal(
      dialectSentence(t, owned('@a')),
      'The rules of GitHub apply, because of where .github/CODEOWNERS stands.',
    );
    assert.equal(
      dialectSentence(t, NO_FILE),
      'There is no CODEOWNERS file, so .steward/ownership.yml answers.',
    );
    const asked = (by?: 'command-line'): string =>
      dialectSentence(t, { ...owned('@a'), reason: { kind: 'configured', by } });
    assert.equal(asked(), 'The rules of GitHub apply, as .steward/config.yml says.');
    assert.equal(
      asked('command-line'),
      'The rules of GitHub apply, as asked for on the command line.',
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
