import assert from 'node:assert/strict';
import fc from 'fast-check';
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

describe('another status for a debt item, on any item', () => {
  it('reads back as closed, whatever stands around it', () => {
    const line = fc.constantFrom(
      'status: accepted',
      'status:',
      'kind: code',
      '# note',
      '',
      'due: ~',
    );
    fc.assert(
      fc.property(fc.uniqueArray(line, { maxLength: 4 }), fc.boolean(), (lines, crlf) => {
        const statuses = lines.filter((one) => one.startsWith('status'));
        fc.pre(statuses.length < 2);
        const text = ['id: DEBT-1', ...lines, 'title: x', ''].join(crlf ? '\r\n' : '\n');
        const after = closed(text);
        assert.ok(after);
        assert.equal(parseDebtItem(source(after)).items[0]?.status, 'closed');
      }),
      { numRuns: 300 },
    );
  });
});
