import type { Splice } from '../../edits';
import type { DraftContent } from '../draft';
import { type Field, headerFields } from '../fields';
import { canonical } from '../front-matter';
import type { Outline } from '../outline';
import { likeCase } from './front';
import type { MarkupWriter } from './markup-writer';

/** What the lines below a title can state of a record. */
export type HeaderPart = 'status' | 'date' | 'deciders' | 'supersedes' | 'review-by';

export interface FilledHeader {
  readonly splices: readonly Splice[];
  readonly stated: ReadonlySet<HeaderPart>;
  /** A line that a further one can be modelled on. */
  readonly last: Field | null;
}

/** Fills in the fields between title and first section; those with nothing to say become empty. */
export function fillHeader(
  text: string,
  outline: Outline,
  content: DraftContent,
  writer: MarkupWriter,
): FilledHeader {
  const splices: Splice[] = [];
  const stated = new Set<HeaderPart>();
  const fields = statedFields(text, outline);
  for (const field of fields) {
    const part = headerPart(field.name);
    if (part === null) continue;
    const isNew = part !== 'blank' && !stated.has(part);
    if (isNew) stated.add(part);
    const old = text.slice(field.value.start, field.value.end);
    const value = isNew ? fieldValue(part, content, old, writer) : '';
    splices.push({ ...field.value, text: spaced(text, field.value.start, value) });
    for (const item of field.items) splices.push(wholeLine(text, item.start, item.end));
  }
  const last = fields.filter(({ items }) => items.length === 0).at(-1) ?? null;
  return { splices, stated, last };
}

/** Another line in the form of a field that is there; null where that form cannot be copied. */
export function lineLike(text: string, field: Field, name: string, value: string): string | null {
  const start = text.lastIndexOf('\n', field.value.start - 1) + 1;
  const newline = text.indexOf('\n', field.value.end);
  const end = newline < 0 ? text.length : newline;
  const before = text.slice(start, field.value.start);
  const after = text
    .slice(field.value.end, end)
    .replace(/<!--.*$/, '')
    .replace(/\r$/, '');
  const words = before.match(/\p{L}+(?:[ _-]\p{L}+)*/gu) ?? [];
  const [word] = words;
  if (words.length !== 1 || word === undefined || /[\p{L}\p{N}]/u.test(after)) return null;
  // The name of an attribute (`:review-by:`) holds no blanks.
  const spelled = before.startsWith(':') ? name.replaceAll(' ', '-') : name;
  const lead = before.replace(word, () => likeCase(spelled.toLowerCase(), word));
  return (/\s$/.test(lead) ? lead : `${lead} `) + value + after;
}

/** Where a line behind a field's goes. */
export function endOfLine(text: string, field: Field): number {
  const newline = text.indexOf('\n', field.value.end);
  const end = newline < 0 ? text.length : newline;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** Attributes and the fields of lines, bullets and tables, in text order. */
export function statedFields(text: string, outline: Outline): Field[] {
  const attributes = outline.attributes.map(({ name, value }) => {
    const key = canonical(name).replace(/^adr-/, '');
    return { name: key === 'revdate' ? 'date' : key, value, items: [] };
  });
  const fields = [...attributes, ...headerFields(text, outline.header)];
  return fields.sort((a, b) => a.value.start - b.value.start);
}

/** `blank`: what is said of older records only. Null for what no new record says. */
export function headerPart(name: string): HeaderPart | 'blank' | null {
  switch (name) {
    case 'status':
    case 'supersedes':
    case 'deciders':
    case 'date':
    case 'review-by':
      return name;
    case 'decision-date':
      return 'date';
    case 'decision-makers':
      return 'deciders';
    case 'superseded-by':
    case 'amends':
    case 'amended-by':
    case 'confirmed':
    case 'scope':
      return 'blank';
    default:
      return null;
  }
}

export function fieldValue(
  part: HeaderPart,
  content: DraftContent,
  old: string,
  writer: MarkupWriter,
): string {
  switch (part) {
    case 'status':
      return writer.field(likeCase(content.statusWord, old));
    case 'date':
      return content.date;
    case 'deciders':
      return content.deciders.map((name) => writer.field(name)).join(', ');
    case 'supersedes':
      return content.supersedes.map(({ link }) => link).join(', ');
    case 'review-by':
      return content.reviewBy ?? '';
  }
}

function spaced(text: string, at: number, value: string): string {
  const before = text[at - 1] ?? '';
  return value === '' || /\s/.test(before) ? value : ` ${value}`;
}

function wholeLine(text: string, start: number, end: number): Splice {
  const newline = text.indexOf('\n', end);
  const from = text.lastIndexOf('\n', start - 1) + 1;
  return { start: from, end: newline < 0 ? text.length : newline + 1, text: '' };
}
