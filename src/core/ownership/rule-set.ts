import type { RepoPath } from '../paths';
import type { OwnershipRule } from './answer';
import { GitHubPattern } from './pattern';

/** The rules of one CODEOWNERS file; each pattern is compiled when first needed, once. */
export class RuleSet {
  private readonly patterns: (GitHubPattern | undefined)[];

  constructor(readonly rules: readonly OwnershipRule[]) {
    this.patterns = rules.map(() => undefined);
  }

  /** The rule that decides: the last that matches. */
  deciding(path: RepoPath): OwnershipRule | null {
    const names = path.split('/');
    for (let i = this.rules.length - 1; i >= 0; i--) {
      if (this.matches(i, names)) return this.rules[i] ?? null;
    }
    return null;
  }

  /** Every rule that matches, last first: the first of them decides. */
  matching(path: RepoPath): readonly OwnershipRule[] {
    const names = path.split('/');
    return this.rules.filter((_, i) => this.matches(i, names)).reverse();
  }

  private matches(index: number, names: readonly string[]): boolean {
    const pattern = (this.patterns[index] ??= new GitHubPattern(this.rules[index]?.pattern ?? ''));
    return pattern.matchesNames(names);
  }
}
