import { lineEnding, type Splice } from '../../edits';
import type { Block, Span } from '../../markup';
import { Lines } from '../../text';
import type { Outline, Section } from '../outline';
import type { ParsedDecision } from '../parse';
import { beginsWith, type StatedStatus, statusLines, statusSection } from '../stated';
import { SUPERSEDED_BY, SUPERSEDES, WAS } from '../status';
import { marked, reworded } from './reword';
import { BOX, statusWord, staysTrue } from './status-word';
import type { Wording } from './wording';

const LINKS = [...SUPERSEDES, ...SUPERSEDED_BY, 'amends', 'amended by', 'clarifies'];

/** The edits by which a Status section states another status. Links to successors go. */
export function sectionStatusEdits(
  text: string,
  outline: Outline,
  { span, value }: StatedStatus,
  wanted: Wording,
): Splice[] {
  const here = text.slice(span.start, span.end);
  const boxes = boxesSwapped(text, outline, span, wanted);
  if (boxes !== null) return boxes;
  if (value !== 'superseded' || !beginsWith(here, SUPERSEDED_BY)) {
    return moved(reworded(here, value, wanted), span.start);
  }
  const lines = statusLines(statusSection(outline));
  const isSuccessor = (line: Span): boolean => beginsWith(slice(text, line), SUPERSEDED_BY);
  const successors = lines.filter(isSuccessor);
  const other = lines.find((line) => !isSuccessor(line) && !beginsWith(slice(text, line), LINKS));
  const left = other && statusOf(slice(text, other));
  if (!other || !left) {
    const others = successors.filter(({ start }) => start !== span.start);
    const edits = moved(reworded(here, value, wanted), span.start);
    return [...edits, ...linesRemoved(text, others)];
  }
  const removed = linesRemoved(text, successors);
  const again =
    left === wanted.value ? [] : moved(reworded(slice(text, other), left, wanted), other.start);
  return [...removed, ...again];

  function statusOf(line: string): StatedStatus['value'] | null {
    for (const known of ['accepted', 'proposed', 'rejected', 'deprecated', 'draft'] as const) {
      if (statusWord(line, known)?.start === line.search(/[\p{L}\p{N}]/u)) return known;
    }
    return null;
  }
}

/** `[x]` moves to the item of the wanted status; null where there are no boxes, or no such item. */
function boxesSwapped(
  text: string,
  outline: Outline,
  ticked: Span,
  wanted: Wording,
): Splice[] | null {
  const box = BOX.exec(slice(text, ticked))?.[0];
  const other = openBoxes(text, outline).find(
    (line) => statusWord(slice(text, line), wanted.value) !== null,
  );
  const open = other && BOX.exec(slice(text, other))?.[0];
  if (box === undefined || !other || open === undefined) return null;
  return [
    { start: ticked.start, end: ticked.start + box.length, text: open },
    { start: other.start, end: other.start + open.length, text: box },
  ];
}

/** The lines of a Status section that were not chosen. */
function openBoxes(text: string, outline: Outline): Span[] {
  return statusLines(statusSection(outline)).filter((line) =>
    /^(?:\[ \]|[\u2610\u2B1C])/u.test(slice(text, line)),
  );
}

/**
 * The edits by which a Status section says that others supersede the record: in place of a bare
 * status, above one that says more than the word, below an earlier successor.
 */
export function sectionSuccessorEdits(
  text: string,
  outline: Outline,
  { span, value }: StatedStatus,
  said: { readonly phrase: string; readonly names: readonly string[] },
  wanted: Wording,
): Splice[] {
  const here = slice(text, span);
  const lines = new Lines(text);
  const lead = text.slice(lines.startOf(lines.at(span.start).line), span.start);
  // Of a quote, only the first line is read.
  const isQuote = lead.includes('>');
  const all = said.names.join(' and ');
  const phrases = isQuote ? [all] : said.names;
  const added = phrases.map((names) => `${said.phrase} ${names}`);
  if (value === 'superseded' && beginsWith(here, SUPERSEDED_BY)) {
    if (isQuote) return [insert(span.end, ` and ${all}`)];
    return [sectionLineAdded(text, statusSection(outline), span, added)];
  }
  const between = lineEnding(text) + (isListLead(lead) ? '' : lead.trimEnd() + lineEnding(text));
  const lined = added.join(between + lead);
  if (!isBare(text, outline, span, value)) return [insert(span.start, lined + between + lead)];
  const box = openBoxes(text, outline).length > 0 ? BOX.exec(here)?.[0] : undefined;
  if (box !== undefined) return [{ ...span, text: `${box} ${lined}` }];
  const start = here.search(/[\p{L}\p{N}]/u);
  const [mark] = marked(here, Math.max(start, 0), value, wanted);
  return [{ ...span, text: (mark ? `${mark.text} ` : '') + lined }];
}

/** Whether a status is all that stands on its line, and in its paragraph. */
function isBare(text: string, outline: Outline, span: Span, value: StatedStatus['value']): boolean {
  const here = slice(text, span);
  const word = statusWord(here, value);
  if (word === null) return true;
  const tail = here.slice(word.end);
  if (/[\p{L}\p{N}]/u.test(tail) || !staysTrue(tail) || tail.includes(WAS)) return false;
  const section = statusSection(outline);
  const block = section?.blocks.find(({ span: whole }) => holds(whole, span));
  if (block?.type !== 'paragraph') return true;
  const next = block.lines.find(({ start }) => start > span.start);
  return (
    next === undefined || beginsWith(slice(text, next), LINKS) || !/^[([]/.test(slice(text, next))
  );
}

/**
 * Adds lines to a section, behind `after`'s block or the last link in it: items to a list,
 * paragraphs else.
 */
export function sectionLineAdded(
  text: string,
  section: Section | null,
  after: Span | null,
  added: readonly string[],
): Splice {
  const eol = lineEnding(text);
  const blocks = section?.blocks ?? [];
  const links = blocks.filter((block) => linksSomething(text, block));
  const home = blocks.find(({ span }) => after !== null && holds(span, after));
  const block = links.at(-1) ?? home;
  if (block?.type === 'list') {
    const lead = itemLead(text, block);
    return insert(block.span.end, added.map((line) => eol + lead + line).join(''));
  }
  const at = block?.span.end ?? section?.heading.end ?? 0;
  return insert(at, added.map((line) => eol + eol + line).join(''));
}

/** Adds bullets to a section of links; the section is made at the end where there is none. */
export function bulletsAdded(
  { layout: { outline } }: ParsedDecision,
  text: string,
  name: string,
  added: readonly string[],
): Splice {
  const eol = lineEnding(text);
  const wanted = name.toLowerCase();
  const section = outline.sections.find((one) => one.name === wanted);
  const lists = section?.blocks.filter(({ type }) => type === 'list') ?? [];
  const list = lists.at(-1);
  if (list?.type === 'list') {
    const lead = itemLead(text, list);
    return insert(list.span.end, added.map((line) => eol + lead + line).join(''));
  }
  const marker = outline.markup === 'markdown' ? bulletOf(text, outline) : '* ';
  const bullets = added.map((line) => marker + line).join(eol);
  if (section) {
    return insert(section.blocks.at(-1)?.span.end ?? section.heading.end, eol + eol + bullets);
  }
  const end = text.trimEnd().length;
  const heading = headingLike(text, outline, name);
  const gap = end === 0 ? '' : eol + eol;
  return insert(end, gap + heading + eol + eol + bullets + (end === text.length ? eol : ''));
}

/** A Status section in front of the first section, its heading written like that one's. */
export function statusSectionInserted(
  text: string,
  outline: Outline,
  lines: readonly string[],
): Splice {
  const eol = lineEnding(text);
  const said = lines.join(eol + eol);
  const heading = headingLike(text, outline, 'Status');
  const last = outline.header.at(-1);
  const at = last ? last.span.end : outline.headEnd;
  if (at === 0) return insert(0, heading + eol + eol + said + eol + eol);
  return insert(at, eol + eol + heading + eol + eol + said);
}

/** A heading of the record's own kind: `## Status`, `== Status`, underlined. */
function headingLike(text: string, outline: Outline, name: string): string {
  const eol = lineEnding(text);
  const depth = outline.title === null ? undefined : 2;
  const sections = outline.sections.filter((one) => depth === undefined || one.depth <= depth);
  const like = sections[0] ?? outline.sections[0];
  const mark = outline.markup === 'asciidoc' ? '==' : '##';
  const raw = like ? slice(text, like.heading) : '';
  const marks = /^(#{1,6}|={1,6})(?=[ \t]+\S)/.exec(raw)?.[1];
  if (marks !== undefined) return `${marks} ${name}`;
  const lines = raw.split(/\r\n?|\n/);
  const rule = /^([^\p{L}\p{N}\s])\1*$/u.exec(lines.at(-1)?.trim() ?? '')?.[1];
  if (rule === undefined) {
    return outline.markup === 'rst' ? name + eol + '-'.repeat(name.length) : `${mark} ${name}`;
  }
  const line = rule.repeat(name.length);
  return lines.length > 2 ? line + eol + name + eol + line : name + eol + line;
}

function linksSomething(text: string, block: Block): boolean {
  if (block.type === 'paragraph') return block.lines.some((line) => isLink(text, line));
  if (block.type !== 'list') return false;
  return block.items.some(
    ([first]) => first?.type === 'paragraph' && first.lines.some((line) => isLink(text, line)),
  );
}

function isLink(text: string, line: Span): boolean {
  return beginsWith(slice(text, line), LINKS);
}

/** What the last item of a list has in front of its text: `* `, `  - `. */
function itemLead(text: string, list: Extract<Block, { type: 'list' }>): string {
  const first = list.items.at(-1)?.[0];
  const lines = new Lines(text);
  const at = first?.span.start ?? list.span.start;
  const lead = text.slice(lines.startOf(lines.at(at).line), at);
  return /^\s*[*+-]\s+$/.test(lead) ? lead : '* ';
}

/** The mark the record's own lists have. */
function bulletOf(text: string, outline: Outline): string {
  const all = [...outline.header, ...outline.sections.flatMap(({ blocks }) => blocks)];
  const list = all.find(({ type }) => type === 'list');
  const mark = list ? text.charAt(list.span.start) : '*';
  return '*-+'.includes(mark) && mark !== '' ? `${mark} ` : '* ';
}

function isListLead(lead: string): boolean {
  return /^\s*(?:[*+-]|\d{1,9}[.)])\s+$/.test(lead);
}

/** Takes a line away together with a blank one behind it where one stands before it as well. */
export function lineRemoved(text: string, span: Span): Splice {
  return linesRemoved(text, [span])[0] ?? { ...span, text: '' };
}

/** Takes lines away, each together with a blank one behind it where one stands before it as well. */
export function linesRemoved(text: string, spans: readonly Span[]): Splice[] {
  const lines = new Lines(text);
  const isBlank = (line: number): boolean =>
    line >= 0 && line < lines.count && lines.lineText(line).trim() === '';
  return spans.map((span) => {
    const first = lines.at(span.start).line;
    const last = lines.at(span.end).line;
    const next = isBlank(last + 1) && isBlank(first - 1) ? last + 2 : last + 1;
    return { start: lines.startOf(first), end: lines.startOf(next), text: '' };
  });
}

export function moved(edits: readonly Splice[], by: number): Splice[] {
  return edits.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function insert(at: number, text: string): Splice {
  return { start: at, end: at, text };
}
