/** Something that is met when `need` of those who can (`by`, their numbers) have agreed. */
export interface Need {
  /** 1 or more. */
  readonly need: number;
  readonly by: readonly number[];
}

/** How often each candidate is taken, by number; zeros left out. */
export interface Cover {
  readonly taken: ReadonlyMap<number, number>;
  /** Whether nothing smaller exists. False where that would have taken too long to find out. */
  readonly exact: boolean;
}

/**
 * Looks at a need that the exact search may make: a few tens of milliseconds. What real changes need
 * is a small part of it.
 */
const LOOKS = 200_000;

/**
 * The smallest number of candidates that meets all needs (set multicover, which is NP-hard): branch
 * and bound from a greedy start, given up after a fixed number of steps. A candidate counts once for
 * each need it can meet, one of `many` as often as it is taken. Every need must be possible to meet.
 * Which of several smallest is given depends on the numbers alone: the order of needs does not matter.
 */
export function smallestCover(needs: readonly Need[], many: ReadonlySet<number>): Cover {
  const search = new CoverSearch(essential(needs), many);
  return search.run();
}

/** More distinct needs than this are not compared with each other. */
const COMPARED = 1000;

/** Without needs that are met whenever another one is; in an order of their own. */
function essential(needs: readonly Need[]): Need[] {
  const byKey = new Map<string, Need>();
  for (const { need, by } of needs) {
    const sorted = [...new Set(by)].sort((a, b) => a - b);
    const key = sorted.join();
    if ((byKey.get(key)?.need ?? 0) < need) byKey.set(key, { need, by: sorted });
  }
  const distinct = [...byKey.values()].sort(
    (a, b) => a.by.length - b.by.length || b.need - a.need || (a.by.join() < b.by.join() ? -1 : 1),
  );
  if (distinct.length > COMPARED) return distinct;
  const kept: { readonly one: Need; readonly able: ReadonlySet<number> }[] = [];
  for (const one of distinct) {
    const able = new Set(one.by);
    const implied = kept.some(
      ({ one: other }) => other.need >= one.need && other.by.every((number) => able.has(number)),
    );
    if (!implied) kept.push({ one, able });
  }
  return kept.map(({ one }) => one);
}

class CoverSearch {
  private readonly left: number[];
  /** The needs that a candidate can meet. */
  private readonly meets = new Map<number, number[]>();
  private readonly taken = new Map<number, number>();
  /** How often a candidate was ruled out in the branches above. */
  private readonly barred = new Map<number, number>();
  private size = 0;
  private looks = LOOKS;
  private best: ReadonlyMap<number, number>;
  private bestSize: number;

  constructor(
    private readonly needs: readonly Need[],
    private readonly many: ReadonlySet<number>,
  ) {
    this.left = needs.map(({ need }) => need);
    needs.forEach(({ by }, at) => {
      for (const number of by) this.meets.set(number, [...(this.meets.get(number) ?? []), at]);
    });
    this.best = this.greedy();
    this.bestSize = sum(this.best.values());
  }

  run(): Cover {
    this.visit();
    return { taken: this.best, exact: this.looks > 0 };
  }

  /** Takes whoever meets most of what is left, until nothing is. */
  private greedy(): Map<number, number> {
    const candidates = [...this.meets.keys()].sort((a, b) => a - b);
    while (this.left.some((count) => count > 0)) {
      let best = -1;
      let most = 0;
      for (const number of candidates) {
        const gain = this.free(number) ? this.gain(number) : 0;
        if (gain > most) [best, most] = [number, gain];
      }
      if (most === 0) break;
      this.take(best);
    }
    const cover = new Map(this.taken);
    for (const [number, times] of cover) for (let at = 0; at < times; at++) this.giveBack(number);
    return cover;
  }

  private visit(): void {
    if (this.looks <= 0) return;
    const hardest = this.hardest();
    if (hardest === null) {
      if (this.size < this.bestSize) {
        this.best = new Map(this.taken);
        this.bestSize = this.size;
      }
      return;
    }
    if (this.size + this.atLeast() >= this.bestSize) return;
    const able = hardest.by.filter((number) => this.free(number));
    const sorted = able.sort((a, b) => this.gain(b) - this.gain(a) || a - b);
    for (const number of sorted) {
      this.take(number);
      this.visit();
      this.giveBack(number);
      // What holds it was searched; the other branches go without it.
      this.barred.set(number, (this.barred.get(number) ?? 0) + 1);
    }
    for (const number of sorted) this.barred.set(number, (this.barred.get(number) ?? 0) - 1);
  }

  /** The open need with the least choice; null where all are met. */
  private hardest(): Need | null {
    let hardest: Need | null = null;
    let least = Infinity;
    this.needs.forEach((need, at) => {
      if ((this.left[at] ?? 0) <= 0) return;
      this.looks -= need.by.length;
      const choice = need.by.filter((number) => this.free(number)).length;
      if (choice < least) [hardest, least] = [need, choice];
    });
    return hardest;
  }

  /** Needs that have no candidate in common cannot be met together. */
  private atLeast(): number {
    const used = new Set<number>();
    let count = 0;
    this.needs.forEach(({ by }, at) => {
      const left = this.left[at] ?? 0;
      if (left <= 0) return;
      this.looks -= by.length;
      const free = by.filter((number) => this.free(number));
      if (free.some((number) => used.has(number))) return;
      for (const number of free) used.add(number);
      count += left;
    });
    return count;
  }

  private free(number: number): boolean {
    if ((this.barred.get(number) ?? 0) > 0) return false;
    return this.many.has(number) || (this.taken.get(number) ?? 0) === 0;
  }

  private gain(number: number): number {
    const met = this.meets.get(number) ?? [];
    return met.filter((at) => (this.left[at] ?? 0) > 0).length;
  }

  private take(number: number): void {
    this.taken.set(number, (this.taken.get(number) ?? 0) + 1);
    this.size++;
    for (const at of this.meets.get(number) ?? []) this.left[at] = (this.left[at] ?? 0) - 1;
  }

  private giveBack(number: number): void {
    const times = (this.taken.get(number) ?? 0) - 1;
    if (times === 0) this.taken.delete(number);
    else this.taken.set(number, times);
    this.size--;
    for (const at of this.meets.get(number) ?? []) this.left[at] = (this.left[at] ?? 0) + 1;
  }
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
