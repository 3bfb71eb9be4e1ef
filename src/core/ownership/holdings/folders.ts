import { parentFolder, type RepoPath } from '../../paths';
import type { Breathe } from '../../ports';

/** Files or folders handled between two looks at the clock. */
const STEP = 512;

/**
 * Something about every folder above some files: each folder's is made with those of its parents
 * when a file in it is first met. Memory grows with the folders, not with the files.
 */
export class Folders<T> {
  readonly root: T;
  private readonly known = new Map<RepoPath, T>();
  /** Parents before their children. */
  private readonly made: { readonly folder: T; readonly parent: T }[] = [];
  private last: { readonly path: RepoPath; readonly folder: T };

  constructor(private readonly make: (path: RepoPath, parent: T | null) => T) {
    this.root = make('', null);
    this.known.set('', this.root);
    this.last = { path: '', folder: this.root };
  }

  /** The folder that a file stands in. */
  around(file: RepoPath): T {
    const path = parentFolder(file);
    // Files come in path order, so the next one mostly stands beside the last.
    if (path !== this.last.path) this.last = { path, folder: this.folder(path) };
    return this.last.folder;
  }

  /** Calls `add` for every folder but the root, children before their parents. */
  async foldUp(breathe: Breathe, add: (parent: T, folder: T) => void): Promise<void> {
    for (let at = this.made.length - 1; at >= 0; at--) {
      if (at % STEP === 0) await breathe();
      const step = this.made[at];
      if (step !== undefined) add(step.parent, step.folder);
    }
  }

  private folder(path: RepoPath): T {
    const missing: RepoPath[] = [];
    let at = path;
    let folder = this.known.get(at);
    while (folder === undefined) {
      missing.push(at);
      at = parentFolder(at);
      folder = this.known.get(at);
    }
    for (const next of missing.reverse()) {
      const parent: T = folder;
      folder = this.make(next, parent);
      this.made.push({ folder, parent });
      this.known.set(next, folder);
    }
    return folder;
  }
}

/** Some files in their folders, both in the order in which the files were given. */
export interface FileFolder {
  /** '' for the root. */
  readonly path: RepoPath;
  readonly folders: readonly FileFolder[];
  /** Directly in it. */
  readonly files: readonly RepoPath[];
  /** How many files are in it and below. */
  readonly total: number;
}

interface GrowingFolder extends FileFolder {
  readonly folders: GrowingFolder[];
  readonly files: RepoPath[];
  total: number;
}

/** Puts files into their folders without holding up other work. */
export async function fileTree(paths: readonly RepoPath[], breathe: Breathe): Promise<FileFolder> {
  const folders = new Folders<GrowingFolder>((path, parent) => {
    const folder: GrowingFolder = { path, folders: [], files: [], total: 0 };
    parent?.folders.push(folder);
    return folder;
  });
  for (let at = 0; at < paths.length; at++) {
    if (at % STEP === 0) await breathe();
    const path = paths[at] ?? '';
    const folder = folders.around(path);
    folder.files.push(path);
    folder.total++;
  }
  await folders.foldUp(breathe, (parent, folder) => (parent.total += folder.total));
  return folders.root;
}

/** The folder itself, or where it holds a single folder and nothing else, that one, and so on. */
export function withoutDetours<F extends { readonly folders: readonly F[] }>(
  folder: F,
  isEmpty: (folder: F) => boolean,
): F {
  let at = folder;
  for (;;) {
    const [only, second] = at.folders;
    if (only === undefined || second !== undefined || !isEmpty(at)) return at;
    at = only;
  }
}
