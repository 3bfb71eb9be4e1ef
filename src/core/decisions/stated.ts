import type { Block, Span } from '../markup';
import { isAttribute, referredValue } from './attribute-fields';
import type { Field } from './fields';
import type { FrontMatter } from './front-matter';
import { entryLines, type Outline, type Section } from './outline';
import type { DecisionStatus } from './record';
import { readStatus, startsWithStatus, SUPERSEDED_BY } from './status';
import { RELATIONS } from './vocabulary';

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
  ...RELATIONS.supersedes,
  ...RELATIONS.amends,
  ...RELATIONS['amended-by'],
  'relates to',
];

/** A picture in place of the word: `badgen.net/badge/ADR/approved/green`. */
const BADGE = /\/badge\/([\w%./-]{1,120})/;

/** `[x]`, or a box that is ticked, at the start of an item. */
const TICKED = /^(?:\[[xX]\]|[☑✅✔])/u;
const UNTICKED = /^(?:\[ \]|[☐⬜])/u;

/** Everything stated, the place that counts first: front matter, header, Status section. */
export function statedStatuses(
  text: string,
  outline: Outline,
  front: FrontMatter | null,
  fields: readonly Field[],
): StatedStatus[] {
  const found = [
    inFrontMatter(outline, front),
    ...inHeader(text, outline, fields),
    inSection(text, outline),
  ];
  const starts = new Set<number>();
  return found.filter((status): status is StatedStatus => {
    if (status === null || starts.has(status.span.start)) return false;
    starts.add(status.span.start);
    return true;
  });
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
  return restBehind(line, words) !== null;
}

function restBehind(line: string, words: readonly string[]): string | null {
  const start = line
    .slice(0, 200)
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]{0,20}/u, '');
  for (const word of words) {
    const rest = start.startsWith(word) ? start.slice(word.length) : null;
    if (rest !== null && !/^[\p{L}\p{N}]/u.test(rest)) return rest;
  }
  return null;
}

function inFrontMatter(outline: Outline, front: FrontMatter | null): StatedStatus | null {
  const stated = front?.value('status') ?? null;
  if (stated === null) return null;
  const value = readStatus(outline.inline(stated.text).plain);
  return value && { value, span: stated.span, place: 'front-matter' };
}

/** The first field and, where that is no attribute itself, the attributes. */
function inHeader(text: string, outline: Outline, fields: readonly Field[]): StatedStatus[] {
  const all = fields.filter(({ name }) => name === 'status');
  const counted = all.filter((field, index) => index === 0 || isAttribute(outline, field));
  return counted.flatMap(({ value: span }) => {
    const value = statusOfLine(text, outline, span);
    return value === null ? [] : [{ value, span, place: 'header' }];
  });
}

function inSection(text: string, outline: Outline): StatedStatus | null {
  const section = statusSection(outline);
  if (section === null) return null;
  const boxed = ticked(text, section);
  const span = boxed === undefined ? valueLine(text, section) : boxed;
  const referred = span && referredValue(text, outline, span);
  const value = span && statusOfLine(text, outline, referred ?? span);
  if (!value) return null;
  return referred ? { value, span: referred, place: 'header' } : { value, span, place: 'section' };
}

function valueLine(text: string, section: Section): Span | undefined {
  const lines = statusLines(section);
  const superseded = lines.find((line) => beginsWith(slice(text, line), SUPERSEDED_BY));
  return superseded ?? lines.find((line) => !isLinkLine(slice(text, line))) ?? quotedLine(section);
}

/** A relation with what it names; the word alone (`Ersetzt`) is a status. */
function isLinkLine(line: string): boolean {
  return /^[\s:*_"'`#]{0,20}[\p{L}\p{N}[]/u.test(restBehind(line, LINK_WORDS) ?? '');
}

/** The one item that is ticked where there are boxes; none of them states nothing. */
function ticked(text: string, section: Section): Span | null | undefined {
  const lines = statusLines(section).filter((line) => startsWithStatus(unboxed(slice(text, line))));
  const open = lines.filter((line) => UNTICKED.test(slice(text, line)));
  if (open.length === 0) return undefined;
  const chosen = lines.filter((line) => TICKED.test(slice(text, line)));
  return chosen.length === 1 ? chosen[0] : null;
}

/** `> Accepted`: a quote counts where nothing else stands in the section. */
function quotedLine(section: Section): Span | undefined {
  const quote = section.blocks.find(({ type }) => type === 'quote');
  const paragraph = (quote?.type === 'quote' ? quote.children : []).find(isParagraph);
  return paragraph?.lines[0];
}

function isParagraph(block: Block): block is Extract<Block, { type: 'paragraph' }> {
  return block.type === 'paragraph';
}

/** Null where a line states no status: empty, a placeholder, a menu. */
function statusOfLine(text: string, outline: Outline, span: Span): DecisionStatus | null {
  const raw = slice(text, span);
  const { plain, bold } = outline.inline(raw);
  return (raw.includes('/badge/') ? statusOfBadge(raw) : null) ?? readStatus(unboxed(plain), bold);
}

function unboxed(line: string): string {
  return line.replace(TICKED, '').replace(UNTICKED, '');
}

function statusOfBadge(raw: string): DecisionStatus | null {
  const words = BADGE.exec(raw)?.[1]?.split(/[/.]|-(?!-)/) ?? [];
  const known = words.find((word) => startsWithStatus(word));
  return known === undefined ? null : readStatus(known);
}

function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
