import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ITEM_SHAPE, LIST_SHAPE } from '../../../src/core/debt/fields';
import { type Expected, expectedAt, offersOf } from '../../../src/core/fields/expected';
import type { Shape } from '../../../src/core/fields/shape';
import { source } from '../read';

/** What is expected where `¦` stands. */
function expected(marked: string, shape: Shape = ITEM_SHAPE): Expected | null {
  const offset = marked.indexOf('¦');
  return expectedAt(source(marked.replace('¦', ''), 'x.yml'), shape, offset);
}

function fields(marked: string, shape?: Shape): string[] {
  return expected(marked, shape)?.fields.map(({ name }) => name) ?? [];
}

/** `path word`: the field whose value is expected, and what is typed of it. */
function value(marked: string, shape?: Shape): string | null {
  const found = expected(marked, shape);
  if (!found?.value) return null;
  return `${found.path} ${marked.replace('¦', '').slice(found.start, found.end)}`.trim();
}

describe('what is expected in the YAML of an item', () => {
  it('is every field in an empty file, and those that are missing in a begun one', () => {
    assert.deepEqual(fields('¦').slice(0, 3), ['id', 'title', 'summary']);
    const rest = fields('id: DEBT-1\n¦\ntitle: a\npriority: high\n');
    assert.deepEqual(rest.slice(0, 3), ['summary', 'kind', 'status']);
    assert.equal(fields('id: a\nsev¦\ntitle: b\n')[2], 'kind');
  });

  it('is the field that is being written, with its colon or without', () => {
    assert.equal(expected('severity¦: high')?.colon, true);
    assert.equal(fields('severity¦: high').includes('severity'), true);
    assert.equal(expected('sev¦')?.colon, false);
  });

  it('is a value behind the colon, begun or not', () => {
    assert.equal(value('severity: ¦\ntitle: b\n'), 'severity');
    assert.equal(value('severity: hi¦gh\n'), 'severity high');
    assert.equal(value('priority: ¦'), 'severity');
    assert.equal(value('severity:¦'), null);
  });

  it('is the same in quotes, closed or not', () => {
    for (const quote of ['"', "'"] as const) {
      const found = expected(`owner: ${quote}@ac¦${quote}`);
      assert.deepEqual([found?.quote, found?.start, found?.end], [quote, 8, 11]);
      assert.equal(value(`owner: ${quote}@ac¦\ntitle: b\n`), 'owner @ac');
    }
    assert.equal(value('owner: @ac¦'), 'owner @ac');
    assert.equal(value('scope:\n  paths:\n    - *¦'), 'scope.paths *');
  });

  it('is an element in lists and flow maps, closed or not', () => {
    assert.equal(value('links: { relates: [DEBT-¦, DEBT-3] }'), 'links.relates DEBT-');
    assert.deepEqual(expected('links: { relates: [DEBT-¦, DEBT-3] }')?.others, ['DEBT-3']);
    assert.equal(value('links:\n  blocks:\n    - ¦'), 'links.blocks');
    assert.equal(value('owner: ["@a", ¦'), 'owner');
    assert.equal(value('interest: { amount: ¦'), 'interest.amount');
    assert.deepEqual(fields('interest: { amount: high, ¦ }'), ['probability', 'note']);
    assert.equal(value('anchors: [{ path: sr¦ }]'), 'anchors.path sr');
  });

  it('is a field of the map below, where one may begin there', () => {
    assert.deepEqual(fields('principal:\n  ¦'), ['size', 'hours']);
    assert.deepEqual(fields('principal: ¦'), []);
    assert.deepEqual(fields('principal:\n  size: m\n  ¦'), ['hours']);
    assert.deepEqual(fields('anchors:\n  - path: a\n    ¦').slice(0, 2), ['range', 'commit']);
    assert.deepEqual(fields('anchors:\n  - ¦').slice(0, 2), ['path', 'range']);
    assert.deepEqual(fields('anchors:\n  - path: a\n¦').slice(0, 2), ['id', 'title']);
    assert.deepEqual(fields('principal:\n¦').slice(0, 2), ['id', 'title']);
  });

  it('is the same in a list of items', () => {
    assert.deepEqual(fields('¦', LIST_SHAPE), ['items']);
    assert.deepEqual(fields('- ¦', LIST_SHAPE).slice(0, 2), ['id', 'title']);
    assert.deepEqual(fields('items:\n  - id: a\n    ¦', LIST_SHAPE)[0], 'title');
    assert.equal(value('debt:\n- status: ¦\n- id: b\n', LIST_SHAPE), 'items.status');
  });

  it('does not depend on line ends', () => {
    assert.equal(value('id: a\r\nseverity: ¦\r\ntitle: b\r\n'), 'severity');
    assert.equal(fields('id: a\r\n¦\r\ntitle: b\r\n')[0], 'summary');
    assert.equal(value('id: a\r\nowner: "@b¦\r\ntitle: b\r\n'), 'owner @b');
  });

  it('is nothing in comments, in long texts and under keys nobody knows', () => {
    for (const marked of [
      '# sev¦',
      'severity: high # no¦',
      'summary: |-\n  foo ¦',
      'summary: >\n  ¦foo',
      'title: foo\n  bar¦',
      'unknown:\n  ¦',
      '__proto__: ¦',
      'constructor:\n  ¦',
      'id: a\n  ¦',
    ]) {
      assert.equal(expected(marked), null, marked);
    }
  });

  it('reads on around what is broken', () => {
    assert.equal(value('title: [\nseverity: ¦'), 'severity');
    assert.equal(value('title: "a\nseverity: b"\nstatus: ¦'), 'status');
    assert.equal(value('a: &a [x]\nb: *nowhere\nkind: ¦\nkind: code\n'), 'kind');
  });

  it('is found in long lists without reading all of them, and not in other long files', () => {
    const item = (id: number): string => `  - id: TD-${id}\n    priority: \n    tags: [a]\n`;
    const list = `items:\n${Array.from({ length: 3000 }, (_, id) => item(id)).join('')}`;
    const before = 'id: TD-2000\n    priority: ';
    const marked = list.replace(before, `${before}¦`);
    assert.equal(value(marked, LIST_SHAPE), 'items.severity');
    assert.equal(value(`summary: ${'long '.repeat(10_000)}\nkind: ¦`), null);
  });

  it('is never an error, whatever the text', () => {
    const piece = fc.constantFrom(
      ...['id', ': ', '\n', '  ', '- ', '[', ']', '{', '}', '"', "'", '|', '&a', '*a', '#', '¦'],
      ...['severity', 'anchors', '\r\n', '? ', '<<', '---\n', '\t', '!!x ', '__proto__', ','],
    );
    const property = fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), (pieces, at) => {
      const text = pieces.join('');
      const offset = at % (text.length + 1);
      for (const shape of [ITEM_SHAPE, LIST_SHAPE]) {
        const found = expectedAt(source(text, 'x.yml'), shape, offset);
        if (found === null) continue;
        assert(found.start <= offset && offset <= found.end && found.end <= text.length);
        assert(!/[\r\n]/.test(text.slice(found.start, found.end)));
      }
    });
    fc.assert(property, { numRuns: 2000 });
  });
});

describe('what is offered for a shape', () => {
  const offered = (name: string): ReturnType<typeof offersOf> => {
    const found = ITEM_SHAPE.fields.find((field) => field.name === name);
    assert(found);
    return offersOf(found.shape);
  };

  it('is its words and what it names, through alternatives and lists of one', () => {
    assert.deepEqual(offered('severity').words, ['critical', 'high', 'medium', 'low']);
    assert.deepEqual(offered('owner'), { words: [], names: ['owner'] });
    assert.deepEqual(offered('scope').names, ['glob']);
    assert.deepEqual(offered('anchors').names, ['path']);
    assert.deepEqual(offered('principal').words, ['xs', 's', 'm', 'l', 'xl']);
    assert.deepEqual(offered('log'), { words: [], names: [] });
  });
});
