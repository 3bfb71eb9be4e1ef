import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { YamlContent, YamlFields, YamlPlain } from './yaml-content';
import { isEmpty, isNode } from './yaml-nodes';

/**
 * What a YAML document says, without how it is written: texts, null where nothing stands, lists,
 * maps. An alias is told by its name and never followed.
 */
export type YamlShape =
  | string
  | null
  | readonly YamlShape[]
  | ReadonlyMap<string, YamlShape>
  | { readonly alias: string };

/** A step from a map or list into it. */
export type YamlStep = string | number;

/** The shape of a node of a document that `inspect` could walk. */
export function shapeOf(node: unknown): YamlShape {
  if (!isNode(node)) return null;
  if (isAlias(node)) return { alias: node.source };
  if (isMap(node)) {
    return new Map(node.items.map(({ key, value }) => [keyOf(key), shapeOf(value)]));
  }
  if (isSeq(node)) return node.items.map(shapeOf);
  return isEmpty(node) || !isScalar(node) ? null : String(node.value);
}

/** Keys that are no text are told apart from texts. */
function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : `\0${JSON.stringify([...anchorsIn(key)])}`;
}

/** The names of the anchors in a node, in text order. */
export function anchorsIn(node: unknown): readonly string[] {
  if (!isNode(node) || isAlias(node)) return [];
  const own = node.anchor === undefined ? [] : [node.anchor];
  return [...own, ...childrenOf(node).flatMap(anchorsIn)];
}

function childrenOf(node: Node): readonly unknown[] {
  if (isMap(node)) return node.items.flatMap(({ key, value }) => [key, value]);
  return isSeq(node) ? node.items : [];
}

/** The shape of content that is about to be written. */
export function shapeOfContent(content: YamlContent): YamlShape {
  if (content.kind === 'plain') return plainShape(content.value);
  const map = fieldsShape(content.fields);
  return content.kind === 'map' ? map : [map];
}

export function fieldsShape(fields: YamlFields): YamlShape {
  return new Map(Object.entries(fields).map(([key, value]) => [key, plainShape(value)]));
}

function plainShape(value: YamlPlain): YamlShape {
  return typeof value === 'object' ? value : String(value);
}

/** The shape with another value at a place; `undefined` takes the entry away. */
export function shapeWith(
  shape: YamlShape,
  place: readonly YamlStep[],
  value: YamlShape | undefined,
): YamlShape {
  const [step, ...rest] = place;
  if (step === undefined) return value ?? null;
  if (typeof step === 'number') {
    const list = isList(shape) ? [...shape] : [];
    list[step] = shapeWith(list[step] ?? null, rest, value);
    return list;
  }
  const map = new Map(shape instanceof Map ? (shape as ReadonlyMap<string, YamlShape>) : []);
  if (rest.length === 0 && value === undefined) map.delete(step);
  else map.set(step, shapeWith(map.get(step) ?? null, rest, value));
  return map.size === 0 ? null : map;
}

/** Whether two documents say the same; the order of keys does not matter. */
export function sameShape(a: YamlShape, b: YamlShape): boolean {
  if (a === null || b === null || typeof a === 'string' || typeof b === 'string') return a === b;
  if (isList(a)) {
    return (
      isList(b) && a.length === b.length && a.every((one, at) => sameShape(one, b[at] ?? null))
    );
  }
  if (a instanceof Map) {
    if (!(b instanceof Map) || a.size !== b.size) return false;
    const [left, right] = [a, b] as readonly ReadonlyMap<string, YamlShape>[];
    return [...(left ?? [])].every(
      ([key, one]) => right?.has(key) === true && sameShape(one, right.get(key) ?? null),
    );
  }
  return 'alias' in a && !isList(b) && 'alias' in b && a.alias === b.alias;
}

function isList(shape: YamlShape): shape is readonly YamlShape[] {
  return Array.isArray(shape);
}
