import { isMap, isSeq, type Node } from 'yaml';
import { lineEnding, type Splice } from '../edits';
import type { Source } from '../source';
import { YamlReader, type YamlMapReader } from '../yaml';
import type { DebtItem, DebtStatus } from './item';

/**
 * The splice that gives an item another status, in its own file or list; every other byte stays.
 * Null where the item is not in the source as it was read, or has the status already.
 */
export function statusSplice(source: Source, item: DebtItem, status: DebtStatus): Splice | null {
  const map = itemMap(new YamlReader(source), item);
  if (map === null) return null;
  const written = map.text('status');
  if (written === null) return insertion(source, map, status);
  if (written.value === status) return null;
  const { start, end } = written.range;
  return { start: source.lines.offset(start), end: source.lines.offset(end), text: status };
}

function insertion(source: Source, map: YamlMapReader, status: DebtStatus): Splice | null {
  const pairs = map.pairs();
  const empty = pairs.find(({ key }) => key.value === 'status');
  if (empty) return filled(source, map, empty, status);
  const id = pairs.find(({ key }) => key.value === 'id');
  if (!id?.value) return null;
  const end = map.reader.rangeOf(id.value).end;
  const offset = source.lines.offset(end);
  if (map.node.flow) return { start: offset, end: offset, text: `, status: ${status}` };
  const behind = source.lines.endOf(end.line);
  const pad = ' '.repeat(id.key.range.start.character);
  return { start: behind, end: behind, text: `${lineEnding(source.text)}${pad}status: ${status}` };
}

/** `status:` stands there without a value, or with `null`. */
function filled(
  source: Source,
  map: YamlMapReader,
  { key, value }: ReturnType<YamlMapReader['pairs']>[number],
  status: DebtStatus,
): Splice {
  const behind = source.text.indexOf(':', source.lines.offset(key.range.end)) + 1;
  const written = value ? map.reader.rangeOf(value) : null;
  const end = written ? source.lines.offset(written.end) : behind;
  // An absent value counts as standing behind the blanks, which are to stay.
  if (source.text.slice(behind, end).trim() === '') {
    return { start: behind, end: behind, text: ` ${status}` };
  }
  return { start: behind, end, text: ` ${status}` };
}

/** The map an item is written as; null where it is not in the source as it was read. */
export function itemMap(reader: YamlReader, item: DebtItem): YamlMapReader | null {
  const { root } = reader;
  if (root === null) return null;
  const nodes: Node[] = [root];
  if (isMap(root)) {
    for (const { value } of reader.map(root, null)?.pairs() ?? []) {
      if (isSeq(value)) nodes.push(...reader.list(value, null));
    }
  } else if (isSeq(root)) nodes.push(...reader.list(root, null));
  const found = nodes.find((node) => isMap(node) && isHere(reader, node, item));
  return found ? reader.map(found, null) : null;
}

function isHere(reader: YamlReader, node: Node, item: DebtItem): boolean {
  const { start } = reader.rangeOf(node);
  const here = item.range.start;
  if (start.line !== here.line || start.character !== here.character) return false;
  const map = reader.map(node, null);
  return map?.text('id')?.value === item.id;
}
