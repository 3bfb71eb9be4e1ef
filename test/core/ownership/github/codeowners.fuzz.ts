import { parseCodeowners } from '../../../../src/core/ownership/github/codeowners';
import { githubPattern } from '../../../../src/core/ownership/github/pattern';
import { sourceOf } from '../../../../src/core/source';
import { assertInside, mutatedFiles } from '../mutated-files';

const SEEDS = [
  '# who\n* @a\n/docs/ @acme/docs dev@example.test # front\n*.md\n',
  '/my\\ notes/**/*.md @x\r\napp/[id]/page.ts @y\r\n!no @z\r\n\\#a @w\r\n',
  'a#b @x\n  /src/***/x @y\n/a//b @z nobody\n**/gen/** @a @a\n/\n',
];
const PIECES = ['/', '*', '**', '/**/', '?', '!', '[', ']', '\\ ', '\\#', ' # ', '@a/b', 'a@b.c'];

describe('GitHub’s parser', () => {
  it('takes 100,000 mutated files, and each again as an edit of the one before', function () {
    this.timeout(600_000);
    let before = parseCodeowners(sourceOf('CODEOWNERS', ''));
    for (const text of mutatedFiles(SEEDS, PIECES)) {
      const source = sourceOf('CODEOWNERS', text);
      const read = parseCodeowners(source);
      assertInside(source, read.rules, read.problems);
      before = parseCodeowners(source, before);
      assertInside(source, before.rules, before.problems);
      for (const { pattern } of read.rules) githubPattern(pattern).matches('docs/a/b.js');
    }
  });
});
