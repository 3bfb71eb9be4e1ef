import type { Config } from '../config';
import {
  baseName,
  HOME_PREFIX,
  isBelow,
  joinPath,
  parentFolder,
  type RepoPath,
  resolveWritten,
} from '../paths';
import type { Sources } from '../source';
import { isRecordName } from './names';

/** A folder whose files, by `isRecordName`, and those one folder below, are read as decisions. */
export interface DecisionFolder {
  readonly path: RepoPath;
  /** Why it is looked at: the configuration, adr-tools' `.adr-dir`, or its usual name. */
  readonly reason: 'configured' | 'adr-dir' | 'usual-place';
}

/** The file in which adr-tools keeps the folder's path. */
const ADR_DIR: RepoPath = '.adr-dir';

/** Decisions of the private folder. */
const HOME_DECISIONS: RepoPath = `${HOME_PREFIX}decisions`;

/** Where records lie in public repositories; compared without case. */
const USUAL_PLACES: ReadonlySet<string> = new Set(
  ['', 'doc/', 'docs/', 'doc/architecture/', 'docs/architecture/', 'docs/dev/', 'docs/developer/']
    .flatMap((parent) =>
      [
        'adr',
        'adrs',
        '.adr',
        'decisions',
        'decision-record',
        'decision-records',
        'architecture-decisions',
        'architecture-decision-record',
        'architecture-decision-records',
      ].map((name) => parent + name),
    )
    .concat('.archgate/adrs'),
);

/** The folders on the way to the usual places. */
const USUAL_PARENTS: ReadonlySet<string> = new Set([...USUAL_PLACES].map(parentFolder));

/**
 * The folders that hold decisions: those of the configuration, else the one `.adr-dir` names,
 * else the usual places that exist; after them the private folder's. Only folders on the way to
 * the usual places are listed.
 */
export async function findDecisionFolders(
  sources: Sources,
  config: Config,
): Promise<readonly DecisionFolder[]> {
  const folders = await repositoryFolders(sources, config);
  const home = await sources.list(HOME_DECISIONS);
  return home.length > 0 ? [...folders, { path: HOME_DECISIONS, reason: 'usual-place' }] : folders;
}

async function repositoryFolders(sources: Sources, config: Config): Promise<DecisionFolder[]> {
  const { folders } = config.decisions;
  if (folders !== null) return folders.map((path) => ({ path, reason: 'configured' }));
  const named = await adrDir(sources);
  if (named !== null) return [{ path: named, reason: 'adr-dir' }];
  return (await usualFolders(sources, '')).map((path) => ({ path, reason: 'usual-place' }));
}

async function adrDir(sources: Sources): Promise<RepoPath | null> {
  const read = await sources.read(ADR_DIR);
  if (read.kind !== 'source') return null;
  const written = read.source.lines.lineText(0).trim();
  const path = written === '' ? null : resolveWritten(written);
  return path === '' ? null : path;
}

async function usualFolders(sources: Sources, parent: RepoPath): Promise<RepoPath[]> {
  const found: RepoPath[] = [];
  for (const { name, kind } of await sources.list(parent)) {
    if (kind !== 'folder') continue;
    const path = joinPath(parent, name);
    const place = path.toLowerCase();
    if (USUAL_PLACES.has(place)) found.push(path);
    if (USUAL_PARENTS.has(place)) found.push(...(await usualFolders(sources, path)));
  }
  return found;
}

/**
 * Whether a change of `path` (a file or a folder) may change which decisions there are or what
 * they say. Of a repository whose folders are not known yet, every file that may be a record may.
 */
export function concernsFolders(
  path: RepoPath,
  folders: readonly DecisionFolder[] | null,
): boolean {
  if (path === ADR_DIR) return true;
  if (folders === null) return isRecordName(baseName(path));
  // A folder that appears or goes away takes its files along without naming them.
  if (folders.some((folder) => isBelow(folder.path, path))) return true;
  const place = path.toLowerCase();
  if (USUAL_PLACES.has(place) || USUAL_PARENTS.has(place)) return true;
  if (folders.some((folder) => isWithin(path, folder.path))) return mayHoldRecords(path);
  const parent = parentFolder(place);
  const usual = USUAL_PLACES.has(parent) || USUAL_PLACES.has(parentFolder(parent));
  return isRecordName(path) && (usual || isBelow(path, HOME_DECISIONS));
}

/** In the folder or one folder below. */
function isWithin(path: RepoPath, folder: RepoPath): boolean {
  const parent = parentFolder(path);
  return parent === folder || (parent !== '' && parentFolder(parent) === folder);
}

/** A record, or a name without ending: a folder of records. */
function mayHoldRecords(path: RepoPath): boolean {
  return isRecordName(path) || !baseName(path).includes('.');
}
