import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type GitLabRead, parseGitLab } from '../../../../src/core/ownership/gitlab/codeowners';
import { source } from '../../read';

const line = fc.constantFrom(
  ...['', '# a', '* @a', '*.md', '*.md @b nobody', '!*.md', '/x[ @c', 'two\\ words @d # @e'],
  ...['[A] @s', '[a][2]', '^[A]', '^[B] @t', '[B]', '[open', '[b] @@guest'],
  ...['<<<<<<< ours', '=======', '>>>>>>> theirs'],
);

const text = fc
  .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, ending]) => lines.join(ending));

const edit = fc.record({
  at: fc.nat(11),
  removed: fc.nat(2),
  added: fc.array(line, { maxLength: 2 }),
});

describe('A CODEOWNERS file of GitLab after an edit', () => {
  it('is read as if it had not been read before', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (texts) => {
        sameAsFresh(texts);
      }),
      { numRuns: 1000 },
    );
  });

  it('is read as if it had not been read before, after small edits', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 6, maxLength: 12 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (lines, edits) => {
          const texts = edits.map(({ at, removed, added }) => {
            lines.splice(at, removed, ...added);
            return lines.join('\n');
          });
          sameAsFresh([...texts, ...texts]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is not taken for a file of another place', () => {
    const before = parseGitLab(source('* @a\n[S] @s\n/x\n', 'CODEOWNERS'));
    const after = parseGitLab(source('* @a\n[S] @s\n/x\n', 'docs/CODEOWNERS'), before);
    assert.ok(after.rules.every(({ rule }) => rule.file === 'docs/CODEOWNERS'));
  });
});

function sameAsFresh(texts: readonly string[]): void {
  let read: GitLabRead | null = null;
  for (const next of texts) {
    read = parseGitLab(source(next), read);
    assert.deepEqual(said(read), said(parseGitLab(source(next))));
  }
}

function said({ rules, problems }: GitLabRead): unknown {
  return {
    problems,
    rules: rules.map(({ entry, ...rest }) => ({ ...rest, normal: entry.normal })),
  };
}
