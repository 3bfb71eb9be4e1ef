import type { Source } from '../../source';
import type { Range } from '../../text';
import { holdItem } from '../change/held-item';
import type { DebtItem } from '../item';

/** Where an item's field is written, by the keys that lead to it; else where its id is. */
export function fieldRange(source: Source, item: DebtItem, ...keys: readonly string[]): Range {
  let map = holdItem(source, item)?.map ?? null;
  for (const key of keys.slice(0, -1)) map = map?.map(key) ?? null;
  const last = keys.at(-1) ?? '';
  const node = map?.value(last) ?? null;
  return map && node ? map.reader.rangeOf(node) : item.idRange;
}
