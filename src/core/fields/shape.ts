/** What a text stands for: where an editor looks for values to offer. */
export type Named = 'debt' | 'owner' | 'person' | 'record' | 'path' | 'glob' | 'day';

/** What a value of a YAML file may be. One table a format serves reader, schema and completion. */
export type Shape =
  | {
      readonly is: 'text';
      readonly names: Named | null;
      /** What the text must match, as JSON Schema writes it; null: any text. */
      readonly pattern: string | null;
      /** Words people usually write here; others count as well. */
      readonly usual: readonly string[];
    }
  /** One of several words, compared without case and with blanks and hyphens for `_`. */
  | {
      readonly is: 'choice';
      readonly of: readonly string[];
      /** Other words that are read for these, and never offered. */
      readonly also: Readonly<Record<string, string>>;
    }
  | { readonly is: 'number'; readonly least: number }
  /** `single`: one element may stand without its list. */
  | { readonly is: 'list'; readonly of: Shape; readonly single: boolean }
  /** `closed`: other keys than these are a problem. */
  | { readonly is: 'map'; readonly fields: readonly Field[]; readonly closed: boolean }
  /** A map whose keys are people's own. */
  | { readonly is: 'keyed'; readonly of: Shape }
  | { readonly is: 'either'; readonly shapes: readonly Shape[] };

export interface Field {
  readonly name: string;
  readonly shape: Shape;
  readonly required: boolean;
  /** Other names that are read for it; the own name comes first where both stand there. */
  readonly aliases: readonly string[];
}

type MapShape = Extract<Shape, { is: 'map' }>;

/** A field of a map; `aliases` as in `Field`. */
export function field(name: string, shape: Shape, ...aliases: string[]): Field {
  return { name, shape, required: false, aliases };
}

export function needed(name: string, shape: Shape, ...aliases: string[]): Field {
  return { name, shape, required: true, aliases };
}

export function text(names: Named | null = null, pattern: string | null = null): Shape {
  return { is: 'text', names, pattern, usual: [] };
}

/** Any text; `words` are offered. */
export function usually(...words: string[]): Shape {
  return { is: 'text', names: null, pattern: null, usual: words };
}

export function choice(of: readonly string[], also: Readonly<Record<string, string>> = {}): Shape {
  return { is: 'choice', of, also };
}

export function listOf(of: Shape): Shape {
  return { is: 'list', of, single: false };
}

export function oneOrMore(of: Shape): Shape {
  return { is: 'list', of, single: true };
}

export function mapOf(...fields: Field[]): MapShape {
  return { is: 'map', fields, closed: false };
}

/** A map in which other keys are a problem. */
export function closedMap(...fields: Field[]): MapShape {
  return { is: 'map', fields, closed: true };
}

export function keyed(of: Shape): Shape {
  return { is: 'keyed', of };
}

export function either(...shapes: Shape[]): Shape {
  return { is: 'either', shapes };
}

export const DAY: Shape = text('day', '^\\s*\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])\\s*$');

export const AMOUNT: Shape = { is: 'number', least: 0 };

/** A whole number above zero, as far as a schema can say so. */
export const COUNT: Shape = { is: 'number', least: 1 };

/** A path from the root: not absolute, no drive, and not upwards. */
export const REPO_PATH: Shape = text('path', '^(?![/\\\\]|[A-Za-z]:|(\\./)*\\.\\.([/\\\\]|$))');

/** Globs may start at the root with a slash; they do not lead upwards. */
export const GLOB: Shape = text('glob', '^(?![A-Za-z]:|/*(\\./)*\\.\\.([/\\\\]|$))');

/** The shape as a map, of alternatives the one that is a map; null where none is. */
export function asMap(shape: Shape): MapShape | null {
  if (shape.is === 'map') return shape;
  if (shape.is !== 'either') return null;
  return shape.shapes.map(asMap).find((found) => found !== null) ?? null;
}

/** The shape of a list's elements; null where it is no list. */
export function elementOf(shape: Shape): Shape | null {
  if (shape.is === 'list') return shape.of;
  if (shape.is !== 'either') return null;
  return shape.shapes.map(elementOf).find((found) => found !== null) ?? null;
}

/** The field of a name, by its own or another of its names. */
export function fieldNamed(fields: readonly Field[], name: string): Field | null {
  return (
    fields.find((known) => known.name === name) ??
    fields.find((known) => known.aliases.includes(name)) ??
    null
  );
}

/** Every name under which a field of the map may stand. */
export function namesIn(shape: Extract<Shape, { is: 'map' }>): readonly string[] {
  return shape.fields.flatMap(({ name, aliases }) => [name, ...aliases]);
}
