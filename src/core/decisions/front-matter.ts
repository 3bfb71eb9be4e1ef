import { isMap, isScalar, type Node } from 'yaml';
import type { Span } from '../markup';
import type { Source } from '../source';
import { type YamlMapReader, YamlReader } from '../yaml';

/** A value of the front matter as one text, whatever YAML made of it. */
export interface FrontValue {
  /** Without quotes; `{ accepted }`, which YAML reads as a map, without its braces. */
  readonly text: string;
  /** As it stands, quotes included. */
  readonly span: Span;
  /** False for maps and lists: what stands in braces may be a placeholder. */
  readonly scalar: boolean;
}

/** The front matter of a record; names are compared without case, `_` and blanks count as `-`. */
export class FrontMatter {
  readonly reader: YamlReader;
  readonly map: YamlMapReader | null;

  constructor(
    private readonly source: Source,
    readonly span: Span,
  ) {
    this.reader = new YamlReader(source, span);
    this.map = this.reader.rootMap();
  }

  /** Whether one of the keys is there, be it empty: templates leave them so. */
  has(...names: string[]): boolean {
    return this.map?.keys().some((key) => names.includes(canonical(key))) === true;
  }

  value(...names: string[]): FrontValue | null {
    const pair = this.pair(names);
    if (pair === null) return null;
    const range = this.reader.rangeOf(pair.value);
    const { lines, text } = this.source;
    const span = { start: lines.offset(range.start), end: lines.offset(range.end) };
    const value = this.reader.resolve(pair.value);
    if (isScalar(value)) return { text: String(value.value), span, scalar: true };
    return { text: withoutBraces(text.slice(span.start, span.end)), span, scalar: false };
  }

  /** The elements of a list, or a single text. */
  texts(
    ...names: string[]
  ): { readonly value: string; readonly span: Span; readonly inList: boolean }[] {
    const pair = this.pair(names);
    if (pair === null || this.map === null) return [];
    const resolved = this.reader.resolve(pair.value);
    if (isMap(resolved)) {
      // `{ Ann, Bob }`; a placeholder of the template begins with an instruction.
      const braced = this.value(...names);
      if (braced === null || /^list /i.test(braced.text)) return [];
      return [{ value: braced.text, span: braced.span, inList: false }];
    }
    const inList = !isScalar(resolved);
    const { lines } = this.source;
    return this.map.texts(pair.key).map(({ value, range }) => ({
      value,
      span: { start: lines.offset(range.start), end: lines.offset(range.end) },
      inList,
    }));
  }

  private pair(names: readonly string[]): { key: string; value: Node } | null {
    for (const { key, value } of this.map?.pairs() ?? []) {
      if (value === null || !names.includes(canonical(key.value))) continue;
      const resolved = this.reader.resolve(value);
      if (isScalar(resolved) && String(resolved.value).trim() === '') continue;
      return { key: key.value, value };
    }
    return null;
  }
}

export function canonical(key: string): string {
  const dashed = key.replace(/([a-z])([A-Z])/g, '$1-$2');
  return dashed.trim().toLowerCase().replace(/[_ ]/g, '-');
}

function withoutBraces(raw: string): string {
  return raw.replace(/^[{[\s]+/, '').replace(/[}\]\s,]+$/, '');
}
