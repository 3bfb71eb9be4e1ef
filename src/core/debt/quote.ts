import type { Lines } from '../text';
import type { Anchor } from './item';

/** Where a quote stands in a text. */
export type QuoteFind =
  | { readonly kind: 'found'; readonly first: number; readonly count: number }
  /** Several places, or one with too little behind it; the one nearest to where it was. */
  | { readonly kind: 'ambiguous'; readonly first: number; readonly count: number }
  | { readonly kind: 'none' };

/** Lines of a quote that are compared, and places that are looked at. */
const QUOTE_LIMIT = 60;
const PLACES_LIMIT = 200;
/** A quote with fewer characters that are no blanks says nothing by itself. */
const TELLING = 8;

/** Finds the quote of an anchor by whole lines; blanks at line ends do not count. */
export function findQuote(anchor: Anchor, lines: Lines): QuoteFind {
  const quote = quoteLines(anchor.quote);
  if (quote.length === 0) return { kind: 'none' };
  const exact = placesOf(quote, lines, (text) => text.trimEnd());
  // A person may have written the quote without its indentation.
  const places = exact.length > 0 ? exact : placesOf(quote, lines, (text) => text.trim());
  const count = quote.length;
  const inContext = places.filter((first) => contextFits(anchor, lines, first, count));
  const [only] = places.length === 1 ? places : inContext;
  if (only === undefined) return nearestOf(places, anchor, count);
  const telling = quote.join('').replace(/\s+/g, '').length >= TELLING;
  if (places.length === 1 && (telling || inContext.length === 1))
    return { kind: 'found', first: only, count };
  return inContext.length === 1
    ? { kind: 'found', first: only, count }
    : nearestOf(places, anchor, count);
}

function nearestOf(places: readonly number[], anchor: Anchor, count: number): QuoteFind {
  const declared = anchor.lines?.first ?? 0;
  let best: number | undefined;
  for (const first of places) {
    if (best === undefined || Math.abs(first - declared) < Math.abs(best - declared)) best = first;
  }
  return best === undefined ? { kind: 'none' } : { kind: 'ambiguous', first: best, count };
}

function quoteLines(quote: string | null): string[] {
  if (quote === null || quote.trim() === '') return [];
  const lines = splitLines(quote);
  while (lines.at(-1)?.trim() === '') lines.pop();
  return lines.slice(0, QUOTE_LIMIT);
}

function splitLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

function placesOf(
  quote: readonly string[],
  lines: Lines,
  shape: (text: string) => string,
): number[] {
  const wanted = quote.map(shape);
  const places: number[] = [];
  for (let first = 0; first + wanted.length <= lines.count; first++) {
    if (wanted.every((text, i) => shape(lines.lineText(first + i)) === text)) places.push(first);
    if (places.length > PLACES_LIMIT) break;
  }
  return places;
}

/** Whether the lines around a place are those the anchor names; false where it names none. */
function contextFits(anchor: Anchor, lines: Lines, first: number, count: number): boolean {
  const before = anchor.prefix === null ? [] : splitLines(anchor.prefix.replace(/\r?\n$/, ''));
  const after = anchor.suffix === null ? [] : splitLines(anchor.suffix.replace(/\r?\n$/, ''));
  if (before.length + after.length === 0) return false;
  const same = (text: string, line: number): boolean =>
    line >= 0 && line < lines.count && lines.lineText(line).trim() === text.trim();
  return (
    before.every((text, i) => same(text, first - before.length + i)) &&
    after.every((text, i) => same(text, first + count + i))
  );
}
