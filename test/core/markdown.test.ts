import assert from 'node:assert/strict';
import { readInline, readMarkdown } from '../../src/core/markdown';
import type { Block, Span } from '../../src/core/markup';

/** A block with the texts it stands for. */
function shown(text: string, block: Block): unknown {
  const at = ({ start, end }: Span): string => text.slice(start, end);
  switch (block.type) {
    case 'heading':
      return { [`h${block.depth}`]: block.content && at(block.content) };
    case 'paragraph':
      return block.lines.map(at);
    case 'list':
      return { list: block.items.map((item) => item.map((child) => shown(text, child))) };
    case 'quote':
      return { quote: block.children.map((child) => shown(text, child)) };
    case 'table':
      return { table: block.rows.map((row) => row.map(at)) };
    case 'opaque':
      return 'opaque';
  }
}

function blocks(text: string): unknown[] {
  return readMarkdown(text).blocks.map((block) => shown(text, block));
}

describe('reading Markdown', () => {
  const text = [
    '# Title #',
    'Two',
    '  lines ',
    '',
    'Setext',
    '---',
    '> quoted',
    'lazily',
    '',
    '- a',
    '  - b',
    '- c',
    '',
    '| x | y \\| z |',
    '|---|---|',
    '| 1 |',
    '',
    '```',
    '# no',
    '```',
    '<!--',
    '# no',
    '-->',
  ];
  const wanted = [
    { h1: 'Title' },
    ['Two', 'lines'],
    { h2: 'Setext' },
    { quote: [['quoted', 'lazily']] },
    { list: [[['a'], { list: [[['b']]] }], [['c']]] },
    { table: [['x', 'y \\| z'], ['1']] },
    'opaque',
    'opaque',
  ];

  it('places every block, whatever the line ends are', () => {
    for (const eol of ['\n', '\r\n', '\r']) assert.deepEqual(blocks(text.join(eol)), wanted);
  });

  it('keeps front matter apart', () => {
    const document = readMarkdown('---\r\na: 1\r\n---\r\n# T\r\n');
    assert.deepEqual(document.frontMatter, { start: 5, end: 11 });
    assert.equal(document.frontMatterEnd, 14);
    assert.equal(readMarkdown('---\na: 1\n# T\n').frontMatter, null);
  });

  it('reads links by reference with their place, and links to nowhere', () => {
    const { inline } = readMarkdown('[a]: b.md\n\n[x][a]\n');
    assert.deepEqual(inline('see [x][a] and <https://y>').links, [
      { text: 'x', url: 'b.md', start: 4, end: 10 },
      { text: 'https://y', url: 'https://y', start: 15, end: 26 },
    ]);
    assert.deepEqual(inline('[x][z]').links, []);
  });

  it('tells code, bold and comments from plain text', () => {
    const { plain, code, bold } = readInline('a **b `c`** <!-- d -->&amp; \\*e');
    assert.deepEqual([plain, code, bold], ['a b c & *e', ['c'], ['b c']]);
  });

  it('leaves out what is nested too deep and takes tables too wide for text', () => {
    assert.deepEqual(blocks(`${'> '.repeat(100)}x`).length, 1);
    const wide = `|${'a|'.repeat(3000)}\n|${'-|'.repeat(3000)}\n`;
    assert.equal(readMarkdown(wide).blocks[0]?.type, 'paragraph');
    assert.ok(readMarkdown('[a]: b\n'.repeat(5000)).blocks.length < 400);
  });
});
