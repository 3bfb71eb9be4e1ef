import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import type { FormerPaths } from '../../src/core/ports';
import { GitHistory } from '../../src/host/git';
import { SampleRepository } from './sample-repository';

const ADA = { name: 'Ada', email: 'ada@example.com', date: '2026-01-01' };

function lines(name: string): string {
  return Array.from({ length: 20 }, (_, i) => `${name} line ${i}\n`).join('');
}

/** Commits for `git fast-import`, each of which renames the one file; `many/` stays as it is. */
function chain(count: number): string {
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const many = Array.from({ length: 1000 }, (_, i) => `M 644 inline many/${i} é.ts\n${data('x')}`);
  const commits = Array.from({ length: count }, (_, i) => {
    const files =
      i === 0
        ? [`M 644 inline f0.ts\n${data(lines('f'))}`, ...many].join('')
        : `R f${i - 1}.ts f${i}.ts\n`;
    const by = `committer Ada <ada@example.com> ${1_767_000_000 + i} +0000`;
    return `commit refs/heads/main\n${by}\n${data(`number ${i}`)}${files}`;
  });
  return commits.join('\n');
}

async function pathsOf(
  root: string,
  asked: Readonly<Record<string, readonly string[]>>,
): Promise<ReadonlyMap<string, FormerPaths | null>> {
  const answer = await new GitHistory(root).pathsSince(new Map(Object.entries(asked)));
  assert(answer.kind === 'known');
  return answer.value;
}

describe('where files of commits are now', () => {
  let repository: SampleRepository;
  beforeEach(() => {
    repository = new SampleRepository().init();
  });
  afterEach(() => {
    repository.dispose();
  });
  const head = (): string => repository.git('rev-parse', 'HEAD').trim();

  it('follows renames, also those not committed, and knows what was deleted', async () => {
    repository.write({ 'a.ts': lines('a'), 'b.ts': lines('b'), 'c.ts': lines('c'), 'd.ts': 'd\n' });
    const first = (repository.commit('one', ADA), head());
    repository.git('mv', 'a.ts', 'x "y"\tz.ts');
    repository.git('rm', '-q', 'b.ts');
    repository.commit('two', ADA);
    repository.git('mv', 'c.ts', 'e.ts');
    const found = await pathsOf(repository.root, {
      [first.slice(0, 10)]: ['a.ts', 'b.ts', 'c.ts', 'd.ts'],
    });
    assert.deepEqual(
      [...(found.get(first.slice(0, 10))?.paths ?? [])],
      [
        ['a.ts', 'x "y"\tz.ts'],
        ['b.ts', null],
        ['c.ts', 'e.ts'],
        ['d.ts', 'd.ts'],
      ],
    );
  });

  it('walks the history once where many commits ask', async () => {
    repository.write({ 'f0.ts': lines('f') });
    const commits: string[] = [];
    for (let i = 0; i < 7; i++) {
      repository.commit(`number ${i}`, ADA);
      commits.push(head());
      repository.git('mv', `f${i}.ts`, `f${i + 1}.ts`);
    }
    repository.commit('last', ADA);
    const asked = Object.fromEntries(commits.map((commit, i) => [commit, [`f${i}.ts`]]));
    const found = await pathsOf(repository.root, asked);
    const ends = commits.map((commit, i) => found.get(commit)?.paths.get(`f${i}.ts`));
    assert.deepEqual(ends, Array<string>(7).fill('f7.ts'));
  });

  it('answers for hundreds of commits and of paths at once, with their texts', async () => {
    const count = 450;
    execFileSync('git', ['fast-import', '--quiet'], {
      cwd: repository.root,
      input: chain(count),
    });
    repository.git('reset', '-q', '--hard', 'main');
    const commits = repository.git('rev-list', '--reverse', 'main').trim().split('\n');
    assert.equal(commits.length, count);
    const asked = commits.map((commit, i) => [commit, [`f${i}.ts`, 'gone.ts']] as const);
    const found = await pathsOf(repository.root, Object.fromEntries(asked));
    const ends = commits.map((commit) => [...(found.get(commit)?.paths.values() ?? [])]);
    assert.deepEqual(ends, Array<unknown>(count).fill([`f${count - 1}.ts`, null]));
    const [first = ''] = commits;
    const paths = Array.from({ length: 1000 }, (_, i) => `many/${i} é.ts`);
    const many = (await pathsOf(repository.root, { [first]: paths })).get(first);
    assert.deepEqual([...(many?.paths.values() ?? [])], paths);
    const history = new GitHistory(repository.root);
    const texts = await Promise.all(commits.map((commit, i) => history.textAt(commit, `f${i}.ts`)));
    assert.deepEqual(
      texts.map((text) => text.kind === 'known' && text.value === lines('f')),
      commits.map(() => true),
    );
  });

  it('says which commits it does not have, and takes no name for one', async () => {
    repository.write({ 'a.ts': 'a\n' }).commit('one', ADA);
    const found = await pathsOf(repository.root, {
      ['0'.repeat(40)]: ['a.ts'],
      main: ['a.ts'],
      '--all': ['a.ts'],
      'HEAD\nHEAD': ['a.ts'],
    });
    assert.deepEqual([...found.values()], [null, null, null, null]);
  });

  it('finds exact renames alone where blobs are missing, and fetches none', async () => {
    repository.write({ 'a.ts': lines('a'), 'b.ts': lines('b') });
    const first = (repository.commit('one', ADA), head());
    repository.git('mv', 'a.ts', 'moved.ts');
    repository.git('mv', 'b.ts', 'changed.ts');
    repository.write({ 'changed.ts': `${lines('b')}more\n` }).commit('two', ADA);
    repository.git('config', 'uploadpack.allowFilter', 'true');
    const clone = new SampleRepository();
    try {
      const from = `file://${repository.root}`;
      execFileSync('git', ['clone', '-q', '--filter=blob:none', from, clone.root]);
      const found = await pathsOf(clone.root, { [first]: ['a.ts', 'b.ts'] });
      const former = found.get(first);
      assert.equal(former?.exactOnly, true);
      assert.equal(former.paths.get('a.ts'), 'moved.ts');
      assert.equal(former.paths.get('b.ts'), null);
    } finally {
      clone.dispose();
    }
  });
});
