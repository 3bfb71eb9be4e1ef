import type { Span } from '../markup';
import type { Field } from './fields';
import { canonical } from './front-matter';
import type { Outline } from './outline';
import { fieldNamed } from './vocabulary';

/** What is put before the name of an attribute that concerns the record, not the document. */
const PREFIX = /^(?:page-)?(?:adr-|decision-)?/;

/** The date of the revision line, and the attribute it sets. */
const REVISION_DATE = 'revdate';

/**
 * The fields of a header and, behind them, the attributes that state one: what the reader of the
 * page sees counts first. A field that says `{status}` has the attribute's value. The revision's
 * date counts where the header has no field for a date.
 */
export function withAttributes(
  text: string,
  outline: Outline,
  fields: readonly Field[],
): readonly Field[] {
  if (outline.attributes.length === 0) return fields;
  const resolved = fields.map((field) => {
    const value = referredValue(text, outline, field.value);
    return value === null ? field : { ...field, value };
  });
  const taken = new Set(resolved.map(({ value }) => value.start));
  const stated = outline.attributes.flatMap(({ name, value }) => {
    const field = fieldOfAttribute(name);
    return field === null || taken.has(value.start) ? [] : [{ name: field, value, items: [] }];
  });
  const all = [...resolved, ...stated];
  if (all.some(({ name }) => name === 'date' || name === 'decision-date')) return all;
  const revision = outline.attributes.findLast(({ name }) => name.toLowerCase() === REVISION_DATE);
  return revision ? [...all, { name: 'date', value: revision.value, items: [] }] : all;
}

/** The value of the attribute that a text names and says nothing else: `{status}`. */
export function referredValue(text: string, outline: Outline, span: Span): Span | null {
  if (text[span.start] !== '{' || span.end - span.start > 100) return null;
  const name = /^\{([\w-]+)\}$/.exec(text.slice(span.start, span.end))?.[1]?.toLowerCase();
  const found = outline.attributes.findLast((attribute) => attribute.name.toLowerCase() === name);
  return found?.value ?? null;
}

/** Whether a field is an attribute, or has its value from one. */
export function isAttribute(outline: Outline, { value }: Field): boolean {
  return outline.attributes.some((attribute) => attribute.value.start === value.start);
}

function fieldOfAttribute(name: string): string | null {
  const whole = canonical(name);
  return fieldNamed(whole) ?? fieldNamed(whole.replace(PREFIX, ''));
}
