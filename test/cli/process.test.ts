import assert from 'node:assert/strict';
import { spawn, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SampleRepository } from '../host/sample-repository';

/** The bundle that ships, made by the build before the tests. */
const PROGRAM = join(process.cwd(), 'dist', 'cli.js');

describe('the program as a process', () => {
  let folder: SampleRepository;
  before(() => {
    folder = new SampleRepository().write({ CODEOWNERS: '*.ts @ts\n' });
  });
  after(() => {
    folder.dispose();
  });

  it('streams from standard input, and ends quietly when its reader goes away', async () => {
    assert.ok(existsSync(PROGRAM), 'dist/cli.js is missing: node esbuild.js makes it');
    const child = spawn(process.execPath, [PROGRAM, 'owners', '--stdin'], { cwd: folder.root });
    let errors = '';
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
    child.stdin.on('error', () => undefined);
    const feed = (): void => {
      while (child.stdin.writable && child.stdin.write('src/a.ts\n'.repeat(2000)));
    };
    child.stdin.on('drain', feed);
    feed();
    const [first] = (await once(child.stdout, 'data')) as [Buffer];
    assert.ok(first.toString().startsWith('src/a.ts\t@ts\tCODEOWNERS:1\n'));
    child.stdout.destroy();
    const [code] = (await once(child, 'exit')) as [number | null];
    assert.deepEqual([code, errors], [0, '']);
  });

  it('answers the same from two processes that read the history at once, and after', async () => {
    const repository = new SampleRepository().init();
    const cache = new SampleRepository();
    const ask = async (): Promise<string> => {
      const child = spawn(process.execPath, [PROGRAM, 'stewards', '.', '--json'], {
        cwd: repository.root,
        env: { ...process.env, XDG_CACHE_HOME: cache.root },
      });
      let out = '';
      child.stdout.on('data', (data: Buffer) => (out += data.toString()));
      await once(child, 'close');
      return out;
    };
    try {
      const by = { name: 'Ada', email: 'ada@example.com', date: '2026-01-01' };
      for (let i = 0; i < 5; i++) repository.write({ 'a.ts': `${i}\n` }).commit('change', by);
      const [one, other] = await Promise.all([ask(), ask()]);
      assert.match(one, /"who":"Ada"/);
      assert.deepEqual([other, await ask()], [one, one]);
      assert.equal(repository.git('status', '--porcelain'), '');
      const files = readdirSync(cache.root, { recursive: true, withFileTypes: true });
      const kept = files.filter((entry) => entry.isFile()).map(({ name }) => name);
      assert.deepEqual(kept, ['history.bin']);
    } finally {
      repository.dispose();
      cache.dispose();
    }
  });

  it('does not call it done where the disk is full', async () => {
    const full = '/dev/full';
    if (!existsSync(full)) return; // Linux alone has it.
    const stdio: StdioOptions = ['ignore', openSync(full, 'w'), 'pipe'];
    const child = spawn(process.execPath, [PROGRAM, 'owners', 'a.ts'], { cwd: folder.root, stdio });
    let errors = '';
    child.stderr?.on('data', (data: Buffer) => (errors += data.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    assert.equal(code, 2);
    assert.match(errors, /^steward: cannot write the output: ENOSPC[^\n]*\n$/);
  });
});
