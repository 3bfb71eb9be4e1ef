import type { RepoPath } from '../core/paths';
import { walkTree } from '../core/walk';
import { changesSince } from './changes';
import { DiskFiles } from './files';
import { type GitResult, records, runGit } from './git-process';

/**
 * Every tracked file below `root` in path order, with a `/` and relative to it. Without git or
 * repository every file but those of `.git` and `node_modules`.
 */
export async function trackedFiles(root: string, signal?: AbortSignal): Promise<RepoPath[]> {
  const listed = await runGit(root, ['ls-files', '-z', '--cached'], { signal });
  if (listed.kind === 'gap')
    return signal?.aborted === true ? [] : [...(await walkTree(new DiskFiles(root)))];
  // During a merge a file is listed once for each of its versions.
  return [...new Set(records(listed.output))].sort();
}

/**
 * Files below `root` that differ from where the current branch left `ref`, new ones that are not
 * ignored included; of a renamed file both names. Answers `failed` where `ref` names no commit.
 */
export async function changedSince(root: string, ref: string): Promise<GitResult<RepoPath[]>> {
  const changes = await changesSince(root, ref);
  if (changes.kind === 'gap') return changes;
  const names = changes.output.files.flatMap(({ path, from }) =>
    from === null ? [path] : [path, from],
  );
  return { kind: 'done', output: [...new Set(names)].sort() };
}
