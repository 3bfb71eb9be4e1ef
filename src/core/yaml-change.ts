import { isMap, isSeq, type Node } from 'yaml';
import { lineEnding, type Splice } from './edits';
import type { YamlMapReader, YamlPair } from './yaml';
import {
  contentInline,
  contentLines,
  fieldsInline,
  itemLines,
  type YamlContent,
  type YamlFields,
} from './yaml-content';
import { quotedLike } from './yaml-write';

/** The pair of a key, null where the map has none. */
export function pairNamed(map: YamlMapReader, key: string): YamlPair | null {
  return map.pairs().find((pair) => pair.key.value === key) ?? null;
}

/**
 * The splices that give a key of a map a value: in the place of the one it has, else on a new line
 * behind the first of `behind` that is there. Comments, quotes and the style of the map stay.
 * They are a proposal: whether the text then says what it should is for the caller to see.
 */
export function keySet(
  map: YamlMapReader,
  key: string,
  content: YamlContent,
  behind: readonly string[],
): readonly Splice[] {
  const pair = pairNamed(map, key);
  return pair === null ? [keyAdded(map, key, content, behind)] : valueSet(map, pair, content);
}

function valueSet(map: YamlMapReader, pair: YamlPair, content: YamlContent): readonly Splice[] {
  const { text, lines } = map.reader.source;
  const eol = lineEnding(text);
  const span = spanOfValue(map, pair);
  const raw = text.slice(span.start, span.end);
  if (raw === '') return [emptyFilled(map, pair, content)];
  const own = content.kind === 'plain' && typeof content.value === 'string' ? content.value : null;
  const like = own === null ? null : quotedLike(own, raw);
  if (like !== null) return [{ ...span, text: like }];
  const keyLine = pair.key.range.end.line;
  if (lines.at(span.start).line === keyLine) {
    const tail = isFlow(map) ? contentInline(content) : tailOf(map, content).trim();
    const block = tail.includes('\n') && content.kind !== 'plain';
    return [{ ...span, text: (block ? contentInline(content) : tail).replaceAll('\n', eol) }];
  }
  // A value below its key: what stands behind the key is a comment, which is to stay.
  const behind = colonEnd(map, pair);
  return [
    { start: behind, end: behind, text: ` ${contentInline(content)}` },
    { start: lines.endOf(keyLine), end: span.end, text: '' },
  ];
}

/** Behind `key:` stands nothing, or a comment. */
function emptyFilled(map: YamlMapReader, pair: YamlPair, content: YamlContent): Splice {
  const { text, lines } = map.reader.source;
  const behind = colonEnd(map, pair);
  if (isFlow(map) || content.kind === 'plain') {
    return insert(behind, ` ${contentInline(content)}`);
  }
  const at = lines.endOf(pair.key.range.end.line);
  return insert(at, tailOf(map, content).replaceAll('\n', lineEnding(text)));
}

/** What follows `key:` in a block map; without a final line end. */
function tailOf(map: YamlMapReader, content: YamlContent): string {
  const indent = columnOf(map);
  return contentLines('k', content, indent)
    .slice(indent + 2)
    .replace(/\n$/, '');
}

function keyAdded(
  map: YamlMapReader,
  key: string,
  content: YamlContent,
  behind: readonly string[],
): Splice {
  const { text, lines } = map.reader.source;
  const pairs = map.pairs();
  const near = behind.map((name) => pairs.find((pair) => pair.key.value === name));
  const neighbour = near.find((pair) => pair !== undefined) ?? pairs.at(-1);
  if (isFlow(map)) {
    const filled = neighbour?.value ? neighbour : pairs.findLast(({ value }) => value !== null);
    const entry = `${key}: ${contentInline(content)}`;
    if (filled) return insert(spanOfValue(map, filled).end, `, ${entry}`);
    const at = lines.offset(map.range.start) + 1;
    return insert(at, pairs.length > 0 ? ` ${entry},` : ` ${entry} `);
  }
  const end = neighbour ? endOfPair(map, neighbour) : lines.offset(map.range.end);
  const at = lines.endOf(lines.at(end).line);
  const written = `\n${contentLines(key, content, columnOf(map)).replace(/\n$/, '')}`;
  return insert(at, written.replaceAll('\n', lineEnding(text)));
}

/** The splices that take a key away; in a block map with its lines. */
export function keyRemoved(map: YamlMapReader, key: string): readonly Splice[] | null {
  const pairs = map.pairs();
  const at = pairs.findIndex((pair) => pair.key.value === key);
  const pair = pairs[at];
  if (pair === undefined) return [];
  const { lines, text } = map.reader.source;
  const start = lines.offset(pair.key.range.start);
  const end = endOfPair(map, pair);
  const [before, after] = [pairs[at - 1], pairs[at + 1]];
  if (isFlow(map)) {
    if (before) return [{ start: endOfPair(map, before), end, text: '' }];
    return [{ start, end: after ? lines.offset(after.key.range.start) : end, text: '' }];
  }
  const first = pair.key.range.start.line;
  const last = lines.at(end).line;
  // What shares the line, such as the hyphen of a list, is not the pair's own.
  if (text.slice(lines.startOf(first), start).trim() !== '') return null;
  if (last + 1 < lines.count) {
    return [{ start: lines.startOf(first), end: lines.startOf(last + 1), text: '' }];
  }
  return [{ start: first === 0 ? 0 : lines.endOf(first - 1), end: lines.endOf(last), text: '' }];
}

/**
 * The splices that add a map to the list below a key, in the style of the elements it has; null
 * where something else than a list stands there.
 */
export function itemAdded(
  map: YamlMapReader,
  key: string,
  fields: YamlFields,
  behind: readonly string[],
): readonly Splice[] | null {
  const pair = pairNamed(map, key);
  const list: Node | null = pair?.value ?? null;
  const content: YamlContent = { kind: 'list-of-map', fields };
  if (pair === null || list === null || spanIsEmpty(map, pair)) {
    return keySet(map, key, content, behind);
  }
  if (!isSeq(list)) return null;
  const { lines, text } = map.reader.source;
  const { start, end } = spanOfValue(map, pair);
  const last = list.items.at(-1) as Node | undefined;
  if (last === undefined) return [{ start, end, text: contentInline(content) }];
  const lastEnd = lines.offset(map.reader.rangeOf(last).end);
  if (list.flow === true) return [insert(lastEnd, `, ${fieldsInline(fields)}`)];
  const indent = lines.at(start).character;
  const onLine = isMap(last) && last.flow === true;
  const item = onLine
    ? `${' '.repeat(indent)}- ${fieldsInline(fields)}`
    : itemLines(fields, indent);
  const written = `\n${item.replace(/\n$/, '')}`.replaceAll('\n', lineEnding(text));
  return [insert(lines.endOf(lines.at(lastEnd).line), written)];
}

function isFlow({ node }: YamlMapReader): boolean {
  return node.flow === true;
}

function columnOf(map: YamlMapReader): number {
  return map.pairs()[0]?.key.range.start.character ?? 0;
}

function colonEnd(map: YamlMapReader, { key }: YamlPair): number {
  const { text, lines } = map.reader.source;
  return text.indexOf(':', lines.offset(key.range.end)) + 1;
}

function spanIsEmpty(map: YamlMapReader, pair: YamlPair): boolean {
  const { start, end } = spanOfValue(map, pair);
  return start === end;
}

/** Empty, behind the colon, where nothing is written. */
function spanOfValue(map: YamlMapReader, pair: YamlPair): { start: number; end: number } {
  const { lines } = map.reader.source;
  const behind = colonEnd(map, pair);
  if (pair.value === null) return { start: behind, end: behind };
  const range = map.reader.rangeOf(pair.value);
  const [start, end] = [lines.offset(range.start), lines.offset(range.end)];
  return end > start && start >= behind ? { start, end } : { start: behind, end: behind };
}

function endOfPair(map: YamlMapReader, pair: YamlPair): number {
  const { lines } = map.reader.source;
  return spanIsEmpty(map, pair)
    ? Math.max(lines.offset(pair.key.range.end), colonEnd(map, pair))
    : spanOfValue(map, pair).end;
}

function insert(at: number, text: string): Splice {
  return { start: at, end: at, text };
}
