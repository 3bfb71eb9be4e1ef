import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SampleRepository } from '../host/sample-repository';
import { objects, runCli } from './run-cli';

const RECORD = '# 1. Use queues\n\nDate: 2024-03-05\n\n## Status\n\nAccepted\n';

describe('steward index', () => {
  let folder: SampleRepository;
  beforeEach(() => {
    folder = new SampleRepository().init().write({ 'docs/adr/0001-use-queues.md': RECORD });
  });
  afterEach(() => {
    folder.dispose();
  });

  const page = 'docs/adr/README.md';
  const run = (...argv: string[]): ReturnType<typeof runCli> => runCli(folder.root, argv);
  const state = async (...argv: string[]): Promise<unknown> => {
    const { code, out, errors } = await run('index', '--json', ...argv);
    assert.equal(errors, '');
    return [code, objects(out)];
  };

  it('is missing, then written, then current, then stale', async () => {
    assert.deepEqual(await state('--check'), [1, [{ path: page, state: 'missing' }]]);
    assert.deepEqual(await state(), [0, [{ path: page, state: 'written' }]]);
    assert.match(readFileSync(join(folder.root, page), 'utf8'), /\| ADR-1 \| \[Use queues\]/);
    assert.deepEqual(await state('--check'), [0, [{ path: page, state: 'current' }]]);
    folder.write({ 'docs/adr/0002-use-streams.md': RECORD.replace('1. Use queues', '2. Streams') });
    assert.deepEqual(await state('--check'), [1, [{ path: page, state: 'stale' }]]);
    assert.deepEqual(await state(), [0, [{ path: page, state: 'written' }]]);
    assert.match(readFileSync(join(folder.root, page), 'utf8'), /ADR-2/);
  });

  it('says for people what it did', async () => {
    const { out } = await run('index');
    assert.equal(out, `${page}  written\n`);
  });

  it('takes the folder it is given, and refuses one outside', async () => {
    assert.deepEqual(await state('--folder', 'docs/adr/'), [0, [{ path: page, state: 'written' }]]);
    assert.equal((await run('index', '--folder', '../other')).code, 2);
  });

  it('writes nothing where there are no decisions', async () => {
    const empty = new SampleRepository().init();
    const { code, out } = await runCli(empty.root, ['index']);
    assert.deepEqual([code, out], [0, 'no decisions\n']);
    empty.dispose();
  });
});
