import type { Block, Span } from '../../markup';
import type { Source } from '../../source';
import { headerFields } from '../fields';
import type { Outline } from '../outline';
import type { ParsedDecision } from '../parse';
import { frontEntries } from './front-lines';
import { frontPart } from './front';
import { headerPart, statedFields } from './header';
import { writerFor } from './markup-writer';
import { sectionsByRole } from './roles';

/** Sections every new record has, be they empty; named as here where the record has others. */
const NEEDED = [
  ['context', 'Context'],
  ['decision', 'Decision'],
  ['consequences', 'Consequences'],
] as const;

/**
 * A record as a template for the next one: its keys, fields and headings as they are spelled, in
 * their order, without what it says. Keys and fields that mean something else are left out.
 */
export function skeletonOf({ text }: Source, { layout }: ParsedDecision): string {
  const { outline } = layout;
  const parts: string[] = [];
  if (outline.frontMatter !== null) {
    const known = frontEntries(text, outline.frontMatter).filter(({ key }) => isKept(key));
    const lines = known.map((entry) => text.slice(entry.lines.start, entry.lines.end));
    parts.push(['---', ...lines, '---'].join('\n'));
  }
  const heading = outline.title && headingOf(text, outline.title);
  const attributes = attributesOf(text, outline);
  // AsciiDoc ends its header at the first blank line; in RST the fields follow one.
  if (outline.markup === 'asciidoc') parts.push([heading ?? [], attributes].flat().join('\n'));
  else parts.push(...[heading ?? [], attributes.join('\n')].flat().filter((part) => part !== ''));
  parts.push(...headerOf(text, outline.header));
  const roles = sectionsByRole(outline);
  const kept = [...roles].filter(([role]) => role !== 'links' && role !== 'scope');
  for (const [, section] of kept) {
    parts.push(text.slice(section.heading.start, section.heading.end).trimEnd());
  }
  const writer = writerFor(outline.markup);
  for (const [role, name] of NEEDED) {
    if (!roles.has(role) && writer !== null) parts.push(writer.heading(2, name));
  }
  return `${parts.join('\n\n')}\n`.replaceAll('\r\n', '\n');
}

function isKept(key: string): boolean {
  const part = frontPart(key);
  return part !== null && part !== 'blank';
}

/** The heading around its text: one line, with the lines of `===` below and above it if any. */
function headingOf(text: string, title: Span): string {
  const start = lineStart(text, title.start);
  const end = lineEnd(text, title.end);
  if (/[#=]/.test(text[start] ?? '')) return text.slice(start, end).trimEnd();
  const below = /^\n([^\w\s])\1+[ \t]*(?=\r?\n|$)/.exec(text.slice(end, end + 300));
  const before = text.slice(Math.max(0, start - 300), start);
  const above = /(?:^|\n)(([^\w\s])\2{2,}[ \t]*\r?\n)$/.exec(before);
  return text.slice(start - (above?.[1]?.length ?? 0), end + (below?.[0].length ?? 0)).trimEnd();
}

/** The lines of attributes that are known. */
function attributesOf(text: string, outline: Outline): string[] {
  const known = statedFields(text, { ...outline, header: [] }).filter(({ name }) => isKept(name));
  return known.map(({ value }) => {
    return text.slice(lineStart(text, value.start), lineEnd(text, value.end)).trimEnd();
  });
}

/** The lines of the header that state a field, each block of them apart. */
function headerOf(text: string, header: readonly Block[]): string[] {
  return header.flatMap((block) => {
    const fields = headerFields(text, [block]).filter(({ name }) => isStated(name));
    const starts = new Set(fields.map(({ value }) => lineStart(text, value.start)));
    if (block.type === 'table') for (const line of tableHead(text, block)) starts.add(line);
    const lines = [...starts].sort((a, b) => a - b);
    return fields.length === 0
      ? []
      : [
          lines
            .map((start) => text.slice(start, lineEnd(text, start)).replace(/\r$/, ''))
            .join('\n'),
        ];
  });
}

function isStated(name: string): boolean {
  const part = headerPart(name);
  return part !== null && part !== 'blank';
}

/** Where the first row of a table and the line below it begin. */
function tableHead(text: string, { span }: Block): number[] {
  const first = lineStart(text, span.start);
  return [first, lineEnd(text, first) + 1];
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline;
}
