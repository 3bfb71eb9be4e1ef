import type { Source, Sources } from '../../source';
import type { OwnershipRule } from '../answer';
import { LastMatchReading } from '../last-match-reading';
import { PathPattern } from '../patterns/path-pattern';
import { firstFound, unreadableProblem } from '../places';
import type { Reading } from '../reading';
import { parseCodeowners } from './codeowners';
import type { CodeownersRead } from './codeowners-read';
import { githubPattern } from './pattern';

/** GitHub's reading of the CODEOWNERS file it would use; null where there is none. */
export async function readGitHub(sources: Sources): Promise<Reading | null> {
  const found = await firstFound(sources, 'github');
  if (found === null) return null;
  const { path, read, shadowed } = found;
  if (read.kind === 'source') {
    const { source } = read;
    const { read: file, patterns } = parsedOf(sources, source);
    const problems = [...source.problems, ...file.problems, ...shadowed];
    return new LastMatchReading('github', path, file.rules, patterns, problems);
  }
  const problems = read.kind === 'unreadable' ? [unreadableProblem(read.problem)] : [];
  return new LastMatchReading('github', path, [], [], [...problems, ...shadowed]);
}

interface Parsed {
  readonly read: CodeownersRead;
  /** One for each rule. */
  readonly patterns: readonly PathPattern[];
}

/** What was parsed last in a repository. */
const lastParsed = new WeakMap<Sources, Parsed>();

/** Nothing is parsed twice, and an edit compiles only what it changed, when it is needed. */
function parsedOf(sources: Sources, source: Source): Parsed {
  const last = lastParsed.get(sources);
  if (last?.read.source === source) return last;
  const read = parseCodeowners(source, last?.read);
  const patterns = read.rules.map((rule, number) => {
    return compiledBefore(last, read.rules, number) ?? compiledLater(rule.pattern);
  });
  const parsed = { read, patterns };
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
  const before = last.read.rules;
  const pattern = rules[number]?.pattern;
  if (before[number]?.pattern === pattern) return last.patterns[number];
  const moved = number + before.length - rules.length;
  return before[moved]?.pattern === pattern ? last.patterns[moved] : undefined;
}

function compiledLater(pattern: string): PathPattern {
  return new PathPattern(() => githubPattern(pattern).elements);
}
