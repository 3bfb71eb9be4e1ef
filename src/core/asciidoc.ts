import { AsciidocBlocks } from './asciidoc/blocks';
import { asciidocInline } from './asciidoc/inline';
import { AsciidocLines } from './asciidoc/lines';
import { keyedFrontMatterLines } from './front-matter-lines';
import type { Attribute, MarkupDocument } from './markup';
import { Lines } from './text';

/** Longest value that is filled in where its attribute is named. */
const VALUE_LIMIT = 200;

/**
 * Reads an AsciiDoc document as far as records need it: headings, the attributes of its header,
 * paragraphs, lists, tables and quotes. Text inside its blocks is left as it stands: read it with
 * `inline`, which also fills in attributes. Never throws; takes time linear in the text.
 */
export function readAsciidoc(text: string): MarkupDocument {
  const lines = new Lines(text);
  const front = keyedFrontMatterLines(lines);
  const reader = new AsciidocBlocks(new AsciidocLines(lines));
  const blocks = reader.read(front);
  const { attributes } = reader;
  const values = plainValues(text, attributes);
  return {
    markup: 'asciidoc',
    text,
    frontMatter: front === 0 ? null : { start: lines.startOf(1), end: lines.startOf(front - 1) },
    frontMatterEnd: front === 0 ? 0 : lines.endOf(front - 1),
    attributes,
    blocks,
    inline: (piece) => asciidocInline(piece, values),
  };
}

function plainValues(text: string, attributes: readonly Attribute[]): Map<string, string> {
  const none = new Map<string, string>();
  const short = attributes.filter(({ value }) => value.end - value.start <= VALUE_LIMIT);
  return new Map(
    short.map(({ name, value }) => {
      const { plain } = asciidocInline(text.slice(value.start, value.end), none);
      return [name.toLowerCase(), plain];
    }),
  );
}
