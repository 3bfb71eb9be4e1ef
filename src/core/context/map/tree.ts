import { isBelow, parentFolder, type RepoPath } from '../../paths';
import type { Breathe } from '../../ports';

const STEP = 512;

/** A folder of the map: its files and everything below stand side by side in the list of files. */
export interface MapFolder {
  /** '' for the root. */
  readonly path: RepoPath;
  /** Place of the first file in or below it. */
  readonly start: number;
  /** Behind the last. */
  readonly end: number;
  readonly folders: readonly MapFolder[];
  /** Places of the files directly in it. */
  readonly files: readonly number[];
}

interface GrowingFolder extends MapFolder {
  end: number;
  readonly folders: GrowingFolder[];
  readonly files: number[];
}

/** Puts files, in the order of their paths, into folders. */
export async function mapTree(files: readonly RepoPath[], breathe: Breathe): Promise<MapFolder> {
  const root = folderAt('', 0);
  const open = [root];
  for (let at = 0; at < files.length; at++) {
    if (at % STEP === 0) await breathe();
    const folder = parentFolder(files[at] ?? '');
    for (let last = open.at(-1); last && !isBelow(folder, last.path); last = open.at(-1)) {
      last.end = at;
      open.pop();
    }
    const innermost = enter(open, folder, at);
    innermost.files.push(at);
  }
  for (const folder of open) folder.end = files.length;
  return root;
}

/** Opens the folders that lie between the innermost open one and `path`. */
function enter(open: GrowingFolder[], path: RepoPath, at: number): GrowingFolder {
  let innermost = open.at(-1) ?? folderAt('', at);
  while (innermost.path !== path) {
    const from = innermost.path === '' ? 0 : innermost.path.length + 1;
    const slash = path.indexOf('/', from);
    const next = folderAt(slash < 0 ? path : path.slice(0, slash), at);
    innermost.folders.push(next);
    open.push(next);
    innermost = next;
  }
  return innermost;
}

function folderAt(path: RepoPath, start: number): GrowingFolder {
  return { path, start, end: start, folders: [], files: [] };
}

/** The folder of a path; null where the map has none. */
export function folderOf(root: MapFolder, path: RepoPath): MapFolder | null {
  let at: MapFolder | undefined = root;
  while (at !== undefined && at.path !== path) {
    at = at.folders.find((folder) => isBelow(path, folder.path));
  }
  return at ?? null;
}
