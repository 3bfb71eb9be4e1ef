import { isBelow, isHomePath, parentFolder, type RepoPath } from '../paths';
import { usedFolder } from './dialect';
import type { DecisionsModel } from './model';
import { fileNameOf } from './names';
import { listingFolder } from './own-folder';

/**
 * The folders a new decision can go to: the one that is used most, other known folders and folders
 * below them that hold records, the private one last.
 */
export function decisionFolders(model: DecisionsModel): readonly RepoPath[] {
  const holding = model.records
    .filter(({ path }) => fileNameOf(path).id !== null)
    .map(({ path }) => listingFolder(path))
    .filter((folder) => model.names.has(folder));
  const all = [...new Set([...model.folders.map(({ path }) => path), ...holding])];
  const used = usedFolder(model);
  if (all.includes(used)) all.unshift(...all.splice(all.indexOf(used), 1));
  return [...all.filter((path) => !isHomePath(path)), ...all.filter(isHomePath)];
}

/**
 * The folder whose package holds everything of a scope (globs or paths): that of the innermost
 * package. Null where no folder is nearer than the others, as for an empty scope.
 */
export function nearestFolder(model: DecisionsModel, scope: readonly string[]): RepoPath | null {
  const places = scope.map(fixedPart);
  if (places.length === 0) return null;
  let best: { readonly folder: RepoPath; readonly home: RepoPath } | null = null;
  let several = false;
  for (const { path: folder, home } of model.folders) {
    if (isHomePath(folder)) continue;
    if (!places.every((place) => isBelow(place, home))) continue;
    const longer = home.length - (best?.home.length ?? -1);
    if (longer > 0) {
      best = { folder, home };
      several = false;
    } else if (longer === 0) several = true;
  }
  return best === null || several ? null : best.folder;
}

/** The folders of a glob before its first wildcard. */
export function fixedPart(glob: string): RepoPath {
  const wild = glob.search(/[*?[{]/);
  const path = glob.replace(/^\/+/, '');
  if (wild < 0) return path.replace(/\/+$/, '');
  const before = path.slice(0, Math.max(0, wild - (glob.length - path.length)));
  return parentFolder(before);
}
