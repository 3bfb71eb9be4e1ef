import type { Block, Span } from '../markup';
import type { Field } from './fields';
import type { Outline, Section } from './outline';

const LINES = 3;
const LINE_LIMIT = 240;

/** Longest piece of text that one line is made of. */
const PIECE_LIMIT = 600;

/** Sections that say what was decided, the one that says it best first. */
const SECTIONS: readonly string[] = [
  'decision outcome',
  'decision',
  'outcome',
  'the decision',
  'our decision',
  'decisions',
  'final decision',
  'chosen option',
  'resolution',
  'conclusion',
  'solution',
  'chosen solution',
  'recommendation',
  'proposed decision',
  'proposal',
  'proposed solution',
  'specification',
  'summary',
  'abstract',
];

/**
 * What was decided in at most three lines of plain text: paragraphs and list items of the section
 * that says so, its subsections included; a `Decision:` field where there is none.
 */
export function outcomeOf(text: string, outline: Outline, fields: readonly Field[]): string {
  for (const name of SECTIONS) {
    const at = outline.sections.findIndex((section) => section.name === name);
    const lines = at < 0 ? [] : linesOf(text, outline, withSubsections(outline.sections, at));
    if (lines.length > 0) return lines.join('\n');
  }
  const field = fields.find(({ name }) => name === 'decision');
  const said = field && plainOf(text, outline, [field.value, ...field.items]);
  return said ?? '';
}

function withSubsections(sections: readonly Section[], at: number): Block[] {
  const [first, ...others] = sections.slice(at);
  if (first === undefined) return [];
  const end = others.findIndex(({ depth }) => depth <= first.depth);
  const below = end < 0 ? others : others.slice(0, end);
  return [first, ...below].flatMap(({ blocks }) => blocks);
}

function linesOf(text: string, outline: Outline, blocks: readonly Block[]): string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    for (const piece of piecesOf(block)) {
      const line = plainOf(text, outline, piece);
      if (line !== '') lines.push(line);
      if (lines.length === LINES) return lines;
    }
  }
  return lines;
}

/** The lines of each paragraph and of each item's first paragraph. */
function piecesOf(block: Block): readonly (readonly Span[])[] {
  if (block.type === 'paragraph') return [block.lines];
  if (block.type === 'quote') return block.children.flatMap(piecesOf);
  if (block.type !== 'list') return [];
  return block.items.flatMap(([first]) => (first?.type === 'paragraph' ? [first.lines] : []));
}

/** Lines as one, cut at a blank. */
function plainOf(text: string, { inline }: Outline, spans: readonly Span[]): string {
  let raw = '';
  for (const { start, end } of spans) {
    raw += `${text.slice(start, Math.min(end, start + PIECE_LIMIT))}\n`;
    if (raw.length > PIECE_LIMIT) break;
  }
  const plain = inline(raw.trim()).plain.replace(/\s+/g, ' ').trim();
  if (plain.length <= LINE_LIMIT) return /[\p{L}\p{N}]/u.test(plain) ? plain : '';
  const blank = plain.lastIndexOf(' ', LINE_LIMIT);
  return `${plain.slice(0, blank > LINE_LIMIT / 2 ? blank : LINE_LIMIT).trimEnd()}…`;
}
