import { baseName, isHomePath, parentFolder, type RepoPath, resolveWritten } from '../paths';
import { withoutExtension } from './names';
import type { DecisionRecord } from './record';

/** Finds records by path, id and file name. */
export class DecisionIndex {
  private readonly byPath = new Map<RepoPath, DecisionRecord>();
  private readonly byNumber = new Map<number, DecisionRecord[]>();
  private readonly byId = new Map<string, DecisionRecord[]>();
  private readonly byStem = new Map<string, DecisionRecord[]>();

  constructor(records: readonly DecisionRecord[]) {
    for (const record of records) {
      this.byPath.set(record.path, record);
      if (record.number !== null) add(this.byNumber, record.number, record);
      if (record.id !== null) add(this.byId, record.id.toLowerCase(), record);
      add(this.byStem, withoutExtension(baseName(record.path)).toLowerCase(), record);
    }
  }

  /**
   * The records an id may mean for a file: `12`, `0012`, `ADR-12`, `ADR 012`, `DR008`, or the path
   * of one. Of records in several folders those nearest to the file, upwards first. Several: the id
   * is ambiguous.
   */
  resolve(id: string, from: RepoPath): readonly DecisionRecord[] {
    const there = this.byPath.get(id);
    if (there !== undefined) return [there];
    const spelled = this.byId.get(id.trim().toLowerCase()) ?? [];
    const number = numberOf(id);
    const numbered = number === null ? [] : (this.byNumber.get(number) ?? []);
    return nearestTo(from, [...new Set([...spelled, ...numbered])]);
  }

  /** The records a link may mean: by its path, else by its file name, else by its id. */
  targets(target: string, from: RepoPath): readonly DecisionRecord[] {
    const path = resolveWritten(target, parentFolder(from));
    const there = path === null ? undefined : this.byPath.get(path);
    if (there) return [there];
    const stem = withoutExtension(baseName(target)).toLowerCase();
    const named = nearestTo(from, this.byStem.get(stem) ?? []);
    return named.length > 0 ? named : this.resolve(target, from);
  }
}

/** The number of an id that is a number, with or without `ADR` before it; null for other ids. */
function numberOf(id: string): number | null {
  const match = /^(?:adr)?[-_ #(]{0,2}(\d{1,5})\)?$/i.exec(id.trim());
  return match ? Number(match[1]) : null;
}

/** Those that share most of their folders with the file; private ones only where no other is. */
function nearestTo(from: RepoPath, records: readonly DecisionRecord[]): readonly DecisionRecord[] {
  let best: DecisionRecord[] = [];
  let bestShared = -2;
  for (const record of records) {
    const shared =
      isHomePath(record.path) && !isHomePath(from) ? -1 : sharedFolders(from, record.path);
    if (shared > bestShared) best = [];
    if (shared >= bestShared) best.push(record);
    bestShared = Math.max(bestShared, shared);
  }
  return best;
}

function sharedFolders(a: RepoPath, b: RepoPath): number {
  const [left, right] = [parentFolder(a).split('/'), parentFolder(b).split('/')];
  let count = 0;
  while (count < left.length && count < right.length && left[count] === right[count]) count++;
  return count;
}

function add<K>(map: Map<K, DecisionRecord[]>, key: K, record: DecisionRecord): void {
  const list = map.get(key);
  if (list) list.push(record);
  else map.set(key, [record]);
}
