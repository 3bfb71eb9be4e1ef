import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { type IsoDate, isoDate } from './dates';
import { nearest } from './nearest';
import { problem, type Problem, type ProblemFacts, type Severity, type YamlShape } from './problem';
import type { Source } from './source';
import type { Range } from './text';

/** More aliases than any file written by hand has; above it nothing is read. */
const ALIAS_LIMIT = 100;

/** A text with its place in the file. */
export interface YamlText {
  readonly value: string;
  readonly range: Range;
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
  private readonly document: Document.Parsed | null;

  /** `span` limits the document to a part of the source (front matter), as offsets. */
  constructor(
    readonly source: Source,
    private readonly span = { start: 0, end: source.text.length },
  ) {
    this.document = this.parse();
    this.root = this.document?.contents ?? null;
  }

  /** The top-level map; a problem where the document is something else. */
  rootMap(): YamlMapReader | null {
    return this.root === null ? null : this.map(this.root, null);
  }

  /** `node` as a map; a problem where it is something else. */
  map(node: Node, field: string | null): YamlMapReader | null {
    const value = this.resolve(node);
    if (isMap(value)) return new YamlMapReader(this, value);
    if (!isEmpty(value)) this.wrongShape(node, 'map', field);
    return null;
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
    if (!isAlias(node) || this.document === null) return node;
    return node.resolve(this.document) ?? null;
  }

  /** Where a node stands in the source, trailing blanks and comments excluded. */
  rangeOf(node: Node): Range {
    const [start, end] = node.range ?? [0, 0];
    return this.source.lines.range(start + this.span.start, end + this.span.start);
  }

  wrongShape(node: Node, wanted: YamlShape, field: string | null): void {
    this.report(this.rangeOf(node), 'error', { code: 'yaml-wrong-shape', data: { wanted, field } });
  }

  report(range: Range, severity: Severity, facts: ProblemFacts): void {
    this.problems.push(problem(this.source.path, range, severity, facts));
  }

  private parse(): Document.Parsed | null {
    const text = this.source.text.slice(this.span.start, this.span.end);
    let document: Document.Parsed;
    let aliases: number;
    try {
      // The failsafe schema keeps every scalar as the text that stands in the file.
      document = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });
      aliases = countAliases(document);
    } catch (error) {
      // The parser recurses into nested collections; only the stack can end that.
      if (!(error instanceof RangeError)) throw error;
      this.report(this.whole(), 'error', { code: 'yaml-too-deep', data: null });
      return null;
    }
    for (const error of document.errors) {
      const [start, end] = error.pos;
      const range = this.source.lines.range(start + this.span.start, end + this.span.start);
      this.report(range, 'error', { code: 'yaml-syntax', data: { reason: error.code } });
    }
    if (aliases <= ALIAS_LIMIT) return document;
    this.report(this.whole(), 'error', { code: 'yaml-too-many-aliases', data: null });
    return null;
  }

  private whole(): Range {
    return this.source.lines.lineRange(this.source.lines.at(this.span.start).line);
  }
}

/** Typed access to the fields of a map. Every getter reports what does not fit and goes on. */
export class YamlMapReader {
  readonly range: Range;

  constructor(
    readonly reader: YamlReader,
    readonly node: YAMLMap,
  ) {
    this.range = reader.rangeOf(node as Node);
  }

  keys(): string[] {
    return this.pairs().map((pair) => pair.key.value);
  }

  /** Keys with their places and values, in file order. */
  pairs(): { readonly key: YamlText; readonly value: Node | null }[] {
    const pairs: { key: YamlText; value: Node | null }[] = [];
    for (const { key, value } of this.node.items) {
      if (!isScalar(key)) continue;
      const text = { value: String(key.value), range: this.reader.rangeOf(key as Node) };
      pairs.push({ key: text, value: isNode(value) ? value : null });
    }
    return pairs;
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
      this.reader.report(range, 'error', { code: 'field-missing', data: { field: names[0] ?? '' } });
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

  date(name: string): IsoDate | null {
    const text = this.text(name);
    if (text === null) return null;
    const date = isoDate(text.value);
    if (date === null) {
      const data = { field: name, value: text.value };
      this.reader.report(text.range, 'warning', { code: 'date-invalid', data });
    }
    return date;
  }

  /** One of `allowed`, compared without case; a warning with the nearest where it is none. */
  oneOf<T extends string>(name: string, allowed: readonly T[], ...aliases: string[]): T | null {
    const text = this.text(name, ...aliases);
    if (text === null) return null;
    const found = allowed.find((value) => value === text.value.trim().toLowerCase());
    if (found !== undefined) return found;
    const data = { field: name, value: text.value, allowed, nearest: nearest(text.value, allowed) };
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

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value);
}

/** Nothing there: no node, `null`, `~` or nothing after the colon. */
function isEmpty(node: Node | null): boolean {
  if (node === null) return true;
  if (!isScalar(node)) return false;
  const plain = node.type === 'PLAIN' || node.type === undefined;
  return node.value === null || (plain && /^(?:|~|null|Null|NULL)$/.test(String(node.value)));
}

function countAliases(document: Document.Parsed): number {
  let count = 0;
  visit(document, {
    Alias: () => {
      count++;
    },
  });
  return count;
}
