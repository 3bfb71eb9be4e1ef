import type { RepoPath } from '../paths';
import { type Place, spanFrom } from './anchor-place';
import type { AnchorTexts } from './anchor-texts';
import type { Anchor } from './item';
import { contextFits, type Quote, quoteOf, standsAt, supportAt } from './quote';

/** A shorter line stands in many files. */
const TELLING = 16;
/** So much of what stood around it makes a line of another file the one that moved. */
const SUPPORT = 0.5;
/** How far it must be ahead of the next. */
const AHEAD = 0.25;
/** Places in one file that are weighed. */
const PLACES_LIMIT = 50;

interface Candidate {
  readonly path: RepoPath;
  readonly first: number;
  readonly support: number;
  /** The whole quote stands there, between the lines it stood between. */
  readonly fits: boolean;
  /** Lines of the file. */
  readonly count: number;
}

/**
 * Where the code of an anchor is in another file than `own`: a line that was in that file already is
 * another line. One place is suggested, and taken for it where its surroundings came along.
 */
export function placeElsewhere(
  anchor: Anchor,
  texts: AnchorTexts,
  own: RepoPath,
): (Place & { readonly path: RepoPath }) | null {
  const quote = quoteOf(anchor);
  if (quote === null) return null;
  const others = texts.sources.others?.(anchor) ?? [];
  const found = others
    .filter(({ path }) => path !== own)
    .flatMap(({ path, former }) => placesIn(quote, texts, path, former))
    .sort((a, b) => b.support - a.support);
  const [top, second] = found;
  if (top === undefined) return null;
  if (second !== undefined && top.support - second.support < AHEAD) return null;
  const sure = top.fits || top.support >= SUPPORT;
  if (!sure && (quote.lines[0] ?? '').length < TELLING) return null;
  const lines = spanFrom(top.first, anchor, quote, top.count);
  return { path: top.path, lines, sure, by: 'quote' };
}

function placesIn(
  quote: Quote,
  texts: AnchorTexts,
  path: RepoPath,
  before: string | null,
): Candidate[] {
  const text = texts.at(path, before);
  if (text === null) return [];
  const { keys, former } = text;
  const places: Candidate[] = [];
  for (let first = 0; first < keys.length && places.length < PLACES_LIMIT; first++) {
    if (keys[first] !== quote.lines[0] || former?.map.from(first) != null) continue;
    const support = supportAt(quote, keys, first) ?? 0;
    const fits = standsAt(quote, keys, first) && contextFits(quote, keys, first);
    places.push({ path, first, support, fits, count: keys.length });
  }
  return places;
}
