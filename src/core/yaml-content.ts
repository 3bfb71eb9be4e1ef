import { isoDate } from './dates';
import { onOneLine, yamlField } from './yaml-write';

/** A text, number or texts below a key; a number stands without quotes. */
export type YamlPlain = string | number | readonly string[];

/** Keys of a map, in the order they are written. */
export type YamlFields = Readonly<Record<string, YamlPlain>>;

/** What a key is to have: a plain value, a map, or a list of one map. */
export type YamlContent =
  | { readonly kind: 'plain'; readonly value: YamlPlain }
  | { readonly kind: 'map'; readonly fields: YamlFields }
  | { readonly kind: 'list-of-map'; readonly fields: YamlFields };

/** `key: …` of a block map as whole lines that end in LF, the key at column `indent`. */
export function contentLines(key: string, content: YamlContent, indent: number): string {
  if (content.kind === 'plain') return yamlField(key, content.value, indent);
  const head = `${' '.repeat(indent)}${key}:\n`;
  if (content.kind === 'map') return head + fieldLines(content.fields, indent + 2);
  return head + itemLines(content.fields, indent + 2);
}

/** A map as an element of a block list whose hyphens stand at column `indent`. */
export function itemLines(fields: YamlFields, indent: number): string {
  return `${' '.repeat(indent)}- ${fieldLines(fields, indent + 2).trimStart()}`;
}

function fieldLines(fields: YamlFields, indent: number): string {
  return Object.entries(fields)
    .map(([key, value]) => yamlField(key, value, indent))
    .join('');
}

/** The content on one line, fit for a flow map. */
export function contentInline(content: YamlContent): string {
  if (content.kind === 'plain') return plainInline(content.value);
  const map = fieldsInline(content.fields);
  return content.kind === 'map' ? map : `[${map}]`;
}

/** `{ date: 2026-03-02, note: x }` */
export function fieldsInline(fields: YamlFields): string {
  const pairs = Object.entries(fields).map(([key, value]) => `${key}: ${plainInline(value)}`);
  return `{ ${pairs.join(', ')} }`;
}

function plainInline(value: YamlPlain): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return isoDate(value) === value ? value : onOneLine(value);
  return `[${value.map(onOneLine).join(', ')}]`;
}
