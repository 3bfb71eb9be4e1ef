import type { Attribute, Block, Inline, MarkupName, Span } from '../markup';

/** A heading other than the title, and what stands below it up to the next heading. */
export interface Section {
  /** Lower case, in English where known, without markup, number and colon: `sectionNameOf`. */
  readonly name: string;
  readonly heading: Span;
  readonly depth: number;
  readonly blocks: readonly Block[];
}

/** A record's blocks, sorted by the headings they stand under. */
export interface Outline {
  readonly markup: MarkupName;
  /** Reads the markup inside a heading, line or cell of this record. */
  readonly inline: (text: string) => Inline;
  /** The YAML between the fences, null where there is no front matter. */
  readonly frontMatter: Span | null;
  readonly attributes: readonly Attribute[];
  /** The text of the title's heading, without its marks. */
  readonly title: Span | null;
  /** False for a second-level heading, which is the title only where nothing else is. */
  readonly titleIsTop: boolean;
  /** Where the title's heading line ends; 0 or the end of the front matter without one. */
  readonly headEnd: number;
  /** What stands before the first section. */
  readonly header: readonly Block[];
  readonly sections: readonly Section[];
}

/** The first line of every paragraph and list item among blocks, quotes left out. */
export function entryLines(blocks: readonly Block[]): Span[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return block.lines;
    if (block.type === 'list') return block.items.flatMap(itemLine);
    return [];
  });
}

function itemLine(children: readonly Block[]): readonly Span[] {
  const first = children[0];
  return first?.type === 'paragraph' ? first.lines.slice(0, 1) : [];
}
