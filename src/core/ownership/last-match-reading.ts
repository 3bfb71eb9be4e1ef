import type { RepoPath } from '../paths';
import type { Problem } from '../problem';
import type { Dialect, OwnershipRule, Verdict } from './answer';
import { LinearRules } from './patterns/linear-rules';
import type { PathPattern } from './patterns/path-pattern';
import type { Reading } from './reading';
import { decidedBy, unmatched } from './verdicts';

/** Rules of one file of which the last that matches decides: GitHub's and Bitbucket's way. */
export class LastMatchReading implements Reading {
  private readonly linear: LinearRules;
  private readonly verdicts = new Map<number, Verdict>();

  constructor(
    readonly dialect: Dialect,
    readonly file: RepoPath,
    readonly rules: readonly OwnershipRule[],
    patterns: readonly PathPattern[],
    readonly problems: readonly Problem[],
  ) {
    this.linear = new LinearRules(patterns);
  }

  ready(): Promise<void> {
    return Promise.resolve();
  }

  verdict(path: RepoPath): Verdict {
    const number = this.linear.last(path);
    let verdict = this.verdicts.get(number);
    if (verdict === undefined) {
      const rule = this.rules[number];
      verdict = rule ? decidedBy(this.dialect, [rule]) : unmatched(this.dialect);
      this.verdicts.set(number, verdict);
    }
    return verdict;
  }

  matching(path: RepoPath): readonly OwnershipRule[] {
    return this.linear
      .matching(path)
      .map((number) => this.rules[number])
      .filter((rule) => rule !== undefined)
      .reverse();
  }
}
