import {
  baseName,
  isBelow,
  isHomePath,
  parentFolder,
  type RepoPath,
  resolveWritten,
} from '../paths';
import type { DecisionFolder } from './folders';
import { isIndexName, withoutExtension } from './names';
import type { DecisionRecord } from './record';

/** What a record is found by. */
export type RecordKeys = Pick<DecisionRecord, 'path' | 'kind' | 'id' | 'number'>;

/** Finds the paths of records by path, id and file name. */
export class DecisionIndex {
  private readonly paths = new Set<RepoPath>();
  private readonly byNumber = new Map<number, RepoPath[]>();
  private readonly byId = new Map<string, RepoPath[]>();
  private readonly byStem = new Map<string, RepoPath[]>();
  /** The decision folder of each folder that holds records. */
  private readonly folderOf = new Map<RepoPath, DecisionFolder | null>();

  constructor(
    records: readonly RecordKeys[],
    private readonly folders: readonly DecisionFolder[],
  ) {
    for (const { path, kind, id, number } of records) {
      if (kind !== 'record') continue;
      this.paths.add(path);
      if (number !== null) add(this.byNumber, number, path);
      if (id !== null) add(this.byId, id.toLowerCase(), path);
      add(this.byStem, stemOf(path), path);
    }
  }

  /**
   * The records an id may mean for a file: `12`, `0012`, `ADR-12`, `ADR 012`, `DR008`, the name of
   * a file without its ending, with log4brains' package (`core/20240305-use-queues`) or without, or
   * a path. Where several folders have it, those of the nearest folder upward of the file; where
   * none is upward, all: the id is ambiguous.
   */
  resolve(id: string, from: RepoPath): readonly RepoPath[] {
    if (this.paths.has(id)) return [id];
    const spelled = this.byId.get(id.trim().toLowerCase()) ?? [];
    const number = numberOf(id);
    const numbered = number === null ? [] : (this.byNumber.get(number) ?? []);
    const found = this.nearestTo(from, [...new Set([...spelled, ...numbered])]);
    return found.length > 0 ? found : this.inPackage(id.trim(), from);
  }

  /** The records a link may mean: by its path, else by its file name, else by its id. */
  targets(target: string, from: RepoPath): readonly RepoPath[] {
    const path = resolveWritten(target, parentFolder(from));
    if (path !== null && this.paths.has(path)) return [path];
    const packaged = target.includes('/') ? this.inPackage(target, from) : [];
    if (packaged.length > 0) return packaged;
    const named = this.nearestTo(from, this.byStem.get(stemOf(target)) ?? []);
    return named.length > 0 ? named : this.resolve(target, from);
  }

  /** Records by log4brains' id (`package/slug`, `slug`); https://github.com/thomvaill/log4brains. */
  private inPackage(id: string, from: RepoPath): readonly RepoPath[] {
    const slash = id.indexOf('/');
    const named = this.byStem.get(id.slice(slash + 1).toLowerCase()) ?? [];
    if (slash < 0) return this.nearestTo(from, named);
    const name = id.slice(0, slash);
    return named.filter((path) => this.decisionFolderOf(path)?.package === name);
  }

  /** Those of the nearest folder upward of the file; private ones only where no other is. */
  private nearestTo(from: RepoPath, paths: readonly RepoPath[]): readonly RepoPath[] {
    if (paths.length < 2) return paths;
    let best: RepoPath[] = [];
    let bestNearness = -Infinity;
    for (const path of paths) {
      const nearness = this.nearness(from, path);
      if (nearness > bestNearness) best = [];
      if (nearness >= bestNearness) best.push(path);
      bestNearness = Math.max(bestNearness, nearness);
    }
    return best;
  }

  /** How many folders lead to what both have in common; -1 for a record that is not upward. */
  private nearness(from: RepoPath, path: RepoPath): number {
    if (isHomePath(path)) return isHomePath(from) ? sharedFolders(from, path) : -2;
    const folder = this.decisionFolderOf(path);
    if (folder === null) return sharedFolders(from, path);
    const { home } = folder;
    if (!isBelow(from, home)) return isBelow(from, folder.path) ? sharedFolders(from, path) : -1;
    // A package may keep its records elsewhere: they are as near as the package.
    const depth = home === '' ? 0 : home.split('/').length;
    return Math.max(depth, isBelow(path, home) ? sharedFolders(from, path) : 0);
  }

  private decisionFolderOf(path: RepoPath): DecisionFolder | null {
    const around = parentFolder(path);
    let found = this.folderOf.get(around);
    if (found === undefined) {
      found = null;
      for (const folder of this.folders) {
        const isInner = found === null || folder.path.length > found.path.length;
        if (isInner && isBelow(around, folder.path)) found = folder;
      }
      this.folderOf.set(around, found);
    }
    return found;
  }
}

/** Whether an index of the one serves for the other. */
export function sameKeys(a: RecordKeys, b: RecordKeys): boolean {
  return a.path === b.path && a.kind === b.kind && a.id === b.id && a.number === b.number;
}

/** What a file is called in links and ids; of a README the name of its folder. */
function stemOf(target: string): string {
  const path = target.replace(/\/{1,20}$/, '');
  const stem = withoutExtension(baseName(path));
  const around = baseName(parentFolder(path));
  return (isIndexName(stem) && around !== '' ? around : stem).toLowerCase();
}

/** The number of an id that is a number, with or without `ADR` before it; null for other ids. */
function numberOf(id: string): number | null {
  const match = /^(?:adr)?[-_ #(]{0,2}(\d{1,5})\)?$/i.exec(id.trim());
  return match ? Number(match[1]) : null;
}

function sharedFolders(a: RepoPath, b: RepoPath): number {
  const [left, right] = [parentFolder(a).split('/'), parentFolder(b).split('/')];
  let count = 0;
  while (count < left.length && count < right.length && left[count] === right[count]) count++;
  return count;
}

function add<K>(map: Map<K, RepoPath[]>, key: K, path: RepoPath): void {
  const list = map.get(key);
  if (list) list.push(path);
  else map.set(key, [path]);
}
