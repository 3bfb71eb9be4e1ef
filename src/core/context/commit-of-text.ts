import type { RepoPath } from '../paths';
import type { Repository } from './repository';

/**
 * The last commit that changed a file, where the file is what it was in it but for line endings: its
 * lines count the same there. Null where there is none, and where the file differs from it (it has
 * changes of its own, or a merge made another text).
 */
export async function commitOfText(
  repository: Repository,
  path: RepoPath,
  now: string,
  signal?: AbortSignal,
): Promise<string | null> {
  const commits = await repository.commitsOf(path, signal);
  const last = commits.kind === 'known' ? commits.value[0] : undefined;
  if (last === undefined) return null;
  const then = await repository.history.textAt(last.id, path);
  const same = then.kind === 'known' && then.value !== null && sameLines(now, then.value);
  return same ? last.id : null;
}

/** Line endings may be another in the working tree than in the commit. */
export function sameLines(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n');
}
