import type { RepoPath } from '../../paths';
import { type CoverageFolder, totalOf } from './coverage';
import type { FileFolder } from './folders';

/** Some files of a repository in as few words as possible. */
export interface Covering {
  /** Folders of which everything belongs; '' for the whole repository. */
  readonly folders: readonly RepoPath[];
  /** The other files. */
  readonly files: readonly RepoPath[];
}

/**
 * Names files by whole folders where nothing else stands in them. `everything` is the folder tree
 * of the repository they are from. Null where more than `limit` names would be needed.
 */
export function covering(
  files: FileFolder,
  everything: CoverageFolder,
  limit: number,
): Covering | null {
  const found = { folders: [] as RepoPath[], files: [] as RepoPath[] };
  const pending: [FileFolder, CoverageFolder][] = [[files, everything]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [folder, all] = next;
    if (folder.total > 0 && folder.total === totalOf(all.counts)) found.folders.push(folder.path);
    else {
      found.files.push(...folder.files.slice(0, limit + 1));
      const below = new Map(all.folders.map((child) => [child.path, child]));
      for (const child of folder.folders) {
        const whole = below.get(child.path);
        if (whole !== undefined) pending.push([child, whole]);
      }
    }
    if (found.folders.length + found.files.length > limit) return null;
  }
  return { folders: found.folders.sort(), files: found.files.sort() };
}
