import { parseBitbucket } from '../../../../src/core/ownership/bitbucket/codeowners';
import { githubPattern } from '../../../../src/core/ownership/github/pattern';
import { sourceOf } from '../../../../src/core/source';
import { assertInside, mutatedFiles } from '../mutated-files';

const SEEDS = [
  '# who\n* dev@example.test @user\n*.js @space/group:random(2) # more\n',
  '/docs/**/*.md @teams/lead:least_busy(1) @a/b:all\ndocs\\ site/ @c\n!x @y\n',
  'CODEOWNERS.destination_branch_pattern main\n@@@leads @a\nCheck(@@leads >= 1)\n/gen/\n',
];
const PIECES = ['*', '**', '/', '[', ']', '!', ':', '(', ')', '@', ':random(2)', '?', '@a/b'];

describe('Bitbucket’s parser', () => {
  it('takes 100,000 mutated files', function () {
    this.timeout(600_000);
    for (const text of mutatedFiles(SEEDS, PIECES)) {
      const source = sourceOf('.bitbucket/CODEOWNERS', text);
      const { rules, problems } = parseBitbucket(source);
      assertInside(source, rules, problems);
      for (const { pattern } of rules) githubPattern(pattern).matches('docs/a/b.js');
    }
  });
});
