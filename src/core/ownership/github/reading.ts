import type { Problem } from '../../problem';
import type { Source, Sources } from '../../source';
import type { OwnershipRule } from '../answer';
import { LastMatchReading } from '../last-match-reading';
import { PathPattern } from '../patterns/path-pattern';
import { firstFound, unreadableProblem } from '../places';
import type { Reading } from '../reading';
import { parseCodeowners } from './codeowners';
import { githubPattern } from './pattern';

/** GitHub's reading of the CODEOWNERS file it would use; null where there is none. */
export async function readGitHub(sources: Sources): Promise<Reading | null> {
  const found = await firstFound(sources, 'github');
  if (found === null) return null;
  const { path, read, shadowed } = found;
  if (read.kind === 'source') {
    const { rules, patterns, problems } = parsedOf(sources, read.source);
    return new LastMatchReading('github', path, rules, patterns, [...problems, ...shadowed]);
  }
  const problems = read.kind === 'unreadable' ? [unreadableProblem(read.problem)] : [];
  return new LastMatchReading('github', path, [], [], [...problems, ...shadowed]);
}

interface Parsed {
  readonly source: Source;
  readonly rules: readonly OwnershipRule[];
  /** One for each rule. */
  readonly patterns: readonly PathPattern[];
  readonly problems: readonly Problem[];
}

/** What was parsed last in a repository. */
const lastParsed = new WeakMap<Sources, Parsed>();

/** Nothing is parsed twice, and an edit compiles only what it changed, when it is needed. */
function parsedOf(sources: Sources, source: Source): Parsed {
  const last = lastParsed.get(sources);
  if (last?.source === source) return last;
  const { rules, problems } = parseCodeowners(source);
  const patterns = rules.map((rule, number) => {
    return compiledBefore(last, rules, number) ?? compiledLater(rule.pattern);
  });
  const parsed = { source, rules, patterns, problems: [...source.problems, ...problems] };
  lastParsed.set(sources, parsed);
  return parsed;
}

/** The same pattern as it stood before the edit, counted from the first rule or from the last. */
function compiledBefore(
  last: Parsed | undefined,
  rules: readonly OwnershipRule[],
  number: number,
): PathPattern | undefined {
  if (last === undefined) return undefined;
  const { pattern } = rules[number] ?? { pattern: null };
  const place = [number, number + last.rules.length - rules.length].find(
    (at) => last.rules[at]?.pattern === pattern,
  );
  return place === undefined ? undefined : last.patterns[place];
}

function compiledLater(pattern: string): PathPattern {
  return new PathPattern(() => githubPattern(pattern).elements);
}
