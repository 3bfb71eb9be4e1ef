import { isScalar, type Node } from 'yaml';
import type { Source } from '../source';
import { asMap, type Field, type Named, type Shape } from './shape';
import { type Spot, spotInText } from './spot';

/** Stands at the cursor while the text is parsed, so that an empty place holds a word as well. */
const WORD = 'x';

/** What may be written at a place of a YAML file. */
export interface Expected {
  /** Fields that may begin here, without those that are there already. */
  readonly fields: readonly Field[];
  /** What a value may be; null where only fields are expected. */
  readonly value: Shape | null;
  /** Of the value, or of the map whose fields are offered: `interest`, '' at the top. */
  readonly path: string;
  /** The word at the cursor, as offsets in the text; inside its quotes. */
  readonly start: number;
  readonly end: number;
  readonly quote: '"' | "'" | null;
  /** Whether a colon follows the word. */
  readonly colon: boolean;
  /** The other elements of the list the value stands in. */
  readonly others: readonly string[];
}

/**
 * What is expected at an offset of a file of a shape. Broken text is read as far as it goes; null in
 * comments, in texts of several lines, and where the shape knows nothing.
 */
export function expectedAt({ path, text }: Source, shape: Shape, offset: number): Expected | null {
  const filled = text.slice(0, offset) + WORD + text.slice(offset);
  const found = spotInText(path, filled, shape, offset);
  if (found === null) return null;
  const { spot } = found;
  const word = wordOf(spot.node, found.text, offset);
  if (word === null) return null;
  const colon = /^[ \t]*:/.test(text.slice(word.end, word.end + 80));
  return { ...word, ...allowed(spot, found.text), path: spot.path, colon };
}

/** The words of a shape that are offered one by one, and what else its texts may name. */
export function offersOf(shape: Shape): {
  readonly words: readonly string[];
  readonly names: readonly Named[];
} {
  switch (shape.is) {
    case 'text':
      return { words: shape.usual, names: shape.names === null ? [] : [shape.names] };
    case 'choice':
      return { words: shape.of, names: [] };
    case 'list':
      return shape.single ? offersOf(shape.of) : { words: [], names: [] };
    case 'either': {
      const offers = shape.shapes.map(offersOf);
      return {
        words: [...new Set(offers.flatMap(({ words }) => words))],
        names: [...new Set(offers.flatMap(({ names }) => names))],
      };
    }
    case 'number':
    case 'map':
    case 'keyed':
      return { words: [], names: [] };
  }
}

function allowed(spot: Spot, text: string): Pick<Expected, 'fields' | 'value' | 'others'> {
  if (spot.role === 'key') {
    return { fields: without(spot.shape.fields, spot.keys), value: null, others: [] };
  }
  const { shape, others } = spot;
  const map = spot.ownLine && isFirstOnLine(spot.node, text) ? asMap(shape) : null;
  return { fields: map?.fields ?? [], value: shape, others };
}

function without(fields: readonly Field[], keys: readonly string[]): readonly Field[] {
  const there = new Set(keys);
  return fields.filter(({ name, aliases }) => ![name, ...aliases].some((key) => there.has(key)));
}

/** Nothing but blanks and the dashes of lists before it on its line. */
function isFirstOnLine(node: Node, text: string): boolean {
  const start = node.range?.[0] ?? 0;
  return /^[ \t-]*$/.test(text.slice(lineStart(text, start), start));
}

type Word = Pick<Expected, 'start' | 'end' | 'quote'>;

/** The word on the line of the cursor, as offsets without `WORD`; null where it is no plain word. */
function wordOf(node: Node, text: string, offset: number): Word | null {
  const [start, end] = node.range ?? [0, 0];
  const type = isScalar(node) ? node.type : 'PLAIN';
  if (type?.startsWith('BLOCK') === true) return null;
  if (start < lineStart(text, offset)) return null;
  const quote = quoteOf(type);
  const last = Math.min(end, lineEnd(text, offset));
  const closed = quote !== null && last > start + 1 && text.charAt(last - 1) === quote;
  const word = { start: quote === null ? start : start + 1, end: (closed ? last - 1 : last) - 1 };
  // A colon without a blank behind it makes no key: what is meant is not clear yet.
  const isGlued = quote === null && /^[\w-]+:/.test(text.slice(start, last));
  return isGlued || offset < word.start || offset > word.end ? null : { ...word, quote };
}

function quoteOf(type: string | undefined): Expected['quote'] {
  if (type === 'QUOTE_DOUBLE') return '"';
  return type === 'QUOTE_SINGLE' ? "'" : null;
}

function lineStart(text: string, offset: number): number {
  for (let start = offset; start > 0; start--) {
    if (/[\r\n]/.test(text.charAt(start - 1))) return start;
  }
  return 0;
}

function lineEnd(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]/);
  return length < 0 ? text.length : offset + length;
}
