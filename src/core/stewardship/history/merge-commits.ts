import type { Breathe } from '../../ports';
import { compareIds } from './commit-order';
import {
  type ChangeColumns,
  type CommitColumns,
  commitsNamed,
  type HistoryIndex,
} from './history-index';

const STEP = 1024;

interface Portion {
  readonly commits: CommitColumns;
  readonly changes: ChangeColumns;
}

interface Merging {
  readonly idBytes: number;
  /** Ids of commits of the base that are left out. */
  readonly dropped: ReadonlySet<string>;
  readonly breathe: Breathe;
}

/** Commits that follow each other in their portion and in the result. */
interface Run {
  readonly portion: Portion;
  readonly start: number;
  end: number;
}

/** The commits of an index and new ones, `told.order` giving theirs, in the order of an index. */
export async function mergeCommits(
  base: HistoryIndex | null,
  told: Portion & { readonly order: Uint32Array },
  merging: Merging,
): Promise<Portion> {
  const runs = new Runs();
  const count = base?.commits.times.length ?? 0;
  const dropped = base === null ? [] : await commitsNamed(base, merging.dropped, merging.breathe);
  dropped.sort((a, b) => a - b);
  let taken = 0;
  let drop = 0;
  const takeBase = (end: number): void => {
    if (base === null) return;
    for (let cut = dropped[drop]; cut !== undefined && cut < end; cut = dropped[++drop]) {
      runs.add(base, taken, cut);
      taken = cut + 1;
    }
    runs.add(base, taken, end);
    taken = Math.max(taken, end);
  };
  let steps = 0;
  for (const next of told.order) {
    if (steps++ % STEP === 0) await merging.breathe();
    if (base !== null) takeBase(placeIn(base, taken, told, next, merging.idBytes));
    runs.add(told, next, next + 1);
  }
  takeBase(count);
  return new Copier(runs.all, merging.idBytes).copy(merging.breathe);
}

class Runs {
  readonly all: Run[] = [];

  add(portion: Portion, start: number, end: number): void {
    if (start >= end) return;
    const last = this.all.at(-1);
    if (last?.portion === portion && last.end === start) last.end = end;
    else this.all.push({ portion, start, end });
  }
}

/** How many commits of the base stand ahead of the new one, which is not before the first `from`. */
function placeIn(
  base: HistoryIndex,
  from: number,
  told: Portion,
  next: number,
  idBytes: number,
): number {
  let [low, high] = [from, base.commits.times.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (goesFirst(base, middle, told, next, idBytes)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the commit of the base stands ahead of the new one. */
function goesFirst(
  base: HistoryIndex,
  old: number,
  told: Portion,
  next: number,
  idBytes: number,
): boolean {
  const difference = (base.commits.ranks[old] ?? 0) - (told.commits.ranks[next] ?? 0);
  if (difference !== 0) return difference > 0;
  return compareIds(base.commits.ids, old, told.commits.ids, next, idBytes) < 0;
}

/** Copies runs of commits with all they have into columns of their own. */
class Copier {
  private readonly result: Portion;
  private commit = 0;
  private coAuthor = 0;
  private change = 0;
  private rename = 0;

  constructor(
    private readonly runs: readonly Run[],
    private readonly idBytes: number,
  ) {
    let [commits, coAuthors, changes, renames] = [0, 0, 0, 0];
    for (const { portion, start, end } of runs) {
      commits += end - start;
      coAuthors += span(portion.commits.coAuthorStarts, start, end);
      const [first, last] = changesOf(portion, start, end);
      changes += last - first;
      renames += lowerBound(portion.changes.renames, last);
      renames -= lowerBound(portion.changes.renames, first);
    }
    this.result = {
      commits: {
        ids: new Uint8Array(commits * idBytes),
        times: new Uint32Array(commits),
        ranks: new Uint32Array(commits),
        authors: new Uint32Array(commits),
        coAuthorStarts: new Uint32Array(commits + 1),
        coAuthors: new Uint32Array(coAuthors),
        changeStarts: new Uint32Array(commits + 1),
      },
      changes: {
        paths: new Uint32Array(changes),
        added: new Uint32Array(changes),
        deleted: new Uint32Array(changes),
        renames: new Uint32Array(renames),
        renamedFrom: new Uint32Array(renames),
      },
    };
  }

  async copy(breathe: Breathe): Promise<Portion> {
    for (const run of this.runs) {
      for (let start = run.start; start < run.end; start += STEP) {
        await breathe();
        this.copyCommits(run.portion, start, Math.min(run.end, start + STEP));
      }
    }
    const { commits } = this.result;
    commits.coAuthorStarts[this.commit] = this.coAuthor;
    commits.changeStarts[this.commit] = this.change;
    return this.result;
  }

  private copyCommits(portion: Portion, start: number, end: number): void {
    const [from, to, at] = [portion.commits, this.result.commits, this.commit];
    to.ids.set(from.ids.subarray(start * this.idBytes, end * this.idBytes), at * this.idBytes);
    to.times.set(from.times.subarray(start, end), at);
    to.ranks.set(from.ranks.subarray(start, end), at);
    to.authors.set(from.authors.subarray(start, end), at);
    const [coAuthors, changes] = [from.coAuthorStarts[start] ?? 0, from.changeStarts[start] ?? 0];
    for (let commit = start; commit < end; commit++) {
      const place = at + commit - start;
      to.coAuthorStarts[place] = (from.coAuthorStarts[commit] ?? 0) - coAuthors + this.coAuthor;
      to.changeStarts[place] = (from.changeStarts[commit] ?? 0) - changes + this.change;
    }
    const lastCoAuthor = from.coAuthorStarts[end] ?? 0;
    to.coAuthors.set(from.coAuthors.subarray(coAuthors, lastCoAuthor), this.coAuthor);
    this.coAuthor += lastCoAuthor - coAuthors;
    this.commit += end - start;
    this.copyChanges(portion, changes, from.changeStarts[end] ?? 0);
  }

  private copyChanges(portion: Portion, first: number, last: number): void {
    const [from, to] = [portion.changes, this.result.changes];
    to.paths.set(from.paths.subarray(first, last), this.change);
    to.added.set(from.added.subarray(first, last), this.change);
    to.deleted.set(from.deleted.subarray(first, last), this.change);
    const end = lowerBound(from.renames, last);
    for (let rename = lowerBound(from.renames, first); rename < end; rename++) {
      to.renames[this.rename] = (from.renames[rename] ?? 0) - first + this.change;
      to.renamedFrom[this.rename++] = from.renamedFrom[rename] ?? 0;
    }
    this.change += last - first;
  }
}

function span(starts: Uint32Array, start: number, end: number): number {
  return (starts[end] ?? 0) - (starts[start] ?? 0);
}

function changesOf({ commits }: Portion, start: number, end: number): readonly [number, number] {
  return [commits.changeStarts[start] ?? 0, commits.changeStarts[end] ?? 0];
}

/** The place of the first value that is not below `least`; the values rise. */
function lowerBound(values: Uint32Array, least: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
