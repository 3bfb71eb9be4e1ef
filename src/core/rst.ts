import { keyedFrontMatterLines } from './front-matter-lines';
import type { MarkupDocument } from './markup';
import { RstBlocks } from './rst/blocks';
import { rstInline } from './rst/inline';
import { RstLines } from './rst/lines';
import { rstTargets } from './rst/targets';
import { Lines } from './text';

/**
 * Reads a reStructuredText document as far as records need it: titles, paragraphs, lists, field
 * lists, tables and indented blocks, and the headings of those that are half Markdown. Field lists
 * are lists, so there are no attributes. Never throws; takes time linear in the text.
 */
export function readRst(text: string): MarkupDocument {
  const lines = new Lines(text);
  const front = keyedFrontMatterLines(lines);
  const targets = rstTargets(lines);
  return {
    markup: 'rst',
    text,
    frontMatter: front === 0 ? null : { start: lines.startOf(1), end: lines.startOf(front - 1) },
    frontMatterEnd: front === 0 ? 0 : lines.endOf(front - 1),
    attributes: [],
    blocks: new RstBlocks(new RstLines(lines)).read(front),
    inline: (piece) => rstInline(piece, targets),
  };
}
