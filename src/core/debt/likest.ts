import { likeness } from '../likeness';
import type { AnchoredText } from './anchor-texts';
import { type Quote, supportAt } from './quote';

/** Likeness from which a line is taken for the one looked for, and from which it is suggested. */
const ACCEPTED = 0.8;
const SUGGESTED = 0.6;
/** How far the best line must be ahead of the next to be the one. */
const AHEAD = 0.05;
/** A line elsewhere in the file has to look more like it, or to have more of its surroundings. */
const ELSEWHERE = 0.75;
/** Lines that are compared at most. */
const COMPARED = 5000;
/** Shorter lines are alike by chance. */
const TELLING = 6;

interface Candidate {
  readonly first: number;
  readonly likeness: number;
  readonly support: number;
}

/**
 * The line most like `wanted`, which is gone. Only lines that are new are candidates, where that is
 * known. `was`: its line in the former text: between the neighbours that stayed it is sought first.
 */
export function likest(
  wanted: string,
  quote: Quote | null,
  text: AnchoredText,
  was: number | null,
): { readonly first: number; readonly sure: boolean } | null {
  if (wanted.length < TELLING) return null;
  const gap = was === null ? null : gapOf(text, was);
  if (gap !== null) {
    const inside = weigh(wanted, quote, text, gap.from, gap.to, SUGGESTED);
    const chosen = choose(inside, true);
    if (chosen !== null) return chosen;
  }
  const all = weigh(wanted, quote, text, 0, text.keys.length, ELSEWHERE);
  return choose(all, false);
}

function choose(
  candidates: readonly Candidate[],
  near: boolean,
): { readonly first: number; readonly sure: boolean } | null {
  const [top, second] = candidates;
  if (top === undefined) return null;
  const ahead = second === undefined || top.likeness - second.likeness >= AHEAD;
  const sure = top.likeness >= ACCEPTED && ahead && (near || top.support >= 0.5);
  return { first: top.first, sure };
}

/** Present lines between the nearest former neighbours that stayed; the end is not included. */
function gapOf(text: AnchoredText, was: number): { from: number; to: number } | null {
  if (text.former === null) return null;
  const { map, keys } = text.former;
  let above = was - 1;
  while (above >= 0 && map.to(above) === null) above--;
  let below = was + 1;
  while (below < keys.length && map.to(below) === null) below++;
  const from = above < 0 ? 0 : (map.to(above) ?? 0) + 1;
  const to = below < keys.length ? (map.to(below) ?? 0) : text.keys.length;
  return { from, to };
}

/** New lines like the wanted one, the best first. */
function weigh(
  wanted: string,
  quote: Quote | null,
  { keys, former }: AnchoredText,
  from: number,
  to: number,
  least: number,
): Candidate[] {
  const found: Candidate[] = [];
  let compared = 0;
  for (let first = from; first < to && compared < COMPARED; first++) {
    const key = keys[first] ?? '';
    if (key.length < TELLING || former?.map.from(first) != null) continue;
    compared++;
    const alike = likeness(wanted, key, least);
    if (alike < least) continue;
    const support = quote === null ? 0 : (supportAt(quote, keys, first) ?? 0);
    found.push({ first, likeness: alike, support });
  }
  return found.sort((a, b) => b.likeness - a.likeness || b.support - a.support);
}
