import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { readInline } from '../markdown';
import type { Block, Span } from '../markup';
import type { RepoPath } from '../paths';
import { sourceOf } from '../source';
import { YamlReader } from '../yaml';
import type { Outline, Section } from './outline';
import { sectionNameOf } from './section-names';
import { fieldNamed } from './vocabulary';
import { canonical } from './front-matter';

/** Longest file that is read as a record, in UTF-16 units: longer ones are data. */
const RECORD_LIMIT = 32 * 1024;

/** Maps and lists inside each other that are looked into for texts. */
const NESTING_LIMIT = 4;

/**
 * A record that is a YAML document: all of it is front matter, and each key that is no field is a
 * section with the texts of its value. Never throws.
 */
export function yamlOutline(path: RepoPath, text: string): Outline {
  const isRead = text.length <= RECORD_LIMIT && text.trim() !== '';
  return {
    markup: 'yaml',
    inline: (piece) => readInline(piece),
    frontMatter: isRead ? { start: 0, end: text.length } : null,
    attributes: [],
    title: null,
    titleIsTop: true,
    headEnd: text.trimEnd().length,
    header: [],
    sections: isRead ? sectionsOf(path, text) : [],
  };
}

function sectionsOf(path: RepoPath, text: string): Section[] {
  const reader = new YamlReader(sourceOf(path, text));
  const root = reader.root && reader.resolve(reader.root);
  if (!isMap(root)) return [];
  return root.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !isNode(value)) return [];
    const name = canonical(String(key.value));
    // A decision is a field of other records, and the heart of these.
    if (name !== 'decision' && fieldNamed(name) !== null) return [];
    const heading = spanOf(reader, key as Node);
    const blocks = textsOf(reader, text, value, 0);
    return [{ name: sectionNameOf(name.replaceAll('-', ' ')), heading, depth: 2, blocks }];
  });
}

/** The scalars in a value, in text order. */
function textsOf(reader: YamlReader, text: string, node: Node, depth: number): Block[] {
  if (isScalar(node)) return paragraph(text, spanOf(reader, node));
  if (depth >= NESTING_LIMIT) return [];
  if (isMap(node)) {
    return node.items.flatMap(({ value }) =>
      isNode(value) ? textsOf(reader, text, value, depth + 1) : [],
    );
  }
  if (!isSeq(node)) return [];
  return node.items.flatMap((item) => (isNode(item) ? textsOf(reader, text, item, depth + 1) : []));
}

/** A scalar's lines without its quotes, or without the line that begins a block. */
function paragraph(text: string, span: Span): Block[] {
  let { start, end } = span;
  const first = text.charAt(start);
  if (first === '|' || first === '>') start = Math.min(endOfLine(text, start), end);
  else if (first === '"' || first === "'") {
    start++;
    if (end > start && text[end - 1] === first) end--;
  }
  const lines: Span[] = [];
  while (start < end) {
    const stop = Math.min(endOfLine(text, start), end);
    const line = text.slice(start, stop);
    const from = start + (line.length - line.trimStart().length);
    if (line.trim() !== '') lines.push({ start: from, end: from + line.trim().length });
    start = Math.max(stop, start) + 1;
  }
  const [head, last] = [lines[0], lines.at(-1)];
  if (!head || !last) return [];
  return [{ type: 'paragraph', span: { start: head.start, end: last.end }, lines }];
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\n' || text[at] === '\r') return at;
  }
  return text.length;
}

function spanOf(reader: YamlReader, node: Node): Span {
  const { start, end } = reader.rangeOf(node);
  const { lines } = reader.source;
  return { start: lines.offset(start), end: lines.offset(end) };
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value);
}
