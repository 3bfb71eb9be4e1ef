import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { GitHistory } from '../../src/host/git';
import { SampleRepository } from './sample-repository';

describe('a git process that takes long', () => {
  let folder: SampleRepository;
  const path = process.env.PATH;
  before(function () {
    if (process.platform === 'win32') this.skip();
    folder = new SampleRepository().write({
      'bin/git': '#!/bin/sh\necho $$ > started\nexec sleep 60\n',
      'a.ts': '',
    });
    chmodSync(join(folder.root, 'bin/git'), 0o755);
  });
  after(() => {
    process.env.PATH = path;
    folder.dispose();
  });

  it('is gone when the question is cancelled', async () => {
    process.env.PATH = `${join(folder.root, 'bin')}:${path ?? ''}`;
    const abort = new AbortController();
    const asked = new GitHistory(folder.root).commits('a.ts', abort.signal);
    const started = join(folder.root, 'started');
    while (!existsSync(started) || readFileSync(started, 'utf8') === '') await wait(5);
    abort.abort();
    assert.deepEqual(await asked, { kind: 'unknown', gap: 'failed' });
    const id = Number(readFileSync(started, 'utf8'));
    assert.throws(() => process.kill(id, 0), /ESRCH/);
  });
});
