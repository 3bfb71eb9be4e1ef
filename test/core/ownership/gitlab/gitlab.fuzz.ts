import assert from 'node:assert/strict';
import { type GitLabRead, parseGitLab } from '../../../../src/core/ownership/gitlab/codeowners';
import { SectionsReading } from '../../../../src/core/ownership/gitlab/sections-reading';
import { sectionsOf } from '../../../../src/core/ownership/gitlab/sections';
import { type Source, sourceOf } from '../../../../src/core/source';
import type { Range } from '../../../../src/core/text';
import { assertInside, assertRange, mutatedFiles } from '../mutated-files';

const SEEDS = [
  '# who\n* @a\n\n[Docs] @writers/team dev@example.test\n*.md\n/docs/ @b # not @c\n!/docs/gen/\n',
  '^[Go][2] @go\r\n*.go\r\n[go]\r\n/cmd/**/main.go @@maintainer @@guest\r\n',
  '[A][0]\n/a/ @a\n/a/b/ @b\n/a/ @c\n[B][x] @b\n*.txt\n[Open name\nman/ @w, @x.\n',
  'two\\ words/*.[ch] @a plain @b/c/d\n\\#x\n!*.rb # gone\n/**/[a-z]?.{js,ts} @x\n[]\nx\n',
];
const PIECES = [
  '[',
  ']',
  '[a]',
  '[!',
  '^[',
  '][2]',
  '!',
  '*',
  '**/',
  '/**',
  '?',
  '-',
  '.',
  '@@',
  '@a/b',
  'a@b.c',
  '{a,b}',
];
const PATHS = ['docs/a.md', 'a/b/c', '.x/[a]/🚀.go', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaab'];

function assertWritten({ text, lines }: Source, words: string, { start }: Range): void {
  assert.ok(text.startsWith(words, lines.offset(start)), JSON.stringify(text));
}

describe('GitLab’s parser', () => {
  it('takes 100,000 mutated files, each as an edit of the one before', function () {
    this.timeout(600_000);
    let before: GitLabRead | null = null;
    for (const text of mutatedFiles(SEEDS, PIECES)) {
      const source = sourceOf('CODEOWNERS', text);
      before = parseGitLab(source, before);
      const { rules, problems } = before;
      assertInside(
        source,
        rules.map(({ rule }) => rule),
        problems,
      );
      for (const { rule } of rules) {
        assertWritten(source, rule.pattern, rule.range);
        for (const owner of rule.owners) assertWritten(source, owner.text, owner.range);
      }
      for (const part of sectionsOf(source)) {
        assertRange(source, part.heading);
        assertRange(source, part.nameRange);
        for (const { range } of part.owners) assertRange(source, range);
        assertRange(source, source.lines.lineRange(part.lastLine));
      }
      const reading = new SectionsReading('CODEOWNERS', rules, problems);
      for (const path of PATHS) {
        reading.verdict(path);
        reading.matching(path);
      }
    }
  });
});
