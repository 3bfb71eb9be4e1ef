import { FolderIndex } from '../../folder-index';
import type { Breathe } from '../../ports';
import { problem, type Problem } from '../../problem';
import type { Dialect } from '../../dialect';
import { positionKey } from '../../text';
import type { OwnershipRule } from '../answer';
import type { Directory } from '../directory/directory';
import type { Reading } from '../reading';
import type { OwnershipSurvey } from '../survey';
import { duplicateOwners, duplicatePatterns } from './duplicates';
import { type IdleRule, idleRules } from './idle-rules';
import { nearestPattern } from './nearest-path';
import { patternRange } from './pattern-range';
import { patternText } from './pattern-text';
import { unknownOwners } from './unknown-owners';

/** Patterns without files for which the nearest is looked for: each may ask many names. */
const SUGGESTIONS = 20;

export interface Diagnosis {
  readonly problems: readonly Problem[];
  /** Problems of the reading that the files of the repository refute. */
  readonly refuted: ReadonlySet<Problem>;
}

export const NO_DIAGNOSIS: Diagnosis = { problems: [], refuted: new Set() };

/**
 * What is wrong with the rules of a CODEOWNERS file as the files of the repository show it:
 * patterns without files, rules without effect, duplicates, owners nobody knows. At most one of
 * the first three for a rule, and none where its reading already finds fault with the pattern. No
 * warning can be false for the surveyed files: taking out a rule that is said to have no effect
 * changes no owner.
 */
export async function diagnoseReading(
  reading: Reading,
  survey: OwnershipSurvey,
  directory: Directory,
  breathe: Breathe,
): Promise<Diagnosis> {
  // During a merge the rules are those of an older text: places would mislead.
  const isMerging = reading.problems.some(({ code }) => code === 'conflict-markers');
  if (isMerging) return NO_DIAGNOSIS;
  const repeated = duplicatePatterns(reading);
  const idle = survey.paths.length > 0 ? await idleRules(reading, survey, breathe) : [];
  const faulty = new Set(
    [...reading.problems, ...repeated].map(({ range }) => positionKey(range.start)),
  );
  const replacing = replacingLines(reading.problems);
  const told = idle.filter(({ rule }) => !faulty.has(positionKey(rule.range.start)));
  return {
    problems: [
      ...duplicateOwners(reading),
      ...unknownOwners(reading, directory),
      ...repeated,
      ...told.map((one) => withoutEffect(one, replacing)).filter((found) => found !== null),
      ...(await unmatchedRules(reading, survey, told, breathe)),
    ],
    refuted: refuted(reading, idle, survey),
  };
}

async function unmatchedRules(
  { dialect }: Reading,
  { paths }: OwnershipSurvey,
  idle: readonly IdleRule[],
  breathe: Breathe,
): Promise<Problem[]> {
  const unmatched = idle.filter(({ files }) => files === 0).map(({ rule }) => rule);
  if (unmatched.length === 0) return [];
  const index = await FolderIndex.of(paths, breathe);
  const problems: Problem[] = [];
  for (const rule of unmatched) {
    const isAsked = problems.length < SUGGESTIONS;
    const near = isAsked ? nearestPattern(rule.pattern, dialect, index, paths) : null;
    problems.push(unmatchedPattern(rule, dialect, near));
    const rest = breathe();
    if (rest !== null) await rest;
  }
  return problems;
}

/** A path that is spelled out was right once; a wildcard may wait for files to come. */
export function unmatchedPattern(
  rule: OwnershipRule,
  dialect: Dialect,
  nearest: string | null,
): Problem {
  const { file, pattern } = rule;
  const tail = patternText(pattern, dialect)?.tail;
  const isSpelledOut = tail !== undefined && /^[/*.]*$/.test(tail);
  const severity = nearest !== null || isSpelledOut ? 'warning' : 'info';
  const facts = { code: 'codeowners-unmatched-pattern', data: { pattern, nearest } } as const;
  return problem(file, patternRange(rule), severity, facts);
}

/**
 * Null where the rule matches no file. A rule that one wider rule hides has no effect by mistake;
 * one whose files were given away by narrower rules may be a default.
 */
function withoutEffect(
  { rule, files, deciders, exclusions, isHidden }: IdleRule,
  replacing: ReadonlySet<number>,
): Problem | null {
  if (files === 0 || rule.negated || replacing.has(rule.range.start.line)) return null;
  const { file, pattern } = rule;
  const range = patternRange(rule);
  if (deciders.size > 0) {
    const data = { pattern, files, line: lastLine(deciders), hidden: isHidden };
    const facts = { code: 'codeowners-overridden-rule', data } as const;
    return problem(file, range, isHidden ? 'warning' : 'info', facts);
  }
  if (exclusions.size === 0) return null;
  const data = { pattern, files, line: lastLine(exclusions) };
  return problem(file, range, 'warning', { code: 'codeowners-excluded-rule', data });
}

/** Lines of rules that on GitLab stand for earlier ones, which would come back without them. */
function replacingLines(problems: readonly Problem[]): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { code, data } of problems) if (code === 'codeowners-replaced') lines.add(data.line);
  return lines;
}

function lastLine(rules: ReadonlySet<OwnershipRule>): number {
  return [...rules].reduce((last, { range }) => Math.max(last, range.start.line), 0);
}

/** Brackets that name files as they are: `app/[id]/page.tsx`. */
function refuted(
  { problems }: Reading,
  idle: readonly IdleRule[],
  { paths }: OwnershipSurvey,
): ReadonlySet<Problem> {
  if (paths.length === 0) return new Set();
  const unmatched = new Set(
    idle.filter(({ files }) => files === 0).map(({ rule }) => positionKey(rule.range.start)),
  );
  const brackets = problems.filter(({ code }) => code === 'codeowners-bracket');
  return new Set(brackets.filter(({ range }) => !unmatched.has(positionKey(range.start))));
}
