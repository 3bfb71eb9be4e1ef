import { decisionFolders } from '../decisions/nearest-folder';
import { isBelow, parentFolder, type RepoPath } from '../paths';
import type { Repository } from './repository';

/** What a branch changes, as a scope for the decision behind it. */
export interface ChangedScope {
  /** Changed files, those of decisions and of Steward's own left out. */
  readonly files: number;
  /** Paths, or where these are many the folders they lie in, as globs. */
  readonly scope: readonly string[];
}

/** More files than this are named by their folders. */
const FILES_NAMED = 8;

/** Null where nothing is changed, or git has no answer. */
export async function changedScope(repository: Repository): Promise<ChangedScope | null> {
  const [changes, model] = await Promise.all([
    repository.history.changes(null),
    repository.decisions(),
  ]);
  if (changes.kind === 'unknown') return null;
  const left = ['.steward', ...decisionFolders(model)];
  const paths = changes.value.files
    .filter(({ kind }) => kind !== 'deleted')
    .map(({ path }) => path)
    .filter((path) => !left.some((folder) => isBelow(path, folder)));
  return paths.length === 0 ? null : { files: paths.length, scope: scopeOf(paths) };
}

/** The files, else their folders, else the folders above: the innermost that are few enough. */
function scopeOf(paths: readonly RepoPath[]): readonly string[] {
  if (paths.length <= FILES_NAMED) return paths;
  let folders = outermost(paths.map(parentFolder));
  while (folders.length > FILES_NAMED) {
    const deepest = Math.max(...folders.map(depth));
    folders = outermost(folders.map((at) => (depth(at) === deepest ? parentFolder(at) : at)));
  }
  return folders.map((folder) => (folder === '' ? '**' : `${folder}/**`));
}

/** Each folder once, without those that lie in another. */
function outermost(folders: readonly RepoPath[]): RepoPath[] {
  const all = [...new Set(folders)];
  return all.filter((one) => !all.some((other) => other !== one && isBelow(one, other)));
}

function depth(folder: RepoPath): number {
  return folder === '' ? 0 : folder.split('/').length;
}
