import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { joinPath, type RepoPath } from '../core/paths';
import { SKIPPED_FOLDERS } from '../core/walk';

/**
 * Every file below `root` in path order, for folders without git. Links are not followed; folders
 * that cannot be read are left out.
 */
export async function walkFiles(root: string): Promise<RepoPath[]> {
  const found: RepoPath[] = [];
  const pending: RepoPath[] = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of await entriesOf(join(root, folder))) {
      const path = joinPath(folder, entry.name);
      if (entry.isFile()) found.push(path);
      else if (entry.isDirectory() && !SKIPPED_FOLDERS.has(entry.name)) pending.push(path);
    }
  }
  return found.sort();
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
