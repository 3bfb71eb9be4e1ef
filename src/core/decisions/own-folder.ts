import { baseName, parentFolder, type RepoPath } from '../paths';
import { fileNameOf, isIndexName, withoutExtension } from './names';

/** Whether a record has a folder to itself: `0012-use-queues/README.md`. */
export function isInOwnFolder(path: RepoPath): boolean {
  if (!isIndexName(withoutExtension(baseName(path)))) return false;
  const { id, date } = fileNameOf(path);
  return id !== null || date !== null;
}

/** The folder that lists a record: the one it lies in, or the one around its own. */
export function listingFolder(path: RepoPath): RepoPath {
  const folder = parentFolder(path);
  return isInOwnFolder(path) ? parentFolder(folder) : folder;
}
