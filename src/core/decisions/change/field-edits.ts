import { lineEnding, type Splice } from '../../edits';
import type { Block, MarkupName, Span } from '../../markup';
import { Lines } from '../../text';
import type { Field } from '../fields';
import { recordList } from '../links';
import type { Outline } from '../outline';

/** What stands in a field that says nothing. */
const PLACEHOLDER = /^(?:n\/?a|none|nothing|nil|tbd|-{1,3}|\u2013|\u2014)\.?$/i;

/** A name as people write it in a header: `Superseded by`. */
function shownName(name: string, like: string): string {
  const words = name.replaceAll('-', ' ');
  if (like === like.toLowerCase()) return words;
  return like === like.toUpperCase()
    ? words.toUpperCase()
    : words.charAt(0).toUpperCase() + words.slice(1);
}

/** Puts another field behind one that is there, written like that one. */
export function fieldInserted(
  text: string,
  outline: Outline,
  like: Field,
  name: string,
  value: string,
): Splice {
  const block = outline.header.find(({ span }) => holds(span, like.value));
  if (block?.type === 'table') return rowInserted(text, outline.markup, block, like, name, value);
  const lines = new Lines(text);
  const { line } = lines.at(like.value.start);
  const { head, label, between } = partsOf(text.slice(lines.startOf(line), like.value.start));
  const isAttribute = outline.attributes.some((one) => one.value.start === like.value.start);
  const shown = isAttribute ? keyName(name, label) : shownName(name, label);
  const piece = `${shown}${between.includes(':') ? between : `:${between}`}${value}`;
  const lineEnd = lines.endOf(line);
  if (block?.type === 'paragraph') return lineInserted(text, block, like, lineEnd, head, piece);
  const at = block?.type === 'list' ? (itemEnd(block, like.value) ?? lineEnd) : lineEnd;
  return insert(at, lineEnding(text) + head + piece);
}

/** On the same line where fields stand so, else below it, in a paragraph of its own if that is. */
function lineInserted(
  text: string,
  paragraph: Extract<Block, { type: 'paragraph' }>,
  like: Field,
  lineEnd: number,
  head: string,
  piece: string,
): Splice {
  const eol = lineEnding(text);
  const bar = head.lastIndexOf('|');
  const rest = text.slice(like.value.end, lineEnd);
  if (bar >= 0 || rest.trimStart().startsWith('|')) {
    const marks = bar >= 0 ? head.slice(bar + 1).trimStart() : head;
    return insert(like.value.end + rest.trimEnd().length, ` | ${marks}${piece}`);
  }
  if (paragraph.lines.length === 1) return insert(paragraph.span.end, eol + eol + head + piece);
  // Blanks or a backslash at the end of a line break it.
  const breaks = /^(?: {2,}|\\)$/.test(rest) ? rest : '';
  return insert(lineEnd, eol + head + piece + breaks);
}

/**
 * Names another record in a field that is there. What it says already is kept: in front of the new
 * name where that are names too, else behind it, as names are read from the start.
 */
export function nameAdded(text: string, { inline }: Outline, field: Field, value: string): Splice {
  const { start, end } = field.value;
  const old = text.slice(start, end);
  const nested = field.items.at(-1);
  if (old === '' && nested) {
    const lines = new Lines(text);
    const lineStart = lines.startOf(lines.at(nested.start).line);
    const lead = text.slice(lineStart, nested.start);
    return insert(nested.end, `${lineEnding(text)}${lead}${value}`);
  }
  if (old === '') return insert(start, spaced(text, start, value));
  if (PLACEHOLDER.test(old.trim())) return { start, end, text: value };
  const names = recordList({ text, inline }, field.value);
  const isList = !/[^\s.;,*_]/.test(text.slice(names.at(-1)?.end ?? start, end));
  return isList ? insert(end, `, ${value}`) : insert(start, `${value}, `);
}

/** Replaces what a field says. */
export function fieldSet(text: string, field: Field, value: string): Splice {
  const { start, end } = field.value;
  return start === end ? insert(start, spaced(text, start, value)) : { start, end, text: value };
}

function spaced(text: string, at: number, value: string): string {
  const before = at === 0 || /[\s|]/.test(text.charAt(at - 1)) ? '' : ' ';
  return before + value + (text[at] === '|' ? ' ' : '');
}

function rowInserted(
  text: string,
  markup: MarkupName,
  table: Extract<Block, { type: 'table' }>,
  like: Field,
  name: string,
  value: string,
): Splice {
  const eol = lineEnding(text);
  const [label, cell] = table.rows.find(([, one]) => one?.start === like.value.start) ?? [];
  const written = label ? text.slice(label.start, label.end) : '';
  const { head, label: word, between } = partsOf(written === '' ? 'Status' : written);
  const shown = `${head}${shownName(name, word)}${between}`;
  // A row as wide as its table would have to be drawn anew.
  if (markup === 'rst')
    return insert(table.span.end, `${eol}${eol}${shownName(name, word)}: ${value}`);
  if (markup === 'asciidoc' && label && cell) {
    // The cells stand on one line, or each on its own.
    const gap = text.slice(label.end, cell.start);
    const bar = text.slice(text.lastIndexOf('\n', label.start) + 1, label.start);
    const lines = new Lines(text);
    return insert(lines.endOf(lines.at(cell.end).line), `${eol}${bar}${shown}${gap}${value}`);
  }
  const line = text.slice(text.lastIndexOf('\n', like.value.start) + 1).trimStart();
  const [open, close] = line.startsWith('|') ? ['| ', ' |'] : ['', ''];
  return insert(table.span.end, `${eol}${open}${shown} | ${value}${close}`);
}

/** `* **Status:** ` is `* **`, `Status` and `:** `. */
function partsOf(before: string): { head: string; label: string; between: string } {
  let end = before.length;
  while (end > 0 && !/[\p{L}\p{N}]/u.test(before[end - 1] ?? '')) end--;
  let start = end;
  while (start > 0 && /[\p{L}\p{N} _-]/u.test(before[start - 1] ?? '')) start--;
  while (start < end && !/[\p{L}\p{N}]/u.test(before[start] ?? '')) start++;
  const between = before.slice(end);
  const isOpen = between !== '' && !/\s$/.test(between) && between.includes(':');
  return {
    head: before.slice(0, start),
    label: before.slice(start, end),
    between: isOpen ? `${between} ` : between,
  };
}

function keyName(name: string, like: string): string {
  if (like.includes('_')) return name.replaceAll('-', '_');
  const [first = ''] = like;
  const upper = first !== first.toLowerCase();
  return upper ? shownName(name, like) : name;
}

/** Where the item that holds a value ends, what is nested in it included. */
function itemEnd(list: Extract<Block, { type: 'list' }>, value: Span): number | null {
  const item = list.items.find((blocks) => blocks.some(({ span }) => holds(span, value)));
  return item?.at(-1)?.span.end ?? null;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function insert(at: number, text: string): Splice {
  return { start: at, end: at, text };
}
