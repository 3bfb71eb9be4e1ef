import { baseName, parentFolder, type RepoPath } from '../../paths';
import type { Breathe } from '../../ports';
import { type DecisionFolder, depthOf, holds } from '../folders';
import { fileNameOf, isAdrName, isRecordName } from '../names';
import { isInOwnFolder } from '../own-folder';
import { homeOf, isLeftOut, placeKind } from './places';

/** Files that keep an empty folder in git. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(['.gitkeep', '.keep']);

/** So many files beside each other that are named as records make a decision folder of any other. */
const TELLING_NAMES = 2;

/** Paths taken in between two looks at the clock. */
const STEP = 1024;

const SURENESS = { no: 0, maybe: 1, likely: 2, decisions: 3 } as const;

/** Sorts the files of a repository into decision folders. */
export class FolderScan {
  private readonly named: ReadonlyMap<RepoPath, DecisionFolder>;
  private readonly deepest: number;
  /** Folders without a usual name whose files are named as records are. */
  private readonly telling = new Set<RepoPath>();
  /** The decision folder of each folder seen. */
  private readonly decisionsOf = new Map<RepoPath, RepoPath | null>();
  /** Of decision folders: whether something in it looks like a record. */
  private readonly found = new Map<RepoPath, boolean>();
  private readonly files: RepoPath[] = [];
  private readonly names = new Map<RepoPath, string[]>();

  /** `usual`: places with a usual name count, too. */
  constructor(
    private readonly order: readonly DecisionFolder[],
    private readonly usual: boolean,
  ) {
    this.named = new Map(order.map((folder) => [folder.path, folder]));
    this.deepest = depthOf('x');
  }

  async addAll(tree: readonly RepoPath[], breathe: Breathe): Promise<void> {
    if (this.usual) this.findTelling(tree);
    for (let at = 0; at < tree.length; at++) {
      if (at % STEP === 0) {
        const rest = breathe();
        if (rest !== null) await rest;
      }
      const path = tree[at] ?? '';
      const folder = parentFolder(path);
      let decisions = this.decisionsOf.get(folder);
      if (decisions === undefined) {
        decisions = this.lookUp(folder);
        this.decisionsOf.set(folder, decisions);
      }
      if (decisions !== null) this.add(path, folder, decisions);
    }
  }

  /** A file that is in a decision folder whatever its name. */
  addFile(path: RepoPath, folder: RepoPath): void {
    this.add(path, folder, null);
  }

  /** Whether there is anything in a named folder. */
  has(folder: RepoPath): boolean {
    return this.found.has(folder);
  }

  result(): {
    readonly folders: readonly DecisionFolder[];
    readonly files: readonly RepoPath[];
    readonly names: ReadonlyMap<RepoPath, readonly string[]>;
  } {
    const doubtful = [...this.found].filter(
      ([path, isSure]) => !isSure && !this.named.has(path) && placeKind(path) === 'maybe',
    );
    const dropped = new Set(doubtful.map(([path]) => path));
    const isKept = (folder: RepoPath): boolean =>
      !dropped.has(this.decisionsOf.get(folder) ?? '\0');
    const usual = [...this.found.keys()].filter(
      (path) => !this.named.has(path) && !dropped.has(path),
    );
    const folders = usual.map((path): DecisionFolder => {
      return { path, reason: 'usual-place', package: null, home: homeOf(path) };
    });
    const all = [...this.order, ...folders];
    return {
      folders: this.usual ? all.sort((a, b) => (a.path < b.path ? -1 : 1)) : all,
      files: this.files.filter((path) => isKept(parentFolder(path))).sort(),
      names: new Map([...this.names].filter(([folder]) => isKept(folder))),
    };
  }

  private findTelling(tree: readonly RepoPath[]): void {
    const counts = new Map<RepoPath, number>();
    for (const path of tree) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      if (!isAdrName(name)) continue;
      const folder = parentFolder(path);
      const count = (counts.get(folder) ?? 0) + 1;
      counts.set(folder, count);
      if (count === TELLING_NAMES && folder !== '') this.telling.add(folder);
    }
  }

  private add(path: RepoPath, folder: RepoPath, decisions: RepoPath | null): void {
    const name = baseName(path);
    const isRecord = isRecordName(name);
    if (decisions !== null && (isRecord || PLACEHOLDERS.has(name) || this.named.has(decisions))) {
      const isSure = this.found.get(decisions) === true || (isRecord && isNumbered(path));
      this.found.set(decisions, isSure);
    }
    this.addName(folder, name);
    if (!isRecord) return;
    this.files.push(path);
    if (isInOwnFolder(path)) this.addName(parentFolder(folder), baseName(folder));
  }

  private addName(folder: RepoPath, name: string): void {
    const names = this.names.get(folder);
    if (names === undefined) this.names.set(folder, [name]);
    else names.push(name);
  }

  /**
   * The innermost named folder around, else the usual place that is surest, of several the
   * outermost; null where there is neither.
   */
  private lookUp(folder: RepoPath): RepoPath | null {
    let usual: RepoPath | null = null;
    let surest = 0;
    let at = folder;
    for (let up = 0; up <= this.deepest; up++) {
      if (this.named.has(at) && holds(at, folder)) return at;
      if (at === '') break;
      const sureness = this.usual ? this.surenessOf(at) : 0;
      if (sureness > 0 && sureness >= surest) [usual, surest] = [at, sureness];
      at = parentFolder(at);
    }
    return usual !== null && !isLeftOut(folder) ? usual : null;
  }

  private surenessOf(folder: RepoPath): number {
    const sureness = SURENESS[placeKind(folder) ?? 'no'];
    return sureness === 0 && this.telling.has(folder) ? SURENESS.maybe : sureness;
  }
}

function isNumbered(path: RepoPath): boolean {
  const { id, date } = fileNameOf(path);
  return id !== null || date !== null;
}
