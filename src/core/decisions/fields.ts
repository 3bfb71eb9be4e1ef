import type { Block, Span } from '../markup';
import type { Outline } from './outline';
import { type FieldName, fieldNamed } from './vocabulary';

/** A name and what is said of it, in the lines, bullets or table between title and first section. */
export interface Field {
  /** The English name, `-` for blanks: `superseded-by`. */
  readonly name: string;
  /** The value on the name's line; empty where it follows as a nested list. */
  readonly value: Span;
  /** The lines of a nested list below the name. */
  readonly items: readonly Span[];
}

/** Longest line that is searched for a second field. */
const LINE_LIMIT = 2000;

/** Longest run of letters before a colon that is looked at as a name. */
const NAME_LIMIT = 40;

/** What stands between fields on one line: `**Status:** x | **Date:** y`. */
const BETWEEN = /\||·|•|<br ?\/?>/g;

/** The fields stated in a record's header, in text order. */
export function headerFields(text: string, blocks: readonly Block[]): Field[] {
  return blocks.flatMap((block, index) => {
    if (block.type === 'paragraph') return paragraphFields(text, block.lines, blocks[index + 1]);
    if (block.type === 'list') return block.items.flatMap((item) => itemFields(text, item));
    if (block.type === 'table') return tableFields(text, block.rows);
    return block.type === 'quote' ? headerFields(text, block.children) : [];
  });
}

/** Headings that are fields: `## Status: Accepted`. */
export function headingFields(text: string, { sections }: Outline): Field[] {
  return sections.flatMap(({ heading }) => {
    const line = text.slice(heading.start, Math.min(heading.end, heading.start + LINE_LIMIT));
    const colon = /^#{1,6}[ \t].{1,40}?[:：]\**[ \t]*(?=\S)/u.exec(line);
    if (!colon || line.includes('\n')) return [];
    const start = skip(text, heading.start, heading.end, '# \t');
    const end = heading.start + line.replace(/[ \t]+#+[ \t]*$/, '').length;
    const field = fieldAt(text, { start, end }, []);
    return field === null ? [] : [field];
  });
}

/** The lines of a paragraph; a bold name that stands alone has its value in the next block. */
function paragraphFields(
  text: string,
  lines: readonly Span[],
  next: Block | undefined,
): readonly Field[] {
  const [first] = lines;
  const alone = lines.length === 1 && first ? boldName(text, first) : null;
  if (alone !== null) {
    const value = next?.type === 'paragraph' ? next.lines[0] : undefined;
    const isValue = value !== undefined && fieldAt(text, value, []) === null;
    return isValue && boldName(text, value) === null ? [{ name: alone, value, items: [] }] : [];
  }
  return lines.flatMap((line, index) => {
    const fields = fieldsOfLine(text, line, []);
    const [only] = fields;
    const below = lines[index + 1];
    if (fields.length !== 1 || !only || only.value.end > only.value.start) return fields;
    if (below === undefined) return next ? [{ ...only, items: listLines(next) }] : fields;
    return fieldAt(text, below, []) === null ? [{ ...only, value: below }] : fields;
  });
}

/** The name in a line that is nothing but `**Status**` or `**Status:**`. */
function boldName(text: string, { start, end }: Span): FieldName | null {
  if (end - start > NAME_LIMIT || !text.startsWith('**', start)) return null;
  const match = /^\*\*([^*:：]+)[:：]?\*\*[:：]?$/.exec(text.slice(start, end));
  return match ? nameOf(match[1] ?? '') : null;
}

function itemFields(text: string, children: readonly Block[]): Field[] {
  const first = children[0];
  if (first?.type !== 'paragraph') return [];
  const nested = children.slice(1).flatMap(listLines);
  const below = children[1]?.type === 'paragraph' ? children[1].lines[0] : undefined;
  return paragraphFields(text, first.lines, children[1]).map((field) => {
    const isEmpty = field.value.start >= field.value.end;
    return { ...field, items: nested, value: isEmpty && below ? below : field.value };
  });
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

/** Names with the value right of them, or below them in a table of two rows. */
function tableFields(text: string, rows: readonly (readonly Span[])[]): Field[] {
  const [head = [], values = []] = rows;
  const names = head.map((cell) => cellName(text, cell));
  if (rows.length === 2 && names.length > 1 && names.filter((name) => name !== null).length > 1) {
    return names.flatMap((name, index) => field(name, values[index]));
  }
  return rows.flatMap((row) => {
    if (row.length % 2 === 1) return [];
    return row.flatMap((cell, index) =>
      index % 2 === 0 ? field(cellName(text, cell), row[index + 1]) : [],
    );
  });

  function field(name: FieldName | null, value: Span | undefined): Field[] {
    return name === null || value === undefined ? [] : [{ name, value, items: [] }];
  }
}

function cellName(text: string, { start, end }: Span): FieldName | null {
  return end - start > NAME_LIMIT ? null : nameOf(text.slice(start, end));
}

/** `Status: Accepted`, also several with bars between them: `**Status:** x | **Date:** y`. */
function fieldsOfLine(text: string, line: Span, items: readonly Span[]): Field[] {
  const field = fieldAt(text, line, items);
  if (field === null) return [];
  if (line.end - line.start > LINE_LIMIT) return [field];
  for (const mark of text.slice(field.value.start, line.end).matchAll(BETWEEN)) {
    const at = field.value.start + mark.index;
    if (text[at - 1] === '\\') continue;
    const start = skip(text, at + mark[0].length, line.end, ' ');
    const rest = fieldsOfLine(text, { start, end: line.end }, items);
    if (rest.length > 0) {
      return [{ ...field, value: trimmed(text, field.value.start, at) }, ...rest];
    }
  }
  return [field];
}

function fieldAt(text: string, line: Span, items: readonly Span[]): Field | null {
  const start = skip(text, line.start, line.end, '*_` ');
  const limit = Math.min(line.end, start + NAME_LIMIT);
  let end = start;
  while (end < limit && isNameUnit(text.charCodeAt(end))) end++;
  const colon = skip(text, end, line.end, '*_` ');
  if (text[colon] !== ':' && text[colon] !== '：') {
    return dateWithoutColon(text, { start, end: line.end }, items);
  }
  const name = nameOf(text.slice(start, end));
  // `Status:: Accepted` is a description list of AsciiDoc.
  const colons = skip(text, colon + 1, line.end, ':');
  const value = valueSpan(text, closedName(text, colons, line.end), line.end);
  return name === null ? null : { name, value, items };
}

/** Letters, blanks, `-`, and what puts a name in two languages: `ステータス (Status)`, `日付 / Date`. */
function isNameUnit(unit: number): boolean {
  if (unit > 0x7f) return unit !== 0xff1a;
  const isLetter = (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
  return isLetter || unit === 32 || (unit >= 40 && unit <= 47 && unit !== 42) || unit === 95;
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
  const start = skip(text, from, lineEnd, ' \t\u3000');
  const comment = text.slice(start, lineEnd).indexOf('<!--');
  return trimmed(text, start, comment >= 0 ? start + comment : lineEnd);
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

/** The field a name means, emoji before it left out; of two languages the one that is known. */
function nameOf(written: string): FieldName | null {
  const name = canonicalName(written);
  const whole = fieldNamed(name);
  if (whole !== null || !/[(/（]/.test(name)) return whole;
  for (const part of name.split(/[()/（）]/)) {
    const found = fieldNamed(part.replace(/^-+|-+$/g, ''));
    if (found !== null) return found;
  }
  return null;
}

function canonicalName(written: string): string {
  return written
    .replace(/[*_`:：]/g, ' ')
    .replace(/^[^\p{L}]+/u, '')
    .trim()
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ _]{1,3}/g, '-');
}
