import type { LineSpan } from '../text';
import type { AnchoredText, FormerLines } from './anchor-texts';
import type { Anchor, AnchorEvidence } from './item';
import { findQuote, type QuoteFind } from './find-quote';
import { likest } from './likest';
import { type Quote, quoteOf, standsAt } from './quote';
import { symbolLine } from './symbol';

/** A place of an anchor's code in one text, and how sure it is. */
export interface Place {
  readonly lines: LineSpan;
  readonly sure: boolean;
  readonly by: AnchorEvidence;
}

/** What is needed to find an anchor in one text; its lines and what they hold. */
interface Search {
  readonly anchor: Anchor;
  readonly text: AnchoredText;
  readonly quote: Quote | null;
  /** Lines the code had in the former text; null where there is none, or it is not in it. */
  readonly base: LineSpan | null;
}

/** Where the code of an anchor is in its own file: map, quote, symbol, likeness; null: not in it. */
export function placeIn(anchor: Anchor, text: AnchoredText): Place | null {
  const quote = quoteOf(anchor);
  const search = { anchor, text, quote, base: baseOf(anchor, quote, text.former) };
  const mapped = byMap(search);
  if (mapped?.sure === true) return mapped;
  const found = byQuote(search);
  if (found?.sure === true) return found;
  const alike = byLikeness(search);
  if (alike?.sure === true) return alike;
  return found ?? mapped ?? bySymbol(search) ?? alike;
}

/** The lines of the anchor in its commit: those declared, if they hold the quote; else the quote's. */
function baseOf(anchor: Anchor, quote: Quote | null, former: FormerLines | null): LineSpan | null {
  if (former === null) return null;
  const { lines } = anchor;
  const isInside = lines !== null && lines.last < former.keys.length;
  if (quote === null) return isInside ? lines : null;
  if (isInside && standsAt(quote, former.keys, lines.first + quote.lead)) return lines;
  const found = findQuote(anchor, quote, former.keys, null);
  return found?.sure === true ? spanFrom(found.first, anchor, quote, former.keys.length) : null;
}

/** Where the line map leads. A range of which only a part is left has to be confirmed. */
function byMap({ text, base }: Search): Place | null {
  if (base === null || text.former === null) return null;
  const { map } = text.former;
  const first = map.to(base.first);
  if (first !== null) {
    return { lines: { first, last: mappedEnd(base, first, map) }, sure: true, by: 'map' };
  }
  const rest = lastLeft(base, map);
  if (rest === null) return null;
  // The first line is gone; the range begins behind the last line that stayed in front of it.
  const above = base.first === 0 ? -1 : map.to(base.first - 1);
  const start = above !== null && above < rest.first ? above + 1 : rest.first;
  return { lines: { first: start, last: rest.last }, sure: false, by: 'map' };
}

type Map = FormerLines['map'];

/** The last line of the range that stayed, as long as the range did not swell beyond belief. */
function mappedEnd(base: LineSpan, first: number, map: Map): number {
  const length = base.last - base.first;
  for (let line = base.last; line > base.first; line--) {
    const now = map.to(line);
    // Lines behind it that changed are taken to be as many as they were.
    if (now !== null && now > first && now - first <= 3 * length + 10) {
      return Math.min(now + base.last - line, map.count - 1);
    }
  }
  return Math.min(first + length, Math.max(first, map.count - 1));
}

function lastLeft(base: LineSpan, map: Map): LineSpan | null {
  let first: number | null = null;
  let last = 0;
  for (let line = base.first; line <= base.last; line++) {
    const now = map.to(line);
    if (now === null) continue;
    first ??= now;
    last = now;
  }
  return first === null ? null : { first, last };
}

/** The quote at another place of the file: lines that were there before it are not it. */
function byQuote({ anchor, text, quote, base }: Search): Place | null {
  if (quote === null) return null;
  const found: QuoteFind | null = findQuote(
    anchor,
    quote,
    text.keys,
    base === null ? null : text.former,
  );
  if (found === null) return null;
  const lines = spanFrom(found.first, anchor, quote, text.keys.length);
  return { lines, sure: found.sure, by: 'quote' };
}

/** A line much like the first of the quote, or of the range, where that was. */
function byLikeness({ anchor, text, quote, base }: Search): Place | null {
  const wanted = base !== null && text.former !== null ? text.former.keys[base.first] : null;
  const line = wanted ?? quote?.lines[0];
  if (line === undefined) return null;
  const found = likest(line, quote, text, base?.first ?? null);
  if (found === null) return null;
  const lines = spanFrom(found.first, anchor, quote, text.keys.length);
  return { lines, sure: found.sure, by: 'likeness' };
}

/** Where the declared symbol is defined, at the distance it had; always to be confirmed. */
function bySymbol({ anchor, text, quote, base }: Search): Place | null {
  if (anchor.symbol === null) return null;
  const now = symbolLine(text.lines, anchor.symbol);
  if (now === null) return null;
  const lines = spanFrom(now, anchor, quote, text.keys.length);
  return { lines, sure: quote === null && base === null, by: 'symbol' };
}

/**
 * As many lines as the anchor declares, or its quote has, inside the file; `first` is that of the
 * quote's first line that is not blank.
 */
export function spanFrom(
  first: number,
  { lines }: Anchor,
  quote: Quote | null,
  count: number,
): LineSpan {
  const start = Math.max(0, first - (quote?.lead ?? 0));
  const declared = lines === null ? 1 : lines.last - lines.first + 1;
  const length = Math.max(declared, quote === null ? 1 : quote.lead + quote.lines.length);
  return { first: start, last: Math.max(start, Math.min(start + length, count) - 1) };
}
