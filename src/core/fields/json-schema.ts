import type { Field, Shape } from './shape';

/** A schema of JSON Schema draft 7, which the YAML extension reads. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The words of a schema: what a field is for, and what a value of it means; null: nothing to say. */
export interface SchemaWords {
  readonly title: string;
  readonly field: (path: string) => string | null;
  readonly value: (path: string, value: string) => string | null;
}

/**
 * The schema of a file of a shape. It lets pass what our own reading takes without a warning: a
 * text may be written as a number or a truth value, and every field that need not be there may be
 * empty. Days that do not exist and paths that lead out halfway are found by our reading alone.
 */
export function jsonSchema(id: string, shape: Shape, words: SchemaWords): JsonSchema {
  const maker = { words, definitions: {}, names: new Map<Shape, string>() };
  const whole = schemaOf(shape, '', maker);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: id,
    title: words.title,
    allOf: [whole],
    definitions: maker.definitions,
  };
}

/** Every map stands once among the definitions, however often it is used. */
interface Maker {
  readonly words: SchemaWords;
  readonly definitions: Record<string, JsonSchema>;
  readonly names: Map<Shape, string>;
}

function schemaOf(shape: Shape, path: string, maker: Maker): JsonSchema {
  switch (shape.is) {
    case 'text':
      return textSchema(shape);
    case 'choice':
      return choiceSchema(shape, path, maker);
    case 'number':
      return { type: 'number', minimum: shape.least };
    case 'list': {
      const items = schemaOf(shape.of, path, maker);
      const list = { type: 'array', items: orEmpty(items) };
      return shape.single ? { anyOf: [list, items] } : list;
    }
    case 'map':
      return mapSchema(shape, path, maker);
    case 'keyed':
      return {
        type: 'object',
        additionalProperties: orEmpty(schemaOf(shape.of, path, maker)),
      };
    case 'either':
      return { anyOf: shape.shapes.map((one) => schemaOf(one, path, maker)) };
  }
}

function textSchema({ pattern, usual }: Extract<Shape, { is: 'text' }>): JsonSchema {
  return {
    type: pattern === null ? ['string', 'number', 'boolean'] : 'string',
    ...(pattern !== null && { pattern }),
    ...(usual.length > 0 && { examples: usual }),
  };
}

/** The words, offered one by one with their meaning; other spellings pass. */
function choiceSchema(
  { of, also }: Extract<Shape, { is: 'choice' }>,
  path: string,
  maker: Maker,
): JsonSchema {
  const meanings = of.map((value) => maker.words.value(path, value) ?? '');
  const offered = meanings.every((meaning) => meaning !== '') && {
    enumDescriptions: meanings,
  };
  const numbers = of.filter((value) => /^\d+$/.test(value)).map(Number);
  return {
    anyOf: [
      { enum: [...of, ...numbers], ...offered },
      {
        type: 'string',
        pattern: `^\\s*(${[...of, ...Object.keys(also)].map(anySpelling).join('|')})\\s*$`,
      },
    ],
  };
}

/** Without case, and with blanks and hyphens for `_`. */
function anySpelling(word: string): string {
  return word.replace(/[a-z_]/gi, (letter) =>
    letter === '_' ? '[ _-]' : `[${letter.toUpperCase()}${letter.toLowerCase()}]`,
  );
}

function mapSchema(shape: Extract<Shape, { is: 'map' }>, path: string, maker: Maker): JsonSchema {
  const made = maker.names.get(shape);
  if (made !== undefined) return { $ref: `#/definitions/${made}` };
  const name = `${maker.names.size} ${path}`.trim().replace(' ', '-');
  maker.names.set(shape, name);
  const properties: Record<string, JsonSchema> = {};
  for (const known of shape.fields) {
    const below = path === '' ? known.name : `${path}.${known.name}`;
    const described = maker.words.field(below);
    const schema = schemaOf(known.shape, below, maker);
    const whole = known.required ? schema : orEmpty(schema);
    properties[known.name] = described === null ? whole : { description: described, ...whole };
    for (const alias of known.aliases) {
      const own = { $ref: `#/definitions/${name}/properties/${known.name}` };
      properties[alias] = { doNotSuggest: true, allOf: [own] };
    }
  }
  const required = shape.fields.filter((known) => known.required).map(requirement);
  maker.definitions[name] = {
    type: 'object',
    properties,
    ...(required.length > 0 && { allOf: required }),
    ...(shape.closed && { additionalProperties: false }),
  };
  return { $ref: `#/definitions/${name}` };
}

function requirement({ name, aliases }: Field): JsonSchema {
  const one = (key: string): JsonSchema => ({ required: [key] });
  return aliases.length === 0 ? one(name) : { anyOf: [name, ...aliases].map(one) };
}

function orEmpty(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: 'null' }] };
}
