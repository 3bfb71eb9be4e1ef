import type { Config } from '../config';
import type { RepoPath } from '../paths';
import type { Breathe } from '../ports';
import type { Problem } from '../problem';
import { oncePerSource, type SourceRead, type Sources } from '../source';
import { walkTree } from '../walk';
import { confirmedFolders, isDropped } from './discovery/confirm';
import { discoverDecisions, type Discovery, sameDiscovery } from './discovery/discover';
import { concernsDecisions, type DecisionFolder } from './folders';
import { DecisionsModel } from './model';
import { readDecision } from './parse';
import type { DecisionRecord } from './record';

/** Files asked for ahead of the one that is parsed. */
const AHEAD = 64;

/** Reads a source once, however often it is loaded. */
const readOnce = oncePerSource(readDecision);

/** What one file of a decision folder gave; `record` null where it is gone or no text. */
interface FileResult {
  readonly record: DecisionRecord | null;
  readonly isThere: boolean;
  readonly problems: readonly Problem[];
}

/** The folders and files of one list of files. */
interface Known {
  readonly decisions: Config['decisions'];
  readonly tree: readonly RepoPath[];
  readonly discovery: Discovery;
}

/** What was forgotten while a load was under way: it must not be kept. */
interface Load {
  readonly paths: Set<RepoPath>;
  folders: boolean;
}

/**
 * Loads the decisions of a repository and keeps them current: after a change only the files that
 * were forgotten are read and parsed again, then all are linked, which takes milliseconds for a
 * thousand records. Folders are looked for again only where files came or went.
 */
export class DecisionsLoader {
  private readonly results = new Map<RepoPath, FileResult>();
  private readonly underWay = new Set<Load>();
  private known: Known | null = null;
  private files: ReadonlySet<RepoPath> = new Set();
  private folders: readonly DecisionFolder[] | null = null;
  private tree: readonly RepoPath[] = [];
  private last: {
    readonly discovery: Discovery;
    readonly results: readonly FileResult[];
    readonly model: DecisionsModel;
  } | null = null;

  /** `breather` gives each load its way to let other work go first. */
  constructor(
    private readonly sources: Sources,
    private readonly breather: () => Breathe = () => () => null,
  ) {}

  /** To be called when a file changed, appeared or went away, beside `Sources.forget`. */
  forget(path: RepoPath): void {
    this.results.delete(path);
    const folders = !this.files.has(path) && this.concerns(path);
    if (folders) this.known = null;
    for (const load of this.underWay) {
      load.paths.add(path);
      load.folders ||= folders;
    }
  }

  /** Whether a change of `path` may change the decisions. */
  concerns(path: RepoPath): boolean {
    return concernsDecisions(path, this.folders, (asked) => this.isListed(asked));
  }

  /** Whether the list of files last loaded from holds a path. */
  isListed(path: RepoPath): boolean {
    let [low, high] = [0, this.tree.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.tree[middle] ?? '') < path) low = middle + 1;
      else high = middle;
    }
    return this.tree[low] === path;
  }

  /**
   * The decisions as they are now; the same object while they say the same. `tree`: every file of
   * the repository in path order, the same array for the same files.
   */
  async load(config: Config, tree: readonly RepoPath[]): Promise<DecisionsModel> {
    const load: Load = { paths: new Set(), folders: false };
    this.underWay.add(load);
    try {
      const breathe = this.breather();
      const discovery = await this.discover(config, tree, breathe, load);
      const results = await this.readAll(discovery.files, breathe, load);
      return this.modelOf(discovery, results);
    } finally {
      this.underWay.delete(load);
    }
  }

  private async discover(
    config: Config,
    tree: readonly RepoPath[],
    breathe: Breathe,
    load: Load,
  ): Promise<Discovery> {
    const { decisions } = config;
    const { known } = this;
    if (known?.tree === tree && known.decisions === decisions) return known.discovery;
    const found = await discoverDecisions(this.sources, config, tree, breathe);
    const last = this.last?.discovery;
    const discovery = last !== undefined && sameDiscovery(last, found) ? last : found;
    this.tree = tree;
    this.folders = discovery.folders;
    this.files = new Set(discovery.files);
    if (!load.folders) this.known = { tree, decisions, discovery };
    return discovery;
  }

  /** In the order of `files`. */
  private async readAll(
    files: readonly RepoPath[],
    breathe: Breathe,
    load: Load,
  ): Promise<readonly FileResult[]> {
    const results = files.map((path) => this.results.get(path) ?? null);
    const missing = [...results.keys()].filter((at) => results[at] === null);
    const read = (from: number): Promise<SourceRead[]> => {
      const some = missing.slice(from, from + AHEAD);
      return Promise.all(some.map((at) => this.sources.read(files[at] ?? '')));
    };
    let next = read(0);
    for (let from = 0; from < missing.length; from += AHEAD) {
      const reads = await next;
      next = read(from + AHEAD);
      for (const [turn, one] of reads.entries()) {
        const rest = breathe();
        if (rest !== null) await rest;
        const at = missing[from + turn] ?? 0;
        const path = files[at] ?? '';
        const result = resultOf(one);
        results[at] = result;
        if (!load.paths.has(path)) this.results.set(path, result);
      }
    }
    return results.map((result) => result ?? GONE);
  }

  private modelOf(discovery: Discovery, results: readonly FileResult[]): DecisionsModel {
    const { last } = this;
    const isSame =
      last?.discovery === discovery && results.every((result, at) => result === last.results[at]);
    if (isSame) return last.model;
    const { files } = discovery;
    const folders = same(
      confirmedFolders(discovery.folders, files, results),
      last?.model.folders ?? [],
    );
    const kept = results.filter((_, at) => !isDropped(files[at] ?? '', discovery.folders, folders));
    const records = kept.flatMap(({ record }) => record ?? []);
    const problems = [...discovery.problems, ...kept.flatMap((result) => result.problems)];
    const model = new DecisionsModel(folders, discovery.names, records, problems, last?.model);
    this.last = { discovery, results, model };
    return model;
  }
}

/** Reads all decisions once. `tree`: every file of the repository in path order. */
export async function loadDecisions(
  sources: Sources,
  config: Config,
  tree?: readonly RepoPath[],
): Promise<DecisionsModel> {
  return new DecisionsLoader(sources).load(config, tree ?? (await walkTree(sources)));
}

const GONE: FileResult = { record: null, isThere: false, problems: [] };

function resultOf(read: SourceRead | undefined): FileResult {
  if (read === undefined || read.kind === 'absent') return GONE;
  if (read.kind === 'unreadable') return { record: null, isThere: true, problems: [read.problem] };
  const { record, problems } = readOnce(read.source);
  return { record, isThere: true, problems: [...read.source.problems, ...problems] };
}

/** The array known before where it holds the same, so that what was made of it stays good. */
function same<T>(now: readonly T[], before: readonly T[]): readonly T[] {
  return now.length === before.length && now.every((one, at) => one === before[at]) ? before : now;
}
