import { isMap, isScalar, isSeq, type Node, Scalar } from 'yaml';
import type { Span } from '../markup';
import type { Problem } from '../problem';
import type { Source } from '../source';
import type { Range } from '../text';
import { type YamlMapReader, YamlReader } from '../yaml';
import { type PlainPair, readPlainFront } from './plain-front';
import { fieldNamed } from './vocabulary';

/** A value of the front matter as one text, whatever YAML made of it. */
export interface FrontValue {
  /** Without quotes; `{ accepted }`, which YAML reads as a map, without its braces. */
  readonly text: string;
  /** As it stands, quotes included. */
  readonly span: Span;
  /** False for maps and lists: what stands in braces may be a placeholder. */
  readonly scalar: boolean;
}

/** An element of a list, or a value that is no list. */
export interface FrontText {
  readonly value: string;
  readonly span: Span;
  readonly inList: boolean;
}

interface Pair {
  readonly key: string;
  readonly value: Node;
}

/** Keys of a list's element that hold the glob, where the element is a map. */
const GLOB_KEYS = ['pattern', 'glob', 'path', 'file'];

/** Types of such a map that speak of paths: others are packages, services and the like. */
const PATH_TYPES = ['path', 'paths', 'glob', 'file', 'files', 'folder', 'directory'];

/** The front matter of a record; names are compared in English, see `canonical`. */
export class FrontMatter {
  /** By canonical name, each with the first value that is not empty; null where YAML is needed. */
  private readonly plain: ReadonlyMap<string, PlainPair> | null;
  private yaml: YamlFront | null = null;

  constructor(
    private readonly source: Source,
    readonly span: Span,
  ) {
    const pairs = readPlainFront(source.text, span);
    this.plain = pairs && plainPairs(pairs);
  }

  /** The parser's view of it, for edits. */
  get reader(): YamlReader {
    return this.parsed.reader;
  }

  get map(): YamlMapReader | null {
    return this.parsed.map;
  }

  get problems(): readonly Problem[] {
    return this.plain === null ? this.reader.problems : [];
  }

  /** Whether one of the keys is there, be it empty: templates leave them so. */
  has(...names: string[]): boolean {
    const known = this.plain ?? this.parsed.pairs;
    return names.some((name) => known.has(name));
  }

  value(...names: string[]): FrontValue | null {
    if (this.plain !== null) return this.plainValue(this.plain, names);
    const pair = this.pair(names);
    if (pair === null) return null;
    const { text } = this.source;
    const span = this.spanOf(this.reader.rangeOf(pair.value));
    const value = this.reader.resolve(pair.value);
    if (isScalar(value)) return { text: String(value.value), span, scalar: true };
    return { text: withoutBraces(text.slice(span.start, span.end)), span, scalar: false };
  }

  /** The elements of a list, or a single text. */
  texts(...names: string[]): FrontText[] {
    if (this.plain !== null) return plainTexts(found(this.plain, names));
    const pair = this.pair(names);
    if (pair === null || this.map === null) return [];
    const resolved = this.reader.resolve(pair.value);
    if (isMap(resolved)) {
      // `{ Ann, Bob }`; a placeholder of the template begins with an instruction.
      const braced = this.value(...names);
      if (braced === null || /^list /i.test(braced.text)) return [];
      return [{ value: braced.text, span: braced.span, inList: false }];
    }
    const inList = !isScalar(resolved);
    return this.map
      .texts(pair.key)
      .map(({ value, range }) => ({ value, span: this.spanOf(range), inList }));
  }

  /** The texts of a list of globs, whose elements may be maps: `- { type: path, pattern: src/** }`. */
  globs(name: string): FrontText[] {
    if (this.plain !== null) return this.texts(name);
    const list = this.reader.resolve(this.pair([name])?.value ?? NO_NODE);
    if (!isSeq(list) || !list.items.some((item) => isMap(item))) return this.texts(name);
    return this.reader.list(list, name).flatMap((item) => {
      const node = this.globOf(item);
      const text = node && this.reader.text(node, name);
      return text ? [{ value: text.value, span: this.spanOf(text.range), inList: true }] : [];
    });
  }

  private globOf(item: Node): Node | null {
    const resolved = this.reader.resolve(item);
    if (isScalar(resolved)) return resolved;
    if (!isMap(resolved)) return null;
    const type: unknown = resolved.get('type');
    if (typeof type === 'string' && !PATH_TYPES.includes(type)) return null;
    for (const key of GLOB_KEYS) {
      const value = resolved.get(key, true);
      if (isScalar(value)) return value;
    }
    return null;
  }

  private pair(names: readonly string[]): Pair | null {
    for (const name of names) {
      const pair = this.parsed.pairs.get(name);
      if (pair) return pair;
    }
    return null;
  }

  private plainValue(
    pairs: ReadonlyMap<string, PlainPair>,
    names: readonly string[],
  ): FrontValue | null {
    const pair = found(pairs, names);
    if (pair === null) return null;
    const { span, value } = pair;
    if (value !== null) return { text: value.value, span, scalar: true };
    return {
      text: withoutBraces(this.source.text.slice(span.start, span.end)),
      span,
      scalar: false,
    };
  }

  private get parsed(): YamlFront {
    return (this.yaml ??= readYamlFront(this.source, this.span));
  }

  private spanOf(range: Range): Span {
    const { lines } = this.source;
    return { start: lines.offset(range.start), end: lines.offset(range.end) };
  }
}

const NO_NODE = new Scalar(null);

/** Front matter as the YAML parser reads it. */
interface YamlFront {
  readonly reader: YamlReader;
  readonly map: YamlMapReader | null;
  /** By canonical name, each with the first value that is not empty. */
  readonly pairs: ReadonlyMap<string, Pair | null>;
}

function readYamlFront(source: Source, span: Span): YamlFront {
  const reader = new YamlReader(source, span);
  const map = reader.rootMap();
  const pairs = new Map<string, Pair | null>();
  for (const { key, value } of map?.pairs() ?? []) {
    const name = canonical(key.value);
    const said = value !== null && !isBlank(reader, value) ? { key: key.value, value } : null;
    if (!pairs.get(name)) pairs.set(name, said);
  }
  return { reader, map, pairs };
}

function isBlank(reader: YamlReader, value: Node): boolean {
  const resolved = reader.resolve(value);
  return isScalar(resolved) && String(resolved.value).trim() === '';
}

function plainPairs(pairs: readonly PlainPair[]): ReadonlyMap<string, PlainPair> {
  const named = new Map<string, PlainPair>();
  for (const pair of pairs) {
    const name = canonical(pair.key);
    const known = named.get(name);
    if (known === undefined || isEmptyPair(known)) named.set(name, pair);
  }
  return named;
}

function isEmptyPair({ value, items }: PlainPair): boolean {
  return items === null && (value === null || value.value.trim() === '');
}

function found(pairs: ReadonlyMap<string, PlainPair>, names: readonly string[]): PlainPair | null {
  for (const name of names) {
    const pair = pairs.get(name);
    if (pair !== undefined && !isEmptyPair(pair)) return pair;
  }
  return null;
}

function plainTexts(pair: PlainPair | null): FrontText[] {
  if (pair === null) return [];
  const inList = pair.items !== null;
  const scalars = pair.items ?? (pair.value === null ? [] : [pair.value]);
  return scalars.map(({ value, span }) => ({ value, span, inList }));
}

/** A key in lower case with `-` for `_` and blanks, in English where its name is known. */
export function canonical(key: string): string {
  const dashed = key.replace(/([a-z])([A-Z])/g, '$1-$2');
  const name = dashed.trim().normalize('NFC').toLowerCase().replace(/[_ ]/g, '-');
  return fieldNamed(name) ?? name;
}

function withoutBraces(raw: string): string {
  return raw.replace(/^[{[\s]+/, '').replace(/[}\]\s,]+$/, '');
}
