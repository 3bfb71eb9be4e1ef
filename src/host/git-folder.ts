import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/**
 * The folder with the settings of the repository at `root`. In a linked worktree and in a submodule
 * `.git` is a file that names it (gitrepository-layout(5): `gitdir:`, then `commondir`). Null where
 * there is none.
 */
export async function commonGitFolder(root: string): Promise<string | null> {
  try {
    const dotGit = join(root, '.git');
    if ((await stat(dotGit)).isDirectory()) return dotGit;
    const named = /^gitdir: (.{1,4000})$/m.exec(await readFile(dotGit, 'utf8'))?.[1];
    if (named === undefined) return null;
    const folder = resolve(root, named.trim());
    const common = await readFile(join(folder, 'commondir'), 'utf8').catch(() => '.');
    return resolve(folder, common.trim());
  } catch {
    return null;
  }
}
