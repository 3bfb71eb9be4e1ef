import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../../src/core/config';
import { forgeOf } from '../../../src/core/hosting/forge';
import { type Hosted, hostedAt } from '../../../src/core/hosting/hosted';
import { issuePage, userPage } from '../../../src/core/hosting/mentions';
import { filePage } from '../../../src/core/hosting/permalink';
import { readRemote } from '../../../src/core/hosting/remote';
import { Sources } from '../../../src/core/source';
import { MemoryFiles } from '../memory-files';

const COMMIT = 'a'.repeat(40);
const PATH = '.steward/debt/DEBT 1#?.yml';
const FILE = '.steward/debt/DEBT%201%23%3F.yml';

function hosted(url: string): Hosted {
  const remote = readRemote(url);
  assert.ok(remote);
  return { remote, forge: forgeOf(remote.host) };
}

const GITHUB = hosted('git@github.com:acme/shop.git');
const GITLAB = hosted('https://gitlab.com/acme/web/shop.git');
const CODEBERG = hosted('https://codeberg.org/acme/shop.git');
const BITBUCKET = hosted('git@bitbucket.org:acme/shop.git');
const SERVER = hosted('https://bitbucket.acme.example/scm/web/shop.git');
const AZURE = hosted('git@ssh.dev.azure.com:v3/acme/Web Shop/shop');
const UNKNOWN = hosted('https://git.acme.example/acme/shop.git');

describe('pages of code hosts', () => {
  it('show a file at a commit', () => {
    const page = (at: Hosted): string | null =>
      filePage(at, PATH, { kind: 'commit', commit: COMMIT }, 11);
    assert.equal(page(GITHUB), `https://github.com/acme/shop/blob/${COMMIT}/${FILE}#L12`);
    assert.equal(page(GITLAB), `https://gitlab.com/acme/web/shop/-/blob/${COMMIT}/${FILE}#L12`);
    assert.equal(page(CODEBERG), `https://codeberg.org/acme/shop/src/commit/${COMMIT}/${FILE}#L12`);
    assert.equal(page(BITBUCKET), `https://bitbucket.org/acme/shop/src/${COMMIT}/${FILE}#lines-12`);
    assert.equal(
      page(SERVER),
      `https://bitbucket.acme.example/projects/web/repos/shop/browse/${FILE}?at=${COMMIT}#12`,
    );
    assert.equal(
      page(AZURE),
      `https://dev.azure.com/acme/Web%20Shop/_git/shop?path=${encodeURIComponent(`/${PATH}`)}` +
        `&version=GC${COMMIT}&line=12&lineEnd=13&lineStartColumn=1&lineEndColumn=1`,
    );
    assert.equal(page(UNKNOWN), null);
  });

  it('show a file on a branch', () => {
    const page = (at: Hosted, branch: string | null): string | null =>
      filePage(at, 'a.yml', { kind: 'branch', branch });
    assert.equal(page(GITHUB, 'next/1'), 'https://github.com/acme/shop/blob/next/1/a.yml');
    assert.equal(page(GITHUB, null), 'https://github.com/acme/shop/blob/HEAD/a.yml');
    assert.equal(page(CODEBERG, 'main'), 'https://codeberg.org/acme/shop/src/branch/main/a.yml');
    assert.equal(page(CODEBERG, null), null);
    assert.equal(
      page(AZURE, 'main'),
      'https://dev.azure.com/acme/Web%20Shop/_git/shop?path=%2Fa.yml&version=GBmain',
    );
    assert.equal(
      page(SERVER, 'main'),
      'https://bitbucket.acme.example/projects/web/repos/shop/browse/a.yml?at=refs%2Fheads%2Fmain',
    );
  });

  it('show issues', () => {
    assert.equal(issuePage(GITHUB, 12), 'https://github.com/acme/shop/issues/12');
    assert.equal(issuePage(GITHUB, 12, 'x/y'), 'https://github.com/x/y/issues/12');
    assert.equal(issuePage(GITLAB, 12), 'https://gitlab.com/acme/web/shop/-/issues/12');
    assert.equal(issuePage(AZURE, 12), 'https://dev.azure.com/acme/Web%20Shop/_workitems/edit/12');
    assert.equal(issuePage(AZURE, 12, 'x/y'), null);
    assert.equal(issuePage(SERVER, 12), null);
    assert.equal(issuePage(UNKNOWN, 12), null);
  });

  it('show people and teams', () => {
    assert.equal(userPage(GITHUB, 'dev-a'), 'https://github.com/dev-a');
    assert.equal(userPage(GITHUB, 'acme/web'), 'https://github.com/orgs/acme/teams/web');
    assert.equal(userPage(GITLAB, 'acme/web/a'), 'https://gitlab.com/acme/web/a');
    for (const name of ['../x', 'a b', '', 'a/../b', 'x?y', 'a/b/c']) {
      assert.equal(userPage(GITHUB, name), null);
    }
    assert.equal(userPage(BITBUCKET, 'dev-a'), null);
    assert.equal(userPage(UNKNOWN, 'dev-a'), null);
  });

  it('are known of a host with a name of its own where the configuration says what it runs', async () => {
    const config =
      '[remote "backup"]\n\turl = /srv/x\n[remote "up"]\n\turl = git@git.acme.example:a/b\n';
    const sources = new Sources(new MemoryFiles({ '.git/config': config }));
    assert.equal((await hostedAt(sources, DEFAULT_CONFIG))?.forge, null);
    const told = { ...DEFAULT_CONFIG, ownership: { dialect: 'gitlab' as const } };
    const found = await hostedAt(sources, told);
    assert.equal(found?.forge, 'gitlab');
    assert.equal(found.remote.key, 'git.acme.example/a/b');
  });
});
