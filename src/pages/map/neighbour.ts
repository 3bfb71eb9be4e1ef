import type { Rectangle } from './layout';

export const DIRECTIONS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * The rectangle one comes to from another when going in a direction: of those that lie wholly on that
 * side the nearest, seen straight ahead before aside. Null at the edge.
 */
export function neighbour<T extends Rectangle>(
  all: readonly T[],
  from: T,
  direction: Direction,
): T | null {
  let best: T | null = null;
  let least = Infinity;
  for (const other of all) {
    if (other === from) continue;
    const ahead = gapAhead(from, other, direction);
    if (ahead < 0) continue;
    const aside = gapAside(from, other, direction);
    // Whatever lies straight ahead is nearer than anything aside; then what is level with the start.
    const cost = ahead + aside * 4 + offset(from, other, direction) / 1000;
    if (cost < least) [best, least] = [other, cost];
  }
  return best;
}

/** Between the edges that face each other; negative where the other is not on that side. */
function gapAhead(from: Rectangle, to: Rectangle, direction: Direction): number {
  switch (direction) {
    case 'ArrowLeft':
      return from.x - (to.x + to.width);
    case 'ArrowRight':
      return to.x - (from.x + from.width);
    case 'ArrowUp':
      return from.y - (to.y + to.height);
    case 'ArrowDown':
      return to.y - (from.y + from.height);
  }
}

/** How far one must turn aside; 0 where the two face each other. */
function gapAside(from: Rectangle, to: Rectangle, direction: Direction): number {
  return isLevel(direction)
    ? Math.max(0, to.y - (from.y + from.height) + 1, from.y - (to.y + to.height) + 1)
    : Math.max(0, to.x - (from.x + from.width) + 1, from.x - (to.x + to.width) + 1);
}

/** Between the corners one starts to read at. */
function offset(from: Rectangle, to: Rectangle, direction: Direction): number {
  return isLevel(direction) ? Math.abs(from.y - to.y) : Math.abs(from.x - to.x);
}

function isLevel(direction: Direction): boolean {
  return direction === 'ArrowLeft' || direction === 'ArrowRight';
}
