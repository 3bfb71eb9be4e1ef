import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { type IsoDate, isoDate } from './dates';
import { nearest } from './nearest';
import { problem, type Problem, type ProblemFacts, type Severity, type YamlShape } from './problem';
import type { Source } from './source';
import type { Range } from './text';
import { wordIn } from './yaml-words';
import { endOfNode, inspect, isEmpty, isNode, type YamlGraph } from './yaml-nodes';

/** More aliases than any file written by hand has; above it nothing is read. */
const ALIAS_LIMIT = 100;

/** Syntax errors told of one document: a file that is no YAML at all has one for every line. */
const SYNTAX_LIMIT = 50;

/** A text with its place in the file. */
export interface YamlText {
  readonly value: string;
  readonly range: Range;
}

/** A key of a map with its value, null where nothing follows. */
export interface YamlPair {
  readonly key: YamlText;
  readonly value: Node | null;
}

/**
 * One YAML document of a source. Scalars are read as the text that stands in the file (`0012`
 * stays `0012`, dates stay text), nothing is expanded, and whatever is wrong is collected as
 * problems while the rest is read on.
 */
export class YamlReader {
  readonly problems: Problem[] = [];
  /** The top-level value, null where the document is empty or cannot be read. */
  readonly root: Node | null;
  private graph: YamlGraph = { targets: new Map(), duplicates: [] };

  /** `span` limits the document to a part of the source (front matter), as offsets. */
  constructor(
    readonly source: Source,
    private readonly span = { start: 0, end: source.text.length },
  ) {
    this.root = this.parse();
  }

  /** The top-level map; a problem where the document is something else. */
  rootMap(): YamlMapReader | null {
    return this.root === null ? null : this.map(this.root, null);
  }

  /** `node` as a map; a problem where it is something else. */
  map(node: Node, field: string | null): YamlMapReader | null {
    const found = this.mapOf(node);
    if (found === null && !isEmpty(this.resolve(node))) this.wrongShape(node, 'map', field);
    return found;
  }

  /** `node` as a map; null, without a problem, where it is something else. */
  mapOf(node: Node): YamlMapReader | null {
    const value = this.resolve(node);
    return isMap(value) ? new YamlMapReader(this, value) : null;
  }

  /** The text of a scalar; null where it is empty. A problem where it is no scalar. */
  text(node: Node, field: string | null): YamlText | null {
    const value = this.resolve(node);
    if (isEmpty(value)) return null;
    if (isScalar(value)) return { value: String(value.value), range: this.rangeOf(node) };
    this.wrongShape(node, 'text', field);
    return null;
  }

  /** The elements of a list; a problem where it is no list. */
  list(node: Node, field: string | null): Node[] {
    const value = this.resolve(node);
    if (isSeq(value)) return value.items.filter(isNode);
    if (!isEmpty(value)) this.wrongShape(node, 'list', field);
    return [];
  }

  resolve(node: Node): Node | null {
    if (!isAlias(node)) return node;
    const target = this.graph.targets.get(node) ?? null;
    // An alias of an alias is no YAML; the parser says so.
    return isAlias(target) ? null : target;
  }

  /** Where a node stands in the source, trailing blanks and comments excluded. */
  rangeOf(node: Node): Range {
    const start = (node.range?.[0] ?? 0) + this.span.start;
    let end = endOfNode(node) + this.span.start;
    while (end > start && ' \t\r\n'.includes(this.source.text.charAt(end - 1))) end--;
    return this.source.lines.range(start, end);
  }

  wrongShape(node: Node, wanted: YamlShape, field: string | null): void {
    this.report(this.rangeOf(node), 'error', { code: 'yaml-wrong-shape', data: { wanted, field } });
  }

  report(range: Range, severity: Severity, facts: ProblemFacts): void {
    this.problems.push(problem(this.source.path, range, severity, facts));
  }

  private parse(): Node | null {
    const text = this.source.text.slice(this.span.start, this.span.end);
    let document: Document.Parsed;
    try {
      // The failsafe schema keeps every scalar as the text that stands in the file. The parser's own
      // search for repeated keys takes quadratic time.
      document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'error' });
      this.graph = inspect(document);
    } catch (error) {
      // The parser recurses into nested collections; only the stack can end that.
      if (!(error instanceof RangeError)) throw error;
      return this.refuse({ code: 'yaml-too-deep', data: null });
    }
    if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) {
      return this.refuse({ code: 'yaml-too-deep', data: null });
    }
    this.reportSyntax(document);
    if (this.graph.targets.size <= ALIAS_LIMIT) return document.contents;
    return this.refuse({ code: 'yaml-too-many-aliases', data: null });
  }

  /** Reports, in text order, what is no YAML, repeated keys and aliases that lead nowhere. */
  private reportSyntax(document: Document.Parsed): void {
    const faults: { reason: string; pos: [number, number] }[] = document.errors.map(
      ({ code, pos }) => ({ reason: code, pos }),
    );
    const add = (reason: string, node: Node): void => {
      const [start, end] = node.range ?? [0, 0];
      faults.push({ reason, pos: [start, end] });
    };
    for (const key of this.graph.duplicates) add('DUPLICATE_KEY', key);
    for (const [alias, target] of this.graph.targets) {
      if (target === null) add('UNRESOLVED_ALIAS', alias as Node);
    }
    faults.sort((a, b) => a.pos[0] - b.pos[0]);
    for (const { reason, pos } of faults.slice(0, SYNTAX_LIMIT)) {
      const [start, end] = pos.map((offset) => this.beforeLineEnd(offset + this.span.start));
      const range = this.source.lines.range(start ?? 0, end ?? 0);
      this.report(range, 'error', { code: 'yaml-syntax', data: { reason } });
    }
  }

  /** The parser may point between CR and LF, where no line has a place. */
  private beforeLineEnd(offset: number): number {
    return this.source.text.slice(offset - 1, offset + 1) === '\r\n' ? offset - 1 : offset;
  }

  private refuse(facts: ProblemFacts): null {
    this.report(this.whole(), 'error', facts);
    return null;
  }

  private whole(): Range {
    return this.source.lines.lineRange(this.source.lines.at(this.span.start).line);
  }
}

/** Typed access to the fields of a map. Every getter reports what does not fit and goes on. */
export class YamlMapReader {
  readonly range: Range;
  private readPairs: readonly YamlPair[] | null = null;

  constructor(
    readonly reader: YamlReader,
    readonly node: YAMLMap,
  ) {
    this.range = reader.rangeOf(node);
  }

  keys(): string[] {
    return this.pairs().map((pair) => pair.key.value);
  }

  /** Keys with their places and values, in file order. Keys that are no text are left out. */
  pairs(): readonly YamlPair[] {
    return (this.readPairs ??= this.node.items.flatMap(({ key, value }) => {
      if (!isScalar(key)) return [];
      const text = { value: String(key.value), range: this.reader.rangeOf(key as Node) };
      return [{ key: text, value: isNode(value) ? value : null }];
    }));
  }

  /** The value of the first of `names` that is present and not empty. */
  value(...names: string[]): Node | null {
    for (const name of names) {
      const found = this.pairs().find((pair) => pair.key.value === name)?.value;
      if (found && !isEmpty(this.reader.resolve(found))) return found;
    }
    return null;
  }

  text(...names: string[]): YamlText | null {
    const node = this.value(...names);
    return node && this.reader.text(node, names[0] ?? null);
  }

  /** A text that must be there: a problem on the map's first line where it is not. */
  requiredText(...names: string[]): YamlText | null {
    const found = this.text(...names);
    if (found === null && this.value(...names) === null) {
      const range = this.reader.source.lines.lineRange(this.range.start.line);
      this.reader.report(range, 'error', {
        code: 'field-missing',
        data: { field: names[0] ?? '' },
      });
    }
    return found;
  }

  number(name: string): number | null {
    const text = this.text(name);
    if (text === null) return null;
    const value = Number(text.value);
    if (Number.isFinite(value)) return value;
    const data = { wanted: 'number', field: name } as const;
    this.reader.report(text.range, 'warning', { code: 'yaml-wrong-shape', data });
    return null;
  }

  date(name: string, ...aliases: string[]): IsoDate | null {
    const text = this.text(name, ...aliases);
    if (text === null) return null;
    const date = isoDate(text.value);
    if (date === null) {
      const data = { field: name, value: text.value };
      this.reader.report(text.range, 'warning', { code: 'date-invalid', data });
    }
    return date;
  }

  /** One of `allowed` or `also` (see `wordIn`); a warning with the nearest where it is none. */
  oneOf<T extends string>(
    name: string,
    allowed: readonly T[],
    also: Readonly<Record<string, T>> = {},
    ...aliases: string[]
  ): T | null {
    const text = this.text(name, ...aliases);
    const found = text && wordIn(text.value, allowed, also);
    if (text === null || found !== null) return found;
    const { value } = text;
    const data = { field: name, value, allowed, nearest: nearest(value, allowed) };
    this.reader.report(text.range, 'warning', { code: 'value-unknown', data });
    return null;
  }

  /** A list of texts; a single text counts as a list of one. */
  texts(...names: string[]): YamlText[] {
    const node = this.value(...names);
    if (node === null) return [];
    const field = names[0] ?? null;
    if (isScalar(this.reader.resolve(node))) {
      const text = this.reader.text(node, field);
      return text ? [text] : [];
    }
    return this.reader
      .list(node, field)
      .map((item) => this.reader.text(item, field))
      .filter((text) => text !== null);
  }

  map(name: string): YamlMapReader | null {
    const node = this.value(name);
    return node && this.reader.map(node, name);
  }

  /** A list of maps; elements of another shape are problems. */
  maps(name: string): YamlMapReader[] {
    const node = this.value(name);
    if (node === null) return [];
    return this.reader
      .list(node, name)
      .map((item) => this.reader.map(item, name))
      .filter((map) => map !== null);
  }

  /** Warns of keys that mean nothing here, with the nearest that does. */
  warnUnknown(known: readonly string[]): void {
    for (const { key } of this.pairs()) {
      if (known.includes(key.value)) continue;
      const data = { field: key.value, nearest: nearest(key.value, known) };
      this.reader.report(key.range, 'warning', { code: 'field-unknown', data });
    }
  }
}
