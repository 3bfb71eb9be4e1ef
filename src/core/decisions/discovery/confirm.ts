import { isBelow, type RepoPath } from '../../paths';
import type { DecisionFolder } from '../folders';
import type { DecisionRecord } from '../record';
import { placeKind } from './places';

/** What reading one file gave. */
interface FileFacts {
  readonly record: DecisionRecord | null;
  /** False for a file that git lists though it was deleted. */
  readonly isThere: boolean;
}

/**
 * Of the folders found, those that still hold decisions when their files were read: a usual place
 * whose files were all deleted is no more, and one whose name may mean something else needs a record
 * or a template. The same array where that is all of them. `results` belong to `files`.
 */
export function confirmedFolders(
  folders: readonly DecisionFolder[],
  files: readonly RepoPath[],
  results: readonly FileFacts[],
): readonly DecisionFolder[] {
  const isWhole = results.every(({ isThere }) => isThere);
  const kept = folders.filter(({ path, reason }) => {
    const isLikely = placeKind(path) === 'likely';
    if (reason !== 'usual-place' || (isWhole && !isLikely)) return true;
    const inner = folders.filter((one) => one.path !== path && isBelow(one.path, path));
    const here = results.filter((_, at) => {
      const file = files[at] ?? '';
      return isBelow(file, path) && !inner.some((one) => isBelow(file, one.path));
    });
    if (isLikely) return here.some(({ record }) => record !== null && record.kind !== 'index');
    return here.length === 0 || here.some(({ isThere }) => isThere);
  });
  return kept.length === folders.length ? folders : kept;
}

/** Whether a file lies in a folder that was found and not confirmed. */
export function isDropped(
  path: RepoPath,
  found: readonly DecisionFolder[],
  confirmed: readonly DecisionFolder[],
): boolean {
  const around = (folder: DecisionFolder): boolean => isBelow(path, folder.path);
  return found !== confirmed && found.some(around) && !confirmed.some(around);
}
