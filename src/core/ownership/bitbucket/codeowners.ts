import { problem, type Problem, type ProblemFacts, type Severity } from '../../problem';
import type { Source } from '../../source';
import type { Range } from '../../text';
import type { OwnershipRule, OwnerWord } from '../answer';
import { isConflictMarker } from '../conflict-marker';
import { type Word, wordsOf } from '../github/codeowners';
import { hasBrackets, patternFault } from '../github/pattern';
import { isStrategy, ownerReference } from './owner-reference';

export interface BitbucketRead {
  /** In file order. */
  readonly rules: readonly OwnershipRule[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a CODEOWNERS file of Bitbucket Cloud (support.atlassian.com, "Set up and use code owners"):
 * a pattern of `.gitignore`'s kind and its owners on each line, comments also behind them. It names
 * the same three exceptions as GitHub (`\#`, `!`, `[ ]`). Where it is silent, GitHub's reading
 * holds: the last matching rule decides, `\ ` is a blank in the pattern, a rule without owners takes
 * them away. A word that is no owner is left out alone, as Bitbucket Data Center documents it.
 */
export function parseBitbucket(source: Source): BitbucketRead {
  const rules: OwnershipRule[] = [];
  const problems: Problem[] = [];
  for (let line = 0; line < source.lines.count; line++) {
    const text = source.lines.lineText(line);
    if (source.conflicted && isConflictMarker(text)) continue;
    const words = wordsOf(text);
    const [pattern, ...rest] = words;
    if (pattern === undefined) continue;
    const report: Report = (word, severity, facts) => {
      problems.push(problem(source.path, rangeIn(line, word), severity, facts));
    };
    if (isAppLine(pattern.text)) {
      report(pattern, 'info', { code: 'codeowners-app-line', data: { word: pattern.text } });
      continue;
    }
    if (!checkPattern(pattern, report)) continue;
    const owners = rest
      .map((word) => ownerOf(line, word, report))
      .filter((owner) => owner !== null);
    const end = (rest[rest.length - 1] ?? pattern).end;
    rules.push({
      file: source.path,
      range: rangeIn(line, { start: pattern.start, end }),
      pattern: pattern.text,
      owners,
      area: null,
      section: null,
      role: null,
      negated: false,
    });
  }
  return { rules, problems };
}

type Place = Pick<Word, 'start' | 'end'>;
type Report = (word: Place, severity: Severity, facts: ProblemFacts) => void;

/** Whether the pattern counts. */
function checkPattern(pattern: Word, report: Report): boolean {
  const data = { pattern: pattern.text };
  const fault = patternFault(pattern.text);
  if (fault === 'negation') {
    const facts = { ...data, dialect: 'bitbucket' } as const;
    report(pattern, 'error', { code: 'codeowners-negation', data: facts });
  } else if (fault !== null) {
    const severity = fault === 'invalid' ? 'error' : 'warning';
    report(pattern, severity, { code: 'codeowners-bad-pattern', data });
  } else if (hasBrackets(pattern.text)) {
    report(pattern, 'warning', { code: 'codeowners-bracket', data });
  }
  return fault === null;
}

/** The owner a word names; how reviewers are chosen from it does not change who owns. */
function ownerOf(line: number, word: Word, report: Report): OwnerWord | null {
  const reference = ownerReference(word.text);
  if (reference === null) {
    const data = { word: word.text, dialect: 'bitbucket' } as const;
    report(word, 'warning', { code: 'codeowners-ignored-owner', data });
    return null;
  }
  const { owner, strategy } = reference;
  const end = word.start + owner.length;
  if (strategy !== null && !isStrategy(strategy)) {
    const facts = { code: 'codeowners-strategy-unknown', data: { strategy } } as const;
    report({ start: end, end: word.end }, 'warning', facts);
  }
  return { text: owner, range: rangeIn(line, { start: word.start, end }) };
}

/**
 * Directives, groups and merge checks of the Code Owners app, which shares the file's name
 * (docs.mibexsoftware.com, "Code Owners for Bitbucket").
 */
function isAppLine(word: string): boolean {
  return /^(?:CODEOWNERS\.|@@@|(?:Overall)?Check\()/.test(word);
}

function rangeIn(line: number, { start, end }: Place): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}
