import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { lineEnding, type Splice } from '../edits';
import type { RepoPath } from '../paths';
import type { Source } from '../source';
import { type LineSpan, positionKey, type Range } from '../text';
import type { YamlMapReader, YamlPair } from '../yaml';
import { onOneLine, yamlField } from '../yaml-write';
import type { Anchor } from './item';
import { quotedLines } from './quoted-lines';

/** Where an anchor is to point from now on. */
export interface NewAnchor {
  readonly anchor: Anchor;
  readonly path: RepoPath;
  /** Null: the file as a whole. */
  readonly lines: LineSpan | null;
  /** The whole present text of the file. */
  readonly text: string;
  /** A commit in which the lines count as in `text`; null where there is none, which empties it. */
  readonly commit: string | null;
}

/**
 * Makes the splices that make an anchor of an item point elsewhere; null where it is not written as
 * it was read.
 */
export function anchorEditor(item: YamlMapReader): (to: NewAnchor) => Splice[] | null {
  const nodes = anchorNodes(item);
  const line = item.value('line', 'lines');
  const beside = line === null || isAlias(line) ? null : item.reader.rangeOf(line);
  return (to) => {
    const node = nodes.get(positionKey(to.anchor.range.start));
    if (node === undefined || isAlias(node)) return null;
    return isMap(node) ? mapSplices(item, node, to) : placeSplices(item.reader.source, to, beside);
  };
}

function mapSplices({ reader }: YamlMapReader, node: Node, to: NewAnchor): Splice[] | null {
  const map = reader.map(node, null);
  const path = map?.pairs().find(({ key }) => key.value === 'path' || key.value === 'file');
  if (map === null || !path?.value || isAlias(path.value)) return null;
  const writer = new FieldWriter(reader.source, map, path);
  if (to.path !== to.anchor.path) writer.write(['path', 'file'], to.path);
  writer.write(['commit'], to.commit);
  if (to.lines === null) return writer.done();
  const { range, quote, prefix, suffix } = quotedLines(to.text, to.lines);
  writer.write(['range', 'lines', 'line'], range);
  writer.write(['quote'], quote);
  writer.write(['prefix'], prefix);
  writer.write(['suffix'], suffix);
  return writer.done();
}

/**
 * `src/a.ts:42`: the place alone, written in the same manner; `beside` is where a list has its
 * line, in a field of its own.
 */
function placeSplices(
  { lines, text }: Source,
  { anchor, path, lines: to }: NewAnchor,
  beside: Range | null,
): Splice[] {
  const [start, end] = [lines.offset(anchor.range.start), lines.offset(anchor.range.end)];
  const written = text.slice(start, end);
  const holdsLine = /(?::\d+(?:-\d+)?|#L\d+(?:-L?\d+)?)['"]?$/.test(written);
  if (to === null) return path === anchor.path ? [] : [{ start, end, text: onOneLine(path) }];
  if (beside !== null && !holdsLine) {
    const line = { start: lines.offset(beside.start), end: lines.offset(beside.end) };
    const moved = path === anchor.path ? [] : [{ start, end, text: onOneLine(path) }];
    return [...moved, { ...line, text: linesText(to.first + 1, to.last + 1) }];
  }
  const isLink = /#L\d+/.test(written);
  const last = to.last === to.first ? '' : `-${isLink ? 'L' : ''}${to.last + 1}`;
  const place = `${path}${isLink ? '#L' : ':'}${to.first + 1}${last}`;
  return [{ start, end, text: onOneLine(place) }];
}

/** `42` or `42-58`, as lists write lines. */
function linesText(first: number, last: number): string {
  return first === last ? `${first}` : `${first}-${last}`;
}

/** What stands for anchors, by where it begins. */
function anchorNodes(map: YamlMapReader): ReadonlyMap<string, Node> {
  const value = map.value('anchors', 'anchor', 'location', 'locations', 'file', 'files');
  if (value === null || isAlias(value)) return new Map();
  const { reader } = map;
  const nodes = isSeq(value) ? reader.list(value, null) : [value];
  return new Map(nodes.map((node) => [positionKey(reader.rangeOf(node).start), node]));
}

/** Values of one map: in the place of those written, else behind the path. */
class FieldWriter {
  private readonly splices: Splice[] = [];
  private added = '';
  private readonly isFlow: boolean;

  constructor(
    private readonly source: Source,
    private readonly map: YamlMapReader,
    private readonly path: YamlPair,
  ) {
    this.isFlow = map.node.flow === true;
  }

  /** Null empties what is written and adds nothing. The first name is the one for new keys. */
  write(names: readonly string[], value: string | readonly [number, number] | null): void {
    const { text, lines } = this.source;
    const end = lineEnding(text);
    const pair = this.map.pairs().find(({ key }) => names.includes(key.value));
    const inline = inlineOf(value, isLineField(pair));
    if (pair === undefined) {
      if (value !== null) this.added += this.separator(end) + `${names[0] ?? ''}: ${inline}`;
      return;
    }
    if (pair.value === null) {
      const behind = text.indexOf(':', lines.offset(pair.key.range.end)) + 1;
      this.splices.push({ start: behind, end: behind, text: ` ${inline}` });
      return;
    }
    const range = this.map.reader.rangeOf(pair.value);
    const [start, stop] = [lines.offset(range.start), lines.offset(range.end)];
    const mayBreak = typeof value === 'string' && !this.isFlow && !this.hasMoreOnLine(start, stop);
    const column = pair.key.range.start.character;
    const written = mayBreak ? blockText(value, column).replaceAll('\n', end) : inline;
    if (text.slice(start, stop) !== written) {
      this.splices.push({ start, end: stop, text: written });
    }
  }

  done(): Splice[] {
    if (this.added === '' || this.path.value === null) return this.splices;
    const { end } = this.map.reader.rangeOf(this.path.value);
    const { lines } = this.source;
    const at = this.isFlow ? lines.offset(end) : lines.endOf(end.line);
    return [...this.splices, { start: at, end: at, text: this.added }];
  }

  private separator(end: string): string {
    return this.isFlow ? ', ' : end + ' '.repeat(this.path.key.range.start.character);
  }

  /** A comment behind a value on one line would become part of a block. */
  private hasMoreOnLine(start: number, stop: number): boolean {
    const { lines, text } = this.source;
    if (/^[|>]/.test(text.charAt(start))) return false;
    return text.slice(stop, lines.endOf(lines.at(stop).line)).trim() !== '';
  }
}

/** `line: 42` stays a number, `range: 42` becomes the pair it stands for. */
function isLineField(pair: YamlPair | undefined): boolean {
  return pair !== undefined && pair.key.value !== 'range' && isScalar(pair.value);
}

function inlineOf(value: string | readonly [number, number] | null, asLines: boolean): string {
  if (value === null) return '""';
  if (typeof value === 'string') return onOneLine(value);
  return asLines ? linesText(value[0], value[1]) : `[${value[0]}, ${value[1]}]`;
}

/** As `yamlField` writes it behind a key at column `indent`. */
function blockText(value: string, indent: number): string {
  return yamlField('k', value, indent).slice(indent + 'k: '.length, -1);
}
