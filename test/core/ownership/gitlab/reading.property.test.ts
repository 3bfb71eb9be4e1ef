import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseGitLab } from '../../../../src/core/ownership/gitlab/codeowners';
import { fnmatchElements } from '../../../../src/core/ownership/gitlab/fnmatch';
import { normalPattern } from '../../../../src/core/ownership/gitlab/pattern';
import { SectionsReading } from '../../../../src/core/ownership/gitlab/sections-reading';
import { PathPattern } from '../../../../src/core/ownership/patterns/path-pattern';
import { source } from '../../read';

const PATHS = ['', 'a/', 'b/', 'a/b/', 'b/a/a/', 'c/']
  .flatMap((folder) => ['a', 'b', 'ab', 'a.md', 'b.c'].map((name) => folder + name))
  .sort();

const pattern = fc.constantFrom(
  ...['*', '/**/*', '*.md', '/*', 'a', '/a/', 'a/', 'a/b/', '/b/**/a', '[ab]', '/[!a]/*', '/c'],
  ...['/**/a/**/*', 'b?', '/a/*.{md}', '?/a', '/[a', '**/b/'],
);
const line = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('[S] @s', '[s]', '^[T][2] @t', '[U]') },
  { weight: 2, arbitrary: pattern.map((written) => `!${written}`) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(pattern, fc.constantFrom('', ' @a', ' @b @c', ' nobody'))
      .map(([written, owners]) => `/**/${written}${owners}`.replace(/^\/\*\*\/(?!\[)/, '')),
  },
);

describe('GitLab’s reading, of any file', () => {
  it('answers as the rules read in a plain way, for few questions and for many', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 25 }), async (lines) => {
        const { rules, problems } = parseGitLab(source(lines.join('\n'), 'CODEOWNERS'));
        const many = new SectionsReading('CODEOWNERS', rules, problems);
        await many.ready(PATHS);
        for (const path of PATHS) {
          const few = new SectionsReading('CODEOWNERS', rules, problems);
          const expected = plainly(lines, path);
          assert.deepEqual(linesOf(few, path), expected, path);
          assert.deepEqual(linesOf(many, path), expected, path);
          assert.deepEqual(many.matching(path), few.matching(path), path);
        }
      }),
      { numRuns: 400 },
    );
  });
});

function linesOf(reading: SectionsReading, path: string): number[] {
  return reading.verdict(path).rules.map(({ range }) => range.start.line);
}

/** Sections as tables of normal patterns in order of their first place: the lines that decide. */
function plainly(lines: readonly string[], path: string): number[] {
  const sections = new Map([['codeowners', new Map<string, { line: number; not: boolean }>()]]);
  let name = 'codeowners';
  lines.forEach((text, number) => {
    const heading = /^\^?\[(\w)\]/.exec(text);
    if (heading) {
      name = heading[1]?.toLowerCase() ?? '';
      if (!sections.has(name)) sections.set(name, new Map());
      return;
    }
    const not = text.startsWith('!');
    const [written = ''] = text.slice(not ? 1 : 0).split(' ');
    sections.get(name)?.set(normalPattern(written), { line: number, not });
  });
  return [...sections.values()].flatMap((entries) => {
    const hits = [...entries].filter(([normal]) => {
      return new PathPattern(fnmatchElements(normal) ?? []).matches(`/${path}`);
    });
    if (hits.some(([, { not }]) => not)) return [];
    return hits.slice(-1).map(([, { line: deciding }]) => deciding);
  });
}
