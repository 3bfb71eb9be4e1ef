import assert from 'node:assert/strict';
import { join } from 'node:path';
import { OutputClosed } from '../../src/cli/io';
import { run } from '../../src/cli/run';
import { SampleRepository } from '../host/sample-repository';
import { objects, runCli } from './run-cli';

describe('steward owners', () => {
  let folder: SampleRepository;
  before(() => {
    folder = new SampleRepository();
    folder.write({ '.github/CODEOWNERS': '*.ts @ts\n/none/\n', 'a.ts': '', 'é/b c.ts': '' });
  });
  after(() => {
    folder.dispose();
  });

  const paths = (out: string): unknown[] => objects(out).map(({ path }) => path);

  it('keeps the order of the input and repeats', async () => {
    const { out, code } = await runCli(folder.root, ['owners', '--json', 'z.ts', 'a.ts', 'z.ts']);
    assert.equal(code, 0);
    assert.deepEqual(paths(out), ['z.ts', 'a.ts', 'z.ts']);
  });

  it('tells owned, unowned and unmatched apart', async () => {
    const { out } = await runCli(folder.root, ['owners', 'a.ts', 'none/x', 'y']);
    assert.equal(
      out,
      'a.ts\t@ts\t.github/CODEOWNERS:1\nnone/x\t(unowned)\t.github/CODEOWNERS:2\ny\t(no rule)\n',
    );
  });

  it('normalises what people and programs call a path', async () => {
    const given = ['./a.ts', 'é\\b c.ts', join(folder.root, 'a.ts'), 'a/../a.ts', 'é/'];
    const { out } = await runCli(folder.root, ['owners', '--json', ...given]);
    assert.deepEqual(paths(out), ['a.ts', 'é/b c.ts', 'a.ts', 'a.ts', 'é']);
  });

  it('names paths outside the repository and answers for the others', async () => {
    const given = ['../x', '/etc/passwd', 'a.ts'];
    const { out, errors, code } = await runCli(folder.root, ['owners', '--json', ...given]);
    assert.deepEqual(paths(out), ['a.ts']);
    assert.equal(
      errors,
      'steward: outside the repository: ../x\nsteward: outside the repository: /etc/passwd\n',
    );
    assert.equal(code, 2);
  });

  it('reads lines, whatever their ends and pieces', async () => {
    const bytes = Buffer.from('a.ts\r\n\né/b c.ts\nlast');
    const pieces = [bytes.subarray(0, 9), bytes.subarray(9, 12), bytes.subarray(12)];
    const { out } = await runCli(folder.root, ['owners', '--stdin', '--json'], pieces);
    assert.deepEqual(paths(out), ['a.ts', 'é/b c.ts', 'last']);
  });

  it('reads names with NUL between them', async () => {
    const { out } = await runCli(
      folder.root,
      ['owners', '--stdin', '--json'],
      ['a\nb\0c', '.ts\0'],
    );
    assert.deepEqual(paths(out), ['a\nb', 'c.ts']);
  });

  it('answers for every file without arguments, and for none with an empty list', async () => {
    const all = await runCli(folder.root, ['owners', '--json']);
    assert.deepEqual(paths(all.out), ['.github/CODEOWNERS', 'a.ts', 'é/b c.ts']);
    const none = await runCli(folder.root, ['owners', '--stdin', '--json'], []);
    assert.deepEqual([none.out, none.code], ['', 0]);
  });

  it('writes in pieces and ends quietly when nobody reads on', async () => {
    let notes = '';
    let written = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield await Promise.resolve(Buffer.from('a.ts\n'.repeat(1000)));
    }
    const code = await run(['owners', '--stdin'], {
      cwd: folder.root,
      clock: { now: () => 0, today: () => '2026-06-01' },
      input: endless(),
      write: () => (++written < 3 ? Promise.resolve() : Promise.reject(new OutputClosed())),
      cacheHome: null,
      note: (text) => (notes += text),
    });
    assert.deepEqual([code, notes, written], [0, '', 3]);
  });
});
