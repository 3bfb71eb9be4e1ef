import { type Match, shortestEdit, type Stretch } from './shortest-edit';

/**
 * Which lines of a text stand in another one, in the same order: what a diff leaves alone. Lines are
 * compared by their keys (`lineKey`), so that a line that was only indented anew is the same line.
 */
export class LineMap {
  private constructor(
    private readonly forward: Int32Array,
    private readonly backward: Int32Array,
  ) {}

  /** Takes time in proportion to the texts, but for a bounded part of each stretch that differs. */
  static between(before: readonly string[], after: readonly string[]): LineMap {
    const forward = new Int32Array(before.length).fill(-1);
    const backward = new Int32Array(after.length).fill(-1);
    const match = (a: number, b: number): void => {
      forward[a] = b;
      backward[b] = a;
    };
    const whole = { from: 0, to: before.length, otherFrom: 0, otherTo: after.length };
    const middle = trimmed(before, after, whole, match);
    if (isOpen(middle)) matchStretch(numbered(before, after, middle), middle, match);
    return new LineMap(forward, backward);
  }

  /** The place of a former line (zero-based) now; null where it is gone. */
  to(line: number): number | null {
    const found = this.forward[line] ?? -1;
    return found < 0 ? null : found;
  }

  /** Where a present line was; null where it is new. */
  from(line: number): number | null {
    const found = this.backward[line] ?? -1;
    return found < 0 ? null : found;
  }

  /** Present lines. */
  get count(): number {
    return this.backward.length;
  }
}

/** What lines are compared by: their text without any blanks. */
export function lineKey(text: string): string {
  return text.replace(/\s+/g, '');
}

/** `depth`: how often it was split. */
interface Part extends Stretch {
  readonly depth: number;
}

/** Each level reads every line once; real files need three or four. */
const DEPTH_LIMIT = 24;

function matchStretch([left, right]: Sides, stretch: Stretch, match: Match): void {
  const open: Part[] = [{ ...stretch, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const rest = { ...trimmed(left, right, next, match), depth: next.depth };
    if (!isOpen(rest)) continue;
    const pairs = rest.depth < DEPTH_LIMIT ? uniquePairs(left, right, rest) : [];
    if (pairs.length === 0) shortestEdit(left, right, rest, match);
    else open.push(...around(pairs, rest, match));
  }
}

function isOpen({ from, to, otherFrom, otherTo }: Stretch): boolean {
  return from < to && otherFrom < otherTo;
}

type Sides = readonly [Int32Array<ArrayBuffer>, Int32Array<ArrayBuffer>];

/** The same number for the same line, in the stretch alone. */
function numbered(before: readonly string[], after: readonly string[], stretch: Stretch): Sides {
  const numbers = new Map<string, number>();
  const number = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const side = (keys: readonly string[], from: number, to: number): Int32Array<ArrayBuffer> => {
    const numbered = new Int32Array(keys.length);
    for (let line = from; line < to; line++) numbered[line] = number(keys[line] ?? '');
    return numbered;
  };
  return [side(before, stretch.from, stretch.to), side(after, stretch.otherFrom, stretch.otherTo)];
}

/** Matches what is equal at both ends. */
function trimmed<T>(
  left: ArrayLike<T>,
  right: ArrayLike<T>,
  stretch: Stretch,
  match: Match,
): Stretch {
  let { from, to, otherFrom, otherTo } = stretch;
  while (from < to && otherFrom < otherTo && left[from] === right[otherFrom]) {
    match(from++, otherFrom++);
  }
  while (from < to && otherFrom < otherTo && left[to - 1] === right[otherTo - 1]) {
    match(--to, --otherTo);
  }
  return { from, to, otherFrom, otherTo };
}

/** Lines that stand once on either side, as many as keep their order. */
function uniquePairs(left: Int32Array, right: Int32Array, stretch: Stretch): [number, number][] {
  const places = new Map<number, { before: number; after: number }>();
  for (let at = stretch.from; at < stretch.to; at++) {
    const number = left[at] ?? -1;
    const place = places.get(number);
    if (place) place.before = -1;
    else places.set(number, { before: at, after: -2 });
  }
  for (let at = stretch.otherFrom; at < stretch.otherTo; at++) {
    const place = places.get(right[at] ?? -1);
    if (place) place.after = place.after === -2 ? at : -1;
  }
  const pairs: [number, number][] = [];
  for (const { before, after } of places.values()) {
    if (before >= 0 && after >= 0) pairs.push([before, after]);
  }
  return longestRising(pairs);
}

/** The longest part of the pairs, which rise on the left, that rises on the right too. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  /** By length: the pair with the lowest end that a chain of it can have. */
  const ends: { readonly after: number; readonly index: number }[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, after], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.after ?? 0) < after) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1]?.index ?? -1;
    ends[low] = { after, index };
  });
  const rising: [number, number][] = [];
  for (let at = ends.at(-1)?.index ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) rising.push(pair);
  }
  return rising.reverse();
}

/** Matches the pairs; what stands between them is still to be compared. */
function around(pairs: readonly [number, number][], stretch: Part, match: Match): Part[] {
  const depth = stretch.depth + 1;
  const parts: Part[] = [];
  let { from, otherFrom } = stretch;
  for (const [before, after] of pairs) {
    match(before, after);
    parts.push({ from, to: before, otherFrom, otherTo: after, depth });
    [from, otherFrom] = [before + 1, after + 1];
  }
  parts.push({ from, to: stretch.to, otherFrom, otherTo: stretch.otherTo, depth });
  return parts;
}
