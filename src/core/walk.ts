import { joinPath, type RepoPath } from './paths';
import type { Files } from './ports';

/** Folders no person wrote in: git's own and the package store of a project without git. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** Files after which a walk ends: more than any editor shows, few enough to hold. */
const WALK_LIMIT = 1_000_000;

/** Every file below the root in path order, for where git cannot be asked. Links are not followed. */
export async function walkTree(files: Pick<Files, 'list'>): Promise<readonly RepoPath[]> {
  const found: RepoPath[] = [];
  const pending: RepoPath[] = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const { name, kind, link } of await files.list(folder)) {
      const path = joinPath(folder, name);
      if (kind === 'file' || link === true) found.push(path);
      else if (!SKIPPED_FOLDERS.has(name)) pending.push(path);
    }
    if (found.length >= WALK_LIMIT) break;
  }
  return found.sort();
}
