import type { RepoPath } from '../../paths';
import type { HistoryFacts } from './facts';

/** Finds files of HEAD by what they are called now, or were called before a rename. */
export class FilesByName {
  private former: ReadonlyMap<RepoPath, number> | null = null;

  constructor(private readonly facts: HistoryFacts) {}

  /** The number of the file; null where HEAD has none that ever was called so. */
  of(path: RepoPath): number | null {
    return this.facts.numbers.get(path) ?? (this.former ??= this.formerNames()).get(path) ?? null;
  }

  /** The newest rename away from a name counts. */
  private formerNames(): ReadonlyMap<RepoPath, number> {
    const { index, lineages, files } = this.facts;
    const { renames, renamedFrom } = index.changes;
    const former = new Map<RepoPath, number>();
    renames.forEach((change, at) => {
      const file = lineages.ofChange[change] ?? 0;
      const from = index.paths[renamedFrom[at] ?? 0] ?? '';
      if (file < files.length && !former.has(from)) former.set(from, file);
    });
    return former;
  }
}
