import { lineEnding, type Splice } from '../edits';
import type { Source } from '../source';
import type { YamlMapReader } from '../yaml';
import { holdItem } from './change/held-item';
import type { DebtItem, DebtStatus } from './item';

/**
 * The splice that gives an item another status, in its own file or list; every other byte stays.
 * Null where the item is not in the source as it was read, or has the status already.
 */
export function statusSplice(source: Source, item: DebtItem, status: DebtStatus): Splice | null {
  const map = holdItem(source, item)?.map;
  if (map === undefined) return null;
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
