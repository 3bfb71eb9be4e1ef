import assert from 'node:assert/strict';
import { heldItems } from '../../../src/editor/commands/files-owned-by';
import { fileItems } from '../../../src/editor/commands/pick-file';
import { mineItems } from '../../../src/editor/commands/what-i-own';
import { WhoAmI } from '../../../src/editor/commands/who-am-i';
import { repositoryHoldings } from '../../../src/editor/holdings';
import type { RepositorySession } from '../../../src/editor/repository-session';
import { memento } from '../memento';
import { activePath } from '../rows';
import { acceptUntil, closeAll, start, steward } from '../steward';

describe('the commands about owners', () => {
  let shop: RepositorySession;

  before(async () => {
    const api = await steward();
    const [first] = await api.session.repositories();
    assert.ok(first);
    shop = first;
  });

  afterEach(async () => {
    await closeAll();
  });

  it('list owners with their files', async () => {
    const holdings = await repositoryHoldings(shop);
    assert.ok(holdings);
    const [engineering] = heldItems(holdings);
    assert.equal(engineering?.label, '$(organization) @acme/engineering');
    assert.match(engineering.description ?? '', /^\d+ files, \d+%$/);
    assert.equal(engineering.detail, 'team, Engineering');
    start('steward.filesOwnedBy');
    await acceptUntil(() => {
      assert.notEqual(activePath(), '');
    });
  });

  it('find files by words in any order, and say when there are more', async () => {
    const files = Array.from({ length: 1200 }, (_, at) => `src/part${at}/file.ts`);
    const { signal } = new AbortController();
    const items = await fileItems(files, '', signal);
    assert.equal(items?.length, 501);
    assert.equal(items.at(-1)?.path, null);
    const narrow = await fileItems(files, 'FILE part1199', signal);
    assert.deepEqual(
      narrow?.map(({ label, description }) => [label, description]),
      [['$(file) file.ts', 'src/part1199']],
    );
  });

  it('know the user by the e-mail address of git', async () => {
    const me = new WhoAmI(memento());
    const maya = await me.known(shop);
    assert.equal(maya?.label, '@maya-okonkwo');
    const holdings = await repositoryHoldings(shop);
    assert.ok(holdings);
    const items = mineItems(holdings.ofPerson(maya));
    assert.deepEqual(
      items.map(({ label }) => label),
      [
        '$(files) All of it',
        '$(person) By your own name',
        '$(organization) @acme/engineering',
        '',
        '$(account) I am somebody else…',
      ],
    );
    start('steward.whatIOwn');
    await acceptUntil(() => {
      assert.notEqual(activePath(), '');
    });
    me.dispose();
  });

  it('remember who was chosen instead', async () => {
    const memory = memento();
    const me = new WhoAmI(memory);
    void me.ask(shop);
    await acceptUntil(() => {
      assert.equal(memory.keys().length, 1);
    });
    assert.equal((await me.known(shop))?.label, '@maya-okonkwo');
    await memory.update(memory.keys()[0] ?? '', 'tomas');
    assert.equal((await me.known(shop))?.label, '@tomas-silva');
    me.dispose();
  });

  it('show what has no owner', async () => {
    start('steward.showUnowned');
    await acceptUntil(() => {
      assert.notEqual(activePath(), '');
    });
  });
});
