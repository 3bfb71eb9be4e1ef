import type { Source, Sources } from '../../source';
import { firstFound } from '../places';
import type { Reading } from '../reading';
import { type GitLabRead, parseGitLab } from './codeowners';
import { SectionsReading } from './sections-reading';

/** GitLab's reading of the CODEOWNERS file it would use; null where there is none. */
export async function readGitLab(sources: Sources): Promise<Reading | null> {
  const found = await firstFound(sources, 'gitlab');
  if (found === null) return null;
  const { path, read, shadowed } = found;
  if (read.kind === 'source') {
    const { rules, problems } = parsedOf(sources, read.source);
    return new SectionsReading(path, rules, [...read.source.problems, ...problems, ...shadowed]);
  }
  const problems = read.kind === 'unreadable' ? [read.problem] : [];
  return new SectionsReading(path, [], [...problems, ...shadowed]);
}

/** What was parsed last in a repository. */
const lastParsed = new WeakMap<Sources, GitLabRead>();

/** Nothing is parsed twice, and an edit compiles only what it changed, when it is needed. */
function parsedOf(sources: Sources, source: Source): GitLabRead {
  const last = lastParsed.get(sources);
  if (last?.source === source) return last;
  const read = parseGitLab(source, last);
  lastParsed.set(sources, read);
  return read;
}
