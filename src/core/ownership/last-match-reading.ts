import type { RepoPath } from '../paths';
import type { Problem } from '../problem';
import type { Dialect } from '../dialect';
import type { OwnershipRule, Verdict } from './answer';
import { OrderedRules } from './patterns/ordered-rules';
import type { PathPattern } from './patterns/path-pattern';
import type { Reading } from './reading';
import { decidedBy, unmatched } from './verdicts';

/** Rules of one file of which the last that matches decides: GitHub's and Bitbucket's way. */
export class LastMatchReading implements Reading {
  private readonly ordered: OrderedRules;
  private readonly verdicts = new Map<number, Verdict>();

  constructor(
    readonly dialect: Dialect,
    readonly file: RepoPath,
    readonly rules: readonly OwnershipRule[],
    patterns: readonly PathPattern[],
    readonly problems: readonly Problem[],
  ) {
    this.ordered = new OrderedRules(patterns);
  }

  ready(paths: Iterable<RepoPath>): Promise<void> {
    // The index is made before the many questions, not in the middle of them.
    if (Array.isArray(paths)) this.ordered.expect(paths.length);
    return Promise.resolve();
  }

  verdict(path: RepoPath): Verdict {
    const number = this.ordered.last(path);
    let verdict = this.verdicts.get(number);
    if (verdict === undefined) {
      const rule = this.rules[number];
      verdict = rule ? decidedBy(this.dialect, [rule]) : unmatched(this.dialect);
      this.verdicts.set(number, verdict);
    }
    return verdict;
  }

  matching(path: RepoPath): readonly OwnershipRule[] {
    return this.ordered
      .matching(path)
      .map((number) => this.rules[number])
      .filter((rule) => rule !== undefined)
      .reverse();
  }
}
