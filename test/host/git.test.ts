import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { HistoryAnswer } from '../../src/core/ports';
import { GitHistory } from '../../src/host/git';
import { changedSince, trackedFiles } from '../../src/host/tracked';
import { SampleRepository } from './sample-repository';

const ADA = { name: 'Ada', email: 'ada@example.com', date: '2025-01-01' };
const BOB = { name: 'bob', email: 'bob@old.example', date: '2025-06-01' };

function value<T>(answer: HistoryAnswer<T>): T {
  if (answer.kind === 'unknown') assert.fail(`no answer: ${answer.gap}`);
  return answer.value;
}

describe('git history', () => {
  let repository: SampleRepository;
  let history: GitHistory;
  let first: string;

  before(() => {
    repository = new SampleRepository().init();
    const body = 'one\ntwo\nthree\nfour\n';
    repository
      .write({
        'web/old.ts': body,
        'web/gone.ts': 'x\n',
        'docs/adr/0001-a.md': '# 1. A\n',
        'docs/adr/drafts/0009-x.md': '# 9. X\n',
        '.mailmap': 'Bob Builder <bob@example.com> <bob@old.example>\n',
      })
      .commit('Start', ADA);
    first = repository.git('rev-parse', 'HEAD').trim();
    repository.git('checkout', '-q', '-b', 'side');
    repository.write({ 'docs/adr/0002-b.md': '# 2. B\n' }).commit('Side', ADA);
    repository.write({ 'docs/adr/0003-c/README.md': '# 3. C\n' }).commit('Far', ADA);
    repository.git('update-ref', 'refs/remotes/origin/far', 'HEAD');
    repository.git('reset', '-q', '--hard', 'HEAD~1');
    repository.git('checkout', '-q', 'main');
    repository.git('mv', 'web/old.ts', 'web/new name é.ts');
    repository.git('rm', '-q', 'web/gone.ts');
    repository.commit('Move\n\nCo-authored-by: bob <bob@old.example>\nCo-authored-by: nobody', {
      ...ADA,
      date: '2025-03-01',
    });
    repository.write({ 'web/new name é.ts': `${body}five // TODO: six\n` }).commit('Five', BOB);
    repository.write({ 'web/fresh.ts': '// TODO later\n', '.gitignore': 'ignored.ts\n' });
    repository.write({ 'ignored.ts': '// TODO never\n' });
    history = new GitHistory(repository.root);
  });

  after(() => {
    repository.dispose();
  });

  it('follows renames, applies the mailmap and counts co-authors', async () => {
    const commits = value(await history.commits('web/new name é.ts'));
    assert.deepEqual(
      commits.map(({ author, coAuthors, time }) => ({
        author: author.name,
        coAuthors,
        day: new Date(time).toISOString().slice(0, 10),
      })),
      [
        { author: 'Bob Builder', coAuthors: [], day: '2025-06-01' },
        {
          author: 'Ada',
          coAuthors: [{ name: 'Bob Builder', email: 'bob@example.com' }],
          day: '2025-03-01',
        },
        { author: 'Ada', coAuthors: [], day: '2025-01-01' },
      ],
    );
  });

  it('answers for a folder, for the root and for a path git never saw', async () => {
    const answers = await Promise.all(['docs', '', 'nothing'].map((path) => history.commits(path)));
    assert.deepEqual(
      answers.map((answer) => value(answer).length),
      [1, 3, 0],
    );
  });

  it('takes paths as names and never as patterns or options', async () => {
    const odd = ['web/*', ':(top)web', '--all', '-n1'];
    const answers = await Promise.all(odd.map((path) => history.commits(path)));
    assert.deepEqual(answers.map(value), [[], [], [], []]);
  });

  it('reads from a subfolder of the repository', async () => {
    const below = new GitHistory(join(repository.root, 'web'));
    assert.equal(value(await below.commits('new name é.ts')).length, 3);
    assert.deepEqual(await trackedFiles(join(repository.root, 'web')), ['new name é.ts']);
    const docs = new GitHistory(join(repository.root, 'docs'));
    assert.deepEqual(value(await docs.namesOnBranches('adr')), [
      '0001-a.md',
      '0002-b.md',
      '0003-c',
      'drafts',
    ]);
  });

  it('knows when a line was written, through a rename', async () => {
    const path = 'web/new name é.ts';
    const days = [
      value(await history.lineTime('HEAD', path, 1)),
      value(await history.lineTime('HEAD', path, 4)),
    ];
    assert.deepEqual(days, [Date.parse('2025-01-01T12:00Z'), Date.parse('2025-06-01T12:00Z')]);
    for (const [commit, line] of [
      ['HEAD', 99],
      ['--help', 0],
      ['0000', 0],
    ] as const) {
      assert.equal((await history.lineTime(commit, path, line)).kind, 'unknown');
    }
  });

  it('names what is in a folder on every branch, here and at the remotes', async () => {
    const names = ['0001-a.md', '0002-b.md', '0003-c', 'drafts'];
    assert.deepEqual(value(await history.namesOnBranches('docs/adr')), names);
    assert.deepEqual(value(await history.namesOnBranches('adr', ['docs/adr', 'home:/x'])), names);
    assert.deepEqual(value(await history.namesOnBranches('.steward/debt')), []);
    assert.deepEqual(value(await history.namesOnBranches('')), ['.mailmap', 'docs', 'web']);
  });

  it('names the commit that deleted a file', async () => {
    const paths = ['web/gone.ts', 'never.ts'];
    const answers = await Promise.all(paths.map((path) => history.deletedIn(path)));
    assert.deepEqual(answers.map(value), [repository.git('rev-parse', 'HEAD~1').trim(), null]);
  });

  it('lists authors once and knows the commit at hand', async () => {
    assert.deepEqual(
      value(await history.authors()).map(({ email }) => email),
      ['bob@example.com', 'ada@example.com'],
    );
    assert.equal(value(await history.headCommit()), repository.git('rev-parse', 'HEAD').trim());
  });

  it('lists tracked files, and files with a word that are not ignored', async () => {
    assert.deepEqual(await trackedFiles(repository.root), [
      '.mailmap',
      'docs/adr/0001-a.md',
      'docs/adr/drafts/0009-x.md',
      'web/new name é.ts',
    ]);
    const words = ['TODO', '--open-files-in-pager=x'];
    assert.deepEqual(value(await history.filesContaining(words, undefined, 'words')), [
      'web/fresh.ts',
      'web/new name é.ts',
    ]);
    for (const word of ['todo', 'TOD', 'NOWHERE']) {
      assert.deepEqual(value(await history.filesContaining([word], undefined, 'words')), []);
    }
  });

  it('lists files with a word in any case, new ones too, and takes no word for an option', async () => {
    const words = ['todo', '--open-files-in-pager=x', '', 'a\nb', '.*'];
    assert.deepEqual(value(await history.filesContaining(words)), [
      'web/fresh.ts',
      'web/new name é.ts',
    ]);
    assert.deepEqual(value(await history.filesContaining(['NOWHERE'])), []);
    assert.deepEqual(value(await history.filesContaining([])), []);
    const below = new GitHistory(join(repository.root, 'web'));
    assert.deepEqual(value(await below.filesContaining(['later'])), ['fresh.ts']);
    assert.deepEqual(await history.filesContaining(['x'], AbortSignal.abort()), {
      kind: 'unknown',
      gap: 'failed',
    });
  });

  it('lists what changed since a commit, and refuses what is none', async () => {
    const changed = await changedSince(repository.root, 'side');
    assert.deepEqual(changed, {
      kind: 'done',
      output: ['.gitignore', 'web/fresh.ts', 'web/gone.ts', 'web/new name é.ts', 'web/old.ts'],
    });
    assert.equal((await changedSince(repository.root, first)).kind, 'done');
    const bad = ['', 'no-such-ref', '--output=x'];
    for (const answer of await Promise.all(bad.map((ref) => changedSince(repository.root, ref)))) {
      assert.deepEqual(answer, { kind: 'gap', gap: 'failed' });
    }
  });

  it('ends the process when it is cancelled', async () => {
    const abort = new AbortController();
    const asked = history.commits('', abort.signal);
    abort.abort();
    assert.deepEqual(await asked, { kind: 'unknown', gap: 'failed' });
    assert.deepEqual(await history.authors(AbortSignal.abort()), {
      kind: 'unknown',
      gap: 'failed',
    });
  });

  it('knows who writes here, as a commit would', async () => {
    repository.git('config', 'user.name', 'Ada Writes');
    repository.git('config', 'user.email', 'ada@example.com');
    assert.deepEqual(value(await history.writer()), {
      name: 'Ada Writes',
      email: 'ada@example.com',
    });
  });
});
