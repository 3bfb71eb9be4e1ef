import assert from 'node:assert/strict';
import { explanationLines, ruleLines, sectionWords, standingWords } from '../../src/words/rules';
import { decided, gitlab, owned, prow, rule, t, UNMATCHED } from './facts';

const BACKEND = gitlab(['@b'], { name: 'Backend', approvals: 2 });
const DOCS = gitlab(['@docs'], { name: 'Docs', optional: true });

describe('words about rules', () => {
  it('name sections with what they ask for', () => {
    const said = [BACKEND, DOCS, gitlab([], { name: 'Plain' }), gitlab([], {})].map(({ section }) =>
      sectionWords(t, section),
    );
    assert.deepEqual(said, ['Backend · 2 approvals', 'Docs · optional', 'Plain', null]);
  });

  it('say where a rule stands', () => {
    assert.equal(standingWords(t, prow('required_reviewers', [])), 'Must review');
    assert.equal(standingWords(t, { ...rule([]), area: 'Checkout' }), 'Checkout');
    assert.equal(standingWords(t, rule([])), null);
  });

  it('list the rules that decide together', () => {
    const lines = (...args: Parameters<typeof decided>): string[] =>
      ruleLines(t, 'en', decided(...args)).map(({ left, right }) => `${left} | ${right}`);
    assert.deepEqual(lines('github', [rule(['@a'])]), []);
    assert.deepEqual(lines('gitlab', [gitlab(['@a'], {})]), []);
    assert.deepEqual(lines('gitlab', [BACKEND, DOCS]), [
      'Backend · 2 approvals: @b | CODEOWNERS:12  src/checkout/**',
      'Docs · optional: @docs | CODEOWNERS:12  src/checkout/**',
    ]);
    assert.deepEqual(lines('prow', [prow('approvers', ['al']), prow('labels', ['area/api'])]), [
      'Approve: al | pkg/api/OWNERS:12  /pkg/api',
      'Labels: area/api | pkg/api/OWNERS:12  /pkg/api',
    ]);
    assert.deepEqual(lines('gitea', [rule(['@a']), rule([], 'x')]), [
      '@a | CODEOWNERS:12  src/checkout/**',
      'nobody | CODEOWNERS:12  x',
    ]);
  });

  it('explain one rule', () => {
    assert.deepEqual(explanationLines(t, 'en', owned('@a')), [
      '@a approves changes here',
      'CODEOWNERS:12 decides: src/checkout/**',
      'The rules of GitHub apply, because of where .github/CODEOWNERS stands.',
    ]);
    const [, area] = explanationLines(
      t,
      'en',
      decided('github', [{ ...rule(['@a']), area: 'Pay' }]),
    );
    assert.equal(area, 'Area “Pay” in CODEOWNERS:12 decides: src/checkout/**');
    assert.deepEqual(explanationLines(t, 'en', UNMATCHED), [
      'No rule in .github/CODEOWNERS matches this file.',
      'The rules of GitHub apply, because of where .github/CODEOWNERS stands.',
    ]);
  });

  it('explain sections, exclusions and other platforms', () => {
    const exclusion = { ...gitlab([], { name: 'Docs' }), pattern: '!*.md', negated: true };
    const answer = {
      ...decided('gitlab', [BACKEND]),
      excludedBy: [exclusion],
      others: [{ ...owned('@acme/web'), file: '.github/CODEOWNERS' }],
    };
    assert.deepEqual(explanationLines(t, 'en', answer), [
      '@b approves changes here',
      'Backend · 2 approvals: @b (CODEOWNERS:12  src/checkout/**)',
      'CODEOWNERS:12 takes this file out of Docs: !*.md',
      'The rules of GitLab apply, because of where .github/CODEOWNERS stands.',
      'GitHub: @acme/web approve changes here',
    ]);
  });

  it('stay on one line each, however many rules there are', () => {
    const lines = explanationLines(
      t,
      'en',
      decided(
        'gitlab',
        Array.from({ length: 9 }, (_, i) => gitlab(['@a\n@b'], { name: `S${i}\u202e` })),
      ),
    );
    assert.equal(lines.length, 9);
    assert.equal(lines[7], 'and 3 more rules');
    assert.ok(lines.every((line) => !/[\n\u202e]/.test(line)));
  });
});
