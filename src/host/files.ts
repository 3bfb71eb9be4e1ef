import { readFile as readFileWithCallback, type Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { decodeFile } from '../core/decode';
import { isHomePath, type RepoPath, resolveWritten, withinHome } from '../core/paths';
import { type DirectoryEntry, type FileRead, type Files, READ_LIMIT } from '../core/ports';
import { commonGitFolder } from './git-folder';

/** Takes half the time of its namesake in `fs/promises`, which counts with a thousand small files. */
const readFile = promisify(readFileWithCallback);

const ABSENT: FileRead = { kind: 'absent' };

/** The one file that is also found where a worktree or submodule keeps it. */
const GIT_SETTINGS: RepoPath = '.git/config';

/** Names no file can have: nothing there, or a file where the path expects a folder. */
const ABSENT_CODES = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

/**
 * The `Files` port on a folder of the disk, and on a private folder for `home:/` paths. Nothing
 * outside the two is read but git's settings of a worktree: a symbolic link is followed only while its target stays inside the
 * folder it lies in; one that leads out reads as `failed` and is not listed. Folders, devices and
 * pipes read as `failed` too, whatever their name.
 */
export class DiskFiles implements Files {
  private readonly repository: DiskFolder;
  private readonly home: DiskFolder | null;

  /** Both are absolute host paths; without `home` every `home:/` path is absent. */
  constructor(
    private readonly root: string,
    home: string | null = null,
  ) {
    this.repository = new DiskFolder(root);
    this.home = home === null ? null : new DiskFolder(home);
  }

  async read(path: RepoPath, limit: number = READ_LIMIT): Promise<FileRead> {
    if (path === GIT_SETTINGS) return this.readGitSettings(limit);
    const place = this.placeOf(path);
    return place === null ? ABSENT : place.folder.read(place.below, limit);
  }

  /** Git's own settings may stand elsewhere, and git itself would read them there. */
  private async readGitSettings(limit: number): Promise<FileRead> {
    const folder = await commonGitFolder(this.root);
    return folder === null ? ABSENT : new DiskFolder(folder).read('config', limit);
  }

  async list(folder: RepoPath): Promise<readonly DirectoryEntry[]> {
    const place = this.placeOf(folder);
    return place === null ? [] : place.folder.list(place.below);
  }

  /** Null for paths that leave their folder, and for the private folder where there is none. */
  private placeOf(path: RepoPath): { folder: DiskFolder; below: string } | null {
    const folder = isHomePath(path) ? this.home : this.repository;
    const below = isHomePath(path) ? withinHome(path) : path;
    return folder === null || resolveWritten(below) !== below ? null : { folder, below };
  }
}

/** One folder of the disk and what really lies below it. */
class DiskFolder {
  private realRoot: Promise<string> | null = null;

  constructor(private readonly root: string) {}

  async read(below: string, limit: number): Promise<FileRead> {
    let found: { path: string; stats: Stats } | null;
    try {
      found = await this.inside(below);
    } catch (error) {
      return ABSENT_CODES.has(codeOf(error)) ? ABSENT : unreadable('failed', 0);
    }
    if (found === null) return unreadable('failed', 0);
    const { path, stats } = found;
    if (!stats.isFile()) return unreadable('failed', 0);
    if (stats.size > limit) return unreadable('too-large', stats.size);
    try {
      return decodeFile(await readFile(path), limit);
    } catch {
      return unreadable('failed', stats.size);
    }
  }

  async list(below: string): Promise<readonly DirectoryEntry[]> {
    const entries: DirectoryEntry[] = [];
    try {
      const found = await this.inside(below);
      if (found === null) return [];
      for (const entry of await readdir(found.path, { withFileTypes: true })) {
        const link = entry.isSymbolicLink();
        const kind = link
          ? await this.kindOfLink(below === '' ? entry.name : `${below}/${entry.name}`)
          : kindOf(entry);
        if (kind !== null) entries.push({ name: entry.name, kind, ...(link && { link }) });
      }
    } catch {
      return [];
    }
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  private async kindOfLink(below: string): Promise<DirectoryEntry['kind'] | null> {
    try {
      const found = await this.inside(below);
      return found === null ? null : kindOf(found.stats);
    } catch {
      return null; // A link to nowhere.
    }
  }

  /** The real path and what is there; null where links lead outside. Throws like the disk does. */
  private async inside(below: string): Promise<{ path: string; stats: Stats } | null> {
    this.realRoot ??= realpath(this.root);
    const root = await this.realRoot.catch((error: unknown) => {
      this.realRoot = null; // A folder deleted now may be back at the next question.
      throw error;
    });
    const path = await realpath(join(root, below));
    const isInside = path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
    return isInside ? { path, stats: await stat(path) } : null;
  }
}

function kindOf(entry: {
  isFile(): boolean;
  isDirectory(): boolean;
}): DirectoryEntry['kind'] | null {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : null;
}

function unreadable(reason: 'too-large' | 'failed', bytes: number): FileRead {
  return { kind: 'unreadable', reason, bytes };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
