import assert from 'node:assert/strict';
import { GitHistory } from '../../src/host/git';
import { SampleRepository } from './sample-repository';

const ADA = { name: 'Ada', email: 'ada@example.com', date: '2026-01-01' };

function lines(name: string): string {
  return Array.from({ length: 20 }, (_, i) => `${name} line ${i}\n`).join('');
}

describe('the commit that deleted a file', () => {
  let repository: SampleRepository;
  beforeEach(() => {
    repository = new SampleRepository().init();
    repository.write({ 'web/a.ts': lines('a'), 'web/b.ts': lines('b'), 'x.ts': 'x\n' });
    repository.commit('start', ADA);
  });
  afterEach(() => {
    repository.dispose();
  });

  function committed(...commands: readonly (readonly string[])[]): string {
    for (const command of commands) repository.git(...command);
    repository.commit('next', ADA);
    return repository.git('rev-parse', 'HEAD').trim();
  }

  async function deletedIn(path: string, root = repository.root): Promise<string | null> {
    const answer = await new GitHistory(root).deletedIn(path);
    assert(answer.kind === 'known');
    return answer.value;
  }

  it('is that of its last name, however often it was renamed before', async () => {
    committed(['mv', 'web/a.ts', 'web/c.ts']);
    repository.write({ 'web/c.ts': `${lines('a')}more\n` });
    committed(['mv', 'web/c.ts', 'web/d é.ts'], ['mv', 'web/b.ts', 'web/a.ts']);
    const deleted = committed(['rm', '-q', 'web/d é.ts']);
    committed(['rm', '-q', 'x.ts']);
    assert.equal(await deletedIn('web/c.ts'), deleted);
    assert.equal(await deletedIn('a.ts', `${repository.root}/web`), deleted);
  });

  it('is that of the rename where the file is there under another name', async () => {
    const renamed = committed(['mv', 'web/a.ts', 'web/c.ts']);
    assert.equal(await deletedIn('web/a.ts'), renamed);
    assert.equal(await deletedIn('web/c.ts'), null);
  });

  it('ends where names go in a circle', async () => {
    committed(['mv', 'web/a.ts', 'web/c.ts']);
    committed(['mv', 'web/c.ts', 'web/a.ts']);
    const last = committed(['mv', 'web/a.ts', 'web/c.ts']);
    assert.equal(await deletedIn('web/a.ts'), last);
  });
});
