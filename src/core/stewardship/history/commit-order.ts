import type { Breathe } from '../../ports';
import type { IdTable } from './id-table';

/** Steps in between two looks at the clock. */
const STEP = 4096;

/** Later committer times count as this one, so that the ranks behind it still fit 32 bits. */
const LAST_TIME = 0xf0000000;

/** New commits with the ids of their parents; `starts` has one more than there are commits. */
export interface Parents {
  readonly starts: Uint32Array;
  readonly ids: Uint8Array;
  readonly idBytes: number;
}

/**
 * The rank of each new commit: its committer time, but at least one more than that of any parent. So
 * a commit never ranks ahead of its children whatever the clocks said, the rank depends on nothing
 * but the commit and those before it, and commits may come to the index in any order and portions.
 * `known`: ranks of the commits with the first numbers in `table`; the new ones have those behind.
 */
export async function rankCommits(
  committed: Uint32Array,
  parents: Parents,
  known: Uint32Array,
  table: IdTable,
  breathe: Breathe,
): Promise<Uint32Array> {
  const { ids, idBytes } = parents;
  const numbers = new Int32Array(Math.floor(ids.length / idBytes));
  for (let at = 0; at < numbers.length; at++) {
    if (at % STEP === 0) await breathe();
    numbers[at] = table.find(ids, at * idBytes);
  }
  const ranking = new Ranking(committed, parents.starts, numbers, known);
  for (let commit = 0; commit < committed.length; commit++) {
    if (commit % STEP === 0) await breathe();
    ranking.rank(commit);
  }
  return ranking.ranks;
}

class Ranking {
  /** Zero: not known yet; no commit ranks so low, since one is added to every time. */
  readonly ranks: Uint32Array;

  constructor(
    private readonly committed: Uint32Array,
    private readonly starts: Uint32Array,
    /** Numbers of the parents, those of `known` first; -1 for what is not there. */
    private readonly parents: Int32Array,
    private readonly known: Uint32Array,
  ) {
    this.ranks = new Uint32Array(committed.length);
  }

  /** Parents first, on a stack of our own: histories are deep. */
  rank(first: number): void {
    const open = [first];
    for (let commit = open.at(-1); commit !== undefined; commit = open.at(-1)) {
      const waiting = open.length;
      const rank = this.ranks[commit] === 0 ? this.above(commit, open) : 0;
      if (open.length > waiting) continue;
      if (rank > 0) this.ranks[commit] = rank;
      open.pop();
    }
  }

  /** The rank by the parents as far as they are known; those that are not go to `open`. */
  private above(commit: number, open: number[]): number {
    let rank = Math.min(this.committed[commit] ?? 0, LAST_TIME) + 1;
    const end = this.starts[commit + 1] ?? 0;
    for (let at = this.starts[commit] ?? 0; at < end; at++) {
      const parent = this.parents[at] ?? -1;
      if (parent < 0) continue;
      const own = parent - this.known.length;
      const parentRank = own < 0 ? (this.known[parent] ?? 0) : (this.ranks[own] ?? 0);
      if (parentRank === 0) open.push(own);
      rank = Math.max(rank, parentRank + 1);
    }
    return rank;
  }
}

/** Commits that are sorted at once. */
const RUN = 2048;

/** Numbers of the commits, highest rank first; of equal ranks the least id. */
export async function orderByRank(
  ranks: Uint32Array,
  ids: Uint8Array,
  idBytes: number,
  breathe: Breathe,
): Promise<Uint32Array> {
  const compare = (a: number, b: number): number =>
    (ranks[b] ?? 0) - (ranks[a] ?? 0) || compareIds(ids, a, ids, b, idBytes);
  let order = Uint32Array.from(ranks, (_, commit) => commit);
  for (let start = 0; start < order.length; start += RUN) {
    await breathe();
    order.subarray(start, start + RUN).sort(compare);
  }
  for (let size = RUN; size < order.length; size *= 2) {
    order = await mergeRuns(order, size, compare, breathe);
  }
  return order;
}

/** Runs of `size` numbers, each in order, made into runs of twice as many. */
async function mergeRuns(
  from: Uint32Array,
  size: number,
  compare: (a: number, b: number) => number,
  breathe: Breathe,
): Promise<Uint32Array<ArrayBuffer>> {
  const to = new Uint32Array(from.length);
  for (let start = 0; start < from.length; start += 2 * size) {
    const middle = Math.min(from.length, start + size);
    const end = Math.min(from.length, start + 2 * size);
    let [left, right] = [start, middle];
    for (let at = start; at < end; at++) {
      if (at % STEP === 0) await breathe();
      const fromLeft =
        right >= end || (left < middle && compare(from[left] ?? 0, from[right] ?? 0) <= 0);
      to[at] = from[fromLeft ? left++ : right++] ?? 0;
    }
  }
  return to;
}

export function compareIds(
  left: Uint8Array,
  a: number,
  right: Uint8Array,
  b: number,
  idBytes: number,
): number {
  for (let i = 0; i < idBytes; i++) {
    const difference = (left[a * idBytes + i] ?? 0) - (right[b * idBytes + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
