import assert from 'node:assert/strict';
import { isRemoteKey, readRemote } from '../../../src/core/hosting/remote';

describe('address of a remote', () => {
  const alike: Readonly<Record<string, readonly string[]>> = {
    'github.com/acme/shop': [
      'https://github.com/acme/shop.git',
      'https://github.com/Acme/Shop/',
      'https://dev-a:secret@github.com/acme/shop',
      'https://dev:p@ss@github.com/acme/shop',
      'ssh://git@github.com/acme/shop.git',
      'ssh://git@github.com:22/acme/shop.git',
      'git@github.com:acme/shop.git',
      'github.com:acme/shop',
      'git@GitHub.com:/acme/shop',
    ],
    'gitlab.acme.example/tools/web/shop': [
      'https://gitlab.acme.example:8443/tools/web/shop.git',
      'git@gitlab.acme.example:tools/web/shop.git',
    ],
    'dev.azure.com/acme/my project/_git/shop': [
      'https://acme@dev.azure.com/acme/My%20Project/_git/shop',
      'https://acme.visualstudio.com/DefaultCollection/My%20Project/_git/shop',
      'git@ssh.dev.azure.com:v3/acme/My Project/shop',
      'acme@vs-ssh.visualstudio.com:v3/acme/My Project/shop',
    ],
    'dev.azure.com/acme/shop/_git/shop': ['https://dev.azure.com/acme/_git/shop'],
  };
  for (const [key, urls] of Object.entries(alike)) {
    for (const url of urls) {
      it(`reads ${url} as ${key}`, () => {
        const remote = readRemote(url);
        assert.equal(remote?.key, key);
        assert.ok(isRemoteKey(remote.key));
        assert.ok(!/@|secret|p@ss/.test(JSON.stringify(remote)));
      });
    }
  }

  it('keeps the port of pages, not that of ssh', () => {
    assert.equal(readRemote('http://host.example:3000/a/b')?.origin, 'http://host.example:3000');
    assert.equal(readRemote('ssh://git@host.example:2222/a/b')?.origin, 'https://host.example');
  });

  for (const url of [
    '',
    '/srv/git/shop.git',
    '../shop',
    'C:/work/shop',
    'C:\\work\\shop',
    'file:///srv/git/shop',
    'ext::sh -c touch% /tmp/x',
    'javascript://host/acme/shop',
    'https://github.com',
    'https://github.com/',
    'https://github.com/acme/../shop',
    'https://github.com/acme//shop',
    'https://github.com/acme/sh%2Fop',
    'https://github.com/acme/shop?x=1',
    'https://github.com/acme/<b>',
    'https://[::1]/acme/shop',
    'git@github.com:acme/shop\nx',
    `https://github.com/${'a'.repeat(600)}`,
  ]) {
    it(`reads no repository from ${JSON.stringify(url.slice(0, 50))}`, () => {
      assert.equal(readRemote(url), null);
    });
  }
});
