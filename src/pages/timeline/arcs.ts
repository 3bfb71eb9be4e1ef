/** A supersession between two rows on the page: from the replaced record to the one in its place. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  /** How far from the axis it runs, 0 the nearest. */
  readonly lane: number;
}

/** Lanes beside the axis; what would need more shares the last. */
const LANES = 6;

/** Gives arcs between rows lanes in which they do not run into each other, short ones inside. */
export function laidOut(links: readonly { readonly from: number; readonly to: number }[]): Arc[] {
  const lanes: { top: number; bottom: number }[][] = [];
  const bySpan = [...links].sort((a, b) => Math.abs(a.from - a.to) - Math.abs(b.from - b.to));
  return bySpan.map(({ from, to }) => {
    const [top, bottom] = [Math.min(from, to), Math.max(from, to)];
    // Ends may touch: a record replaces one and is replaced by the next.
    const isFree = (taken: readonly { top: number; bottom: number }[]): boolean =>
      taken.every((other) => bottom <= other.top || top >= other.bottom);
    let lane = lanes.findIndex(isFree);
    if (lane < 0) lane = Math.min(lanes.length, LANES - 1);
    (lanes[lane] ??= []).push({ top, bottom });
    return { from, to, lane };
  });
}

/** The rows tied to `start` by supersessions, directly or through others, itself included. */
export function chainOf(
  start: string,
  linksOf: (id: string) => readonly string[],
): ReadonlySet<string> {
  const chain = new Set([start]);
  for (const id of chain) for (const next of linksOf(id)) chain.add(next);
  return chain;
}
