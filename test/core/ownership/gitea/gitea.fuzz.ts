import assert from 'node:assert/strict';
import { readGitea } from '../../../../src/core/ownership/gitea/reading';
import { sourceOf, Sources } from '../../../../src/core/source';
import { MemoryFiles } from '../../memory-files';
import { assertInside, mutatedFiles } from '../mutated-files';

const SEEDS = [
  '# who\n.*\\\\.go @ann @org/team # lead\n!src/.* @bob\n\n',
  'docs/(aws|google)/[^/]*\\\\.(md|txt) @a @b/c\npath\\ with\\ space @d\na\\#b @e\n',
  '(a+)+$ @x\n*.js @y\n(?!x)y @z\n(a)\\\\1 @w\nlib/.*_amf* @v\n',
  'one\n@two\n  three\t@x  @y/z\t\n',
];
const PIECES = [
  '.*',
  '(',
  ')',
  '[',
  ']',
  '|',
  '*',
  '+',
  '?',
  '{2}',
  '{1000}',
  '^',
  '$',
  '!',
  '/',
  '(?i)',
];

describe('Gitea’s parser', () => {
  it('takes 100,000 mutated files', async function () {
    this.timeout(600_000);
    const files = new MemoryFiles();
    const sources = new Sources(files);
    for (const text of mutatedFiles(SEEDS, PIECES)) {
      files.set('CODEOWNERS', text);
      sources.forget('CODEOWNERS');
      const found = await sources.read('CODEOWNERS');
      // NUL makes a file binary.
      if (found.kind !== 'source') continue;
      const read = await readGitea(sources);
      assert.ok(read);
      const source = found.source.conflicted ? sourceOf('CODEOWNERS', text) : found.source;
      if (!found.source.conflicted) assertInside(source, read.rules, read.problems);
      read.verdict('src/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaX.go');
    }
  });
});
