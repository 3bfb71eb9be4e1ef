import assert from 'node:assert/strict';
import { SampleRepository } from '../host/sample-repository';
import { runCli } from './run-cli';

describe('steward markers', () => {
  let folder: SampleRepository;
  beforeEach(() => {
    folder = new SampleRepository().write({
      'a.ts': '// TODO one\n',
      'lib/b.py': '# FIXME two\n',
      'lib/deep/c.ts': '// HACK three\n',
      'none.ts': 'const TODO = 1;\n',
      'node_modules/p/i.js': '// TODO of others\n',
      'image.bin': Buffer.from([0, 1, 2]),
    });
  });
  afterEach(() => {
    folder.dispose();
  });

  const ALL = ['a.ts:1:4: TODO one', 'lib/b.py:1:3: FIXME two', 'lib/deep/c.ts:1:4: HACK three'];
  const markers = async (...paths: string[]): Promise<string[]> => {
    const { out, errors, code } = await runCli(folder.root, ['markers', ...paths]);
    assert.deepEqual([errors, code], ['', 0]);
    return out.split('\n').filter((line) => line !== '');
  };

  it('walks a folder without git', async () => {
    assert.deepEqual(await markers(), ALL);
  });

  it('asks git where there is one, for new files too and not for ignored ones', async () => {
    folder.init().write({ '.gitignore': 'node_modules\nlib/deep\n' });
    assert.deepEqual(await markers(), ALL.slice(0, 2));
  });

  it('takes files and folders in the order given', async () => {
    assert.deepEqual(await markers('lib', 'a.ts'), [ALL[1], ALL[2], ALL[0]]);
  });

  it('names a file that is not there and answers for the others', async () => {
    const { out, errors, code } = await runCli(folder.root, [
      'markers',
      'gone.ts',
      'a.ts/b',
      'a.ts',
    ]);
    assert.deepEqual(
      [out, errors, code],
      [`${ALL[0]}\n`, 'steward: no such file: gone.ts\nsteward: no such file: a.ts/b\n', 0],
    );
  });

  it('finds nothing where the configuration knows no tag', async () => {
    folder.init().write({ '.steward/config.yml': 'debt: { tags: [] }\n' });
    assert.deepEqual(await markers('a.ts'), []);
  });
});
