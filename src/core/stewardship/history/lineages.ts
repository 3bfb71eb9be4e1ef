import type { Breathe } from '../../ports';
import { commitCount, type HistoryIndex } from './history-index';

const STEP = 512;
const NONE = 0xffffffff;

/** The files of HEAD with all that was ever done to them, renames followed. */
export interface Lineages {
  /** For each change the number of the lineage it belongs to; the first are those of `files`. */
  readonly ofChange: Uint32Array;
  /** How many there are with those of deleted files. */
  readonly count: number;
  /** Where the changes of each begin in `changes`; one more than there are lineages. */
  readonly starts: Uint32Array;
  /** Numbers of changes, newest first for each lineage. */
  readonly changes: Uint32Array;
  /** The commit of each change. */
  readonly commitOf: Uint32Array;
}

/**
 * Follows every path from the newest commit to the oldest. A path belongs to the file that has it at
 * HEAD; a rename hands the former path to the file of the new one. What happened to the former path
 * later, on a branch that did not know of the rename, joins that file, unless HEAD has a file of
 * that path, which keeps it. A path that came back is the same file as before.
 */
export async function findLineages(index: HistoryIndex, breathe: Breathe): Promise<Lineages> {
  const tracer = new Tracer(index);
  const commits = commitCount(index);
  for (let commit = 0; commit < commits; commit++) {
    if (commit % STEP === 0) await breathe();
    tracer.take(commit);
  }
  return tracer.finish(breathe);
}

class Tracer {
  /** The lineage of each path as it is called at this point of the walk. */
  private readonly current: Uint32Array;
  private readonly ofChange: Uint32Array;
  private readonly commitOf: Uint32Array;
  /** What a lineage was joined to, else itself. */
  private readonly joined: number[] = [];
  /** Lineages below are files of HEAD. */
  private readonly live: number;
  private rename = 0;

  constructor(private readonly index: HistoryIndex) {
    this.current = new Uint32Array(index.paths.length).fill(NONE);
    this.ofChange = new Uint32Array(index.changes.paths.length);
    this.commitOf = new Uint32Array(index.changes.paths.length);
    this.live = index.files.length;
    for (const path of index.files) this.current[path] = this.open();
  }

  take(commit: number): void {
    const { commits, changes } = this.index;
    const end = commits.changeStarts[commit + 1] ?? 0;
    const firstRename = this.rename;
    for (let change = commits.changeStarts[commit] ?? 0; change < end; change++) {
      const path = changes.paths[change] ?? 0;
      let lineage = this.current[path] ?? NONE;
      if (lineage === NONE) this.current[path] = lineage = this.open();
      this.ofChange[change] = lineage;
      this.commitOf[change] = commit;
      if (changes.renames[this.rename] === change) this.rename++;
    }
    // Only when all of the commit is read: it may swap two files.
    for (let rename = firstRename; rename < this.rename; rename++) this.hand(rename);
  }

  private hand(rename: number): void {
    const { changes } = this.index;
    const lineage = this.root(this.ofChange[changes.renames[rename] ?? 0] ?? 0);
    const from = changes.renamedFrom[rename] ?? 0;
    const known = this.current[from] ?? NONE;
    const before = known === NONE ? lineage : this.root(known);
    if (lineage >= this.live && before < this.live) {
      // A rename that HEAD has not: the file kept its name.
      this.joined[lineage] = before;
      return;
    }
    if (before >= this.live && before !== lineage) this.joined[before] = lineage;
    this.current[from] = lineage;
  }

  async finish(breathe: Breathe): Promise<Lineages> {
    const { ofChange, commitOf } = this;
    const count = this.joined.length;
    const starts = new Uint32Array(count + 1);
    for (let change = 0; change < ofChange.length; change++) {
      if (change % (STEP * 16) === 0) await breathe();
      const lineage = this.root(ofChange[change] ?? 0);
      ofChange[change] = lineage;
      starts[lineage + 1] = (starts[lineage + 1] ?? 0) + 1;
    }
    for (let i = 0; i < count; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
    const changes = new Uint32Array(ofChange.length);
    const next = starts.slice(0, count);
    for (let change = 0; change < ofChange.length; change++) {
      if (change % (STEP * 16) === 0) await breathe();
      const lineage = ofChange[change] ?? 0;
      const place = next[lineage] ?? 0;
      changes[place] = change;
      next[lineage] = place + 1;
    }
    return { ofChange, count, starts, changes, commitOf };
  }

  private open(): number {
    return this.joined.push(this.joined.length) - 1;
  }

  private root(lineage: number): number {
    let root = lineage;
    for (let above = this.joined[root] ?? root; above !== root; above = this.joined[root] ?? root) {
      root = above;
    }
    if (root !== lineage) this.joined[lineage] = root;
    return root;
  }
}
