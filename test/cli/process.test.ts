import assert from 'node:assert/strict';
import { spawn, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
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
