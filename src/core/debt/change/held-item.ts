import { isMap, isSeq, type Node } from 'yaml';
import type { Source } from '../../source';
import { positionKey } from '../../text';
import { YamlReader, type YamlMapReader } from '../../yaml';
import { pairNamed } from '../../yaml-change';
import type { YamlStep } from '../../yaml-shape';
import type { DebtItem } from '../item';

/** An item as it stands in its file. */
export interface HeldItem {
  readonly source: Source;
  readonly reader: YamlReader;
  readonly map: YamlMapReader;
  /** The way to the item from the top of the document. */
  readonly place: readonly YamlStep[];
  /** Keys that other items of the same list have. */
  readonly siblingKeys: ReadonlySet<string>;
}

interface Placed {
  readonly node: Node;
  readonly place: readonly YamlStep[];
}

/** The item in a source, null where it is not there as it was read. */
export function holdItem(source: Source, item: DebtItem): HeldItem | null {
  const reader = new YamlReader(source);
  const placed = itemsOf(reader);
  const found = placed.find(({ node }) => isHere(reader, node, item));
  const map = found ? reader.map(found.node, null) : null;
  if (found === undefined || map === null) return null;
  const others = placed.filter((one) => one !== found && isMap(one.node));
  const keys = others.flatMap(({ node }) => reader.map(node, null)?.keys() ?? []);
  return { source, reader, map, place: found.place, siblingKeys: new Set(keys) };
}

/** Finds items of one source as they stand, however many; null where one is not as it was read. */
export function itemMaps(source: Source): (item: DebtItem) => YamlMapReader | null {
  const reader = new YamlReader(source);
  const nodes = new Map<string, Node[]>();
  for (const { node } of itemsOf(reader)) {
    const key = positionKey(reader.rangeOf(node).start);
    nodes.set(key, [...(nodes.get(key) ?? []), node]);
  }
  return (item) => {
    const here = nodes.get(positionKey(item.range.start)) ?? [];
    const node = here.find((one) => isHere(reader, one, item));
    return node ? reader.map(node, null) : null;
  };
}

/** The top of the document, or what its lists hold. */
function itemsOf(reader: YamlReader): Placed[] {
  const { root } = reader;
  if (root === null) return [];
  if (isSeq(root)) return elementsOf(reader, root, []);
  const pairs = reader.map(root, null)?.pairs() ?? [];
  const lists = pairs.flatMap(({ key, value }) =>
    isSeq(value) ? elementsOf(reader, value as Node, [key.value]) : [],
  );
  return [{ node: root, place: [] }, ...lists];
}

function elementsOf(reader: YamlReader, list: Node, place: readonly YamlStep[]): Placed[] {
  return reader.list(list, null).map((node, at) => ({ node, place: [...place, at] }));
}

function isHere(reader: YamlReader, node: Node, item: DebtItem): boolean {
  if (!isMap(node)) return false;
  const { start } = reader.rangeOf(node);
  const here = item.range.start;
  if (start.line !== here.line || start.character !== here.character) return false;
  return reader.map(node, null)?.text('id')?.value === item.id;
}

/**
 * The key under which an item has a field, or is to have it: the one its value is read from, else
 * one that stands empty, else the one the other items of its list use, else the first name.
 */
export function keyFor({ map, siblingKeys }: HeldItem, names: readonly string[]): string {
  const filled = names.find((name) => map.value(name) !== null);
  const empty = names.find((name) => pairNamed(map, name) !== null);
  const usual = names.find((name) => siblingKeys.has(name));
  return filled ?? empty ?? usual ?? names[0] ?? '';
}
