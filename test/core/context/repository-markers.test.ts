import assert from 'node:assert/strict';
import { markerCandidates, repositoryMarkers } from '../../../src/core/context/repository-markers';
import type { Repository } from '../../../src/core/context/repository';
import { fakeRepository } from './fakes';

async function found(repository: Repository, signal?: AbortSignal): Promise<string[]> {
  const lines: string[] = [];
  for await (const markers of repositoryMarkers(repository, { signal })) {
    lines.push(...markers.map(({ path, tag, text }) => `${path} ${tag} ${text}`));
  }
  return lines;
}

describe('the markers of a repository', () => {
  const entries = {
    'b/c.py': '# FIXME: one\nx = "# TODO: no"\n',
    'a.ts': '// TODO: two\n// TODO: three\n',
    'none.ts': 'context.TODO();\n',
    'out/x.ts': '// TODO: left out by the configuration\n',
    '.steward/config.yml': 'debt: { exclude: ["out/**"] }\n',
    'raw.c': '// TODO: binary\n\0',
  };

  it('walks where git has no answer, in path order', async () => {
    const { repository } = fakeRepository(entries);
    assert.deepEqual(await found(repository), [
      'a.ts TODO two',
      'a.ts TODO three',
      'b/c.py FIXME one',
    ]);
  });

  it('reads only the files that git names, asked for whole words', async () => {
    const { repository, files, history } = fakeRepository(entries);
    const asked: unknown[] = [];
    history.filesContaining = (...question: unknown[]) => {
      asked.push(question);
      return Promise.resolve({ kind: 'known', value: ['a.ts'] });
    };
    assert.deepEqual(await found(repository), ['a.ts TODO two', 'a.ts TODO three']);
    assert(!files.reads.includes('b/c.py'));
    const [words, , match] = asked[0] as [string[], unknown, string];
    assert(words.includes('TECH_DEBT') && words.includes('@todo'));
    assert.equal(match, 'words');
  });

  it('ends early when nobody waits any more', async () => {
    const { repository } = fakeRepository(entries);
    assert.deepEqual(await found(repository, AbortSignal.abort()), []);
    assert.deepEqual(await markerCandidates(repository, AbortSignal.abort()), []);
  });
});
