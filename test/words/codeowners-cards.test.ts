import assert from 'node:assert/strict';
import type { OwnershipRule } from '../../src/core/ownership/answer';
import type { RuleEffect } from '../../src/core/ownership/document/rule-effect';
import type { OwnerIdentity } from '../../src/core/ownership/holdings/identities';
import { ownerCard, ruleCard, sectionCard } from '../../src/words/codeowners-cards';
import { translator } from '../../src/words/translate';

const t = translator({});

function rule(line: number, pattern: string, section: string | null = null): OwnershipRule {
  const start = { line, character: 0 };
  return {
    file: '.github/CODEOWNERS',
    range: { start, end: start },
    pattern,
    owners: [],
    area: null,
    section:
      section === null ? null : { name: section, optional: false, approvals: 1, heading: null },
    role: null,
    negated: pattern.startsWith('!'),
  };
}

function effect(matched: number, decided: number, more: Partial<RuleEffect> = {}): RuleEffect {
  return { matched, decided, examples: [], overriding: [], ...more };
}

describe('the card of a rule', () => {
  const factsOf = (one: OwnershipRule, what: RuleEffect): string =>
    ruleCard(t, 'en', one, what).facts;

  it('counts what it decides', () => {
    const docs = rule(3, '/docs/');
    assert.equal(factsOf(docs, effect(0, 0)), 'No file matches this pattern.');
    assert.equal(factsOf(docs, effect(1, 1)), 'Decides 1 file.');
    assert.equal(
      factsOf(docs, effect(1204, 1000)),
      'Matches 1,204 files and decides 1,000 of them.',
    );
    assert.equal(factsOf(docs, effect(2, 0)), 'Matches 2 files and decides none.');
  });

  it('says of an exclusion what it takes out', () => {
    const exclusion = rule(3, '!/docs/', 'Docs');
    assert.equal(factsOf(exclusion, effect(3, 2)), 'Takes 2 files out of its section.');
    assert.equal(
      factsOf(exclusion, effect(3, 0)),
      'Matches 3 files, which its section does not own anyway.',
    );
  });

  it('gives examples and at most three rules that decide instead', () => {
    const overriding = [1, 2, 3, 4, 5].map((line) => ({ rule: rule(line, `/${line}/`), files: 2 }));
    const card = ruleCard(
      t,
      'en',
      rule(0, '*'),
      effect(12, 2, { examples: ['a.md', 'b\n.md'], overriding }),
    );
    assert.deepEqual(card.substance, [
      'a.md, b .md',
      'CODEOWNERS:2 decides 2 files in its place: /1/',
      'CODEOWNERS:3 decides 2 files in its place: /2/',
      'CODEOWNERS:4 decides 2 files in its place: /3/',
      'and 2 more rules',
    ]);
    const many = effect(12, 12, { examples: ['a', 'b', 'c', 'd', 'e'] });
    assert.deepEqual(ruleCard(t, 'en', rule(0, '*'), many).substance, ['a, b, c, d, e, …']);
  });

  it('names the exclusion that takes files out', () => {
    const overriding = [{ rule: rule(4, '!/docs/b.md', 'Docs'), files: 1 }];
    const card = ruleCard(t, 'en', rule(3, '/docs/', 'Docs'), effect(2, 1, { overriding }));
    assert.deepEqual(card.substance, ['CODEOWNERS:5 takes 1 file out: !/docs/b.md']);
  });
});

describe('the card of an owner', () => {
  const web: OwnerIdentity = {
    key: 'team:web',
    kind: 'team',
    label: '@acme/web',
    name: 'Web',
    person: null,
    team: null,
  };

  it('says who is in it, how to reach it and what it owns', () => {
    const card = ownerCard(t, 'en', {
      owner: web,
      word: '@acme/web',
      files: 3,
      members: ['@lena', '@priya'],
      teams: [],
      contact: [{ kind: 'chat', value: '#web' }],
    });
    assert.equal(card.title, '@acme/web');
    assert.equal(card.facts, 'team, Web, owns 3 files');
    assert.deepEqual(card.substance, ['Members: @lena and @priya', 'chat: #web']);
  });

  it('says of a person the teams, and of nobody known no more than the count', () => {
    const nobody: OwnerIdentity = { ...web, key: 'word:@x', kind: 'person', name: null };
    const base = { owner: nobody, word: '@x', files: 0, members: [], contact: [] };
    const card = ownerCard(t, 'en', { ...base, teams: [] });
    assert.deepEqual([card.facts, card.substance], ['person, owns no file', []]);
    const member = ownerCard(t, 'en', { ...base, teams: ['@acme/web'] });
    assert.deepEqual(member.substance, ['In @acme/web']);
  });
});

describe('the card of a section', () => {
  it('says what it asks for, what it owns and who stands in', () => {
    const docs = { name: 'Docs', optional: false, approvals: 2 };
    const card = sectionCard(t, 'en', docs, ['@a', '@b'], 4);
    assert.equal(card.facts, 'section, 2 approvals, 4 files');
    assert.deepEqual(card.substance, ['Default owners: @a and @b']);
    const optional = sectionCard(t, 'en', { ...docs, optional: true }, [], 1);
    assert.equal(optional.facts, 'optional section, 1 file');
    assert.deepEqual(optional.substance, ['No default owners.']);
  });
});
