import { type Block, readBlocks, readInline, type Span, spanOf } from '../markdown';

/**
 * How far a record is read, in UTF-16 units: what matters stands at its head, and the time the
 * parser takes grows faster than the text.
 */
export const PARSE_LIMIT = 64 * 1024;

type Heading = Extract<Block, { type: 'heading' }>;

/** A heading other than the title, and what stands below it up to the next heading. */
export interface Section {
  /** Lower case, without markup, number and colon. */
  readonly name: string;
  readonly heading: Span;
  readonly blocks: readonly Block[];
}

/** A record's blocks, sorted by the headings they stand under. */
export interface Outline {
  /** The YAML between the fences, null where there is no front matter. */
  readonly frontMatter: Span | null;
  /** The text of the title's heading, without its marks. */
  readonly title: Span | null;
  /** False for a second-level heading, which is the title only where nothing else is. */
  readonly titleIsTop: boolean;
  /** Where the title's heading line ends; 0 or the end of the front matter without one. */
  readonly headEnd: number;
  /** What stands before the first section. */
  readonly header: readonly Block[];
  readonly sections: readonly Section[];
  /** False where the parser gave up: only a title may have been found. */
  readonly complete: boolean;
}

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

export function outlineOf(whole: string): Outline {
  const text = head(whole);
  const blocks = readBlocks(text);
  if (blocks === null) return withoutBlocks(text);
  let frontMatter: Span | null = null;
  let title: Span | null = null;
  let titleIsTop = true;
  let headEnd = 0;
  const header: Block[] = [];
  const sections: { name: string; heading: Span; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.type === 'yaml') {
      frontMatter = insideFences(text, spanOf(block));
      headEnd = spanOf(block).end;
    } else if (block.type !== 'heading') {
      (sections.at(-1)?.blocks ?? header).push(block);
    } else if (title === null && sections.length === 0 && mayBeTitle(text, block)) {
      title = contentOf(block);
      titleIsTop = block.depth === 1;
      headEnd = spanOf(block).end;
    } else {
      sections.push({ name: sectionName(text, block), heading: spanOf(block), blocks: [] });
    }
  }
  return { frontMatter, title, titleIsTop, headEnd, header, sections, complete: true };
}

/** The lines of a paragraph as they stand, without indentation, quote marks and trailing blanks. */
export function lineSpans(text: string, block: Span): Span[] {
  const spans: Span[] = [];
  for (let at = block.start; at < block.end;) {
    let next = at;
    while (next < block.end && !isLineEnd(text.charCodeAt(next))) next++;
    let [start, end] = [at, next];
    while (start < end && ' \t>'.includes(text[start] ?? '')) start++;
    while (end > start && ' \t\\'.includes(text[end - 1] ?? '')) end--;
    if (end > start) spans.push({ start, end });
    at = next + 1;
  }
  return spans;
}

/** The first line of every paragraph and list item among blocks, quotes left out. */
export function entryLines(text: string, blocks: readonly Block[]): Span[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return lineSpans(text, spanOf(block));
    if (block.type === 'list')
      return block.children.flatMap((item) => itemLine(text, item.children));
    return [];
  });
}

function itemLine(text: string, children: readonly Block[]): Span[] {
  const first = children[0];
  return first?.type === 'paragraph' ? lineSpans(text, spanOf(first)).slice(0, 1) : [];
}

function head(text: string): string {
  if (text.length <= PARSE_LIMIT) return text;
  const newline = text.lastIndexOf('\n', PARSE_LIMIT);
  return text.slice(0, newline > 0 ? newline : PARSE_LIMIT);
}

function contentOf(heading: Heading): Span | null {
  const [first, last] = [heading.children[0], heading.children.at(-1)];
  return first && last ? { start: spanOf(first).start, end: spanOf(last).end } : null;
}

function mayBeTitle(text: string, heading: Heading): boolean {
  return heading.depth <= 2 && !SECTION_NAMES.includes(sectionName(text, heading));
}

function sectionName(text: string, heading: Heading): string {
  const content = contentOf(heading);
  if (content === null) return '';
  const plain = readInline(text.slice(content.start, content.end)).plain.toLowerCase();
  return plain
    .replace(/^[\d.]{1,8} /, '')
    .replace(/[\s:]{1,8}$/, '')
    .trim();
}

function insideFences(text: string, block: Span): Span {
  const opening = text.indexOf('\n', block.start);
  const start = opening < 0 ? block.end : opening + 1;
  const closing = text.lastIndexOf('\n', block.end - 1);
  return { start, end: Math.max(start, closing + 1) };
}

/** What can be said without a parser: the first line that is a heading. */
function withoutBlocks(text: string): Outline {
  const nothing = {
    frontMatter: null,
    titleIsTop: true,
    headEnd: 0,
    header: [],
    sections: [],
    complete: false,
  };
  for (const { start, end } of lineSpans(text, { start: 0, end: text.length })) {
    if (text.startsWith('# ', start)) return { ...nothing, title: { start: start + 2, end } };
  }
  return { ...nothing, title: null };
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}
