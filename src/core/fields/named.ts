import { isAlias, isScalar, type Node } from 'yaml';
import type { Source } from '../source';
import { fieldNamed, type Named, type Shape } from './shape';
import { offersOf } from './expected';
import { spotInText } from './spot';

/** A word of a YAML file that has something to say, by the shape of the file. */
export interface NamedWord {
  /** As offsets in the text, quotes included. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The path of the field that it names or is a value of: `interest.amount`. */
  readonly path: string;
  readonly role: 'key' | 'value';
  /** What a value is expected to name, and the words it may be. */
  readonly names: readonly Named[];
  readonly words: readonly string[];
}

/** The key or value at an offset; null where there is none that the shape knows. */
export function namedAt({ path, text }: Source, shape: Shape, offset: number): NamedWord | null {
  const found = spotInText(path, text, shape, offset);
  if (found === null) return null;
  const { spot } = found;
  const word = wordAt(spot.node);
  if (spot.role === 'value') {
    return { ...word, path: spot.path, role: 'value', ...offersOf(spot.shape) };
  }
  const known = fieldNamed(spot.shape.fields, word.text);
  if (known === null) return null;
  const below = spot.path === '' ? known.name : `${spot.path}.${known.name}`;
  return { ...word, path: below, role: 'key', ...offersOf(known.shape) };
}

function wordAt(node: Node): Pick<NamedWord, 'start' | 'end' | 'text'> {
  const [start, end] = node.range ?? [0, 0];
  const text = isScalar(node) ? String(node.value) : isAlias(node) ? `*${node.source}` : '';
  return { start, end, text };
}
