import assert from 'node:assert/strict';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { streamGit } from '../../src/host/git-stream';
import { SampleRepository } from './sample-repository';

/** Closes its output, as git does, some time before it ends. */
const SLOW_TO_END = `#!/bin/sh
printf 'all of it'
exec 1>&-
sleep 0.3
`;

/** Writes for ever. */
const ENDLESS = `#!/bin/sh
echo $$ > started
exec yes
`;

describe('the output of git, piece by piece', () => {
  let folder: SampleRepository;
  const path = process.env.PATH;
  before(function () {
    if (process.platform === 'win32') this.skip();
    folder = new SampleRepository().write({ 'slow/git': SLOW_TO_END, 'endless/git': ENDLESS });
    for (const name of ['slow', 'endless']) chmodSync(join(folder.root, name, 'git'), 0o755);
  });
  afterEach(() => {
    process.env.PATH = path;
  });
  after(() => folder.dispose());

  const stream = (name: string, take: (text: string) => void): ReturnType<typeof streamGit> => {
    process.env.PATH = `${join(folder.root, name)}:${path ?? ''}`;
    return streamGit(folder.root, ['log'], (piece) => {
      take(Buffer.from(piece).toString('utf8'));
      return null;
    });
  };

  it('is whole, however long git takes to end behind it', async () => {
    let text = '';
    const read = await stream('slow', (piece) => {
      text += piece;
    });
    assert.deepEqual(read, { kind: 'done', output: null });
    assert.equal(text, 'all of it');
  });

  it('ends with the error of who takes it, and git with it', async () => {
    const fail = (): never => {
      throw new Error('full');
    };
    await assert.rejects(() => stream('endless', fail), /full/);
    const id = Number(readFileSync(join(folder.root, 'started'), 'utf8'));
    assert.throws(() => process.kill(id, 0), /ESRCH/);
  });
});
