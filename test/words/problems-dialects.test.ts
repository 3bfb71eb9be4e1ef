import assert from 'node:assert/strict';
import { problem, type ProblemFacts } from '../../src/core/problem';
import { FILE_START } from '../../src/core/text';
import { problemSentence } from '../../src/words/problems';
import { t } from './facts';

/** What only one platform minds: GitLab, Bitbucket, Gitea, prow. */
const GOLDEN: readonly [ProblemFacts, string][] = [
  [
    { code: 'codeowners-heading-unclosed', data: null },
    'GitLab starts no section here, because “]” is missing. Close the section’s name.',
  ],
  [
    { code: 'codeowners-heading-unnamed', data: null },
    'This section has no name. Write one between the brackets.',
  ],
  [
    { code: 'codeowners-heading-rest', data: { section: 'abc', rest: '*.rb @e' } },
    'GitLab reads this line as section “abc” and ignores “*.rb @e”. Name owners only; a pattern with brackets starts with “/**/”.',
  ],
  [
    { code: 'codeowners-approvals-invalid', data: { value: '[x]' } },
    '“[x]” is no number of approvals, so GitLab asks for one. Write a number above zero, such as [2].',
  ],
  [
    { code: 'codeowners-no-owner', data: { pattern: '/gen/' } },
    '“/gen/” has no owner, so GitLab asks nobody about these files. Add an owner here or to the section.',
  ],
  [
    { code: 'codeowners-word-ignored', data: { word: 'dev' } },
    '“dev” is no owner, so GitLab ignores it. Use @user, @group/subgroup, @@developer or an e-mail address.',
  ],
  [
    { code: 'codeowners-role-unknown', data: { word: '@@guest' } },
    'GitLab has no role “@@guest” for owners. Use @@developer, @@maintainer or @@owner.',
  ],
  [
    { code: 'codeowners-comment-owner', data: { word: '@b' } },
    'GitLab takes no comments behind a rule, so “@b” is an owner. Put the comment on its own line.',
  ],
  [
    { code: 'codeowners-exclusion-owner', data: { word: '@a' } },
    'GitLab ignores “@a”: a rule with “!” leaves files out for everybody in its section.',
  ],
  [
    { code: 'codeowners-replaced', data: { pattern: '*.md', line: 8 } },
    'GitLab reads line 9 instead, which has the same pattern as “*.md”. Keep one of the two.',
  ],
  [
    { code: 'codeowners-negation', data: { pattern: '!a', dialect: 'bitbucket' } },
    'Bitbucket skips “!a”: CODEOWNERS knows no exceptions with “!”. Add a later rule without owners.',
  ],
  [
    { code: 'codeowners-ignored-owner', data: { word: 'a/b/c', dialect: 'gitea' } },
    '“a/b/c” is no owner, so Gitea ignores it. Use @user or @org/team.',
  ],
  [
    { code: 'codeowners-ignored-owner', data: { word: 'dev', dialect: 'bitbucket' } },
    '“dev” is no owner, so Bitbucket ignores it. Use @user, @workspace/group, @teams/name or an e-mail address.',
  ],
  [
    { code: 'codeowners-line-without-owner', data: { pattern: 'src/.*' } },
    '“src/.*” has no owner, so Gitea skips this line. Add @user or @org/team.',
  ],
  [
    { code: 'codeowners-strategy-unknown', data: { strategy: 'some(2)' } },
    'Bitbucket cannot choose reviewers by “some(2)”. Use all, random(2) or least_busy(2).',
  ],
  [
    { code: 'codeowners-app-line', data: { word: '@@@leads' } },
    '“@@@leads” is for the Code Owners app. Bitbucket itself ignores this line, and so does Steward.',
  ],
  [
    { code: 'codeowners-regex-invalid', data: { pattern: '[a', dialect: 'gitea' } },
    '“[a” is no regular expression in Go’s syntax, so Gitea skips it. Correct it; “.*” stands for any text.',
  ],
  [
    { code: 'codeowners-regex-unsupported', data: { pattern: '(?!a)b' } },
    '“(?!a)b” looks around or refers to a group, which is unsupported here, so the rule does not count. Write it without.',
  ],
  [
    { code: 'codeowners-regex-too-large', data: { pattern: '(a{999}){9}' } },
    '“(a{999}){9}” is too large to be matched quickly, so the rule does not count here. Make it shorter.',
  ],
  [
    { code: 'ownership-login-not-text', data: { word: '123' } },
    'YAML takes “123” for no text, so prow ignores every role of this file. Put it in quotes.',
  ],
  [
    { code: 'ownership-filters-hidden', data: null },
    'prow ignores these filters, because roles stand at the top level. Move the roles into a filter “.*”.',
  ],
];

describe('sentences about the dialects of owners files', () => {
  for (const [facts, sentence] of GOLDEN) {
    it(sentence, () => {
      assert.equal(problemSentence(t, problem('f', FILE_START, 'error', facts)), sentence);
      const own = sentence.replace(/“[^”]*”/g, '');
      assert.ok(!own.includes('!') && own.endsWith('.'));
    });
  }
});
