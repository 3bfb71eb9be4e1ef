import { problem, type Problem, type ProblemFacts, type Severity } from '../../problem';
import type { Source } from '../../source';
import type { Range } from '../../text';
import type { OwnershipRule, OwnerWord } from '../answer';
import { isConflictMarker } from '../conflict-marker';

/** A line with a pattern and an owner; whether the pattern compiles is not asked here. */
export interface GiteaEntry {
  readonly rule: OwnershipRule;
  /** The regular expression, without escapes of the line and without `!`. */
  readonly expression: string;
  readonly patternRange: Range;
}

export interface GiteaLines {
  /** In file order. */
  readonly entries: readonly GiteaEntry[];
  readonly problems: readonly Problem[];
}

/** A word of a line, by its offsets there. */
interface Token {
  /** Escapes taken out. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the lines of a CODEOWNERS file as Gitea and Forgejo do (docs.gitea.com, "Code Owners";
 * `TokenizeCodeOwnersLine` and `ParseCodeOwnersLine` in both sources): words are separated by
 * blanks and tabs, a backslash takes the next character as it is, and `#` ends the line wherever it
 * stands. Without an owner a line is no rule.
 */
export function readLines(source: Source): GiteaLines {
  const entries: GiteaEntry[] = [];
  const problems: Problem[] = [];
  for (let line = 0; line < source.lines.count; line++) {
    const text = source.lines.lineText(line);
    if (source.conflicted && isConflictMarker(text)) continue;
    const [first, ...rest] = tokensOf(text);
    if (first === undefined) continue;
    const rangeOf = ({ start, end }: { start: number; end: number }): Range => {
      return { start: { line, character: start }, end: { line, character: end } };
    };
    const report = (token: Token, severity: Severity, facts: ProblemFacts): void => {
      problems.push(problem(source.path, rangeOf(token), severity, facts));
    };
    const written = ({ start, end }: Token): string => text.slice(start, end);
    const owners: OwnerWord[] = [];
    for (const token of rest) {
      const word = written(token);
      if (isOwner(token.text)) owners.push({ text: word, range: rangeOf(token) });
      else {
        const data = { word, dialect: 'gitea' } as const;
        report(token, 'warning', { code: 'codeowners-ignored-owner', data });
      }
    }
    const pattern = written(first);
    if (owners.length === 0) {
      report(first, 'error', { code: 'codeowners-line-without-owner', data: { pattern } });
      continue;
    }
    const negated = first.text.startsWith('!');
    const end = rest[rest.length - 1]?.end ?? first.end;
    entries.push({
      rule: {
        file: source.path,
        range: rangeOf({ start: first.start, end }),
        pattern,
        owners,
        area: null,
        section: null,
        role: null,
        negated,
      },
      expression: negated ? first.text.slice(1) : first.text,
      patternRange: rangeOf(first),
    });
  }
  return { entries, problems };
}

function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  // Blanks around the line go first, even a last one behind a backslash.
  const end = line.trimEnd().length;
  let text = '';
  let start = -1;
  const close = (at: number): void => {
    if (text !== '') tokens.push({ text, start, end: at });
    text = '';
    start = -1;
  };
  let at = line.length - line.trimStart().length;
  for (; at < end; at++) {
    const character = line.charAt(at);
    if (character === '#') break;
    if (character === ' ' || character === '\t') {
      close(at);
      continue;
    }
    if (start < 0) start = at;
    if (character !== '\\') text += character;
    else if (at + 1 < end) {
      const escaped = line.charAt(++at);
      text += escaped === '\t' ? ' ' : escaped;
    }
  }
  close(Math.min(at, end));
  return tokens;
}

/**
 * Whether a word can be a user or a team: `@user` or `@org/team`, the `@` may be missing. Names are
 * letters, digits, `-`, `_` and `.` (a team's name may be anything). Whether it exists is not asked.
 */
function isOwner(word: string): boolean {
  const name = word.startsWith('@') ? word.slice(1) : word;
  const [user = '', team, ...more] = name.split('/');
  return /^[\w.-]+$/.test(user) && team !== '' && more.length === 0;
}
