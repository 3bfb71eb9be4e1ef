import type { RepoPath } from '../paths';
import type { Problem } from '../problem';
import { oncePerSource, type Source } from '../source';
import type { DecisionFolder } from './folders';
import { linked } from './linking';
import { parseDecision, type ParsedDecision } from './parse';
import type { DecisionRecord } from './record';
import { DecisionIndex } from './resolve';
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
   * what is wrong between records.
   */
  constructor(
    readonly folders: readonly DecisionFolder[],
    readonly names: ReadonlyMap<RepoPath, readonly string[]>,
    parsed: readonly DecisionRecord[],
    readonly problems: readonly Problem[],
  ) {
    this.index = new DecisionIndex(
      parsed.filter(({ kind }) => kind === 'record'),
      folders,
    );
    this.all = parsed.map((record) => linked(record, this.index));
    this.records = this.all.filter(({ kind }) => kind === 'record');
    this.paths = new Map(this.all.map((record) => [record.path, record]));
    this.collectSuccessors();
  }

  byPath(path: RepoPath): DecisionRecord | null {
    return this.paths.get(path) ?? null;
  }

  /** The records an id may mean in a file; several where it is ambiguous. See `DecisionIndex`. */
  resolve(id: string, fromPath: RepoPath): readonly DecisionRecord[] {
    return this.index.resolve(id, fromPath).flatMap(({ path }) => this.byPath(path) ?? []);
  }

  /** The records a link of `fromPath` may mean; several where it is ambiguous. */
  targets(target: string, fromPath: RepoPath): readonly DecisionRecord[] {
    return this.index.targets(target, fromPath).flatMap(({ path }) => this.byPath(path) ?? []);
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

  private collectSuccessors(): void {
    for (const record of this.records) {
      for (const { path } of record.supersededBy) this.relate(record, this.linkedTo(path));
      for (const { path } of record.supersedes) this.relate(this.linkedTo(path), record);
    }
  }

  private linkedTo(path: RepoPath | null): DecisionRecord | null {
    return path === null ? null : this.byPath(path);
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
