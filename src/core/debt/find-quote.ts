import type { FormerLines } from './anchor-texts';
import type { Anchor } from './item';
import { contextFits, type Quote, standsAt, supportAt } from './quote';

/** Where a quote stands in a text; not sure where several places, or too little, speak for it. */
export interface QuoteFind {
  readonly first: number;
  readonly sure: boolean;
}

/** Places that are weighed. */
const PLACES_LIMIT = 200;
/** A quote with fewer characters that are no blanks says nothing by itself. */
const TELLING = 8;
/** So much of what stood around it makes one of several places the right one, if no other comes near. */
const SUPPORT = 0.5;
const AHEAD = 0.25;

/**
 * Finds the quote by whole lines. Where the former text is known, a line that was in it already and
 * stayed is another line, however equal. Null where no place begins with the quote's first line.
 */
export function findQuote(
  anchor: Anchor,
  quote: Quote,
  keys: readonly string[],
  former: FormerLines | null,
): QuoteFind | null {
  const places = placesOf(quote, keys, former);
  if (places.length === 0) return null;
  const whole = places.filter((first) => standsAt(quote, keys, first));
  const fitting = whole.filter((first) => contextFits(quote, keys, first));
  const [fits] = fitting;
  if (fits !== undefined && fitting.length === 1) return { first: fits, sure: true };
  const [only] = whole;
  if (only !== undefined && whole.length === 1 && isTelling(quote)) {
    const support = supportAt(quote, keys, only);
    // Alone and telling it is enough, unless everything around it speaks against it.
    if (former === null || support === null || support > 0) return { first: only, sure: true };
  }
  return best(anchor, quote, keys, places);
}

function best(
  anchor: Anchor,
  quote: Quote,
  keys: readonly string[],
  places: readonly number[],
): QuoteFind | null {
  const declared = anchor.lines?.first ?? 0;
  const weighed = places
    .map((first) => ({ first, support: supportAt(quote, keys, first) ?? 0 }))
    .sort(
      (a, b) =>
        b.support - a.support || Math.abs(a.first - declared) - Math.abs(b.first - declared),
    );
  const [top, second] = weighed;
  if (top === undefined) return null;
  const isAhead = second === undefined || top.support - second.support >= AHEAD;
  return { first: top.first, sure: top.support >= SUPPORT && isAhead };
}

function isTelling(quote: Quote): boolean {
  return quote.lines.join('').length >= TELLING;
}

/** Places of the quote's first line. */
function placesOf(
  quote: Quote,
  keys: readonly string[],
  former: FormerLines | null,
): readonly number[] {
  const places: number[] = [];
  const [wanted] = quote.lines;
  for (let line = 0; line < keys.length && places.length < PLACES_LIMIT; line++) {
    if (keys[line] === wanted && former?.map.from(line) == null) places.push(line);
  }
  return places;
}
