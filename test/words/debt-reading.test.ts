import assert from 'node:assert/strict';
import { sourceOf } from '../../src/core/source';
import { parseDebtItem } from '../../src/core/debt/parse-item';
import type { DebtItem } from '../../src/core/debt/item';
import { debtReading, logReading } from '../../src/words/debt-reading';
import { translator } from '../../src/words/translate';

const t = translator({});

function item(text: string): DebtItem {
  const [read] = parseDebtItem(sourceOf('.steward/debt/DEBT-1.yml', text)).items;
  assert.ok(read);
  return read;
}

describe('a debt item in a thread', () => {
  it('is read as a whole', () => {
    const read = item(
      [
        'id: DEBT-1',
        'title: "Slow\\u202e search"',
        'summary: "One.\\r\\n\\r\\nTwo."',
        'kind: code',
        'severity: high',
        'status: in_progress',
        'owner: "@dev-a"',
        'interest: { note: Every sale. }',
        'exit_criteria: [An index, A test]',
      ].join('\n'),
    );
    assert.deepEqual(debtReading(t, 'en', '2026-06-01', read), {
      title: 'DEBT-1 Slow  search',
      facts: 'code, high, in progress',
      paragraphs: [
        ['One.', 'Two.'],
        ['@dev-a answers for it.'],
        ['Every sale.'],
        ['Done when:', 'An index', 'A test'],
      ],
    });
  });

  it('is short where it says little', () => {
    const read = item('id: DEBT-1\ntitle: X\n');
    const expected = { title: 'DEBT-1 X', facts: '', paragraphs: [] };
    assert.deepEqual(debtReading(t, 'en', '2026-06-01', read), expected);
  });

  it('says who wrote in its log, and when', () => {
    const read = item(
      'id: DEBT-1\ntitle: X\nlog: [{ date: 2026-03-02, by: "@a", note: "b\\nc" }, { note: d }]\n',
    );
    assert.deepEqual(
      read.log.map((entry) => logReading(t, 'en', '2026-06-01', entry)),
      [
        { by: '@a', day: '2 March', note: ['b', 'c'] },
        { by: 'Somebody', day: '', note: ['d'] },
      ],
    );
  });

  it('is cut where it never ends', () => {
    const read = item(`id: DEBT-1\ntitle: X\nsummary: ${'a'.repeat(50_000)}\n`);
    const [[summary = ''] = []] = debtReading(t, 'en', '2026-06-01', read).paragraphs;
    assert.ok(summary.length <= 4_000 && summary.endsWith('…'));
  });
});
