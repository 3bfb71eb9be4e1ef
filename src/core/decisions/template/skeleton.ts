import type { Block, Span } from '../../markup';
import type { Source } from '../../source';
import { headerFields } from '../fields';
import type { ParsedDecision } from '../parse';
import { frontEntries } from './front-lines';
import { frontPart } from './front';
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
  if (heading !== null) parts.push(heading);
  parts.push(...headerOf(text, outline.header));
  const roles = sectionsByRole(outline);
  const kept = [...roles].filter(([role]) => role !== 'links' && role !== 'scope');
  for (const [, section] of kept) {
    parts.push(text.slice(section.heading.start, section.heading.end).trimEnd());
  }
  for (const [role, name] of NEEDED) if (!roles.has(role)) parts.push(`## ${name}`);
  return `${parts.join('\n\n')}\n`.replaceAll('\r\n', '\n');
}

function isKept(key: string): boolean {
  const part = frontPart(key);
  return part !== null && part !== 'blank';
}

/** The heading around its text: one line, or two with a line of `===` below. */
function headingOf(text: string, title: Span): string {
  const start = text.lastIndexOf('\n', title.start - 1) + 1;
  const end = lineEnd(text, title.end);
  const below = /^\r?\n(=+|-+)[ \t]*(?=\r?\n|$)/.exec(text.slice(end, end + 200));
  return text.slice(start, end + (text[start] === '#' ? 0 : (below?.[0].length ?? 0)));
}

/** The lines of the header that state a field, each block of them apart. */
function headerOf(text: string, header: readonly Block[]): string[] {
  return header.flatMap((block) => {
    const fields = headerFields(text, [block]).filter(
      ({ name }) => name !== 'superseded-by' && name !== 'confirmed',
    );
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
