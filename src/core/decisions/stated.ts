import type { Span } from '../markup';
import type { Field } from './fields';
import type { FrontMatter } from './front-matter';
import { entryLines, type Outline, type Section } from './outline';
import type { DecisionStatus } from './record';
import { readStatus, SUPERSEDED_BY, SUPERSEDES } from './status';

export type StatusPlace = 'front-matter' | 'header' | 'section';

/** A status in one of the three places a record may state it. */
export interface StatedStatus {
  readonly value: DecisionStatus;
  /** The text it was read from; of a front-matter value including its quotes. */
  readonly span: Span;
  readonly place: StatusPlace;
}

/** Lines of a Status section that link records and are no status. */
const LINK_WORDS = [
  ...SUPERSEDES,
  'amends',
  'amended by',
  'clarifies',
  'clarified by',
  'relates to',
];

/** Everything stated, the place that counts first: front matter, header, Status section. */
export function statedStatuses(
  text: string,
  outline: Outline,
  front: FrontMatter | null,
  fields: readonly Field[],
): StatedStatus[] {
  const found = [
    inFrontMatter(outline, front),
    inHeader(text, outline, fields),
    inSection(text, outline),
  ];
  return found.filter((status) => status !== null);
}

export function statusSection(outline: Outline): Section | null {
  return outline.sections.find(({ name }) => name === 'status') ?? null;
}

/** The lines of the Status section that are a value or a link; guidance in quotes is left out. */
export function statusLines(section: Section | null): Span[] {
  return section === null ? [] : entryLines(section.blocks);
}

/** Whether a line begins with one of `words`, marks and emoji before it left out. */
export function beginsWith(line: string, words: readonly string[]): boolean {
  const start = line.toLowerCase().replace(/^[^\p{L}\p{N}]{0,20}/u, '');
  return words.some((word) => start.startsWith(word));
}

function inFrontMatter(outline: Outline, front: FrontMatter | null): StatedStatus | null {
  const stated = front?.value('status', 'adr-status') ?? null;
  if (stated === null) return null;
  const value = readStatus(outline.inline(stated.text).plain);
  return value && { value, span: stated.span, place: 'front-matter' };
}

function inHeader(text: string, outline: Outline, fields: readonly Field[]): StatedStatus | null {
  const field = fields.find(({ name }) => name === 'status');
  const stated = field && statusOfLine(text, outline, field.value);
  return stated ? { value: stated, span: field.value, place: 'header' } : null;
}

function inSection(text: string, outline: Outline): StatedStatus | null {
  const section = statusSection(outline);
  if (section === null) return null;
  const lines = statusLines(section);
  const superseded = lines.find((line) => beginsWith(slice(text, line), SUPERSEDED_BY));
  const first = lines.find((line) => !beginsWith(slice(text, line), LINK_WORDS));
  const span = superseded ?? first ?? quotedLine(section);
  const value = span && statusOfLine(text, outline, span);
  return value ? { value, span, place: 'section' } : null;
}

/** `> Accepted`: a quote counts where nothing else stands in the section. */
function quotedLine(section: Section): Span | undefined {
  const quote = section.blocks.find(({ type }) => type === 'quote');
  if (quote?.type !== 'quote') return undefined;
  const paragraph = quote.children.find(({ type }) => type === 'paragraph');
  return paragraph?.type === 'paragraph' ? paragraph.lines[0] : undefined;
}

function statusOfLine(text: string, outline: Outline, span: Span): DecisionStatus | null {
  const { plain, bold } = outline.inline(slice(text, span));
  return readStatus(plain, bold);
}

function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
