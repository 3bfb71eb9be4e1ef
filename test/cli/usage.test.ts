import assert from 'node:assert/strict';
import { join } from 'node:path';
import { version } from '../../package.json';
import { printable } from '../../src/cli/output';
import { SampleRepository } from '../host/sample-repository';
import { objects, runCli } from './run-cli';

describe('usage of the command line', () => {
  let folder: SampleRepository;
  before(() => {
    folder = new SampleRepository().write({ 'sub/a.ts': '', file: '' });
  });
  after(() => {
    folder.dispose();
  });

  it('says what went wrong in one line, with exit code 2', async () => {
    const wrong: Record<string, string[]> = {
      'no command given; see steward --help': [],
      'unknown command frobnicate; see steward --help': ['frobnicate'],
      'unexpected argument x': ['decisions', 'x'],
      'unknown dialect svn': ['owners', '--dialect', 'svn'],
      "Unknown option '-x'": ['owners', '-x'],
      'context needs a PATH or PATH:LINE': ['context'],
      'lines start at 1': ['context', 'a.ts:0'],
      'outside the repository: ../a': ['context', '../a'],
      'no debt item DEBT-404': ['debt', 'DEBT-404'],
    };
    for (const [message, argv] of Object.entries(wrong)) {
      const { code, out, errors } = await runCli(folder.root, argv);
      assert.deepEqual([code, out, errors], [2, '', `steward: ${message}\n`]);
    }
    for (const argv of [
      ['owners', '--frob'],
      ['owners', '--root'],
      ['check', '--changed', 'main'],
      ['changes'],
      ['changes', '--base', 'main'],
    ]) {
      const { code, errors } = await runCli(folder.root, argv);
      assert.equal(code, 2);
      assert.match(errors, /^steward: [^\n]+\n$/);
    }
  });

  it('refuses a root that is no folder', async () => {
    for (const root of ['missing', 'file']) {
      const { code, errors } = await runCli(folder.root, ['owners', '--root', root]);
      assert.deepEqual(
        [code, errors],
        [2, `steward: cannot read the folder ${join(folder.root, root)}\n`],
      );
    }
  });

  it('takes the shared options before the command too', async () => {
    for (const argv of [
      ['--json', '--root', 'sub', 'owners'],
      ['--root=sub', 'owners', '--json'],
    ]) {
      const { out } = await runCli(folder.root, argv);
      assert.equal(objects(out)[0]?.path, 'a.ts');
    }
  });

  it('says which file is meant where the current folder has one of that name', async () => {
    const inside = join(folder.root, 'sub');
    const root = ['--root', folder.root];
    for (const command of ['owners', 'context', 'stewards', 'markers']) {
      const { errors } = await runCli(inside, [command, 'a.ts', ...root]);
      assert.match(
        errors,
        /^steward: a\.ts is read from the root; for the file here give sub\/a\.ts\n/,
      );
      const other = await runCli(inside, [command, 'sub/a.ts', ...root]);
      assert.equal(other.errors, '');
    }
  });

  it('answers for a path that does not exist, and says that it does not', async () => {
    folder.write({ CODEOWNERS: '* @ada\n', 'a.ts': '', 'sub/b.ts': '' });
    for (const path of ['a.ts', 'sub', '.']) {
      assert.equal((await runCli(folder.root, ['context', path])).errors, '', path);
    }
    const { code, out, errors } = await runCli(folder.root, ['context', 'no\x1b.ts:3', '--json']);
    assert.equal(code, 0);
    assert.deepEqual((objects(out)[0]?.ownership as { owners: unknown }).owners, ['@ada']);
    assert.equal(errors, 'steward: no\uFFFD.ts does not exist; this is what would hold for it\n');
    const stewards = await runCli(folder.root, ['stewards', 'a.ts', 'no.ts']);
    assert.equal(
      stewards.errors,
      'steward: no.ts does not exist; this is what would hold for it\n',
    );
  });

  it('explains itself and every command', async () => {
    const overview = await runCli(folder.root, ['--help']);
    assert.equal(overview.code, 0);
    const names = ['owners', 'decisions', 'markers', 'debt', 'delegations', 'stewards', 'context'];
    for (const name of [...names, 'changes', 'check']) {
      assert.ok(overview.out.includes(`\n  ${name} `), name);
      const help = await runCli(folder.root, [name, '--help']);
      assert.equal(help.code, 0);
      assert.ok(help.out.startsWith(`Usage: steward ${name} [options]`), name);
    }
    assert.equal((await runCli(folder.root, ['--version'])).out, `${version}\n`);
  });

  it('lets no text of a repository steer the terminal', () => {
    assert.equal(printable('a\x1b[2Jb\u202ec\x9bd\te é 👩‍💻'), 'a\uFFFD[2Jb\uFFFDc\uFFFDd\te é 👩‍💻');
  });
});
