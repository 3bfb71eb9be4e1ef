import type { RepoPath } from '../../paths';
import type { Problem } from '../../problem';
import type { OwnershipRule, Verdict } from '../answer';
import { OrderedRules } from '../patterns/ordered-rules';
import type { Reading } from '../reading';
import { decidedBy, unmatched } from '../verdicts';
import type { GitLabRule } from './codeowners';

/** What the rules of one section say about a path. */
interface Say {
  /** The last that matches, exclusions aside. */
  best: number | null;
  readonly exclusions: number[];
}

/**
 * Rules in sections (docs.gitlab.com, "Advanced CODEOWNERS configuration"): in each section the last
 * that matches decides, unless an exclusion of that section matches, wherever it stands; the answers
 * of all sections count together.
 */
export class SectionsReading implements Reading {
  readonly dialect = 'gitlab';
  readonly rules: readonly OwnershipRule[];
  private readonly patterns: OrderedRules;
  private readonly verdicts = new Map<string, Verdict>();
  /** By the lists that `OrderedRules` shares between the files of a folder. */
  private readonly byMatching = new WeakMap<readonly number[], Verdict>();

  constructor(
    readonly file: RepoPath,
    private readonly read: readonly GitLabRule[],
    readonly problems: readonly Problem[],
  ) {
    this.rules = read.map(({ rule }) => rule);
    this.patterns = new OrderedRules(read.map(({ entry }) => entry.compiled));
  }

  ready(paths: Iterable<RepoPath>): Promise<void> {
    // The index is made before the many questions, not in the middle of them.
    if (Array.isArray(paths)) this.patterns.expect(paths.length);
    return Promise.resolve();
  }

  verdict(path: RepoPath): Verdict {
    const matching = this.patterns.matching(path);
    let verdict = this.byMatching.get(matching);
    if (verdict === undefined) {
      verdict = this.verdictOf(matching);
      this.byMatching.set(matching, verdict);
    }
    return verdict;
  }

  matching(path: RepoPath): readonly OwnershipRule[] {
    const matching = this.patterns.matching(path);
    const { deciding } = this.decide(matching);
    const others = matching.filter((number) => !deciding.includes(number)).reverse();
    return this.rulesAt([...deciding, ...others]);
  }

  private verdictOf(matching: readonly number[]): Verdict {
    const { deciding, excluding } = this.decide(matching);
    const key = `${deciding.join()};${excluding.join()}`;
    let verdict = this.verdicts.get(key);
    if (verdict === undefined) {
      const [rules, excludedBy] = [this.rulesAt(deciding), this.rulesAt(excluding)];
      verdict =
        rules.length > 0
          ? decidedBy(this.dialect, rules, excludedBy)
          : unmatched(this.dialect, excludedBy);
      this.verdicts.set(key, verdict);
    }
    return verdict;
  }

  /** Of the rules that match those that decide, one for each section, and those that take it out. */
  private decide(matching: readonly number[]): {
    readonly deciding: readonly number[];
    readonly excluding: readonly number[];
  } {
    const deciding: number[] = [];
    const excluding: number[] = [];
    for (const { best, exclusions } of this.says(matching)) {
      if (best === null) continue;
      if (exclusions.length === 0) deciding.push(best);
      else excluding.push(...exclusions);
    }
    return { deciding, excluding };
  }

  /** In order of the sections. */
  private says(matching: readonly number[]): Say[] {
    const says: Say[] = [];
    for (const number of matching) {
      const found = this.read[number];
      if (found === undefined || found.isReplaced) continue;
      const say = (says[found.section] ??= { best: null, exclusions: [] });
      if (found.rule.negated) say.exclusions.push(number);
      else if (say.best === null || this.rankOf(say.best) < found.rank) say.best = number;
    }
    return Object.values(says);
  }

  private rankOf(number: number): number {
    return this.read[number]?.rank ?? -1;
  }

  private rulesAt(numbers: readonly number[]): OwnershipRule[] {
    return numbers.map((number) => this.rules[number]).filter((rule) => rule !== undefined);
  }
}
