import assert from 'node:assert/strict';
import { splice } from '../../../src/core/edits';
import { parseDebtItem } from '../../../src/core/debt/parse-item';
import { parseDebtList } from '../../../src/core/debt/parse-list';
import { statusSplice } from '../../../src/core/debt/status';
import { source } from '../read';

/** The text of a file after its item `id` was closed; null where it is refused. */
function closed(text: string, id = 'DEBT-1'): string | null {
  const read = source(text, '.steward/debt/DEBT-1.yml');
  const items = [...parseDebtItem(read).items, ...parseDebtList(read).items];
  const item = items.find((one) => one.id === id);
  assert.ok(item, 'the item is read');
  const edit = statusSplice(read, item, 'closed');
  return edit && splice(text, [edit]);
}

describe('another status for a debt item', () => {
  it('takes the place of the old one and of nothing else', () => {
    assert.equal(
      closed('id: DEBT-1\r\ntitle: x\r\nstatus: "identified" # since May\r\nkind: code'),
      'id: DEBT-1\r\ntitle: x\r\nstatus: closed # since May\r\nkind: code',
    );
  });

  it('is added behind the id, with the line ending of the file', () => {
    assert.equal(
      closed('# ours\r\nid: DEBT-1 # first\r\ntitle: x\r\n'),
      '# ours\r\nid: DEBT-1 # first\r\nstatus: closed\r\ntitle: x\r\n',
    );
    assert.equal(closed('title: x\nid: DEBT-1'), 'title: x\nid: DEBT-1\nstatus: closed');
  });

  it('fills an empty field', () => {
    assert.equal(
      closed('id: DEBT-1\ntitle: x\nstatus:\n'),
      'id: DEBT-1\ntitle: x\nstatus: closed\n',
    );
    assert.equal(
      closed('id: DEBT-1\nstatus: ~ # none\ntitle: x\n'),
      'id: DEBT-1\nstatus: closed # none\ntitle: x\n',
    );
  });

  it('finds the item in a list, in braces or not', () => {
    assert.equal(
      closed('- id: DEBT-0\n  title: a\n- id: DEBT-1\n  title: b\n'),
      '- id: DEBT-0\n  title: a\n- id: DEBT-1\n  status: closed\n  title: b\n',
    );
    assert.equal(
      closed('items:\n  - { id: DEBT-1, title: b }\n'),
      'items:\n  - { id: DEBT-1, status: closed, title: b }\n',
    );
  });

  it('is nothing to write where it stands there already', () => {
    assert.equal(closed('id: DEBT-1\ntitle: x\nstatus: closed\n'), null);
  });
});
