import type { Block, Span } from '../markup';

/** A name and what is said of it, in the lines, bullets or table between title and first section. */
export interface Field {
  /** One of `NAMES`. */
  readonly name: string;
  /** The value on the name's line; empty where it follows as a nested list. */
  readonly value: Span;
  /** The lines of a nested list below the name. */
  readonly items: readonly Span[];
}

const NAMES = [
  'status',
  'date',
  'decision-date',
  'deciders',
  'decision-makers',
  'supersedes',
  'superseded-by',
  'scope',
  'review-by',
  'confirmed',
];

/** Longest line that is searched for a second field. */
const LINE_LIMIT = 2000;

/** Longest run of letters before a colon that is looked at as a name. */
const NAME_LIMIT = 30;

/** The fields stated in a record's header, in text order. */
export function headerFields(text: string, blocks: readonly Block[]): Field[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') {
      return block.lines.flatMap((line) => fieldsOfLine(text, line, []));
    }
    if (block.type === 'list') return block.items.flatMap((item) => itemFields(text, item));
    if (block.type === 'table') return block.rows.flatMap((row) => rowField(text, row));
    return [];
  });
}

function itemFields(text: string, children: readonly Block[]): Field[] {
  const first = children[0];
  if (first?.type !== 'paragraph') return [];
  const nested = children.slice(1).flatMap(listLines);
  return first.lines.flatMap((line) => fieldsOfLine(text, line, nested));
}

/** The first lines of all items of a list, at any depth. */
function listLines(block: Block): readonly Span[] {
  if (block.type !== 'list') return [];
  return block.items.flatMap((item) =>
    item.flatMap((child) =>
      child.type === 'paragraph' ? child.lines.slice(0, 1) : listLines(child),
    ),
  );
}

function rowField(text: string, cells: readonly Span[]): Field[] {
  const [label, value] = cells;
  if (cells.length !== 2 || label === undefined || value === undefined) return [];
  const name = nameOf(text.slice(label.start, label.end));
  return name === null ? [] : [{ name, value, items: [] }];
}

/** `Status: Accepted`, also several with bars between them: `**Status:** x | **Date:** y`. */
function fieldsOfLine(text: string, line: Span, items: readonly Span[]): Field[] {
  const field = fieldAt(text, line, items);
  if (field === null) return [];
  if (line.end - line.start > LINE_LIMIT) return [field];
  for (let bar = text.indexOf('|', field.value.start); bar >= 0 && bar < line.end;) {
    const rest = fieldsOfLine(
      text,
      { start: skip(text, bar + 1, line.end, ' '), end: line.end },
      items,
    );
    if (rest.length > 0 && text[bar - 1] !== '\\') {
      return [{ ...field, value: trimmed(text, field.value.start, bar) }, ...rest];
    }
    bar = text.indexOf('|', bar + 1);
  }
  return [field];
}

function fieldAt(text: string, line: Span, items: readonly Span[]): Field | null {
  const start = skip(text, line.start, line.end, '*_` ');
  let end = start;
  while (end < line.end && end - start < NAME_LIMIT && /[A-Za-z _-]/.test(text[end] ?? '')) end++;
  const name = nameOf(text.slice(start, end));
  const colon = skip(text, end, line.end, '*_` ');
  if (text[colon] !== ':') return dateWithoutColon(text, { start, end: line.end }, items);
  const value = valueSpan(text, closedName(text, colon + 1, line.end), line.end);
  return name === null ? null : { name, value, items };
}

/** `Date 09/04/2018`, as some write it. */
function dateWithoutColon(text: string, line: Span, items: readonly Span[]): Field | null {
  const match = /^date[*_]{0,2} {1,3}(?=\d)/i.exec(text.slice(line.start, line.start + 12));
  if (!match) return null;
  return { name: 'date', value: valueSpan(text, line.start + match[0].length, line.end), items };
}

/** Behind the marks that close the name; those that open the value belong to it. */
function closedName(text: string, from: number, lineEnd: number): number {
  return skip(text, from, lineEnd, '*_`');
}

/** A value ends before a comment. */
function valueSpan(text: string, from: number, lineEnd: number): Span {
  const start = skip(text, from, lineEnd, ' \t');
  const comment = text.indexOf('<!--', start);
  return trimmed(text, start, comment >= 0 && comment < lineEnd ? comment : lineEnd);
}

function trimmed(text: string, start: number, end: number): Span {
  let last = end;
  while (last > start && ' \t'.includes(text[last - 1] ?? '')) last--;
  return { start, end: Math.max(start, last) };
}

function skip(text: string, from: number, end: number, units: string): number {
  let at = from;
  while (at < end && units.includes(text[at] ?? '')) at++;
  return at;
}

function nameOf(written: string): string | null {
  const name = written
    .replace(/[*_`:]/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/[ _]{1,3}/g, '-');
  return NAMES.includes(name) ? name : null;
}
