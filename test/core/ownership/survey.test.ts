import assert from 'node:assert/strict';
import { loadOwnership } from '../../../src/core/ownership/model';
import { filesByVerdict, surveyOwnership } from '../../../src/core/ownership/survey';
import { Sources } from '../../../src/core/source';
import { MemoryFiles } from '../memory-files';

const RULES = '*.md @docs\n/src/ @core\n/src/gen/\n/x/ @core\n';

describe('who owns all files', () => {
  it('is what is answered for each of them', async () => {
    const paths = manyPaths(2000);
    const survey = await surveyOwnership(await model(), paths, () => null);
    const single = await model();
    assert.deepEqual(
      survey?.verdicts,
      paths.map((path) => single.verdict(path)),
    );
  });

  it('gives one verdict to files that one rule decides', async () => {
    const paths = ['src/a', 'x/a', 'src/gen/a', 'README.md', 'other', 'src/b', 'else'];
    const survey = await surveyOwnership(await model(), paths, () => null);
    assert.ok(survey);
    assert.deepEqual(
      [...filesByVerdict(survey)].map(([{ state, owners }, files]) => [state, owners, files]),
      [
        ['owned', ['@core'], ['src/a', 'src/b']],
        ['owned', ['@core'], ['x/a']],
        ['unowned', [], ['src/gen/a']],
        ['owned', ['@docs'], ['README.md']],
        ['unmatched', [], ['other', 'else']],
      ],
    );
  });

  it('lets other work go first, and ends when it is no longer wanted', async () => {
    const ended = new AbortController();
    let rests = 0;
    const breathe = async (): Promise<void> => {
      if (++rests === 3) ended.abort();
      await Promise.resolve();
    };
    const survey = await surveyOwnership(await model(), manyPaths(5000), breathe, ended.signal);
    assert.equal(survey, null);
    assert.equal(rests, 3);
  });
});

function model(): ReturnType<typeof loadOwnership> {
  return loadOwnership(new Sources(new MemoryFiles({ '.github/CODEOWNERS': RULES })), 'github');
}

function manyPaths(count: number): string[] {
  const folders = ['src', 'src/gen', 'docs', 'x/y'];
  return Array.from({ length: count }, (_, i) => {
    return `${folders[i % 4] ?? ''}/file${i}${i % 7 === 0 ? '.md' : '.ts'}`;
  });
}
