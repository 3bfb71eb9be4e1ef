/** Lines of two texts that are still to be compared, as numbers; ends are not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

/** Told of each pair of equal lines. */
export type Match = (before: number, after: number) => void;

/** Lines added and taken away in a stretch without a telling line; with more it was rewritten. */
const EDIT_LIMIT = 400;

/**
 * The shortest way from one stretch to the other (Myers, "An O(ND) difference algorithm and its
 * variations"), where it has no more than `EDIT_LIMIT` steps; else nothing is matched.
 */
export function shortestEdit(
  left: Int32Array,
  right: Int32Array,
  stretch: Stretch,
  match: Match,
): void {
  const { from, otherFrom } = stretch;
  const [width, height] = [stretch.to - from, stretch.otherTo - otherFrom];
  const limit = Math.min(width + height, EDIT_LIMIT);
  if (Math.abs(width - height) > limit) return;
  const furthest = new Int32Array(2 * limit + 3);
  const rounds: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits++) {
    rounds.push(furthest.slice());
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let { x } = stepTo(furthest, limit, diagonal, edits);
      let y = x - diagonal;
      while (x < width && y < height && left[from + x] === right[otherFrom + y]) {
        x++;
        y++;
      }
      furthest[diagonal + limit + 1] = x;
      if (x < width || y < height) continue;
      walkBack(rounds, limit, [width, height], (a, b) => match(from + a, otherFrom + b));
      return;
    }
  }
}

/** How a diagonal is reached best: where on the left it begins, and whether by a line added. */
function stepTo(
  furthest: Int32Array,
  limit: number,
  diagonal: number,
  edits: number,
): { readonly x: number; readonly added: boolean } {
  const at = diagonal + limit + 1;
  const below = furthest[at - 1] ?? 0;
  const above = furthest[at + 1] ?? 0;
  const added = diagonal === -edits || (diagonal !== edits && below < above);
  if (edits === 0) return { x: 0, added };
  return { x: added ? above : below + 1, added };
}

function walkBack(
  rounds: readonly Int32Array[],
  limit: number,
  [width, height]: readonly [number, number],
  match: Match,
): void {
  let [x, y] = [width, height];
  for (let edits = rounds.length - 1; edits >= 0; edits--) {
    const furthest = rounds[edits];
    if (furthest === undefined) return;
    const step = stepTo(furthest, limit, x - y, edits);
    while (x > step.x && y > 0) match(--x, --y);
    if (step.added) y--;
    else x--;
  }
}
