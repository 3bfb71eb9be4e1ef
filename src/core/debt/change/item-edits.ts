import { isMap, type Node } from 'yaml';
import { splice, type Splice } from '../../edits';
import { sourceOf } from '../../source';
import { type YamlMapReader, YamlReader } from '../../yaml';
import { itemAdded, keyRemoved, keySet, pairNamed } from '../../yaml-change';
import type { YamlContent, YamlFields, YamlPlain } from '../../yaml-content';
import {
  anchorsIn,
  fieldsShape,
  sameShape,
  shapeOf,
  shapeOfContent,
  shapeWith,
  type YamlShape,
  type YamlStep,
} from '../../yaml-shape';
import { type FieldPlace, PARENT_BEHIND } from './fields';
import { type HeldItem, keyFor } from './held-item';

/**
 * Collects the edits of one item together with what its document is to say afterwards. Nothing is
 * written where the two would differ.
 */
export class ItemEdits {
  private readonly splices: Splice[] = [];
  private wanted: YamlShape;
  private possible: boolean;

  constructor(private readonly held: HeldItem) {
    this.wanted = shapeOf(held.reader.root);
    // What the parser does not understand cannot be proved to stay.
    this.possible = held.reader.problems.every(({ code }) => !code.startsWith('yaml-'));
  }

  /** Gives a field a value; null takes it away. */
  field(at: FieldPlace, value: YamlPlain | null): void {
    if (at.parent === undefined) {
      this.set(this.held.map, this.held.place, keyFor(this.held, at.names), value, at.behind);
    } else this.nested(at, at.parent, value);
  }

  /** Gives a map below the item several fields; those that are null are taken away. */
  fields(
    key: string,
    fields: Readonly<Record<string, string | null>>,
    behind: readonly string[],
  ): void {
    const { map, place } = this.held;
    const value = pairNamed(map, key)?.value ?? null;
    if (isMap(value)) {
      const inner = map.reader.map(value, key);
      const names = Object.keys(fields);
      for (const [at, name] of names.entries()) {
        const before = names.slice(0, at).reverse();
        if (inner) this.set(inner, [...place, key], name, fields[name] ?? null, before);
      }
      return;
    }
    const given = Object.entries(fields).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    );
    if (given.length === 0) return;
    this.put(map, place, key, { kind: 'map', fields: Object.fromEntries(given) }, behind);
  }

  /** Adds a map to a list of the item. */
  item(key: string, fields: YamlFields, behind: readonly string[]): void {
    const { map, place } = this.held;
    const node = pairNamed(map, key)?.value ?? null;
    const shape = shapeOf(node);
    const list = Array.isArray(shape) ? (shape as readonly YamlShape[]) : [];
    if (shape !== null && !Array.isArray(shape)) this.possible = false;
    this.wanted = shapeWith(this.wanted, [...place, key], [...list, fieldsShape(fields)]);
    this.take(itemAdded(map, key, fields, behind));
  }

  /**
   * The splices, none where the item says so already; null where the text would not read as wanted
   * or something else in it would change.
   */
  proved(): readonly Splice[] | null {
    if (!this.possible) return null;
    const { source, reader } = this.held;
    const real = this.splices.filter(
      ({ start, end, text }) => source.text.slice(start, end) !== text,
    );
    const after = new YamlReader(sourceOf(source.path, splice(source.text, real)));
    if (after.problems.some(({ code }) => code.startsWith('yaml-'))) return null;
    const isWanted = sameShape(shapeOf(after.root), this.wanted);
    return isWanted && sameNames(anchorsIn(after.root), anchorsIn(reader.root)) ? real : null;
  }

  private nested(at: FieldPlace, parents: readonly string[], value: YamlPlain | null): void {
    const { map, place } = this.held;
    const key = keyFor(this.held, parents);
    const name = at.names[0] ?? '';
    const node = map.value(key);
    if (node !== null && isMap(node)) {
      const inner = map.reader.map(node, key);
      if (inner) this.set(inner, [...place, key], name, value, at.behind);
      return;
    }
    const said = node === null ? null : (map.reader.text(node, key)?.value ?? null);
    this.beside(at, key, said, value);
  }

  /** A parent that is a single text, or none: the text stays what it says, as one field of a map. */
  private beside(at: FieldPlace, key: string, said: string | null, value: YamlPlain | null): void {
    const { map, place } = this.held;
    if (said === null && value === null) return;
    if (said !== null && at.main === undefined) this.possible = false;
    const name = at.names[0] ?? '';
    const kept =
      said !== null && at.main !== undefined && at.main !== name ? [[at.main, said]] : [];
    const own = value === null ? [] : [[name, value]];
    const fields = Object.fromEntries([...kept, ...own]) as Readonly<Record<string, YamlPlain>>;
    if (Object.keys(fields).length === 0) this.set(map, place, key, null, []);
    else this.put(map, place, key, { kind: 'map', fields }, PARENT_BEHIND);
  }

  private set(
    map: YamlMapReader,
    place: readonly YamlStep[],
    key: string,
    value: YamlPlain | null,
    behind: readonly string[],
  ): void {
    if (value !== null) {
      this.put(map, place, key, { kind: 'plain', value }, behind);
      return;
    }
    const pair = pairNamed(map, key);
    if (pair === null) return;
    this.refuseNamed(pair.value);
    this.wanted = shapeWith(this.wanted, [...place, key], undefined);
    this.take(keyRemoved(map, key));
  }

  private put(
    map: YamlMapReader,
    place: readonly YamlStep[],
    key: string,
    content: YamlContent,
    behind: readonly string[],
  ): void {
    const shape = shapeOfContent(content);
    const node = pairNamed(map, key)?.value ?? null;
    this.wanted = shapeWith(this.wanted, [...place, key], shape);
    if (node !== null && sameShape(shapeOf(node), shape)) return;
    this.refuseNamed(node);
    this.take(keySet(map, key, content, behind));
  }

  /** A value with an anchor may stand in other places as well. */
  private refuseNamed(node: Node | null): void {
    if (anchorsIn(node).length > 0) this.possible = false;
  }

  private take(splices: readonly Splice[] | null): void {
    if (splices === null) this.possible = false;
    else this.splices.push(...splices);
  }
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, at) => name === b[at]);
}
