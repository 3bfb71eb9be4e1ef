import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Where git keeps what belongs to a working tree. The same folder, but for linked worktrees. */
interface GitFolders {
  /** What is this working tree's alone: `HEAD`. */
  readonly own: string;
  /** What all working trees of the repository share: branches and settings. */
  readonly common: string;
}

/**
 * The git folders of the working tree at `root`. In a linked worktree and in a submodule `.git` is a
 * file that names them (gitrepository-layout(5): `gitdir:`, then `commondir`). Null where there are
 * none.
 */
export async function gitFolders(root: string): Promise<GitFolders | null> {
  try {
    const dotGit = join(root, '.git');
    if ((await stat(dotGit)).isDirectory()) return { own: dotGit, common: dotGit };
    const named = /^gitdir: (.{1,4000})$/m.exec(await readFile(dotGit, 'utf8'))?.[1];
    if (named === undefined) return null;
    const own = resolve(root, named.trim());
    const common = await readFile(join(own, 'commondir'), 'utf8').catch(() => '.');
    return { own, common: resolve(own, common.trim()) };
  } catch {
    return null;
  }
}

/** The folder with the settings of the repository at `root`; null where there is none. */
export async function commonGitFolder(root: string): Promise<string | null> {
  return (await gitFolders(root))?.common ?? null;
}
