import type { RepoPath } from '../../paths';
import { type ExpressionShape, hasShape } from './expression';

/** What a rule asks of a path, `!` included. */
export interface GiteaMatcher {
  /** Known of the expression before its engine is asked. */
  readonly shape: ExpressionShape;
  /** Asks the engine; null where the shape is complete. */
  readonly isFoundIn: ((path: RepoPath) => boolean) | null;
  /** Matches the paths that the expression does not match. */
  readonly negated: boolean;
}

/**
 * Which of many rules match a path. A rule whose expression begins with a folder is asked for paths
 * below that folder only.
 */
export class GiteaRules {
  /** The numbers of the rules by the folder their expressions begin with, '' for none. */
  private readonly byFolder = new Map<string, number[]>();
  private lastFolder: string | null = null;
  private lastCandidates: readonly number[] = [];

  constructor(private readonly matchers: readonly GiteaMatcher[]) {
    matchers.forEach((matcher, number) => {
      const folder = folderOf(matcher);
      const known = this.byFolder.get(folder);
      if (known === undefined) this.byFolder.set(folder, [number]);
      else known.push(number);
    });
  }

  /** The numbers of the rules that match, ascending. */
  matching(path: RepoPath): readonly number[] {
    return this.candidates(path).filter((number) => {
      const matcher = this.matchers[number];
      return matcher !== undefined && matches(matcher, path);
    });
  }

  /** Neighbours in a list of files have the same candidates. */
  private candidates(path: RepoPath): readonly number[] {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    if (folder !== this.lastFolder) {
      this.lastFolder = folder;
      this.lastCandidates = this.inFolder(folder);
    }
    return this.lastCandidates;
  }

  private inFolder(folder: string): readonly number[] {
    const found = [...(this.byFolder.get('') ?? [])];
    for (let end = folder.indexOf('/'); end >= 0; end = folder.indexOf('/', end + 1)) {
      for (const number of this.byFolder.get(folder.slice(0, end + 1)) ?? []) found.push(number);
    }
    return found.sort((a, b) => a - b);
  }
}

/** With its slash. A negated rule matches anywhere. */
function folderOf({ shape, negated }: GiteaMatcher): string {
  const prefix = shape.pieces[0] ?? '';
  return negated ? '' : prefix.slice(0, prefix.lastIndexOf('/') + 1);
}

function matches({ shape, isFoundIn, negated }: GiteaMatcher, path: RepoPath): boolean {
  return (hasShape(shape, path) && (isFoundIn === null || isFoundIn(path))) !== negated;
}
