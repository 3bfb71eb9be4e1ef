import type { RepoPath } from '../../paths';
import type { Breathe } from '../../ports';
import type { OwnershipRule, Verdict } from '../answer';
import type { Reading } from '../reading';
import type { OwnershipSurvey } from '../survey';

/** Paths asked between two looks at the clock. */
const STEP = 64;

/** Files that stand as examples. */
const EXAMPLES = 5;

/** What a rule does in the files of a repository. */
export interface RuleEffect {
  /** Files that the pattern matches. */
  readonly matched: number;
  /** Files that the rule decides, alone or with rules of other sections. */
  readonly decided: number;
  /** Of the files it decides; where it decides none, of those it matches. */
  readonly examples: readonly RepoPath[];
  /** Rules that decide in its place, exclusions included, those of most files first. */
  readonly overriding: readonly { readonly rule: OwnershipRule; readonly files: number }[];
}

/**
 * Asks every surveyed file about one rule of the reading. `survey` may be the reading's own or that
 * of a model in which it answers first. Null when the signal ended it.
 */
export async function ruleEffect(
  reading: Reading,
  rule: OwnershipRule,
  { paths, verdicts }: OwnershipSurvey,
  breathe: Breathe,
  signal?: AbortSignal,
): Promise<RuleEffect | null> {
  const count = new EffectCount(rule);
  for (let at = 0; at < paths.length; at++) {
    if (at % STEP === 0) {
      const rest = breathe();
      if (rest !== null) await rest;
      if (signal?.aborted === true) return null;
    }
    const [path, verdict] = [paths[at], verdicts[at]];
    if (path === undefined || verdict === undefined) continue;
    if (reading.matching(path).includes(rule)) count.add(path, verdict);
  }
  return count.effect();
}

class EffectCount {
  private matched = 0;
  private decided = 0;
  private readonly examples: RepoPath[] = [];
  private readonly others: RepoPath[] = [];
  private readonly overriding = new Map<OwnershipRule, number>();

  constructor(private readonly rule: OwnershipRule) {}

  /** A path that the rule matches. */
  add(path: RepoPath, { rules, excludedBy }: Verdict): void {
    this.matched++;
    const deciding = [...rules, ...excludedBy];
    if (deciding.includes(this.rule)) {
      this.decided++;
      if (this.examples.length < EXAMPLES) this.examples.push(path);
      return;
    }
    if (this.others.length < EXAMPLES) this.others.push(path);
    for (const other of deciding) {
      if (!sameSection(other, this.rule)) continue;
      this.overriding.set(other, (this.overriding.get(other) ?? 0) + 1);
    }
  }

  effect(): RuleEffect {
    return {
      matched: this.matched,
      decided: this.decided,
      examples: this.decided > 0 ? this.examples : this.others,
      overriding: [...this.overriding]
        .map(([rule, files]) => ({ rule, files }))
        .sort((a, b) => b.files - a.files),
    };
  }
}

/** What another section says overrides nothing. */
function sameSection(one: OwnershipRule, other: OwnershipRule): boolean {
  return one.section?.name === other.section?.name;
}

/** How many files the rules of a section decide. */
export function sectionFiles({ verdicts }: OwnershipSurvey, section: string): number {
  const known = new Map<Verdict, boolean>();
  let files = 0;
  for (const verdict of verdicts) {
    let decides = known.get(verdict);
    if (decides === undefined) {
      decides = verdict.rules.some((rule) => rule.section?.name === section);
      known.set(verdict, decides);
    }
    if (decides) files++;
  }
  return files;
}
