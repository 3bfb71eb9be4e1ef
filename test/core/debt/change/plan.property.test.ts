import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { DebtChange, DebtNote } from '../../../../src/core/debt/change/change';
import { DEBT_FIELDS, type DebtField } from '../../../../src/core/debt/change/fields';
import { changed, itemsOf, LIST_PATH } from './changed';

const day = fc.constantFrom('2026-11-21', '2027-01-31');
const word = fc.oneof(
  fc.constantFrom('a', '@acme/pay', 'two words', 'x: y # z', 'null', '{', "it's", '"', '- a', 'å'),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...Array.from('a \n\r:#\'"|>{}[],')), maxLength: 12 }),
);
const text = word.filter((value) => value.trim() !== '');

/** Fields of an item as people write them: quoted, commented, in blocks and on one line. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  severity: ['severity: high', 'priority: "low" # why', 'severity:', 'severity: # none'],
  status: ['status: accepted', "status: 'closed'", 'status: ~', 'status:'],
  owner: ['owner: "@a"  # them', 'assignee: [kim, bo]', 'assignee:\n  - kim\n  - bo'],
  summary: ['summary: |\n  one\n\n  two', 'description: >-\n  one\n  two', "summary: 'a''b'"],
  interest: ['interest: high', 'interest: { amount: low }', 'interest:\n  note: x # y'],
  decision: [
    'decision: { until: 2026-01-01, reason: "x" }',
    'decision:\n  until: "2026-01-01" # y',
  ],
  realized: ['realized: { principal: 1h }'],
  log: ['log: []', 'log: [{ note: a }]', 'log:\n  - note: a # b', 'log:\n- { note: a }', 'log:'],
  extra: ['__proto__: x', 'extra: &a [1, *a2]'.replace('*a2', '2'), '# a comment', '', 'due: soon'],
};

const lines = fc
  .tuple(
    ...Object.values(WRITTEN).map((ways) =>
      fc.option(fc.constantFrom(...ways), { nil: null, freq: 2 }),
    ),
  )
  .chain((found) => {
    const given = found.filter((line) => line !== null);
    return fc.shuffledSubarray(given, { minLength: given.length });
  });

/** A file with one item, or a list with the item between two others. */
const file = fc
  .tuple(lines, fc.boolean(), fc.boolean(), fc.boolean())
  .map(([body, inList, windows, open]) => {
    const own = ['id: DEBT-1 # ours', 'title: "T"', ...body].join('\n');
    const nested = own.split('\n').map((line, at) => (at === 0 ? '- ' : '  ') + line);
    const list = ['- { id: A-1, name: a }', ...nested, '', '- id: A-2', '  name: b # end'];
    const whole = `# head\n${inList ? list.join('\n') : own}${open ? '' : '\n'}`;
    return {
      text: windows ? whole.replaceAll('\n', '\r\n') : whole,
      path: inList ? LIST_PATH : '.steward/debt/DEBT-1.yml',
    };
  });

const note = fc.record({ date: day, by: fc.option(text, { nil: null }), note: text });
const change: fc.Arbitrary<DebtChange> = fc
  .tuple(
    fc.oneof<fc.Arbitrary<DebtChange>[]>(
      fc.record({
        kind: fc.constant('accept' as const),
        until: day,
        date: day,
        reason: text,
        by: fc.option(text, { nil: null }),
        adr: fc.constantFrom(null, 'docs/adr/1.md'),
      }),
      fc.record({
        kind: fc.constant('resolve' as const),
        principal: fc.option(text, { nil: null }),
        interest: fc.option(text, { nil: null }),
      }),
      fc.constantFrom<DebtChange>(
        { kind: 'start' },
        { kind: 'close' },
        { kind: 'reject' },
        { kind: 'reopen' },
      ),
      fc.record({
        kind: fc.constant('field' as const),
        field: fc.constantFrom(...(Object.keys(DEBT_FIELDS) as DebtField[])),
        value: text,
      }),
      fc.record({ kind: fc.constant('note' as const), note }),
    ),
    fc.option(note, { nil: undefined }),
  )
  .map(([one, said]) => (one.kind === 'note' ? one : { ...one, note: said }));

type Said = Record<string, unknown>;

function own(written: string): Said {
  const root = parse(written) as Said | Said[];
  return Array.isArray(root) ? (root[1] ?? {}) : root;
}

describe('changing debt, however it is written', () => {
  it('says what it should, and leaves every other line as it was', () => {
    let refused = 0;
    fc.assert(
      fc.property(file, change, ({ text: before, path }, asked) => {
        const after = changed(before, asked, { path });
        if (typeof after !== 'string') {
          refused++;
          return;
        }
        const [was, is] = [own(before), own(after)];
        assert.deepEqual(
          itemsOf(after, path).map(({ id }) => id),
          itemsOf(before, path).map(({ id }) => id),
        );
        check(asked, was, is);
        const gone = linesOf(before).filter((line) => !linesOf(after).includes(line));
        assert(gone.length <= 6, gone.join('|'));
        for (const line of ['# head', '- { id: A-1, name: a }', '  name: b # end']) {
          assert.equal(before.includes(line), after.includes(line));
        }
        assert.equal(/[^\r]\n/.test(after), /[^\r]\n/.test(before));
      }),
      { numRuns: 100 },
    );
    assert(refused < 25, `${refused} refused`);
  });
});

function linesOf(written: string): string[] {
  return written.split(/\r?\n/);
}

const STATUS_AFTER = {
  accept: 'accepted',
  resolve: 'resolved',
  start: 'in_progress',
  close: 'closed',
  reject: 'rejected',
  reopen: 'identified',
} as const;

/** Keys that a change may touch. */
function check(asked: DebtChange, was: Said, is: Said): void {
  const touched = new Set<string>(asked.note ? ['log'] : []);
  if (asked.note) checkNote(asked.note, was, is);
  if (asked.kind === 'field') checkField(asked, is, touched);
  else if (asked.kind !== 'note') {
    for (const key of ['status', 'decision', 'realized']) touched.add(key);
    assert.equal(is['status'], STATUS_AFTER[asked.kind]);
  }
  if (asked.kind === 'accept') {
    const { until, date, reason, by, adr } = asked;
    const { accepted_by = null, adr: record = null, ...rest } = is['decision'] as Said;
    assert.deepEqual([rest, accepted_by, record], [{ until, date, reason }, by, adr]);
  } else if (asked.kind !== 'field' || asked.field !== 'decision.adr') {
    assert.deepEqual(is['decision'], was['decision']);
  }
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (!touched.has(key)) assert.deepEqual(is[key], was[key], key);
  }
}

function checkNote({ date, by, note: said }: DebtNote, was: Said, is: Said): void {
  const log = is['log'] as Said[];
  assert.deepEqual(log.at(-1), { date, ...(by === null ? {} : { by }), note: said });
  assert.deepEqual(log.slice(0, -1), was['log'] ?? []);
}

function checkField(
  { field, value: wanted }: Extract<DebtChange, { kind: 'field' }>,
  is: Said,
  touched: Set<string>,
): void {
  const [key, inner] = field.split('.') as [string, string?];
  const other = { severity: 'priority', owner: 'assignee', summary: 'description' }[key] ?? key;
  for (const name of [key, other]) touched.add(name);
  const value = is[key] ?? is[other];
  const found = inner === undefined ? value : (value as Said)[inner];
  assert.equal(found, wanted);
}
