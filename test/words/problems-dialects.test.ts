import assert from 'node:assert/strict';
import { problem, type ProblemFacts } from '../../src/core/problem';
import { FILE_START } from '../../src/core/text';
import { problemSentence } from '../../src/words/problems';
import { t } from './facts';

/** What only one platform minds: Bitbucket, Gitea, prow. */
const GOLDEN: readonly [ProblemFacts, string][] = [
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
