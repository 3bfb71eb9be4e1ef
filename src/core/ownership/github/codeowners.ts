import { problem, type Problem, type ProblemFacts, type Severity } from '../../problem';
import type { Source } from '../../source';
import type { Range } from '../../text';
import type { OwnershipRule, OwnerWord } from '../answer';
import { isConflictMarker } from '../conflict-marker';
import { isOwnerWord } from '../owner-word';
import type { CodeownersRead, LineRead } from './codeowners-read';
import { EarlierLines } from './earlier-lines';
import { hasBrackets, patternFault } from './pattern';

/** A word of a line, by its offsets there. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TAB = 9;
const SPACE = 32;
const HASH = 35;
const BACKSLASH = 92;

/**
 * Reads a CODEOWNERS file of GitHub's dialect (docs.github.com, "About code owners"). A line is a
 * pattern and its owners, separated by blanks and tabs; `\ ` is a blank in the pattern; `#` where a
 * word begins starts a comment, within a word it is a plain character. A line with a pattern that
 * GitHub refuses or with one word that is no owner is a problem and no rule; the rest counts.
 * `before`: the file as it was read before an edit, so that only lines that changed are read.
 */
export function parseCodeowners(
  source: Source,
  before: CodeownersRead | null = null,
): CodeownersRead {
  const earlier = before === null ? null : new EarlierLines(before, source);
  const rules: OwnershipRule[] = [];
  const problems: Problem[] = [];
  const lines: LineRead[] = [];
  for (let line = 0; line < source.lines.count; line++) {
    const read = earlier?.at(line) ?? readLine(source, line, earlier !== null);
    lines.push(read);
    if (read.rule !== null) rules.push(read.rule);
    if (read.problems.length > 0) problems.push(...read.problems);
  }
  return { source, rules, problems, lines };
}

function readLine(source: Source, line: number, isEdit: boolean): LineRead {
  const written = source.lines.lineText(line);
  const text = isEdit ? copyOf(written) : written;
  if (source.conflicted && isConflictMarker(text)) return { text, rule: null, problems: NONE };
  const [pattern, ...owners] = wordsOf(text);
  if (pattern === undefined) return { text, rule: null, problems: NONE };
  const found = faultsOf(pattern, owners);
  const problems = found.map(({ word, severity, facts }) =>
    problem(source.path, rangeIn(line, word.start, word.end), severity, facts),
  );
  if (found.some(({ skips }) => skips)) return { text, rule: null, problems };
  const rule: OwnershipRule = {
    file: source.path,
    range: rangeIn(line, pattern.start, (owners.at(-1) ?? pattern).end),
    pattern: pattern.text,
    owners: owners.map((word): OwnerWord => {
      return { text: word.text, range: rangeIn(line, word.start, word.end) };
    }),
    area: null,
    section: null,
    role: null,
    negated: false,
  };
  return { text, rule, problems };
}

const NONE: readonly Problem[] = [];

/**
 * The same text with memory of its own. A line cut out of a file keeps the whole file in memory;
 * lines that stay through many edits would keep a file each.
 */
function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}

interface Fault {
  readonly word: Word;
  readonly severity: Severity;
  readonly facts: ProblemFacts;
  /** The line is no rule. */
  readonly skips: boolean;
}

/** What is wrong with a line, in text order. */
function faultsOf(pattern: Word, owners: readonly Word[]): Fault[] {
  const faults: Fault[] = [];
  const add = (word: Word, severity: Severity, facts: ProblemFacts, skips: boolean): void => {
    faults.push({ word, severity, facts, skips });
  };
  const data = { pattern: pattern.text };
  const fault = patternFault(pattern.text);
  if (fault === 'negation') add(pattern, 'error', { code: 'codeowners-negation', data }, true);
  else if (fault === 'invalid') {
    add(pattern, 'error', { code: 'codeowners-bad-pattern', data }, true);
  } else if (fault === 'dead') {
    add(pattern, 'warning', { code: 'codeowners-bad-pattern', data }, true);
  } else if (hasBrackets(pattern.text)) {
    add(pattern, 'warning', { code: 'codeowners-bracket', data }, false);
  }
  for (const word of owners) {
    if (isOwnerWord(word.text)) continue;
    add(word, 'error', { code: 'codeowners-bad-owner', data: { word: word.text } }, true);
  }
  return faults;
}

/** The words of a line up to its comment; only the first, the pattern, knows escapes. */
export function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < line.length) {
    if (isBlank(line.charCodeAt(at))) {
      at++;
      continue;
    }
    if (line.charCodeAt(at) === HASH) break;
    const end = wordEnd(line, at, words.length === 0);
    words.push({ text: line.slice(at, end), start: at, end });
    at = end;
  }
  return words;
}

function wordEnd(line: string, start: number, escapes: boolean): number {
  let end = start;
  while (end < line.length && !isBlank(line.charCodeAt(end))) {
    end += escapes && line.charCodeAt(end) === BACKSLASH ? 2 : 1;
  }
  return Math.min(end, line.length);
}

function isBlank(unit: number): boolean {
  return unit === SPACE || unit === TAB;
}

function rangeIn(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}
