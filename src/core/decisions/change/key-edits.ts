import { isMap, isSeq, type Node } from 'yaml';
import { lineEnding, type Splice } from '../../edits';
import type { Span } from '../../markup';
import { Lines } from '../../text';
import type { YamlPair } from '../../yaml';
import { yamlScalar } from '../escape';
import { canonical, type FrontMatter } from '../front-matter';
import type { ParsedDecision } from '../parse';

const STATUS_KEYS = ['status', 'adr-status'];
const DATE_KEYS = ['date', 'decision-date'];
const LINK_KEYS = ['superseded-by', 'supersedes', 'amended-by', 'amends'];

/** Keys a new one is put behind, the likeliest first. */
function neighboursOf(name: string): readonly string[] {
  if (name === 'confirmed') return [...DATE_KEYS, ...STATUS_KEYS];
  const others = [...STATUS_KEYS, ...DATE_KEYS];
  return LINK_KEYS.includes(name) ? [...LINK_KEYS, ...others] : others;
}

/** The pair of a key, however it is spelled. */
export function pairOf(front: FrontMatter | null, name: string): YamlPair | null {
  return front?.map?.pairs().find(({ key }) => canonical(key.value) === name) ?? null;
}

/** A name in the spelling of a record's other keys: `superseded_by`, `supersededBy`. */
export function keyLike(front: FrontMatter | null, name: string): string {
  const keys = front?.map?.keys() ?? [];
  if (keys.some((key) => /^[a-z]+_[a-z]/.test(key))) return name.replaceAll('-', '_');
  if (keys.some((key) => /^[a-z]+[A-Z]/.test(key))) {
    return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  }
  return name;
}

/** A text as YAML, quoted like `sample` where that is quoted. */
export function scalarLike(value: string, sample: string | null): string {
  if (sample?.startsWith('"') === true) return JSON.stringify(value);
  if (sample?.startsWith("'") === true) return `'${value.replaceAll("'", "''")}'`;
  const isBare = sample !== null && /^\d+$/.test(sample) && /^\d+$/.test(value);
  return isBare || isPlain(value) ? value : yamlScalar(value);
}

/** Whether YAML reads a text without quotes as it stands, also within a flow list. */
function isPlain(text: string): boolean {
  return (
    /^(?:\p{L}|\d{1,8}-\p{L})[^:#,{}[\]"'&*!|>%@`\n]*$/u.test(text) &&
    text === text.trim() &&
    !/^(null|true|false|yes|no|on|off|y|n)$/i.test(text)
  );
}

/** Puts `key: value` behind the keys it belongs to; front matter is made where there is none. */
export function keyInserted(
  { layout }: ParsedDecision,
  text: string,
  key: string,
  value: string,
): Splice {
  const eol = lineEnding(text);
  const { front } = layout;
  if (front === null) return insert(0, `---${eol}${key}: ${value}${eol}---${eol}${eol}`);
  const pairs = front.map?.pairs() ?? [];
  const near = neighboursOf(canonical(key)).map((name) =>
    pairs.find((pair) => canonical(pair.key.value) === name),
  );
  const pair = near.find((found) => found !== undefined) ?? pairs.at(-1);
  if (pair === undefined) return insert(front.span.start, `${key}: ${value}${eol}`);
  const end = endOfPair(front, text, pair);
  if (front.map?.node.flow === true) return insert(end, `, ${key}: ${value}`);
  const lines = new Lines(text);
  const at = lines.endOf(lines.at(end).line);
  const pad = ' '.repeat(pair.key.range.start.character);
  return insert(at, `${eol}${pad}${key}: ${value}`);
}

/** Writes the value of a key that is there, empty or not. */
export function keyValueSet(
  front: FrontMatter,
  text: string,
  pair: YamlPair,
  value: string,
): Splice {
  const span = spanOfValue(front, text, pair);
  if (span.end > span.start) return { ...span, text: value };
  return insert(span.start, /[ \t]$/.test(text.slice(0, span.start)) ? value : ` ${value}`);
}

/** Adds to a list, or makes one of a single value; `shape` is for a key without any. */
export function keyListAdded(
  front: FrontMatter,
  text: string,
  pair: YamlPair,
  values: readonly string[],
  shape: 'flow' | 'block' | 'scalar',
): Splice {
  const eol = lineEnding(text);
  const span = spanOfValue(front, text, pair);
  const raw = text.slice(span.start, span.end);
  const node = pair.value && front.reader.resolve(pair.value);
  if (isSeq(node) && node.flow === true) {
    const close = span.end - 1;
    const empty = text.slice(span.start + 1, close).trim() === '';
    if (empty) return { start: span.start + 1, end: close, text: values.join(', ') };
    const last = text.slice(span.start, close).trimEnd().replace(/,$/, '').length;
    return insert(span.start + last, `, ${values.join(', ')}`);
  }
  if (isSeq(node)) {
    const line = new Lines(text).at(span.start);
    const pad = ' '.repeat(line.character);
    return insert(span.end, values.map((value) => `${eol}${pad}- ${value}`).join(''));
  }
  const items = raw === '' || isBlank(node) ? [...values] : [raw, ...values];
  if (items.length > 1 || shape === 'flow') {
    return keyValueSet(front, text, pair, `[${items.join(', ')}]`);
  }
  if (shape === 'scalar') return keyValueSet(front, text, pair, items.join(''));
  const pad = ' '.repeat(pair.key.range.start.character);
  const list = items.map((value) => `${eol}${pad}  - ${value}`).join('');
  return raw === '' ? insert(span.start, list) : { ...span, text: list.trimStart() };
}

/** Takes a key away with its lines; its value only where it shares a line with others. */
export function keyRemoved(front: FrontMatter, text: string, pair: YamlPair): Splice {
  const span = spanOfValue(front, text, pair);
  if (front.map?.node.flow === true) return { ...span, text: '[]' };
  const lines = new Lines(text);
  const first = pair.key.range.start.line;
  return {
    start: lines.startOf(first),
    end: lines.startOf(lines.at(span.end).line + 1),
    text: '',
  };
}

function isBlank(node: Node | null): boolean {
  return node === null || (isMap(node) && node.items.length === 0);
}

function spanOfValue(front: FrontMatter, text: string, { key, value }: YamlPair): Span {
  const lines = new Lines(text);
  const behind = text.indexOf(':', lines.offset(key.range.end)) + 1;
  if (value === null) return { start: behind, end: behind };
  const range = front.reader.rangeOf(value);
  const [start, end] = [lines.offset(range.start), lines.offset(range.end)];
  return end > start && start >= behind ? { start, end } : { start: behind, end: behind };
}

function endOfPair(front: FrontMatter, text: string, pair: YamlPair): number {
  return Math.max(spanOfValue(front, text, pair).end, new Lines(text).offset(pair.key.range.end));
}

function insert(at: number, text: string): Splice {
  return { start: at, end: at, text };
}
