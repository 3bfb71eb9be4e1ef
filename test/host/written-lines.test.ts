import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { HistoryAnswer } from '../../src/core/ports';
import { GitHistory } from '../../src/host/git';
import { SampleRepository } from './sample-repository';

const ADA = { name: 'Ada', email: 'ada@example.com', date: '2025-01-01' };
const BOB = { name: 'bob', email: 'bob@old.example', date: '2025-06-01' };
const CY = { name: 'Cy', email: 'cy@example.com', date: '2025-07-01' };

const ALL = { first: 0, count: 4 };

function value<T>(answer: HistoryAnswer<T>): T {
  if (answer.kind === 'unknown') assert.fail(`no answer: ${answer.gap}`);
  return answer.value;
}

async function names(root: string, path = 'a.ts', span = ALL): Promise<(string | null)[]> {
  const lines = value(await new GitHistory(root).writtenLines(path, span));
  return lines.map((line) => line?.author.name ?? null);
}

describe('who wrote lines', () => {
  let repository: SampleRepository;

  beforeEach(() => {
    repository = new SampleRepository().init();
    repository
      .write({
        'a.ts': 'one\ntwo\nthree\nfour\n',
        '.mailmap': 'Bob Builder <bob@example.com> <bob@old.example>\n',
      })
      .commit('Start', ADA);
    repository.write({ 'a.ts': 'one\ntwo!\nthree\nfour\n' }).commit('Two', BOB);
  });

  afterEach(() => {
    repository.dispose();
  });

  it('is told for each, by mailmap, renames followed', async () => {
    repository.git('mv', 'a.ts', 'b ä.ts');
    repository.commit('Move', CY);
    repository.write({ 'b ä.ts': 'not committed\n' });
    assert.deepEqual(await names(repository.root, 'b ä.ts'), ['Ada', 'Bob Builder', 'Ada', 'Ada']);
    const history = new GitHistory(repository.root);
    const [line] = value(await history.writtenLines('b ä.ts', { first: 1, count: 1 }));
    assert.deepEqual(line, {
      commit: repository.git('rev-parse', 'HEAD~1').trim(),
      author: { name: 'Bob Builder', email: 'bob@example.com' },
      time: Date.parse('2025-06-01T12:00:00Z'),
    });
  });

  it('looks through ignored revisions, also where one of them is none', async () => {
    repository.write({ 'a.ts': 'one;\ntwo!;\nthree;\nfour;\n' }).commit('Format', CY);
    const format = repository.git('rev-parse', 'HEAD').trim();
    repository.write({ '.git-blame-ignore-revs': `# format\n${format}\n` });
    assert.deepEqual(await names(repository.root), ['Ada', 'Bob Builder', 'Ada', 'Ada']);
    repository.write({ '.git-blame-ignore-revs': 'no commit\n' });
    assert.deepEqual(await names(repository.root), ['Cy', 'Cy', 'Cy', 'Cy']);
    repository.git('config', 'blame.ignoreRevsFile', 'nowhere');
    assert.deepEqual(await names(repository.root), ['Cy', 'Cy', 'Cy', 'Cy']);
  });

  it('stays unknown before a shallow clone begins', async () => {
    const clone = new SampleRepository();
    const url = `file://${repository.root}`;
    execFileSync('git', ['clone', '-q', '--depth=1', url, join(clone.root, 'c')]);
    assert.deepEqual(await names(join(clone.root, 'c')), [null, null, null, null]);
    clone.dispose();
    assert.deepEqual(await names(repository.root), ['Ada', 'Bob Builder', 'Ada', 'Ada']);
  });

  it('has no answer for lines and files that are not there', async () => {
    const history = new GitHistory(repository.root);
    const kinds = await Promise.all([
      history.writtenLines('a.ts', { first: 50, count: 2 }),
      history.writtenLines('none.ts', ALL),
      history.writtenLines('a.ts', ALL, AbortSignal.abort()),
    ]);
    assert.deepEqual(kinds, Array(3).fill({ kind: 'unknown', gap: 'failed' }));
    assert.equal(value(await history.writtenLines('a.ts', { first: 2, count: 50 })).length, 2);
  });
});
