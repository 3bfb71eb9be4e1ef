import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { RepoPath } from '../paths';
import { sourceOf } from '../source';
import { YamlReader } from '../yaml';
import { isNode } from '../yaml-nodes';
import { nearText } from './near-text';
import { asMap, elementOf, fieldNamed, type Shape } from './shape';

type MapShape = NonNullable<ReturnType<typeof asMap>>;

/** A larger file is not parsed for a keystroke. */
const TEXT_LIMIT = 32 * 1024;

/** A word of a YAML file, by what the shape of the file makes of its place. */
export type Spot =
  | {
      readonly role: 'key';
      readonly node: Node;
      /** The fields of the map the key stands in. */
      readonly shape: MapShape;
      /** The path of that map; '' at the top. */
      readonly path: string;
      readonly keys: readonly string[];
    }
  | {
      readonly role: 'value';
      readonly node: Node;
      readonly shape: Shape;
      readonly path: string;
      /** Whether a map could begin at its place: nothing of it stands before on the line. */
      readonly ownLine: boolean;
      /** The other elements of its list. */
      readonly others: readonly string[];
    };

/** A spot with the text it was found in: the file's, of which far parts may be blank. */
export interface Found {
  readonly spot: Spot;
  readonly text: string;
}

/** `spotAt` for the text of a file; null as well where the file is too large to be read at once. */
export function spotInText(
  path: RepoPath,
  given: string,
  shape: Shape,
  offset: number,
): Found | null {
  const { text, length } = nearText(given, offset);
  if (length > TEXT_LIMIT) return null;
  const spot = spotAt(new YamlReader(sourceOf(path, text)), shape, offset);
  return spot && { spot, text };
}

/**
 * The scalar or alias at an offset of the text, its end included; null where there is none, or where
 * the shape knows nothing of its place. Aliases are not followed.
 */
function spotAt(reader: YamlReader, shape: Shape, offset: number): Spot | null {
  const { root } = reader;
  return root === null ? null : inNode(root, at(shape, '', true), offset);
}

interface At {
  readonly shape: Shape;
  readonly path: string;
  readonly ownLine: boolean;
  readonly others: readonly string[];
}

function at(shape: Shape, path: string, ownLine: boolean, others: readonly string[] = []): At {
  return { shape, path, ownLine, others };
}

function inNode(node: Node, place: At, offset: number): Spot | null {
  if (!holds(node, offset)) return null;
  if (isMap(node)) return inMap(node, place, offset);
  if (!isSeq(node)) return { role: 'value', node, ...place };
  const element = elementOf(place.shape);
  if (element === null) return null;
  const items = node.items.filter(isNode);
  for (const item of items) {
    if (!holds(item, offset)) continue;
    const others = items.filter((one) => one !== item && isScalar(one)).map(textOf);
    const ownLine = node.flow !== true;
    const found = inNode(item, at(element, place.path, ownLine, others), offset);
    if (found !== null) return found;
  }
  return null;
}

function inMap(map: YAMLMap, { shape, path }: At, offset: number): Spot | null {
  const fields = asMap(shape);
  for (const { key, value } of map.items) {
    if (isNode(key) && holds(key, offset)) {
      const keys = map.items.filter((pair) => pair.key !== key).map((pair) => textOf(pair.key));
      return fields && { role: 'key', node: key, shape: fields, path, keys };
    }
    if (!isNode(key) || !isNode(value) || !holds(value, offset)) continue;
    const inner = fieldBelow(shape, fields, path, textOf(key));
    const found = inner && inNode(value, at(inner.shape, inner.path, map.flow !== true), offset);
    // A block ends where the next key begins.
    if (found !== null) return found;
  }
  return null;
}

function fieldBelow(
  shape: Shape,
  fields: MapShape | null,
  path: string,
  key: string,
): { readonly shape: Shape; readonly path: string } | null {
  const prefix = path === '' ? '' : `${path}.`;
  if (shape.is === 'keyed') return { shape: shape.of, path: prefix + key };
  const known = fields && fieldNamed(fields.fields, key);
  return known && { shape: known.shape, path: prefix + known.name };
}

function holds(node: Node, offset: number): boolean {
  const [start, end, all] = node.range ?? [0, -1, -1];
  return offset >= start && offset <= (isScalar(node) || isAlias(node) ? end : all);
}

function textOf(node: unknown): string {
  return isScalar(node) ? String(node.value) : '';
}
