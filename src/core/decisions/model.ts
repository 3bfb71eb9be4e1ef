import type { Config } from '../config';
import { joinPath, type RepoPath } from '../paths';
import type { Problem } from '../problem';
import { oncePerSource, type Source, type Sources } from '../source';
import { concernsFolders, type DecisionFolder, findDecisionFolders } from './folders';
import { isRecordName } from './names';
import { parseDecision, type ParsedDecision } from './parse';
import type { DecisionLink, DecisionRecord } from './record';
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
  /** Of reading and parsing; see `diagnoseDecisions` for what is wrong between records. */
  readonly problems: readonly Problem[];
  private readonly paths: ReadonlyMap<RepoPath, DecisionRecord>;
  private readonly index: DecisionIndex;
  private readonly successorsOf = new Map<RepoPath, DecisionRecord[]>();
  private scoped: readonly DecisionRecord[] | null = null;

  /**
   * `names`: the files that lie directly in each folder, for the next number. `found`: problems
   * of reading and parsing.
   */
  constructor(
    readonly folders: readonly DecisionFolder[],
    readonly names: ReadonlyMap<RepoPath, readonly string[]>,
    parsed: readonly DecisionRecord[],
    found: readonly Problem[],
  ) {
    const unlinked = new DecisionIndex(parsed.filter(({ kind }) => kind === 'record'));
    this.problems = found;
    this.all = parsed.map((record) => linked(record, unlinked));
    this.records = this.all.filter(({ kind }) => kind === 'record');
    this.paths = new Map(this.all.map((record) => [record.path, record]));
    this.index = new DecisionIndex(this.records);
    this.collectSuccessors();
  }

  byPath(path: RepoPath): DecisionRecord | null {
    return this.paths.get(path) ?? null;
  }

  /** The records an id may mean in a file; several where it is ambiguous. See `DecisionIndex`. */
  resolve(id: string, fromPath: RepoPath): readonly DecisionRecord[] {
    return this.index.resolve(id, fromPath);
  }

  /** The records a link of `fromPath` may mean; several where it is ambiguous. */
  targets(target: string, fromPath: RepoPath): readonly DecisionRecord[] {
    return this.index.targets(target, fromPath);
  }

  /** Records whose scope holds `path`, whatever their status, by path of the record. */
  governing(path: RepoPath): readonly DecisionRecord[] {
    this.scoped ??= this.records.filter(({ scope }) => scope.length > 0);
    return this.scoped.filter((record) => coveringGlob(record, path) !== null);
  }

  /** Records that supersede this one, whichever of the two says so. */
  successors(record: DecisionRecord): readonly DecisionRecord[] {
    return this.successorsOf.get(record.path) ?? [];
  }

  private collectSuccessors(): void {
    const add = (old: RepoPath | null, next: DecisionRecord | null): void => {
      if (old === null || next === null) return;
      const list = this.successorsOf.get(old) ?? [];
      if (!list.includes(next)) this.successorsOf.set(old, [...list, next]);
    };
    for (const record of this.records) {
      for (const { path } of record.supersededBy)
        add(record.path, path === null ? null : this.byPath(path));
      for (const { path } of record.supersedes) add(path, record);
    }
  }
}

/** Reads all decision folders. Files that cannot be read are problems; the others count. */
export async function loadDecisions(
  sources: Sources,
  config: Config,
  folders?: readonly DecisionFolder[],
): Promise<DecisionsModel> {
  const known = folders ?? (await findDecisionFolders(sources, config));
  const names = new Map<RepoPath, readonly string[]>();
  const paths = new Set<RepoPath>();
  for (const { path } of known) {
    for (const file of await filesOf(sources, path, names)) paths.add(file);
  }
  const records: DecisionRecord[] = [];
  const problems: Problem[] = [];
  const sorted = [...paths].sort();
  for (const read of await Promise.all(sorted.map((path) => sources.read(path)))) {
    if (read.kind === 'unreadable') problems.push(read.problem);
    if (read.kind !== 'source') continue;
    const parsed = parsedOnce(read.source);
    records.push(parsed.record);
    problems.push(...read.source.problems, ...parsed.problems);
  }
  return new DecisionsModel(known, names, records, problems);
}

/** Whether a change of `path` may change the decisions; `model` as last loaded, null if never. */
export function isDecisionFile(
  path: RepoPath,
  known: { readonly folders: readonly DecisionFolder[] } | readonly DecisionFolder[] | null,
): boolean {
  return concernsFolders(path, known !== null && 'folders' in known ? known.folders : known);
}

/** The files that may be records in a folder and one folder below it. */
async function filesOf(
  sources: Sources,
  folder: RepoPath,
  names: Map<RepoPath, readonly string[]>,
  depth = 0,
): Promise<RepoPath[]> {
  const entries = await sources.list(folder);
  names.set(
    folder,
    entries.filter(({ kind }) => kind === 'file').map(({ name }) => name),
  );
  const found: RepoPath[] = [];
  for (const { name, kind } of entries) {
    const path = joinPath(folder, name);
    if (kind === 'file' && isRecordName(name)) found.push(path);
    else if (kind === 'folder' && depth === 0)
      found.push(...(await filesOf(sources, path, names, 1)));
  }
  return found;
}

function linked(record: DecisionRecord, index: DecisionIndex): DecisionRecord {
  if (record.kind !== 'record') return record;
  const link = (found: DecisionLink): DecisionLink => {
    const [target, ...others] = index.targets(found.target, record.path);
    return { ...found, path: others.length === 0 ? (target?.path ?? null) : null };
  };
  return {
    ...record,
    supersedes: record.supersedes.map(link),
    supersededBy: record.supersededBy.map(link),
    amends: record.amends.map(link),
    amendedBy: record.amendedBy.map(link),
  };
}
