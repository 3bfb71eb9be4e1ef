import { lineKey } from '../line-map';
import type { Anchor } from './item';

/** The lines of an anchor's quote and of what stood around it, as they are compared. */
export interface Quote {
  /** Blank lines in front of the first that is not. */
  readonly lead: number;
  readonly lines: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Lines of a quote that are compared, and of what stands around it. */
const QUOTE_LIMIT = 60;
const CONTEXT_LIMIT = 10;
/** Lines around a place that are looked at: some may have come between. */
const REACH = 5;
/** A shorter line stands at so many places that it says nothing. */
const TELLING = 3;

/** Null where the anchor has no quote. Blank lines at its ends are not compared. */
export function quoteOf(anchor: Anchor): Quote | null {
  const lines = splitKeys(anchor.quote).slice(0, QUOTE_LIMIT);
  while (lines.at(-1) === '') lines.pop();
  if (lines.length === 0) return null;
  const lead = lines.findIndex((line) => line !== '');
  lines.splice(0, lead);
  const before = splitKeys(anchor.prefix).slice(-CONTEXT_LIMIT);
  return { lead, lines, before, after: splitKeys(anchor.suffix).slice(0, CONTEXT_LIMIT) };
}

function splitKeys(text: string | null): string[] {
  if (text === null) return [];
  const keys = text.split(/\r\n|\n|\r/).map(lineKey);
  if (keys.at(-1) === '') keys.pop();
  return keys;
}

/** Whether all lines of the quote stand at `first`. */
export function standsAt(quote: Quote, keys: readonly string[], first: number): boolean {
  return first >= 0 && quote.lines.every((line, i) => keys[first + i] === line);
}

/**
 * How much of what stood around the quote's first line stands around `first`, 0 to 1; null where
 * nothing telling stood there.
 */
export function supportAt(quote: Quote, keys: readonly string[], first: number): number | null {
  const rest = quote.lines.slice(1);
  const wanted = [...quote.before, ...rest, ...quote.after].filter((key) => key.length >= TELLING);
  if (wanted.length === 0) return null;
  const around = new Set<string>();
  const end = Math.min(keys.length, first + quote.lines.length + quote.after.length + REACH - 3);
  for (let line = Math.max(0, first - REACH); line < end; line++) {
    const key = keys[line];
    if (line !== first && key !== undefined) around.add(key);
  }
  return wanted.filter((key) => around.has(key)).length / wanted.length;
}

/** Whether the lines around a place are all those the anchor names; false where it names none. */
export function contextFits(quote: Quote, keys: readonly string[], first: number): boolean {
  const { before, after, lines } = quote;
  if (before.length + after.length === 0) return false;
  return (
    before.every((key, i) => (keys[first - before.length + i] ?? null) === key) &&
    after.every((key, i) => (keys[first + lines.length + i] ?? null) === key)
  );
}
