import { isSeq } from 'yaml';
import { nearest } from '../nearest';
import type { Range } from '../text';
import type { YamlMapReader, YamlPair } from '../yaml';
import { asMap, elementOf, type Field, fieldNamed, namesIn } from './shape';

/** Where a field is written: its key, and its value (the key's end where nothing follows). */
export interface FieldPlace {
  readonly key: Range;
  readonly value: Range;
}

type MapShape = NonNullable<ReturnType<typeof asMap>>;

/** Every name of a field, its own first: what the getters of `YamlMapReader` take. */
export function namesOf(shape: MapShape, name: string): [string, ...string[]] {
  const known = fieldNamed(shape.fields, name);
  return [name, ...(known?.aliases ?? [])];
}

/** Tells, at any depth, of keys that are nearly one of the shape's. */
export function warnMistypedKeys(map: YamlMapReader, shape: MapShape): void {
  const known = namesIn(shape);
  for (const { key } of map.pairs()) {
    const likely = known.includes(key.value) ? null : nearest(key.value, known);
    if (likely === null) continue;
    const data = { field: key.value, nearest: likely };
    map.reader.report(key.range, 'info', { code: 'field-unknown', data });
  }
  warnMistypedBelow(map, shape);
}

function warnMistypedBelow(map: YamlMapReader, shape: MapShape): void {
  for (const { key, value } of map.pairs()) {
    const known = fieldNamed(shape.fields, key.value);
    if (known === null || value === null) continue;
    for (const below of mapsBelow(map, value, known)) warnMistypedKeys(below.map, below.shape);
  }
}

/** The maps that stand as a field's value or in its list; whatever else is there was reported. */
function mapsBelow(
  map: YamlMapReader,
  node: NonNullable<ReturnType<YamlMapReader['value']>>,
  { shape }: Field,
): { readonly map: YamlMapReader; readonly shape: MapShape }[] {
  const { reader } = map;
  const value = reader.resolve(node);
  const inList = isSeq(value) ? elementOf(shape) : null;
  const wanted = asMap(inList ?? shape) ?? asMap(elementOf(shape) ?? shape);
  if (wanted === null) return [];
  const nodes = isSeq(value) ? reader.list(value, null) : [node];
  return nodes.flatMap((one) => {
    const below = reader.mapOf(one);
    return below === null ? [] : [{ map: below, shape: wanted }];
  });
}

/** Where the fields of a map and of the maps below it are written, by path: `decision.adr`. */
export function fieldPlaces(map: YamlMapReader, shape: MapShape): Map<string, FieldPlace> {
  const places = new Map<string, FieldPlace>();
  addPlaces(map, shape, '', places);
  return places;
}

function addPlaces(
  map: YamlMapReader,
  shape: MapShape,
  before: string,
  places: Map<string, FieldPlace>,
): void {
  for (const known of shape.fields) {
    const pair = pairOf(map, known);
    if (pair === null) continue;
    const path = before + known.name;
    const { end } = pair.key.range;
    const value = pair.value === null ? { start: end, end } : map.reader.rangeOf(pair.value);
    places.set(path, { key: pair.key.range, value });
    const below = pair.value && map.reader.mapOf(pair.value);
    const inner = asMap(known.shape);
    if (below && inner) addPlaces(below, inner, `${path}.`, places);
  }
}

/** The pair that counts: that of the first of the field's names that stands there. */
function pairOf(map: YamlMapReader, { name, aliases }: Field): YamlPair | null {
  for (const one of [name, ...aliases]) {
    const found = map.pairs().find(({ key }) => key.value === one);
    if (found !== undefined) return found;
  }
  return null;
}
