import { oncePerSource, type Sources } from '../../source';
import { firstFound } from '../places';
import type { Reading } from '../reading';
import { parseGitLab } from './codeowners';
import { SectionsReading } from './sections-reading';

/** GitLab's reading of the CODEOWNERS file it would use; null where there is none. */
export async function readGitLab(sources: Sources): Promise<Reading | null> {
  const found = await firstFound(sources, 'gitlab');
  if (found === null) return null;
  const { path, read, shadowed } = found;
  if (read.kind === 'source') {
    const { rules, problems } = parsed(read.source);
    return new SectionsReading(path, rules, [...read.source.problems, ...problems, ...shadowed]);
  }
  const problems = read.kind === 'unreadable' ? [read.problem] : [];
  return new SectionsReading(path, [], [...problems, ...shadowed]);
}

const parsed = oncePerSource(parseGitLab);
