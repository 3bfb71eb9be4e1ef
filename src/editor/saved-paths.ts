import type { RepoPath } from '../core/paths';
import { openDocument } from './files';
import type { RepositoryChange } from './repository-session';

/** The files of a change whose text on disk is another now: typing changes none. */
export function savedPaths({ session, paths }: RepositoryChange): RepoPath[] {
  return [...paths].filter((path) => {
    if (path.endsWith('/.git') || path.includes('/.git/')) return false;
    return openDocument(session.uriOf(path))?.isDirty !== true;
  });
}
