import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type LoggedChange,
  type LoggedCommit,
  LogParser,
} from '../../../../src/core/stewardship/history/log-parser';
import { idOf } from './histories';

interface Read {
  readonly commit: LoggedCommit;
  readonly changes: LoggedChange[];
}

/** What a parser tells of a log that comes in these pieces; null where it is none. */
function read(pieces: readonly Uint8Array[]): Read[] | null {
  const found: Read[] = [];
  const parser = new LogParser({
    commit: (commit) => void found.push({ commit, changes: [] }),
    change: (change) => void found.at(-1)?.changes.push(change),
  });
  for (const piece of pieces) parser.push(piece);
  return parser.end() ? found : null;
}

function readText(text: string): Read[] | null {
  return read([new TextEncoder().encode(text)]);
}

const header = (number: number, more = ''): string =>
  [idOf(number), idOf(number + 1), 'Ada', 'ada@example.com', '100', '200', more].join('\0');

describe('the log of a repository', () => {
  it('is read: people, times, renames, binaries, merges', () => {
    const text =
      `${header(1, 'Bob <b@x>\x1fCy <c@x>\x1fnobody')}\0\n` +
      '1\t2\ta.ts\0-\t-\tpicture.png\x003\t4\t\0old name\0new\tname\n\0' +
      `${header(2)}\0${header(3)}\0\n0\t0\t9\t9\tlooks like one\0`;
    assert.deepEqual(readText(text), [
      {
        commit: {
          id: idOf(1),
          parents: [idOf(2)],
          author: { name: 'Ada', email: 'ada@example.com' },
          coAuthors: [
            { name: 'Bob', email: 'b@x' },
            { name: 'Cy', email: 'c@x' },
          ],
          time: 100,
          committed: 200,
        },
        changes: [
          { path: 'a.ts', from: null, added: 1, deleted: 2 },
          { path: 'picture.png', from: null, added: null, deleted: null },
          { path: 'new\tname\n', from: 'old name', added: 3, deleted: 4 },
        ],
      },
      { commit: { ...readText(header(2))![0]!.commit }, changes: [] },
      {
        commit: { ...readText(header(3))![0]!.commit },
        changes: [{ path: '9\t9\tlooks like one', from: null, added: 0, deleted: 0 }],
      },
    ]);
  });

  it('is read without line counts', () => {
    const raw = (status: string): string => `:100644 100644 ${idOf(5)} ${idOf(6)} ${status}`;
    const text = `${header(1)}\0\n${raw('M')}\0a b\0${raw('R100')}\0from\0to\0${raw('D')}\0gone\0`;
    assert.deepEqual(readText(text)?.[0]?.changes, [
      { path: 'a b', from: null, added: null, deleted: null },
      { path: 'to', from: 'from', added: null, deleted: null },
      { path: 'gone', from: null, added: null, deleted: null },
    ]);
  });

  it('takes a path as it comes, whatever it looks like', () => {
    for (const path of [idOf(1), '1\t1\tx', ':100644', '\n', '__proto__', 'a\r', 'é\u{1F600}']) {
      const text = `${header(1)}\0\n1\t1\t\0${path}\0${path}2\0${header(2)}\0`;
      const [first, second] = readText(text) ?? [];
      assert.deepEqual(first?.changes, [{ path: `${path}2`, from: path, added: 1, deleted: 1 }]);
      assert.equal(second?.commit.id, idOf(2));
    }
    const bytes = Buffer.concat([
      Buffer.from(`${header(1)}\0\n1\t1\t`),
      Buffer.from([0x66, 0xff, 0x00]),
    ]);
    assert.equal(read([bytes])?.[0]?.changes[0]?.path, 'f\uFFFD');
  });

  it('is not taken for one where it is cut or is something else', () => {
    const whole = `${header(1)}\0\n1\t1\t\0old\0new\0`;
    assert.ok(readText(whole) !== null);
    for (let end = header(1).length + 1; end < whole.length; end++) {
      const cut = readText(whole.slice(0, end));
      // Only where a record ends may it end.
      if (cut !== null) assert.ok([header(1).length + 1, header(1).length].includes(end), `${end}`);
    }
    for (const text of ['fatal: no', 'x\0'.repeat(7), '1\t1\ta\0', `${header(1)}\0\nrest`]) {
      assert.equal(readText(text), null, text);
    }
    assert.deepEqual(readText(''), []);
  });

  it('says the same whatever pieces it comes in', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((s) => s.replaceAll('\0', '') || 'x');
    const change = fc.oneof(
      name.map((path) => `1\t2\t${path}\0`),
      fc.tuple(name, name).map(([from, to]) => `-\t-\t\0${from}\0${to}\0`),
    );
    const commits = fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(commits, fc.infiniteStream(fc.integer({ min: 1, max: 40 })), (all, sizes) => {
        const text = all
          .map((changes, at) => {
            const files = changes.length === 0 ? '' : `\n${changes.join('')}`;
            return `${header(at)}\0${files}`;
          })
          .join('');
        const bytes = new TextEncoder().encode(text);
        const pieces: Uint8Array[] = [];
        for (let at = 0; at < bytes.length;) {
          const size = sizes.next().value as number;
          pieces.push(bytes.subarray(at, at + size));
          at += size;
        }
        assert.deepEqual(read(pieces), read([bytes]));
        assert.equal(read([bytes])?.length, all.length);
        assert.deepEqual(
          read([bytes])?.map(({ changes }) => changes.length),
          all.map(({ length }) => length),
        );
      }),
      { numRuns: 200 },
    );
  });
});
