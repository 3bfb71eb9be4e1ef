import type { RepoPath } from '../paths';
import type { Problem } from '../problem';
import { oncePerSource, type Source } from '../source';
import type { DecisionFolder } from './folders';
import { linked } from './linking';
import { parseDecision, type ParsedDecision } from './parse';
import type { DecisionLink, DecisionRecord } from './record';
import { DecisionIndex, sameKeys } from './resolve';
import { coveringGlob } from './scope';

/** Reads a source once, however often the model is built. */
export const parsedOnce: (source: Source) => ParsedDecision = oncePerSource(parseDecision);

/** All decisions of a repository, linked with each other. */
export class DecisionsModel {
  /** Records, templates and index pages, by path. */
  readonly all: readonly DecisionRecord[];
  /** Those of kind `record`. */
  readonly records: readonly DecisionRecord[];
  private readonly paths: ReadonlyMap<RepoPath, DecisionRecord>;
  private readonly index: DecisionIndex;
  private readonly successorsOf = new Map<RepoPath, DecisionRecord[]>();
  private readonly predecessorsOf = new Map<RepoPath, DecisionRecord[]>();
  private scoped: readonly DecisionRecord[] | null = null;

  /**
   * `names`: what lies directly in each folder, files and folders that are one record, for the next
   * number. `problems`: of looking for folders, reading and parsing; see `diagnoseDecisions` for
   * what is wrong between records. `before`: a model from which what did not change is taken.
   */
  constructor(
    readonly folders: readonly DecisionFolder[],
    readonly names: ReadonlyMap<RepoPath, readonly string[]>,
    private readonly parsed: readonly DecisionRecord[],
    readonly problems: readonly Problem[],
    before: DecisionsModel | null = null,
  ) {
    const known = before?.isFoundAlike(folders, parsed) === true ? before : null;
    this.index = known?.index ?? new DecisionIndex(parsed, folders);
    // Where every record is found as before, only links of a changed record can lead elsewhere.
    this.all = parsed.map((record, at) => {
      const last = record === known?.parsed[at] ? known.all[at] : undefined;
      return last ?? linked(record, this.index);
    });
    this.records = this.all.filter(({ kind }) => kind === 'record');
    this.paths = new Map(this.all.map((record) => [record.path, record]));
    this.collectSuccessors();
  }

  byPath(path: RepoPath): DecisionRecord | null {
    return this.paths.get(path) ?? null;
  }

  /** The records an id may mean in a file; several where it is ambiguous. See `DecisionIndex`. */
  resolve(id: string, fromPath: RepoPath): readonly DecisionRecord[] {
    return this.index.resolve(id, fromPath).flatMap((path) => this.byPath(path) ?? []);
  }

  /** The records a link of `fromPath` may mean; several where it is ambiguous. */
  targets(target: string, fromPath: RepoPath): readonly DecisionRecord[] {
    return this.index.targets(target, fromPath).flatMap((path) => this.byPath(path) ?? []);
  }

  /** Records whose scope holds `path`, whatever their status, by path of the record. */
  governing(path: RepoPath): readonly DecisionRecord[] {
    this.scoped ??= this.records.filter(({ scope }) => scope.length > 0);
    return this.scoped.filter((record) => coveringGlob(record, path) !== null);
  }

  /** Records that supersede this one, whichever of the two says so; for the end of a chain see `outdated`. */
  successors(record: DecisionRecord): readonly DecisionRecord[] {
    return this.successorsOf.get(record.path) ?? [];
  }

  /** Records that this one supersedes, whichever of the two says so. */
  predecessors(record: DecisionRecord): readonly DecisionRecord[] {
    return this.predecessorsOf.get(record.path) ?? [];
  }

  /** Whether ids and links lead to the same paths as in a model of `parsed`. */
  private isFoundAlike(
    folders: readonly DecisionFolder[],
    parsed: readonly DecisionRecord[],
  ): boolean {
    if (this.folders !== folders || this.parsed.length !== parsed.length) return false;
    return this.parsed.every((record, at) => {
      const other = parsed[at];
      return record === other || (other !== undefined && sameKeys(record, other));
    });
  }

  private collectSuccessors(): void {
    for (const record of this.records) {
      for (const link of record.supersededBy) this.relate(record, this.wholly(link));
      for (const link of record.supersedes) this.relate(this.wholly(link), record);
    }
  }

  /** The record a link means, unless only a part of one is superseded. */
  private wholly({ path, partly }: DecisionLink): DecisionRecord | null {
    return path === null || partly === true ? null : this.byPath(path);
  }

  private relate(old: DecisionRecord | null, next: DecisionRecord | null): void {
    if (old === null || next === null) return;
    push(this.successorsOf, old.path, next);
    push(this.predecessorsOf, next.path, old);
  }
}

function push(map: Map<RepoPath, DecisionRecord[]>, key: RepoPath, record: DecisionRecord): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [record]);
  else if (!list.includes(record)) list.push(record);
}
