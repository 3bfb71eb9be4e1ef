import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { YamlReader } from '../../src/core/yaml';
import { places, source } from './read';

function reader(text: string): YamlReader {
  return new YamlReader(source(text));
}

describe('YAML reader', () => {
  it('reads scalars as the text that stands in the file', () => {
    const map = reader('id: 0012\ndate: 2026-03-02\nyes: on\nn: 1_000\nq: "a\\tb"\n').rootMap();
    const values = ['id', 'date', 'yes', 'n', 'q'].map((name) => map?.text(name)?.value);
    assert.deepEqual(values, ['0012', '2026-03-02', 'on', '1_000', 'a\tb']);
  });

  it('gives the place of a value without what follows it', () => {
    const read = reader('a: x  # c\nb: "y" \nc:\n  - d: 1 # e\n\n# end\nf: |\n  t\n\n');
    const map = read.rootMap();
    const ends = ['a', 'b', 'c', 'f'].map((name) => {
      const node = map?.value(name);
      return node && read.rangeOf(node).end;
    });
    assert.deepEqual(ends, [
      { line: 0, character: 4 },
      { line: 1, character: 6 },
      { line: 3, character: 8 },
      { line: 7, character: 3 },
    ]);
  });

  it('reads a part of a source with the places of the whole', () => {
    const file = source('---\na: x\nb: @x\n---\ntext\n');
    const read = new YamlReader(file, { start: 4, end: 15 });
    assert.deepEqual(read.rootMap()?.text('a')?.range.start, { line: 1, character: 3 });
    assert.equal(read.problems[0]?.range.start.line, 2);
  });

  it('takes CRLF, no final newline and an empty document', () => {
    assert.equal(reader('a: x\r\nb: y').rootMap()?.text('b')?.value, 'y');
    for (const text of ['', '\n', '# c\r\n', '---\n']) {
      const read = reader(text);
      assert.equal(read.rootMap(), null);
      assert.deepEqual(read.problems, []);
    }
  });

  it('reads empty values as nothing there', () => {
    const map = reader('a:\nb: ~\nc: null\nd: ""\ne: []\n').rootMap();
    const values = ['a', 'b', 'c', 'd'].map((name) => map?.text(name)?.value);
    assert.deepEqual(values, [undefined, undefined, undefined, '']);
    assert.deepEqual(map?.texts('e'), []);
  });

  it('takes the first name that has a value', () => {
    const map = reader('title:\nname: x\n').rootMap();
    assert.equal(map?.requiredText('title', 'name')?.value, 'x');
  });

  it('takes one of several words however people write it', () => {
    const map = reader('a: In Progress\nb: in-progress\nc: HIGH \n').rootMap();
    const words = ['in_progress', 'high'] as const;
    assert.deepEqual(
      ['a', 'b', 'c'].map((name) => map?.oneOf(name, words)),
      ['in_progress', 'in_progress', 'high'],
    );
    assert.deepEqual(map?.reader.problems, []);
  });

  it('reports what does not fit and goes on', () => {
    const read = reader(
      'a: [1, {b: 2}]\nn: x\nd: 2026-02-30\nkind: desing\nm: text\nl: {}\ncolour: red\n',
    );
    const map = read.rootMap();
    assert.deepEqual(
      map?.texts('a').map(({ value }) => value),
      ['1'],
    );
    assert.deepEqual(
      [map.number('n'), map.date('d'), map.map('m'), map.maps('l')],
      [null, null, null, []],
    );
    assert.equal(map.oneOf('kind', ['design', 'code']), null);
    assert.equal(map.requiredText('title'), null);
    map.warnUnknown(['a', 'n', 'd', 'kind', 'm', 'l', 'color']);
    assert.deepEqual(places(read.problems), [
      'yaml-wrong-shape@1:8',
      'yaml-wrong-shape@2:4',
      'date-invalid@3:4',
      'yaml-wrong-shape@5:4',
      'yaml-wrong-shape@6:4',
      'value-unknown@4:7',
      'field-missing@1:1',
      'field-unknown@7:1',
    ]);
  });

  it('reports a document of another shape', () => {
    for (const text of ['- a\n', 'text\n', '42']) {
      const read = reader(text);
      assert.equal(read.rootMap(), null);
      assert.deepEqual(places(read.problems), ['yaml-wrong-shape@1:1']);
    }
  });

  it('reports repeated keys, and keeps the first', () => {
    const read = reader('a: 1\nb: {c: 1, c: 2}\na: 2\n');
    assert.deepEqual(places(read.problems), ['yaml-syntax@2:11', 'yaml-syntax@3:1']);
    assert.equal(read.rootMap()?.text('a')?.value, '1');
  });

  it('reports a second document', () => {
    assert.deepEqual(places(reader('a: 1\n---\nb: 2\n').problems), ['yaml-syntax@2:1']);
  });

  it('follows aliases to what stands before them', () => {
    const read = reader('a: &x [p, q]\nb: *x\nc: *nowhere\n');
    const map = read.rootMap();
    assert.deepEqual(
      map?.texts('b').map(({ value }) => value),
      ['p', 'q'],
    );
    assert.equal(map.text('c'), null);
    assert.deepEqual(places(read.problems), ['yaml-syntax@3:4']);
  });

  it('survives aliases that lead to themselves', () => {
    const read = reader('a: &x [*x]\nb: &y {c: *y}\n');
    const map = read.rootMap();
    assert.deepEqual(map?.texts('a'), []);
    assert.equal(map.map('b')?.map('c')?.map('c')?.text('d'), null);
  });

  it('refuses alias bombs', () => {
    const rows = Array.from(
      { length: 20 },
      (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`,
    );
    const read = reader(`a0: &a0 x\n${rows.join('\n')}\n`);
    assert.equal(read.root, null);
    assert.deepEqual(places(read.problems), ['yaml-too-many-aliases@1:1']);
  });

  it('refuses what is nested too deep', () => {
    const hostile = [`a: ${'['.repeat(1_000)}${']'.repeat(1_000)}`, '- '.repeat(1_100)];
    for (const text of hostile) {
      const read = reader(text);
      assert.equal(read.root, null);
      assert.deepEqual(places(read.problems), ['yaml-too-deep@1:1']);
    }
  });

  it('reads many keys, and tells a limited number of faults', () => {
    const keys = Array.from({ length: 2_000 }, (_, i) => `k${i}: 1\n`).join('');
    assert.deepEqual(reader(keys).problems, []);
    assert.equal(reader('a: 1\n'.repeat(200)).problems.length, 50);
  });

  it('never throws, and every place lies in the file', () => {
    const word = fc.constantFrom(
      ...[
        'a: ',
        'b',
        '- ',
        '\n',
        '\n  ',
        '{',
        '}',
        '[',
        ']',
        ', ',
        '&x ',
        '*x',
        '"',
        "'",
        '|\n',
        '>-\n',
      ],
      ...['? ', ': ', '!!t ', '%YAML 1', '---\n', '...\n', '# c', '\t', '\r\n', '🚀', '\0', '<<: '],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const file = source(words.join(''));
        const read = new YamlReader(file);
        const map = read.rootMap();
        for (const key of map?.keys() ?? []) {
          map?.texts(key);
          map?.map(key);
          map?.maps(key);
        }
        for (const { range } of read.problems) {
          assert.ok(range.end.line < file.lines.count);
          assert.ok(file.lines.offset(range.start) <= file.lines.offset(range.end));
        }
      }),
      { numRuns: 200 },
    );
  });
});
