import { baseName, HOME_PREFIX, isBelow, parentFolder, type RepoPath } from '../paths';
import { isLeftOut, placeKind } from './discovery/places';
import { isToolFile } from './discovery/tool-files';
import { isAdrName, isRecordName } from './names';

/** A folder in which records are looked for, numbered on its own. */
export interface DecisionFolder {
  readonly path: RepoPath;
  /** Why it is looked at: the configuration, the settings of a tool, or its usual name. */
  readonly reason: 'configured' | 'named' | 'usual-place';
  /** The name log4brains gives the package it belongs to (`core` of `core/20240305-x`), else null. */
  readonly package: string | null;
  /** What its decisions are about: `packages/a` for `packages/a/docs/adr`, '' for `docs/adr`. */
  readonly home: RepoPath;
}

/** Decisions of the private folder. */
export const HOME_DECISIONS: RepoPath = `${HOME_PREFIX}decisions`;

/** How many folders below a decision folder are read: by area, year, or one for each record. */
const DEPTH = 3;

/** Below the root of a repository only: everything else stands there, too. */
const ROOT_DEPTH = 1;

/** How far below a decision folder records lie. */
export function depthOf(folder: RepoPath): number {
  return folder === '' ? ROOT_DEPTH : DEPTH;
}

/**
 * Whether a change of `path` (a file or a folder) may change which decisions there are or what they
 * say. `folders` as last found, null if never; `isFile` tells paths that are known to be files, so
 * that a name without ending may be that of a folder which came along with everything in it.
 */
export function concernsDecisions(
  path: RepoPath,
  folders: readonly DecisionFolder[] | null,
  isFile: (path: RepoPath) => boolean = () => false,
): boolean {
  if (isToolFile(path)) return true;
  if (folders === null) return isRecordName(baseName(path));
  // A folder that goes away takes its files along without naming them.
  if (folders.some((folder) => isBelow(folder.path, path))) return true;
  const around = parentFolder(path);
  const isKnown = folders.some((folder) => holds(folder.path, around));
  if (isAdrName(baseName(path))) return !isLeftOut(around);
  if (isRecordName(baseName(path))) return isKnown || isUsual(around);
  return !baseName(path).includes('.') && !isFile(path) && !isLeftOut(path);
}

/** Whether `folder` is the decision folder or so little below it that records in it are read. */
export function holds(decisions: RepoPath, folder: RepoPath): boolean {
  if (!isBelow(folder, decisions)) return false;
  const rest = decisions === '' ? folder : folder.slice(decisions.length + 1);
  return rest === '' || rest.split('/').length <= depthOf(decisions);
}

function isUsual(folder: RepoPath): boolean {
  if (isBelow(folder, HOME_DECISIONS)) return true;
  let at = folder;
  for (let up = 0; up <= DEPTH && at !== ''; up++) {
    if (placeKind(at) !== null) return !isLeftOut(at);
    at = parentFolder(at);
  }
  return false;
}
