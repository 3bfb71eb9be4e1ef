import type { RepoPath } from '../../paths';
import type { Breathe } from '../../ports';
import type { HistoryFacts } from './facts';

/** Which commits are looked for. */
export interface Touch {
  readonly wanted: (path: RepoPath) => boolean;
  /** Author time, milliseconds since 1970; earlier commits are not meant. */
  readonly since: number;
}

/**
 * For each of `asked` the commits that changed a path it wants, newest first, all in one pass. A file
 * of HEAD counts by its path there, whatever it was called; one that is gone by the path it had.
 * Commits that do not count are left out (bots, mass changes, ignored revisions, the ends of a
 * shallow clone), and so are files that nobody here wrote.
 */
export async function commitsTouching(
  facts: HistoryFacts,
  asked: readonly Touch[],
  breathe: Breathe,
): Promise<number[][]> {
  if (asked.length === 0) return [];
  const { index } = facts;
  const search = new Search(facts, asked);
  for (let commit = 0; commit < index.commits.times.length; commit++) {
    // A path that was not met before is asked of every one of `asked`, which takes its time.
    const rest = breathe();
    if (rest !== null) await rest;
    search.look(commit);
  }
  return search.found;
}

class Search {
  readonly found: number[][];
  private readonly earliest: number;
  /** The places in `asked` that want a path. */
  private readonly wanting = new Map<RepoPath, readonly number[]>();

  constructor(
    private readonly facts: HistoryFacts,
    private readonly asked: readonly Touch[],
  ) {
    this.found = asked.map(() => []);
    this.earliest = asked.reduce((first, { since }) => Math.min(first, since), Infinity);
  }

  look(commit: number): void {
    const { commits, changes } = this.facts.index;
    const time = (commits.times[commit] ?? 0) * 1000;
    if (time < this.earliest || this.facts.counted.leftOut[commit] !== 0) return;
    const end = commits.changeStarts[commit + 1] ?? 0;
    for (let change = commits.changeStarts[commit] ?? 0; change < end; change++) {
      const path = this.facts.index.paths[changes.paths[change] ?? 0] ?? '';
      const file = this.facts.lineages.ofChange[change] ?? 0;
      if ((this.facts.kinds[file] ?? 'own') !== 'own') continue;
      this.add(commit, time, this.facts.files[file] ?? path);
    }
  }

  private add(commit: number, time: number, path: RepoPath): void {
    for (const at of this.wantedBy(path)) {
      const list = this.found[at];
      if (time >= (this.asked[at]?.since ?? 0) && list?.at(-1) !== commit) list?.push(commit);
    }
  }

  private wantedBy(path: RepoPath): readonly number[] {
    let known = this.wanting.get(path);
    if (known === undefined) {
      known = this.asked.flatMap(({ wanted }, at) => (wanted(path) ? at : []));
      this.wanting.set(path, known);
    }
    return known;
  }
}
