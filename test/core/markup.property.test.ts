import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readAsciidoc } from '../../src/core/asciidoc';
import { outlineOf } from '../../src/core/decisions/read-outline';
import { readMarkdown } from '../../src/core/markdown';
import type { Block, MarkupDocument } from '../../src/core/markup';
import { readRst } from '../../src/core/rst';
import { spansOf } from './sketch';

const PIECES = [
  ...['= T', '== Status', '====', '----', '--', '____', '|===', '[cols=2*]', '|a |b', '2+|a', '+'],
  ...['* a', '** b', '- ', '. c', '1. d', 'Status:: x', 'Date::', ';;', ':status: x', ':a: b \\'],
  ...['//', '////', '// c', '.Title', '> q', 'ifdef::x[]', '{status}', '<<a,b>>', 'xref:a[b]'],
  ...['Title', '-----', '#####', '.. note::', '.. list-table::', '   * - a', '     - b', '..'],
  ...[':Status: x', '  y', '| l', '+---+---+', '| a | b |', '=== ===', 'a   b', 'text::', '#. e'],
  ...['`a <b>`_', '``c``', '**d**', '*e*', ':doc:`f`', '.. _g: h', 'g_', '```', '---', '# h', ''],
  ...['\ud83d\ude00 x', '\u00a0', '\0', 'title: |', '  a', 'decision: {a: [b', 'status: &x "y"'],
];

const lines = fc.array(
  fc.oneof(
    fc.constantFrom(...PIECES),
    fc.tuple(fc.nat(4), fc.constantFrom(...PIECES)).map(([by, line]) => ' '.repeat(by) + line),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  ),
  { maxLength: 40 },
);

const texts = fc
  .tuple(lines, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean())
  .map(([all, eol, isEnded]) => all.join(eol) + (isEnded ? eol : ''));

const READERS: readonly [string, (text: string) => MarkupDocument][] = [
  ['AsciiDoc', readAsciidoc],
  ['RST', readRst],
  ['Markdown', readMarkdown],
];

describe('reading any markup', () => {
  for (const [name, read] of READERS) {
    it(`gives places inside a text of ${name}, in its order`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          const document = read(text);
          for (const { start, end } of spansOf(document.blocks)) {
            assert.ok(start >= 0 && start <= end && end <= text.length);
            const said = text.slice(start, end);
            for (const link of document.inline(said).links) {
              assert.ok(link.start < link.end && link.end <= said.length);
            }
          }
          inOrder(document.blocks);
          for (const { value } of document.attributes) {
            assert.ok(value.start <= value.end && value.end <= text.length);
            assert.equal(/[\r\n]/.test(text.slice(value.start, value.end)), false);
          }
        }),
        { numRuns: 400 },
      );
    });
  }

  it('never throws, whatever the name of a file says', () => {
    const names = fc.constantFrom('a.adoc', 'a.rst', 'a.yml', 'a.md', 'a.ASC', 'a', '.yaml');
    fc.assert(
      fc.property(names, texts, (name, text) => {
        const outline = outlineOf(`adr/${name}`, text);
        assert.ok(outline.headEnd <= text.length);
        for (const { heading, blocks } of outline.sections) {
          assert.ok(heading.start <= heading.end && heading.end <= text.length);
          for (const { start, end } of spansOf(blocks)) {
            assert.ok(start <= end && end <= text.length);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** Blocks beside each other do not overlap, and what is in one stands in it. */
function inOrder(blocks: readonly Block[]): void {
  let end = 0;
  for (const block of blocks) {
    assert.ok(block.span.start >= end, `${block.type} at ${block.span.start} before ${end}`);
    end = block.span.end;
    const inside = spansOf([block]).slice(1);
    assert.ok(inside.every((span) => span.start >= block.span.start && span.end <= end));
    if (block.type === 'quote') inOrder(block.children);
    if (block.type === 'list') block.items.forEach(inOrder);
  }
}
