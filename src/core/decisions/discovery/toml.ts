import type { Span } from '../../markup';

/** A text value of a TOML file. */
export interface TomlText {
  readonly value: string;
  /** Between the quotes. */
  readonly span: Span;
}

/**
 * The text a key has in the first table of a TOML file: `key = "value"` or `key = 'value'` on one
 * line. Null where it is missing or written in another way. https://toml.io/en/v1.0.0#string
 */
export function tomlText(text: string, key: string): TomlText | null {
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    if (/^\s*\[/.test(line)) return null;
    const found = valueIn(line, key);
    if (found !== null) {
      const { start: from, end: to } = found.span;
      return { value: found.value, span: { start: start + from, end: start + to } };
    }
    start = end + 1;
  }
  return null;
}

function valueIn(line: string, key: string): TomlText | null {
  const head = /^\s*(?:([A-Za-z0-9_-]+)|"([^"]*)"|'([^']*)')\s*=\s*(["'])/.exec(line);
  if (head === null || (head[1] ?? head[2] ?? head[3]) !== key) return null;
  const quote = head[4] ?? '"';
  const start = head[0].length;
  const end = line.indexOf(quote, start);
  if (end < 0) return null;
  const raw = line.slice(start, end);
  // A path needs no escape but that of the backslash.
  const value = quote === '"' ? raw.replaceAll('\\\\', '\\') : raw;
  return { value, span: { start, end } };
}
