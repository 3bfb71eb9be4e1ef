import type { RepoPath } from '../../paths';
import type { Breathe } from '../../ports';
import type { OwnershipRule, Verdict } from '../answer';
import type { Reading } from '../reading';
import type { OwnershipSurvey } from '../survey';

/** Paths asked between two looks at the clock. */
const STEP = 64;

/** A rule that decides for no file, and why. */
export interface IdleRule {
  readonly rule: OwnershipRule;
  /** How many files it matches. */
  readonly files: number;
  /**
   * Rules that decide for these files in its place, in the same section where there are sections.
   */
  readonly deciders: ReadonlySet<OwnershipRule>;
  /** Exclusions that take some of these files out of its section. */
  readonly exclusions: ReadonlySet<OwnershipRule>;
  /** One decider has all the files of the rule and others besides. */
  readonly isHidden: boolean;
}

interface Growing extends IdleRule {
  files: number;
  readonly deciders: Set<OwnershipRule>;
  readonly exclusions: Set<OwnershipRule>;
}

/**
 * The rules of a reading that decide for none of the surveyed files, in file order. `survey` may be
 * the reading's own or that of a model in which it answers first. Only where such rules exist are
 * the files looked at again, to see what the rules match.
 */
export async function idleRules(
  reading: Reading,
  survey: OwnershipSurvey,
  breathe: Breathe,
): Promise<readonly IdleRule[]> {
  const counts = decidedFiles(survey);
  const idle = new Map<OwnershipRule, Growing>();
  for (const rule of reading.rules) {
    if (counts.has(rule)) continue;
    const none = { deciders: new Set<OwnershipRule>(), exclusions: new Set<OwnershipRule>() };
    idle.set(rule, { rule, files: 0, ...none, isHidden: false });
  }
  if (idle.size === 0) return [];
  for (let at = 0; at < survey.paths.length; at++) {
    if (at % STEP === 0) {
      const rest = breathe();
      if (rest !== null) await rest;
    }
    note(reading, survey.paths[at] ?? '', idle);
  }
  return [...idle.values()].map((one) => ({ ...one, isHidden: isHidden(one, counts) }));
}

/** For how many files each rule decides, or as an exclusion takes them out. */
function decidedFiles({ verdicts }: OwnershipSurvey): ReadonlyMap<OwnershipRule, number> {
  const files = new Map<Verdict, number>();
  for (const verdict of verdicts) files.set(verdict, (files.get(verdict) ?? 0) + 1);
  const counts = new Map<OwnershipRule, number>();
  for (const [verdict, number] of files) {
    for (const rule of [...verdict.rules, ...verdict.excludedBy]) {
      counts.set(rule, (counts.get(rule) ?? 0) + number);
    }
  }
  return counts;
}

function note(reading: Reading, path: RepoPath, idle: ReadonlyMap<OwnershipRule, Growing>): void {
  for (const rule of reading.matching(path)) {
    const one = idle.get(rule);
    if (one === undefined) continue;
    one.files++;
    const { rules, excludedBy } = reading.verdict(path);
    for (const decider of rules) if (sameSection(decider, rule)) one.deciders.add(decider);
    for (const taker of excludedBy) if (sameSection(taker, rule)) one.exclusions.add(taker);
  }
}

function sameSection(one: OwnershipRule, other: OwnershipRule): boolean {
  return one.section?.name === other.section?.name;
}

function isHidden(
  { files, deciders, exclusions }: IdleRule,
  counts: ReadonlyMap<OwnershipRule, number>,
): boolean {
  const [decider, ...others] = deciders;
  if (decider === undefined || others.length > 0 || exclusions.size > 0) return false;
  return (counts.get(decider) ?? 0) > files;
}
