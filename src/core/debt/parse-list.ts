import { isMap, type Node } from 'yaml';
import type { Problem } from '../problem';
import type { Source } from '../source';
import { YamlReader } from '../yaml';
import type { DebtParse } from './parse-item';
import { readItem } from './read-item';

/**
 * A file that holds a list of items, at its top or under `items`. Unknown fields are let be, and
 * what an item lacks is only a warning: such lists are older than their readers.
 */
export function parseDebtList(source: Source): DebtParse {
  const reader = new YamlReader(source);
  const items = listOf(reader).flatMap((node) => {
    const map = reader.map(node, 'items');
    return (map && readItem(map)) ?? [];
  });
  const problems = reader.problems.map((found): Problem => {
    return found.code === 'field-missing' ? { ...found, severity: 'warning' } : found;
  });
  return { items, problems };
}

function listOf(reader: YamlReader): Node[] {
  const { root } = reader;
  if (root === null) return [];
  if (!isMap(root)) return reader.list(root, null);
  const node = reader.rootMap()?.value('items', 'debt', 'debts') ?? null;
  return node === null ? [] : reader.list(node, 'items');
}
