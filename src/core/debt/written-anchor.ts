import { isScalar, isSeq, type Node } from 'yaml';
import { resolveWritten } from '../paths';
import type { LineSpan, Range } from '../text';
import type { YamlMapReader, YamlReader, YamlText } from '../yaml';
import type { Anchor } from './item';

/**
 * The anchors of an item: `anchors` with maps or places, or the names lists use (`location`,
 * `file`, `files`). Paths outside the repository are problems; lines are 1-based in files.
 */
export function readAnchors(map: YamlMapReader): Anchor[] {
  const { reader } = map;
  const node = map.value('anchors', 'anchor', 'location', 'locations', 'file', 'files');
  if (node === null) return [];
  const value = reader.resolve(node);
  const nodes = isSeq(value) ? reader.list(node, 'anchors') : [node];
  return nodes
    .map((one) =>
      isScalar(reader.resolve(one)) ? placeAnchor(reader, one, map) : mapAnchor(reader, one),
    )
    .filter((anchor) => anchor !== null);
}

/** `src/a.ts`, `src/a.ts:42`, `src/a.ts:42-58`, `src/a.ts#L42-L58`. */
function placeAnchor(reader: YamlReader, node: Node, item: YamlMapReader): Anchor | null {
  const written = reader.text(node, 'anchors');
  if (written === null) return null;
  const match = /^(.*?)(?::(\d{1,9})(?:-(\d{1,9})|:\d{1,9})?|#L(\d{1,9})(?:-L?(\d{1,9}))?)$/s.exec(
    written.value.slice(0, 4096),
  );
  const path = pathOf(reader, { value: match?.[1] ?? written.value, range: written.range });
  if (path === null) return null;
  const lines = match ? placeLines(reader, written, match) : lineBeside(item);
  return { ...BARE, path, lines, range: written.range, pathRange: written.range };
}

function placeLines(
  reader: YamlReader,
  written: YamlText,
  match: RegExpExecArray,
): LineSpan | null {
  const first = match[2] ?? match[4];
  const lines = spanOf(first, match[3] ?? match[5] ?? first);
  if (lines === null) rangeInvalid(reader, written.range, written.value);
  return lines;
}

/** Lists write `file: a.ts` and `line: 4` side by side. */
function lineBeside(item: YamlMapReader): LineSpan | null {
  const line = item.value('line', 'lines');
  return line && readLines(item.reader, line);
}

const BARE = { commit: null, quote: null, prefix: null, suffix: null, symbol: null } as const;

function mapAnchor(reader: YamlReader, node: Node): Anchor | null {
  const map = reader.map(node, 'anchors');
  const written = map?.requiredText('path', 'file') ?? null;
  if (map === null || written === null) return null;
  const path = pathOf(reader, written);
  if (path === null) return null;
  const lines = map.value('range', 'lines', 'line');
  const text = (name: string): string | null => map.text(name)?.value ?? null;
  return {
    path,
    lines: lines && readLines(reader, lines),
    commit: text('commit') || null,
    quote: text('quote'),
    prefix: text('prefix'),
    suffix: text('suffix'),
    symbol: text('symbol'),
    range: map.range,
    pathRange: written.range,
  };
}

function pathOf(reader: YamlReader, written: YamlText): string | null {
  const path = resolveWritten(written.value);
  if (path !== null && path !== '') return path;
  const data = { value: written.value };
  reader.report(written.range, 'error', { code: 'path-outside', data });
  return null;
}

/** `[42, 58]`, `42` or `42-58`, as zero-based lines. */
function readLines(reader: YamlReader, node: Node): LineSpan | null {
  const value = reader.resolve(node);
  const texts = isSeq(value)
    ? reader.list(node, 'range').map((one) => reader.text(one, 'range')?.value ?? '')
    : (reader.text(node, 'range')?.value ?? '').split('-', 3);
  const [first, last = first] = texts.map((text) => text.trim());
  const span = texts.length <= 2 ? spanOf(first, last) : null;
  if (span === null) rangeInvalid(reader, reader.rangeOf(node), texts.join(', '));
  return span;
}

function spanOf(first: string | undefined, last: string | undefined): LineSpan | null {
  const number = /^\d{1,9}$/;
  if (first === undefined || last === undefined || !number.test(first) || !number.test(last))
    return null;
  const span = { first: Number(first) - 1, last: Number(last) - 1 };
  return span.first >= 0 && span.last >= span.first ? span : null;
}

function rangeInvalid(reader: YamlReader, range: Range, value: string): void {
  reader.report(range, 'warning', { code: 'anchor-range-invalid', data: { value } });
}
