import assert from 'node:assert/strict';
import { type ItemLink, itemLinkPath, readItemLink } from '../../../src/core/hosting/item-link';

const QUERY = 'repository=github.com/acme/shop&id=DEBT-12';

describe('link to an item', () => {
  const link: ItemLink = { kind: 'debt', repository: 'github.com/acme/shop', id: 'DEBT-12' };

  it('is read as it is written', () => {
    assert.equal(itemLinkPath(link), `/debt?${QUERY}`);
    assert.deepEqual(read('/debt', QUERY), link);
    assert.deepEqual(read('/debt', 'id=DEBT-12&repository=GitHub.com/acme/Shop'), link);
    assert.deepEqual(read('/decision', 'id=ADR-12&repository=github.com/acme/shop'), {
      ...link,
      kind: 'decision',
      id: 'ADR-12',
    });
  });

  const hostile: readonly (readonly [string, string, string?])[] = [
    ['', QUERY],
    ['/', QUERY],
    ['/debt/', QUERY],
    ['/debt/../decision', QUERY],
    ['//debt', QUERY],
    ['/Debt', QUERY],
    ['/command:workbench.action.quit', QUERY],
    ['/debt', QUERY, 'L12'],
    ['/debt', ''],
    ['/debt', '&'],
    ['/debt', 'id=DEBT-12'],
    ['/debt', 'repository=github.com/acme/shop'],
    ['/debt', `${QUERY}&id=DEBT-13`],
    ['/debt', `${QUERY}&repository=github.com/acme/other`],
    ['/debt', `${QUERY}&path=/etc/passwd`],
    ['/debt', `${QUERY}&command=workbench.action.quit`],
    ['/debt', `${QUERY}&`],
    ['/debt', `${QUERY}&&x`],
    ['/debt', `${QUERY}#x`],
    ['/debt', `__proto__=x&id=DEBT-12`],
    ['/debt', 'repository=github.com/acme/shop&id='],
    ['/debt', 'repository=github.com/acme/shop&id=DEBT'],
    ['/debt', 'repository=github.com/acme/shop&id=../../etc/passwd'],
    ['/debt', 'repository=github.com/acme/shop&id=DEBT-12/../x'],
    ['/debt', 'repository=github.com/acme/shop&id=DEBT-12%00'],
    ['/debt', 'repository=github.com/acme/shop&id=DEBT%2D12'],
    ['/debt', 'repository=github.com/acme/shop&id=DEBT-12\n'],
    ['/debt', 'repository=github.com/acme/shop&id=DEBT-12,DEBT-13'],
    ['/debt', `repository=github.com/acme/shop&id=DEBT-${'1'.repeat(500)}`],
    ['/debt', 'repository=github.com/acme/../shop&id=DEBT-12'],
    ['/debt', 'repository=github.com/acme/%2e%2e&id=DEBT-12'],
    ['/debt', 'repository=github.com/acme%2Fshop&id=DEBT-12'],
    ['/debt', 'repository=https://github.com/acme/shop&id=DEBT-12'],
    ['/debt', 'repository=user:pass@github.com/acme/shop&id=DEBT-12'],
    ['/debt', 'repository=/home/dev/shop&id=DEBT-12'],
    ['/debt', 'repository=file:///home/dev/shop&id=DEBT-12'],
    ['/debt', 'repository=C:/work/shop&id=DEBT-12'],
    ['/debt', 'repository=github.com&id=DEBT-12'],
    ['/debt', 'repository=github.com/acme/[x](command:y)&id=DEBT-12'],
    ['/debt', 'repository=github.com/acme/shop\u202e&id=DEBT-12'],
    ['/debt', `repository=github.com/${'a/'.repeat(400)}a&id=DEBT-12`],
  ];
  for (const [path, query, fragment] of hostile) {
    const shown = JSON.stringify(`${path}?${query.slice(0, 70)}#${fragment ?? ''}`);
    it(`refuses ${shown}`, () => {
      assert.equal(read(path, query, fragment), null);
    });
  }
});

function read(path: string, query: string, fragment = ''): ItemLink | null {
  return readItemLink({ path, query, fragment });
}
