import assert from 'node:assert/strict';
import type { DebtChange } from '../../../../src/core/debt/change/change';
import { planDebtChange } from '../../../../src/core/debt/change/plan';
import { Sources } from '../../../../src/core/source';
import { MemoryFiles } from '../../memory-files';
import { changed, ITEM_PATH, itemsOf, LIST_PATH } from './changed';

const ACCEPT: DebtChange = {
  kind: 'accept',
  until: '2027-01-31',
  reason: 'Rewrite planned',
  by: '@cto',
  date: '2026-11-21',
  adr: 'docs/adr/0012-x.md',
};
const PLAIN = 'id: DEBT-1 # ours\ntitle: "Slow"\nstatus: identified # for now\nowner: \'@a\'\n';

describe('changing a debt item in a file of its own', () => {
  const cases: readonly [string, string, DebtChange, string][] = [
    [
      'accepts until a day with reason and record',
      PLAIN,
      ACCEPT,
      'id: DEBT-1 # ours\ntitle: "Slow"\nstatus: accepted # for now\nowner: \'@a\'\n' +
        'decision:\n  accepted_by: "@cto"\n  date: 2026-11-21\n  until: 2027-01-31\n' +
        '  reason: Rewrite planned\n  adr: docs/adr/0012-x.md\n',
    ],
    [
      'accepts anew in the style that stands there',
      'id: DEBT-1\ntitle: a\nstatus: accepted\ndecision: { until: "2026-01-01", by: x } # old',
      { ...ACCEPT, by: null, adr: null, reason: '' },
      'id: DEBT-1\ntitle: a\nstatus: accepted\ndecision: { until: "2027-01-31", by: x, date: 2026-11-21 } # old',
    ],
    [
      'resolves with what it cost, on Windows',
      'id: DEBT-1\r\ntitle: a\r\nscope: [src/**]\r\n# end\r\n',
      { kind: 'resolve', principal: '12h', interest: null },
      'id: DEBT-1\r\ntitle: a\r\nstatus: resolved\r\nscope: [src/**]\r\nrealized:\r\n  principal: 12h\r\n# end\r\n',
    ],
    [
      'closes, with a note in the log',
      'id: DEBT-1\ntitle: a\nlog:\n- date: 2026-01-01 # first\n  note: |\n    two\n    lines\n',
      { kind: 'close', note: { date: '2026-11-21', by: '@a', note: 'Gone\nfor good' } },
      'id: DEBT-1\ntitle: a\nstatus: closed\nlog:\n- date: 2026-01-01 # first\n  note: |\n    two\n    lines\n' +
        '- date: 2026-11-21\n  by: "@a"\n  note: |-\n    Gone\n    for good\n',
    ],
    [
      'rejects what has no status yet',
      'id: DEBT-1\ntitle: a\nstatus: # none\n',
      { kind: 'reject' },
      'id: DEBT-1\ntitle: a\nstatus: rejected # none\n',
    ],
    [
      'reopens',
      'id: DEBT-1\ntitle: a\nstatus: "closed"\n',
      { kind: 'reopen' },
      'id: DEBT-1\ntitle: a\nstatus: "identified"\n',
    ],
    [
      'replies on one line where the log is on one line',
      'id: DEBT-1\ntitle: a\nlog: [{ date: 2026-01-01, note: x }] # talk\n',
      { kind: 'note', note: { date: '2026-11-21', by: null, note: 'a: b' } },
      'id: DEBT-1\ntitle: a\nlog: [{ date: 2026-01-01, note: x }, { date: 2026-11-21, note: "a: b" }] # talk\n',
    ],
    [
      'replies as the last replies stand',
      'id: DEBT-1\ntitle: a\nlog:\n  - { date: 2026-01-01, note: x }\n',
      { kind: 'note', note: { date: '2026-11-21', by: null, note: 'ok' } },
      'id: DEBT-1\ntitle: a\nlog:\n  - { date: 2026-01-01, note: x }\n  - { date: 2026-11-21, note: ok }\n',
    ],
    [
      'begins a log',
      'id: DEBT-1\ntitle: a\nlog: # talk\n',
      { kind: 'note', note: { date: '2026-11-21', by: 'Kim', note: 'ok' } },
      'id: DEBT-1\ntitle: a\nlog: # talk\n  - date: 2026-11-21\n    by: Kim\n    note: ok\n',
    ],
    [
      'edits a text of several lines',
      'id: DEBT-1\ntitle: a\nsummary: |\n  one\n  two\n# end\nkind: code\n',
      { kind: 'field', field: 'summary', value: 'new' },
      'id: DEBT-1\ntitle: a\nsummary: new\n# end\nkind: code\n',
    ],
    [
      'takes a field away with its line',
      'id: DEBT-1\ntitle: a\ndue: 2026-01-01 # soon\nkind: code',
      { kind: 'field', field: 'due', value: null },
      'id: DEBT-1\ntitle: a\nkind: code',
    ],
    [
      'takes the last field away',
      'id: DEBT-1\ntitle: a\ndue: 2026-01-01',
      { kind: 'field', field: 'due', value: null },
      'id: DEBT-1\ntitle: a',
    ],
    [
      'keeps what a single text said beside a new field',
      'id: DEBT-1\ntitle: a\ninterest: high # a lot\n',
      { kind: 'field', field: 'interest.note', value: 'pages' },
      'id: DEBT-1\ntitle: a\ninterest: { amount: high, note: pages } # a lot\n',
    ],
    [
      'edits a number below a key',
      'id: DEBT-1\ntitle: a\nprincipal: { size: m, hours: 16 }\n',
      { kind: 'field', field: 'principal.hours', value: 20 },
      'id: DEBT-1\ntitle: a\nprincipal: { size: m, hours: 20 }\n',
    ],
    [
      'changes a flow map',
      '{ id: DEBT-1, title: a, # why\n  due: 2026-01-01 }\n',
      { kind: 'field', field: 'owner', value: '@a' },
      '{ id: DEBT-1, title: a, owner: "@a", # why\n  due: 2026-01-01 }\n',
    ],
  ];
  for (const [name, text, change, expected] of cases) {
    it(name, () => {
      assert.equal(changed(text, change), expected);
    });
  }

  it('changes nothing where the item says so already', () => {
    const text = 'id: DEBT-1\ntitle: a\nstatus: closed\n';
    assert.equal(changed(text, { kind: 'close' }), text);
  });

  it('refuses what it cannot change without harm', () => {
    const unsafe = ['debt-edit-unsafe'];
    const shared = 'id: DEBT-1\ntitle: &t a\nsummary: *t\n';
    assert.deepEqual(changed(shared, { kind: 'field', field: 'title', value: 'b' }), unsafe);
    const twice = 'id: DEBT-1\ntitle: a\ntitle: b\n';
    assert.deepEqual(changed(twice, { kind: 'close' }), unsafe);
    const talk = 'id: DEBT-1\ntitle: a\nlog: once upon a time\n';
    const note = { date: '2026-11-21', by: null, note: 'x' };
    assert.deepEqual(changed(talk, { kind: 'note', note }), unsafe);
    assert.deepEqual(changed(PLAIN, { kind: 'field', field: 'title', value: ' ' }), unsafe);
  });

  it('refuses merges, files that are no UTF-8 or gone', async () => {
    const [item] = itemsOf('id: DEBT-1\ntitle: a\n');
    assert(item);
    const latin = new Uint8Array([...new TextEncoder().encode('id: DEBT-1\ntitle: a '), 0xe9]);
    const merge = '<<<<<<< a\nid: DEBT-1\n=======\nid: DEBT-1\n>>>>>>> b\n';
    for (const [content, code] of [
      [merge, 'conflict-markers'],
      [latin, 'file-not-utf8'],
      ['id: DEBT-2\ntitle: a\n', 'debt-gone'],
      [new Uint8Array([0]), 'file-not-text'],
    ] as const) {
      const sources = new Sources(new MemoryFiles({ [ITEM_PATH]: content }));
      const plan = await planDebtChange(sources, item, { kind: 'close' });
      assert('length' in plan);
      assert.deepEqual(
        plan.map((found) => found.code),
        [code],
      );
    }
  });
});

describe('changing a debt item in a list', () => {
  const LIST = `# ours
items:
  - id: TD-1   # first
    name: Old client
    priority: low
    assignee: [kim, bo]

  - { id: TD-2, name: b, location: "src/b.ts#L3" }
`;
  const inList = (id: string, change: DebtChange): string | readonly string[] =>
    changed(LIST, change, { path: LIST_PATH, id });

  it('writes under the names people use', () => {
    assert.equal(
      inList('TD-1', { kind: 'field', field: 'owner', value: 'ann' }),
      LIST.replace('[kim, bo]', 'ann'),
    );
    assert.equal(
      inList('TD-2', { kind: 'field', field: 'severity', value: 'high' }),
      LIST.replace('name: b,', 'name: b, priority: high,'),
    );
  });

  it('changes that item alone', () => {
    assert.equal(
      inList('TD-2', { ...ACCEPT, note: { date: '2026-11-21', by: 'kim', note: 'ok' } }),
      LIST.replace(
        'name: b, location: "src/b.ts#L3" }',
        'name: b, status: accepted, decision: { accepted_by: "@cto", date: 2026-11-21, until: 2027-01-31, reason: Rewrite planned, adr: docs/adr/0012-x.md }, location: "src/b.ts#L3", log: [{ date: 2026-11-21, by: kim, note: ok }] }',
      ),
    );
    assert.equal(
      inList('TD-1', { kind: 'resolve', principal: null, interest: null }),
      LIST.replace('priority: low\n', 'priority: low\n    status: resolved\n'),
    );
  });
});
