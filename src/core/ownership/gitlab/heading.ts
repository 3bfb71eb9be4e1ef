import { findWords, type FoundWord, isBlank, isWordUnit } from './owner-words';

/** A section's heading, by its offsets in the line. */
export interface Heading {
  readonly name: string;
  /** Offset of the name, behind its bracket. */
  readonly nameStart: number;
  /** `^` stands before it. */
  readonly optional: boolean;
  /** How many approvals it asks for: 1 where no number above zero is written. */
  readonly approvals: number;
  /** The second brackets where they hold no number above zero. */
  readonly badApprovals: FoundText | null;
  /** The section's default owners, and words among them that are none. */
  readonly words: readonly FoundWord[];
  /** What GitLab does not read any more. */
  readonly rest: FoundText | null;
  readonly start: number;
  /** Behind the last thing that counts. */
  readonly end: number;
}

export interface FoundText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a line as the heading of a section: `[Name]`, `[Name][2]`, `^[Name]`, with default owners
 * behind it (docs.gitlab.com, "Syntax of CODEOWNERS file"). Null where it is none; `unclosed` where
 * only the `]` is missing. A line that starts with brackets is a heading whatever follows, so no
 * pattern starts with a character class.
 */
export function headingOf(line: string): Heading | 'unclosed' | null {
  let start = 0;
  while (isBlank(line.charCodeAt(start))) start++;
  const optional = line.charAt(start) === '^';
  const open = optional ? start + 1 : start;
  if (line.charAt(open) !== '[') return null;
  const close = line.indexOf(']', open);
  if (close < 0) return 'unclosed';
  const { approvals, bad, end, readable } = approvalsAt(line, close + 1);
  const defaultsEnd = readable ? endOfDefaults(line, end) : end;
  const words = findWords(line, end, defaultsEnd);
  return {
    name: line.slice(open + 1, close),
    nameStart: open + 1,
    optional,
    approvals,
    badApprovals: bad,
    words,
    rest: trimmed(line, readable ? defaultsEnd : (bad?.end ?? end)),
    start,
    end: words.at(-1)?.end ?? end,
  };
}

interface Approvals {
  readonly approvals: number;
  readonly bad: FoundText | null;
  readonly end: number;
  /** False where GitLab stops reading. */
  readonly readable: boolean;
}

/** `[2]`, with blanks around the number; nothing and 0 between the brackets count as 1. */
function approvalsAt(line: string, start: number): Approvals {
  const none = { approvals: 1, bad: null, end: start, readable: true };
  const close = line.charAt(start) === '[' ? line.indexOf(']', start) : -1;
  if (close < 0) return none;
  const end = close + 1;
  const bad = { text: line.slice(start, end), start, end };
  const digits = line.slice(start + 1, close).trim();
  if (!/^\d*$/.test(digits)) return { ...none, bad, readable: false };
  const approvals = Math.min(Number(digits), Number.MAX_SAFE_INTEGER);
  return approvals > 0 ? { ...none, approvals, end } : { ...none, bad, end };
}

/** Default owners end at the first character that none of them can hold. */
function endOfDefaults(line: string, start: number): number {
  let end = start;
  while (end < line.length) {
    const unit = line.charCodeAt(end);
    if (!isBlank(unit) && !isWordUnit(unit) && !'@.-/'.includes(line.charAt(end))) break;
    end++;
  }
  return end;
}

/** What follows, without the blanks around it. */
function trimmed(line: string, from: number): FoundText | null {
  let start = from;
  let end = line.length;
  while (start < end && isBlank(line.charCodeAt(start))) start++;
  while (end > start && isBlank(line.charCodeAt(end - 1))) end--;
  return start === end ? null : { text: line.slice(start, end), start, end };
}
