import { oncePerSource, type Sources } from '../../source';
import { githubPattern } from '../github/pattern';
import { LastMatchReading } from '../last-match-reading';
import { firstFound } from '../places';
import type { Reading } from '../reading';
import { parseBitbucket } from './codeowners';

/** Bitbucket Cloud's reading of `.bitbucket/CODEOWNERS`; null where there is none. */
export async function readBitbucket(sources: Sources): Promise<Reading | null> {
  const found = await firstFound(sources, 'bitbucket');
  if (found === null) return null;
  const { path, read } = found;
  if (read.kind === 'source') {
    const { rules, patterns, problems } = parsed(read.source);
    return new LastMatchReading('bitbucket', path, rules, patterns, problems);
  }
  const problems = read.kind === 'unreadable' ? [read.problem] : [];
  return new LastMatchReading('bitbucket', path, [], [], problems);
}

const parsed = oncePerSource((source) => {
  const { rules, problems } = parseBitbucket(source);
  const patterns = rules.map(({ pattern }) => githubPattern(pattern));
  return { rules, patterns, problems: [...source.problems, ...problems] };
});
