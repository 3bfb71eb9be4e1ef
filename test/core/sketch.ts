import type { Block, MarkupDocument, Span } from '../../src/core/markup';

/** A document's blocks in a few letters each, with the plain text of what is read. */
export function sketch(document: MarkupDocument): string[] {
  return document.blocks.map((block) => sketchOf(document, block));
}

function sketchOf(document: MarkupDocument, block: Block): string {
  const plain = ({ start, end }: Span): string =>
    document.inline(document.text.slice(start, end)).plain;
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.depth)} ${block.content ? plain(block.content) : ''}`;
    case 'paragraph':
      return block.lines.map(plain).join(' / ');
    case 'list': {
      const items = block.items.map((item) =>
        item.map((child) => sketchOf(document, child)).join(' '),
      );
      return `(${items.join(', ')})`;
    }
    case 'quote':
      return `> ${block.children.map((child) => sketchOf(document, child)).join(' ')}`;
    case 'table':
      return `|${block.rows.map((row) => row.map(plain).join('|')).join('||')}|`;
    case 'opaque':
      return '.';
  }
}

/** Every span of a document's blocks, outer ones before those in them. */
export function spansOf(blocks: readonly Block[]): Span[] {
  return blocks.flatMap((block) => [block.span, ...insideOf(block)]);
}

function insideOf(block: Block): readonly Span[] {
  switch (block.type) {
    case 'heading':
      return block.content ? [block.content] : [];
    case 'paragraph':
      return block.lines;
    case 'list':
      return block.items.flatMap((item) => spansOf(item));
    case 'quote':
      return spansOf(block.children);
    case 'table':
      return block.rows.flat();
    case 'opaque':
      return [];
  }
}
