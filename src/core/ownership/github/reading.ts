import { oncePerSource, type Sources } from '../../source';
import { LastMatchReading } from '../last-match-reading';
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
    const { rules, patterns, problems } = parsed(read.source);
    return new LastMatchReading('github', path, rules, patterns, [...problems, ...shadowed]);
  }
  const problems = read.kind === 'unreadable' ? [unreadableProblem(read.problem)] : [];
  return new LastMatchReading('github', path, [], [], [...problems, ...shadowed]);
}

const parsed = oncePerSource((source) => {
  const { rules, problems } = parseCodeowners(source);
  const patterns = rules.map(({ pattern }) => githubPattern(pattern));
  return { rules, patterns, problems: [...source.problems, ...problems] };
});
