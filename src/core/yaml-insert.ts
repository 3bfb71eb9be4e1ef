import { lineEnding, type Splice } from './edits';
import type { Source } from './source';
import { YamlReader, type YamlMapReader, type YamlPair } from './yaml';

/** One `key: value` that a file is to have below a key of its top level. */
export interface YamlEntry {
  readonly section: string;
  readonly key: string;
  /** As it is to stand in the file, on one line; fit for a flow map. */
  readonly value: string;
}

/**
 * The splice that puts an entry into a YAML file, in the place of the value that the key has
 * already, else behind its last neighbour; comments and all other bytes stay. Null where the file
 * is not a map of maps, is no valid YAML, or is in the middle of a merge.
 */
export function yamlInsert(source: Source, entry: YamlEntry): Splice | null {
  const reader = new YamlReader(source);
  const isBroken = reader.problems.some(({ severity }) => severity === 'error');
  if (source.conflicted || isBroken) return null;
  if (reader.root === null) return sectionAtEnd(source, entry);
  const root = reader.rootMap();
  if (root === null) return source.text.trim() === '' ? sectionAtEnd(source, entry) : null;
  const section = root.pairs().find(({ key }) => key.value === entry.section);
  if (section === undefined) return root.node.flow ? null : sectionAtEnd(source, entry);
  const map = root.map(entry.section);
  if (map === null) return reader.problems.length > 0 ? null : firstEntry(source, section, entry);
  const written = map.pairs().find(({ key }) => key.value === entry.key);
  return written ? newValue(source, map, written, entry) : behindLast(source, map, entry);
}

/** The text of a file that holds the entry alone. */
export function yamlFile({ section, key, value }: YamlEntry): string {
  return `${section}:\n  ${key}: ${value}\n`;
}

function sectionAtEnd({ text }: Source, entry: YamlEntry): Splice {
  const end = text.length;
  const isOpen = end > 0 && !/[\r\n]$/.test(text);
  const lines = (isOpen ? '\n' : '') + yamlFile(entry);
  return { start: end, end, text: lines.replaceAll('\n', lineEnding(text)) };
}

/** `section:` stands there with nothing behind it. */
function firstEntry(source: Source, { key }: YamlPair, entry: YamlEntry): Splice | null {
  const behind = source.text.indexOf(':', source.lines.offset(key.range.end)) + 1;
  const rest = source.text.slice(behind, source.lines.endOf(key.range.end.line));
  if (behind === 0 || !/^\s*(?:#.*)?$/.test(rest)) return null;
  const at = source.lines.endOf(key.range.end.line);
  const text = `${lineEnding(source.text)}  ${entry.key}: ${entry.value}`;
  return { start: at, end: at, text };
}

function newValue(
  source: Source,
  { reader }: YamlMapReader,
  { key, value }: YamlPair,
  entry: YamlEntry,
): Splice | null {
  if (value === null || reader.resolve(value) !== value) return null;
  const range = reader.rangeOf(value);
  const [start, end] = [source.lines.offset(range.start), source.lines.offset(range.end)];
  if (end > start) return { start, end, text: entry.value };
  const behind = source.text.indexOf(':', source.lines.offset(key.range.end)) + 1;
  return { start: behind, end: behind, text: ` ${entry.value}` };
}

function behindLast(source: Source, map: YamlMapReader, { key, value }: YamlEntry): Splice | null {
  const pairs = map.pairs();
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined) {
    if (map.node.flow !== true) return null;
    const at = source.lines.offset(map.range.start) + 1;
    return { start: at, end: at, text: ` ${key}: ${value} ` };
  }
  const { end } = last.value === null ? last.key.range : map.reader.rangeOf(last.value);
  if (map.node.flow === true) {
    const at = source.lines.offset(end);
    return last.value === null ? null : { start: at, end: at, text: `, ${key}: ${value}` };
  }
  const at = source.lines.endOf(end.line);
  const pad = ' '.repeat(first.key.range.start.character);
  return { start: at, end: at, text: `${lineEnding(source.text)}${pad}${key}: ${value}` };
}
