import { joinPath, parentFolder, type RepoPath } from '../../paths';
import type { Problem } from '../../problem';
import { oncePerSource, type SourceRead, type Sources, YAML_LIMIT } from '../../source';
import type { OwnershipRule, Verdict } from '../answer';
import { ALIASES_PATH, OWNERS_NAME } from '../places';
import type { Reading } from '../reading';
import { type Aliases, parseAliases } from './aliases';
import { type FolderOwners, folderOwners } from './folder-owners';
import { gather } from './layers';
import { isProwFile } from './owners-file';
import { isSkipped } from './skipped-folders';
import { prowVerdict } from './verdict';

/** Files read at the same time. */
const AT_ONCE = 64;
/** As many paths, named together, may be folders; more come from a list of files. */
const FEW_PATHS = 16;

/**
 * prow's reading of the OWNERS files; null where the root shows no sign of prow: an OWNERS file with
 * its fields, or OWNERS_ALIASES.
 */
export async function readProw(sources: Sources): Promise<Reading | null> {
  const root = await sources.read(OWNERS_NAME, YAML_LIMIT);
  const aliases = await sources.read(ALIASES_PATH, YAML_LIMIT);
  const isProw = root.kind === 'source' && prowFile(root.source);
  return isProw || aliases.kind !== 'absent' ? openProw(sources) : null;
}

/** The same where prow was asked for: the root may have no file. */
export async function openProw(sources: Sources): Promise<Reading> {
  const aliases = await sources.read(ALIASES_PATH, YAML_LIMIT);
  const reading = new ProwReading(sources, aliases);
  await reading.ready([OWNERS_NAME]);
  return reading;
}

const prowFile = oncePerSource(isProwFile);
const aliasesOf = oncePerSource(parseAliases);

/** The OWNERS files above a path, from its folder up. */
interface Chain {
  readonly layers: readonly FolderOwners[];
  /** What all files of the folder get, where no filter tells them apart. */
  readonly verdict: Verdict | null;
}

class ProwReading implements Reading {
  readonly dialect = 'prow';
  private readonly sign: RepoPath;
  private readonly aliases: Aliases;
  private readonly found: Problem[] = [];
  /** Folders that were looked at; null: without OWNERS. */
  private readonly folders = new Map<RepoPath, FolderOwners | null>();
  private readonly chains = new Map<RepoPath, Chain>();
  private readonly verdicts = new Map<string, Verdict>();
  private readonly numbers = new Map<OwnershipRule, number>();
  private sorted: readonly FolderOwners[] | null = null;

  constructor(
    private readonly sources: Sources,
    aliases: SourceRead,
  ) {
    this.sign = aliases.kind === 'absent' ? OWNERS_NAME : ALIASES_PATH;
    const read = aliases.kind === 'source' ? aliasesOf(aliases.source) : null;
    this.aliases = read?.aliases ?? new Map();
    this.found.push(...(read?.problems ?? []));
    if (aliases.kind === 'unreadable') this.found.push(aliases.problem);
  }

  /** The file nearest the root among those read, else the file that tells of prow. */
  get file(): RepoPath {
    const first = this.inOrder()[0];
    return first === undefined ? this.sign : joinPath(first.folder, OWNERS_NAME);
  }

  get rules(): readonly OwnershipRule[] {
    return this.inOrder().flatMap(({ rules }) => rules.map(({ rule }) => rule));
  }

  get problems(): readonly Problem[] {
    return [...this.found, ...this.inOrder().flatMap(({ problems }) => problems)];
  }

  async ready(paths: Iterable<RepoPath>): Promise<void> {
    const wanted = this.unread(paths);
    for (let at = 0; at < wanted.length; at += AT_ONCE) {
      const some = wanted.slice(at, at + AT_ONCE);
      await Promise.all(some.map((folder) => this.readFolder(folder)));
    }
  }

  verdict(path: RepoPath): Verdict {
    const { layers, verdict } = this.chain(this.folderOf(path));
    return verdict ?? this.interned(gather(layers, path).deciding);
  }

  matching(path: RepoPath): readonly OwnershipRule[] {
    const { deciding, overridden } = gather(this.chain(this.folderOf(path)).layers, path);
    return [...deciding, ...overridden];
  }

  /** A folder that has OWNERS is asked about with its own file. */
  private folderOf(path: RepoPath): RepoPath {
    return this.folders.get(path) ? path : parentFolder(path);
  }

  /** The folders above the paths that were not looked at, and the paths where they may be folders. */
  private unread(paths: Iterable<RepoPath>): RepoPath[] {
    const asked = Array.isArray(paths) ? (paths as readonly RepoPath[]) : [...paths];
    const above = new Set<RepoPath>();
    for (const path of asked) {
      let folder = asked.length <= FEW_PATHS ? path : parentFolder(path);
      while (!above.has(folder)) {
        above.add(folder);
        folder = parentFolder(folder);
      }
    }
    return [...above].filter((folder) => !this.folders.has(folder));
  }

  private async readFolder(folder: RepoPath): Promise<void> {
    const read = isSkipped(folder)
      ? ({ kind: 'absent' } as const)
      : await this.sources.read(joinPath(folder, OWNERS_NAME), YAML_LIMIT);
    const owners = read.kind === 'source' ? await folderOwners(read.source, this.aliases) : null;
    if (this.folders.has(folder)) return;
    this.folders.set(folder, owners);
    if (read.kind === 'unreadable') this.found.push(read.problem);
    if (owners === null) return;
    // What was said about folders below was said without it.
    this.chains.clear();
    this.sorted = null;
    for (const { rule } of owners.rules) this.numbers.set(rule, this.numbers.size);
  }

  private chain(folder: RepoPath): Chain {
    let chain = this.chains.get(folder);
    if (chain === undefined) {
      const layers = this.layersAbove(folder);
      const plain = layers.every(({ rules }) => rules.every(({ takes }) => takes === null));
      const verdict = plain ? this.interned(gather(layers, folder).deciding) : null;
      chain = { layers, verdict };
      this.chains.set(folder, chain);
    }
    return chain;
  }

  private layersAbove(folder: RepoPath): FolderOwners[] {
    const layers: FolderOwners[] = [];
    for (let at = folder; ; at = parentFolder(at)) {
      const owners = this.folders.get(at);
      if (owners) layers.push(owners);
      if (at === '') return layers;
    }
  }

  private interned(rules: readonly OwnershipRule[]): Verdict {
    const key = rules.map((rule) => this.numbers.get(rule)).join();
    let verdict = this.verdicts.get(key);
    if (verdict === undefined) {
      verdict = prowVerdict(rules);
      this.verdicts.set(key, verdict);
    }
    return verdict;
  }

  private inOrder(): readonly FolderOwners[] {
    return (this.sorted ??= [...this.folders.values()]
      .filter((owners) => owners !== null)
      .sort((a, b) => (a.folder < b.folder ? -1 : 1)));
  }
}
