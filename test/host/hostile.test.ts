import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { GitHistory } from '../../src/host/git';
import { changedSince, trackedFiles } from '../../src/host/tracked';
import { SampleRepository } from './sample-repository';

const ADA = { name: 'Ada', email: 'ada@example.com', date: '2025-01-01' };

describe('a repository whose configuration wants to run programs', () => {
  let repository: SampleRepository;
  before(() => {
    repository = new SampleRepository().init();
    repository.write({ 'a.ts': '// TODO x\n', '.gitattributes': '* diff=x filter=x\n' });
    repository.commit('One\n\nCo-authored-by: Bob <bob@example.com>', ADA);
    repository.write({ '.mailmap': 'B <bob@example.com>\n' }).commit('Two', ADA);
  });
  after(() => {
    repository.dispose();
  });

  it('runs none of them', async () => {
    const { root } = repository;
    const mark = (name: string): string => `"touch '${join(root, `ran-${name}`)}' ; cat #"`;
    appendFileSync(
      join(root, '.git/config'),
      `[core]
  fsmonitor = ${mark('fsmonitor')}
  pager = ${mark('pager')}
  editor = ${mark('editor')}
  sshCommand = ${mark('ssh')}
  askPass = ${mark('askpass')}
  hooksPath = hooks
  alternateRefsCommand = ${mark('alternates')}
[alias]
  log = !touch ran-alias
[diff]
  external = ${mark('external')}
[diff "x"]
  command = ${mark('command')}
  textconv = ${mark('textconv')}
[filter "x"]
  clean = ${mark('clean')}
  smudge = ${mark('smudge')}
  process = ${mark('process')}
[log]
  showSignature = true
[gpg]
  program = ${mark('gpg')}
[trailer "co"]
  key = Co-authored-by
  command = ${mark('trailer')}
  cmd = ${mark('trailer-cmd')}
[pager]
  log = ${mark('pager-log')}
[color]
  ui = always
[grep]
  fullName = true
  lineNumber = true
  column = true
[submodule]
  recurse = true
`,
    );
    const history = new GitHistory(root);
    // A file whose time changed makes git compare its content.
    repository.write({ 'a.ts': '// TODO x\n', 'b.ts': '// TODO y\n' });
    const commits = await history.commits('a.ts');
    assert.deepEqual(
      commits.kind === 'known' && commits.value.map(({ coAuthors }) => coAuthors[0]?.name),
      ['B'],
    );
    assert.deepEqual(await history.namesOnBranches(''), {
      kind: 'known',
      value: ['.gitattributes', '.mailmap', 'a.ts'],
    });
    await history.deletedIn('gone.ts');
    await history.authors();
    await history.headCommit();
    await trackedFiles(root);
    assert.deepEqual(await history.filesContaining(['TODO'], undefined, 'words'), {
      kind: 'known',
      value: ['a.ts', 'b.ts'],
    });
    await history.filesContaining(['todo']);
    await changedSince(root, 'HEAD~1');
    await history.changes(null);
    await history.textAt('HEAD', 'a.ts');
    assert.equal((await history.lineTime('HEAD', 'a.ts', 0)).kind, 'known');
    const span = { first: 0, count: 1 };
    assert.equal((await history.writtenLines('a.ts', span)).kind, 'known');
    const [old = ''] = commits.kind === 'known' ? commits.value.map(({ id }) => id) : [];
    await history.pathsSince(new Map([[old, ['gone.ts']]]));
    await history.files();
    assert.deepEqual(
      readdirSync(root).filter((name) => name.startsWith('ran-')),
      [],
    );
  });
});

describe('a partial clone', () => {
  let repository: SampleRepository;
  before(() => {
    const lines = Array.from({ length: 20 }, (_, i) => `line ${i}\n`).join('');
    repository = new SampleRepository().init();
    repository.write({ 'old.ts': lines }).commit('One', ADA);
    const blob = repository.git('rev-parse', 'HEAD:old.ts').trim();
    repository.git('mv', 'old.ts', 'new.ts');
    repository.write({ 'new.ts': `${lines}more\n` }).commit('Two', ADA);
    rmSync(join(repository.root, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    appendFileSync(
      join(repository.root, '.git/config'),
      `[extensions]
  partialClone = origin
[core]
  sshCommand = "touch '${join(repository.root, 'ran-ssh')}' #"
[remote "origin"]
  url = git@example.invalid:x/y.git
  promisor = true
  partialclonefilter = blob:none
`,
    );
    repository.git('config', 'core.repositoryFormatVersion', '1');
  });
  after(() => {
    repository.dispose();
  });

  it('connects to nothing, and answers without renames', async () => {
    const commits = await new GitHistory(repository.root).commits('new.ts');
    assert.equal(commits.kind === 'known' && commits.value.length, 1);
    assert.equal(existsSync(join(repository.root, 'ran-ssh')), false);
  });

  it('runs nothing for a submodule either, which has settings of its own', async () => {
    repository.write({ 'sub/c.ts': '', 'sub/.gitattributes': '* filter=y\n' });
    const inSub = (...args: string[]): string => repository.git('-C', 'sub', ...args);
    inSub('init', '-q');
    inSub('add', '-A');
    inSub('commit', '-q', '-m', 'Sub');
    repository.commit('Three', ADA);
    const mark = `touch '${join(repository.root, 'ran-submodule')}' ; cat #`;
    inSub('config', 'filter.y.clean', mark);
    repository.write({ 'sub/c.ts': 'changed' });
    assert.equal((await changedSince(repository.root, 'HEAD~1')).kind, 'done');
    assert.ok(!existsSync(join(repository.root, 'ran-submodule')));
  });
});
