/** Longer lines are compared by their beginnings. */
const COMPARED = 300;

/**
 * How alike two lines are, 0 to 1: twice the longest text both hold in the same order, against the
 * length of both; blanks do not count. `least`: what the caller wants; less may be answered as 0,
 * which is quicker.
 */
export function likeness(one: string, other: string, least = 0): number {
  const [left, right] = [one.slice(0, COMPARED), other.slice(0, COMPARED)];
  const length = left.length + right.length;
  if (length === 0) return 1;
  if ((2 * Math.min(left.length, right.length)) / length < least) return 0;
  if ((2 * sharedUnits(left, right)) / length < least) return 0;
  return (2 * commonLength(left, right)) / length;
}

/** Units that both hold, in whatever order: never fewer than they hold in the same order. */
function sharedUnits(left: string, right: string): number {
  const counts = new Map<number, number>();
  for (let i = 0; i < left.length; i++) {
    const unit = left.charCodeAt(i);
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i < right.length; i++) {
    const unit = right.charCodeAt(i);
    const count = counts.get(unit) ?? 0;
    if (count === 0) continue;
    counts.set(unit, count - 1);
    shared++;
  }
  return shared;
}

/** The length of the longest common subsequence. */
function commonLength(left: string, right: string): number {
  const row = new Uint16Array(right.length + 1);
  for (let i = 0; i < left.length; i++) {
    const unit = left.charCodeAt(i);
    let diagonal = 0;
    for (let j = 1; j <= right.length; j++) {
      const above = row[j] ?? 0;
      const before = row[j - 1] ?? 0;
      row[j] = unit === right.charCodeAt(j - 1) ? diagonal + 1 : Math.max(above, before);
      diagonal = above;
    }
  }
  return row[right.length] ?? 0;
}
