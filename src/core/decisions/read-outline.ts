import { readAsciidoc } from '../asciidoc';
import { readMarkdown } from '../markdown';
import type { Block, HeadingBlock, Inline, MarkupDocument, Span } from '../markup';
import type { RepoPath } from '../paths';
import { readRst } from '../rst';
import { markupOfName } from './names';
import type { Outline } from './outline';
import { sectionNameOf } from './section-names';
import { yamlOutline } from './yaml-outline';

/**
 * How far a record is read, in UTF-16 units: what matters stands at its head, the rest of a very
 * long one is data or embedded pictures.
 */
export const PARSE_LIMIT = 256 * 1024;

/** The same in lines: more of them are made to keep a parser busy. */
const LINE_COUNT_LIMIT = 4000;

/** Headings that name a part of a record and are never its title. */
const SECTION_NAMES = [
  'status',
  'context',
  'context and problem statement',
  'decision',
  'decision outcome',
  'decision drivers',
  'considered options',
  'consequences',
  'changelog',
  'summary',
  'abstract',
];

/** Reads a record's file by the markup its name tells. Never throws. */
export function outlineOf(path: RepoPath, whole: string): Outline {
  const text = head(whole);
  switch (markupOfName(path)) {
    case 'asciidoc':
      return sorted(readAsciidoc(text));
    case 'rst':
      return sorted(readRst(text));
    case 'yaml':
      return yamlOutline(path, text);
    case 'markdown':
    case null:
      return sorted(readMarkdown(text));
  }
}

/** A document's blocks under the headings they stand below. */
function sorted(document: MarkupDocument): Outline {
  const { text, inline } = document;
  let title: Span | null = null;
  let titleIsTop = true;
  let headEnd = document.frontMatterEnd;
  const header: Block[] = [];
  const sections: { name: string; heading: Span; depth: number; blocks: Block[] }[] = [];
  for (const block of document.blocks) {
    if (block.type !== 'heading') {
      (sections.at(-1)?.blocks ?? header).push(block);
      continue;
    }
    const name = sectionName(text, block, inline);
    if (title === null && sections.length === 0 && mayBeTitle(document, block, name)) {
      title = block.content;
      titleIsTop = block.depth === 1;
      headEnd = block.span.end;
    } else {
      sections.push({ name, heading: block.span, depth: block.depth, blocks: [] });
    }
  }
  if (title === null && document.markup === 'markdown') {
    title = unspacedTitle(text, header[0]);
    if (title !== null) headEnd = title.end;
  }
  const { markup, frontMatter, attributes } = document;
  return {
    markup,
    inline,
    frontMatter,
    attributes,
    title,
    titleIsTop,
    headEnd,
    header,
    sections,
  };
}

function head(text: string): string {
  return text.slice(0, readExtent(text));
}

/** How much of a text is read: whole lines up to the limits. */
export function readExtent(text: string): number {
  let end = 0;
  for (let line = 0; line < LINE_COUNT_LIMIT && end <= PARSE_LIMIT; line++) {
    const newline = text.indexOf('\n', end);
    if (newline < 0) return Math.min(text.length, PARSE_LIMIT);
    if (newline >= PARSE_LIMIT) return end > 0 ? end : PARSE_LIMIT;
    end = newline + 1;
  }
  return end;
}

/** `#25. Title`, which lacks the blank that makes it a heading. */
function unspacedTitle(text: string, first: Block | undefined): Span | null {
  const line = first?.type === 'paragraph' ? first.lines[0] : undefined;
  if (!line || text[line.start] !== '#' || text[line.start + 1] === '#') return null;
  return { start: line.start + 1, end: line.end };
}

function mayBeTitle({ markup }: MarkupDocument, heading: HeadingBlock, name: string): boolean {
  const isField = /^(?:status|date) ?[:：]/.test(name);
  // Templates of AsciiDoc begin at any depth, to be included in a book.
  const mayBeDeep = markup === 'asciidoc' || heading.depth <= 2;
  return mayBeDeep && !isField && !SECTION_NAMES.includes(name);
}

function sectionName(
  text: string,
  { content }: HeadingBlock,
  inline: (text: string) => Inline,
): string {
  if (content === null) return '';
  return sectionNameOf(inline(text.slice(content.start, content.end)).plain);
}
