import assert from 'node:assert/strict';
import type { OwnershipAnswer, OwnershipRule } from '../../src/core/ownership/answer';
import { whyGroups } from '../../src/words/why';
import { decided, gitlab, owned, prow, rule, t, UNMATCHED } from './facts';

function shown(answer: OwnershipAnswer, overridden: readonly OwnershipRule[] = []): string[] {
  return whyGroups(t, 'en', answer, overridden).flatMap(({ heading, rows }) => [
    `# ${heading}`,
    ...rows.map(({ icon, label, description, detail }) =>
      [icon, label, description, detail].filter((part) => part !== '').join(' | '),
    ),
  ]);
}

const READ = [
  '# How it is read',
  'info | The rules of GitHub apply, because of where .github/CODEOWNERS stands.',
];

describe('why this owner', () => {
  it('names the rule that decides, and those it overrides', () => {
    assert.deepEqual(shown(owned('@a'), [rule([], '*')]), [
      '# Decides',
      'check | src/checkout/** | @a | CODEOWNERS:12',
      '# Matches too, but is overridden',
      'dash | * | nobody | CODEOWNERS:12',
      ...READ,
    ]);
  });

  it('says that no rule decides', () => {
    assert.deepEqual(shown(UNMATCHED), [
      '# Decides',
      'circle-slash | No rule in .github/CODEOWNERS matches this file.',
      ...READ,
    ]);
  });

  it('groups by section, and tells exclusions from what is overridden', () => {
    const exclusion = { ...gitlab([], { name: 'Docs' }), pattern: '!*.md', negated: true };
    const backend = gitlab(['@b'], { name: 'Backend', approvals: 2 });
    const first = gitlab(['@a'], {});
    const answer = { ...decided('gitlab', [first, backend]), excludedBy: [exclusion] };
    assert.deepEqual(shown(answer, [exclusion, gitlab(['@docs'], { name: 'Docs' })]).slice(0, -2), [
      '# Decides',
      'check | src/checkout/** | @a | CODEOWNERS:12',
      '# Backend · 2 approvals',
      'check | src/checkout/** | @b | CODEOWNERS:12 · Backend · 2 approvals',
      '# Takes this file out',
      'exclude | !*.md | CODEOWNERS:12 · Docs',
      '# Matches too, but is overridden',
      'dash | src/checkout/** | @docs | CODEOWNERS:12 · Docs',
    ]);
  });

  it('groups by role, across folders', () => {
    const root = { ...prow('approvers', ['root']), file: 'OWNERS', pattern: '/' };
    const rules = [prow('approvers', ['al']), root, prow('labels', ['area/api'])];
    assert.deepEqual(shown(decided('prow', rules, ['al', 'root'])).slice(0, -2), [
      '# Approve',
      'check | /pkg/api | al | pkg/api/OWNERS:12 · Approve',
      'check | / | root | OWNERS:12 · Approve',
      '# Labels',
      'tag | /pkg/api | area/api | pkg/api/OWNERS:12 · Labels',
    ]);
  });

  it('says that reviewers alone do not own', () => {
    const answer = {
      ...decided('prow', [prow('reviewers', ['al'])], []),
      state: 'unowned',
    } as const;
    assert.deepEqual(shown(answer).slice(0, 4), [
      '# Decides',
      'circle-slash | No OWNERS file names approvers, al reviews',
      '# Review',
      'check | /pkg/api | al | pkg/api/OWNERS:12 · Review',
    ]);
  });

  it('shows what other platforms say side by side', () => {
    const mirror = { ...owned('@acme/web'), file: '.github/CODEOWNERS' };
    const silent = { ...UNMATCHED, dialect: 'bitbucket', file: '.bitbucket/CODEOWNERS' } as const;
    const answer = { ...decided('gitlab', [gitlab(['@a'], {})]), others: [mirror, silent] };
    assert.deepEqual(shown(answer).slice(4), [
      '# GitHub reads .github/CODEOWNERS',
      'check | src/checkout/** | @acme/web | CODEOWNERS:12',
      '# Bitbucket reads .bitbucket/CODEOWNERS',
      'circle-slash | Bitbucket: No rule in .bitbucket/CODEOWNERS matches this file.',
    ]);
  });
});
