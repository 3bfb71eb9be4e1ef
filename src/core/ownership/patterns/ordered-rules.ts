import type { RepoPath } from '../../paths';
import { LinearRules } from './linear-rules';
import type { PathPattern } from './path-pattern';
import { RuleIndex } from './rule-index';

/** Questions before an index is worth its making. */
const FEW_PATHS = 32;

/**
 * Patterns in order, asked one after the other at first, so that a freshly edited file answers at
 * once, and through an index when more questions come.
 */
export class OrderedRules {
  private readonly linear: LinearRules;
  private index: RuleIndex | null = null;
  private asked = 0;

  constructor(private readonly patterns: readonly PathPattern[]) {
    this.linear = new LinearRules(patterns);
  }

  /** To be called before so many paths are asked about, if that is known. */
  expect(paths: number): void {
    if (paths > FEW_PATHS) this.index ??= new RuleIndex(this.patterns);
  }

  /** The number of the last pattern that matches, -1 where none does. */
  last(path: RepoPath): number {
    return this.rules().last(path);
  }

  /** The numbers of all patterns that match, ascending. */
  matching(path: RepoPath): readonly number[] {
    return this.rules().matching(path);
  }

  private rules(): LinearRules | RuleIndex {
    if (this.index === null) this.expect(++this.asked);
    return this.index ?? this.linear;
  }
}
