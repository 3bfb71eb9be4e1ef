import assert from 'node:assert/strict';
import { markerPages } from '../../../src/core/context/marker-pages';
import { fakeRepository } from './fakes';

const REMOTE = '[remote "origin"]\n\turl = git@github.com:acme/shop.git\n';

describe('pages that markers name', () => {
  const CODE = [
    '// TODO(#12, @dev-a): one, as in acme/other#3',
    '// FIXME(b/5): a tracker, HACK(alice): a name, XXX(PAY-9): a key',
    '// TODO(bugs.example.org/7): two',
    '// TODO: see https://example.org/x and DEBT-12',
    'const s = "TODO(#99): no comment";',
    '// TODO(javascript:alert/1): three',
    '// TODO(@../../x): four',
  ].join('\r\n');

  it('are issues, people and addresses', async () => {
    const { repository } = fakeRepository({ '.git/config': REMOTE, 'a.ts': CODE });
    const pages = await markerPages(repository, 'a.ts');
    assert.deepEqual(
      pages.map(({ range, page }) => [range.start.line, range.start.character, page]),
      [
        [0, 8, 'https://github.com/acme/shop/issues/12'],
        [0, 13, 'https://github.com/dev-a'],
        [0, 33, 'https://github.com/acme/other/issues/3'],
        [2, 8, 'https://bugs.example.org/7'],
      ],
    );
  });

  it('are addresses alone where no code host is known', async () => {
    const { repository } = fakeRepository({ 'a.ts': CODE });
    const pages = await markerPages(repository, 'a.ts');
    assert.deepEqual(
      pages.map(({ page }) => page),
      ['https://bugs.example.org/7'],
    );
  });

  it('are none in a file that is missing', async () => {
    assert.deepEqual(await markerPages(fakeRepository({}).repository, 'a.ts'), []);
  });
});
