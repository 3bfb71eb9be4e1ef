import type { RepoPath } from '../../paths';
import type { PathPattern } from './path-pattern';

/** Patterns asked one after the other: the reference that the index must agree with. */
export class LinearRules {
  constructor(private readonly patterns: readonly PathPattern[]) {}

  /** The number of the last pattern that matches, -1 where none does. */
  last(path: RepoPath): number {
    const names = path.split('/');
    return this.patterns.findLastIndex((pattern) => pattern.matchesNames(names));
  }

  /** The numbers of all patterns that match, ascending. */
  matching(path: RepoPath): readonly number[] {
    const names = path.split('/');
    const found: number[] = [];
    this.patterns.forEach((pattern, number) => {
      if (pattern.matchesNames(names)) found.push(number);
    });
    return found;
  }
}
