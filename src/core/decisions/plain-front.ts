import type { Span } from '../markup';

/** A scalar as it stands; `span` includes its quotes. */
export interface PlainScalar {
  readonly value: string;
  readonly span: Span;
}

/** A key of simple front matter with its value: one scalar, a list of them, or nothing. */
export interface PlainPair {
  readonly key: string;
  readonly value: PlainScalar | null;
  /** Null for a value that is no list. */
  readonly items: readonly PlainScalar[] | null;
  /** The whole value. */
  readonly span: Span;
}

const KEY = /^([A-Za-z][A-Za-z0-9_-]{0,40}):(?= |$)/;

/** What YAML takes as it stands: begins with a letter or digit, and is no key and has no comment. */
const PLAIN = /^[\p{L}\p{N}][^\p{Cc}\uFEFF]*$/u;
const NOT_PLAIN = /: |:$| #|^null$/i;

/** Within brackets, commas, brackets and colons end a scalar. */
const PLAIN_IN_LIST = /^[^,[\]{}:?"'\\]*$/;

/** Between quotes, without what has a meaning there. */
const QUOTED = /^"[^"\\\t]+"$|^'[^'\t]+'$/;

/**
 * Front matter that is nothing but `key: value` lines with plain or simply quoted values, `[a, b]`
 * and lists of `- a`, which is most of it. Null for everything else: that takes a YAML parser, which
 * reads these lines the same, thirty times as slowly.
 */
export function readPlainFront(text: string, span: Span): readonly PlainPair[] | null {
  const pairs: PlainPair[] = [];
  const lines = lineSpans(text, span);
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? NO_LINE;
    if (line.start === line.end || text.startsWith('# ', line.start)) {
      at++;
      continue;
    }
    const found = pairAt(text, lines, at);
    if (found === null || isContinued(text, lines[found.next])) return null;
    if (pairs.some(({ key }) => key === found.pair.key)) return null;
    pairs.push(found.pair);
    at = found.next;
  }
  return pairs;
}

const NO_LINE: Span = { start: 0, end: 0 };

/** The pair that begins on a line, and the line behind it. */
function pairAt(
  text: string,
  lines: readonly Span[],
  at: number,
): { pair: PlainPair; next: number } | null {
  const line = lines[at] ?? NO_LINE;
  const match = KEY.exec(text.slice(line.start, line.end));
  const key = match?.[1];
  if (match === null || key === undefined) return null;
  const value = trimmed(text, line.start + match[0].length, line.end);
  if (value.start === value.end) return listBelow(text, lines, at, { key, span: value });
  const pair = flowPair(text, key, value);
  return pair && { pair, next: at + 1 };
}

/** A key with nothing behind it: the list on the lines below, if there is one. */
function listBelow(
  text: string,
  lines: readonly Span[],
  at: number,
  { key, span }: { readonly key: string; readonly span: Span },
): { pair: PlainPair; next: number } | null {
  const items: PlainScalar[] = [];
  const margin = text[lines[at + 1]?.start ?? 0] === '-' ? '- ' : '  - ';
  let next = at + 1;
  for (; isItem(text, lines[next], margin); next++) {
    const item = blockItem(text, lines[next] ?? NO_LINE);
    if (item === null) return null;
    items.push(item);
  }
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return { pair: { key, value: null, items: null, span }, next };
  const whole = { start: dashOf(text, first), end: last.span.end };
  return { pair: { key, value: null, items, span: whole }, next };
}

function flowPair(text: string, key: string, span: Span): PlainPair | null {
  if (text[span.start] !== '[') {
    const value = scalarAt(text, span);
    return value && { key, value, items: null, span };
  }
  if (text[span.end - 1] !== ']') return null;
  const items: PlainScalar[] = [];
  for (let at = span.start + 1; at < span.end;) {
    const comma = text.indexOf(',', at);
    const end = comma < 0 || comma >= span.end ? span.end - 1 : comma;
    const item = scalarAt(text, trimmed(text, at, end), true);
    if (item === null) return null;
    items.push(item);
    at = end + 1;
  }
  return { key, value: null, items, span };
}

function blockItem(text: string, line: Span): PlainScalar | null {
  return scalarAt(text, trimmed(text, text.indexOf('-', line.start) + 1, line.end));
}

function scalarAt(text: string, span: Span, inBrackets = false): PlainScalar | null {
  const raw = text.slice(span.start, span.end);
  if (PLAIN.test(raw) && !NOT_PLAIN.test(raw)) {
    return inBrackets && !PLAIN_IN_LIST.test(raw) ? null : { value: raw, span };
  }
  if (!QUOTED.test(raw) || (inBrackets && raw.includes(','))) return null;
  return { value: raw.slice(1, -1), span };
}

/** `- a`, at the margin or two blanks in as those before it. */
function isItem(text: string, line: Span | undefined, margin: '- ' | '  - '): boolean {
  return (
    line !== undefined &&
    line.end - line.start > margin.length &&
    text.startsWith(margin, line.start)
  );
}

/** A line that YAML takes for more of the value above it. */
function isContinued(text: string, line: Span | undefined): boolean {
  return line !== undefined && ' \t-'.includes(text[line.start] ?? 'x');
}

function dashOf(text: string, { span }: PlainScalar): number {
  return text.lastIndexOf('-', span.start - 1);
}

/** Lines without their ends; blanks at the end of a line are part of it. */
function lineSpans(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 10 && unit !== 13) continue;
    lines.push({ start: from, end: at });
    if (unit === 13 && text.charCodeAt(at + 1) === 10) at++;
    from = at + 1;
  }
  if (from < end) lines.push({ start: from, end });
  return lines;
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return { start, end };
}
