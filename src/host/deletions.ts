import type { RepoPath } from '../core/paths';
import { type GitResult, NO_PROGRAMS, runGit } from './git-process';
import { renamesIn } from './renames';

/** Renames followed: a file seldom has more names, and each costs two processes. */
const NAMES_LIMIT = 10;

/**
 * The commit that deleted a file, below `root`: that of the last of its names where it was renamed
 * before. Null where none did, as far as the history here goes.
 */
export async function deletedIn(root: string, path: RepoPath): Promise<GitResult<string | null>> {
  const first = await lastDeletion(root, path, []);
  if (first.kind === 'gap') return first;
  let commit = first.output;
  let name: RepoPath | null = path;
  for (let names = 1; commit !== null && names < NAMES_LIMIT; names++) {
    const renames = await renamesIn(root, commit);
    name = renames.follow(name, () => true);
    if (name === null) break;
    const next = await lastDeletion(root, name, [`${commit}..HEAD`]);
    // The file may be there under this name: then it was never deleted but for its former one.
    if (next.kind === 'gap' || next.output === null) break;
    commit = next.output;
  }
  return { kind: 'done', output: commit };
}

/** The last commit of the history, or of a span of it, in which a path went away, by a rename or not. */
async function lastDeletion(
  root: string,
  path: RepoPath,
  span: readonly string[],
): Promise<GitResult<string | null>> {
  const log = ['log', ...NO_PROGRAMS, '-z', '--max-count=1', '--diff-filter=D', '--no-renames'];
  const found = await runGit(root, [
    ...log,
    '--format=%H',
    ...span,
    '--',
    path === '' ? '.' : path,
  ]);
  if (found.kind === 'gap') return found;
  return { kind: 'done', output: found.output.split('\0')[0]?.trim() || null };
}
