import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { decodeFile } from '../core/decode';
import {
  baseName,
  isHomePath,
  parentFolder,
  type RepoPath,
  resolveWritten,
  withinHome,
} from '../core/paths';
import { type DirectoryEntry, type FileRead, type Files, READ_LIMIT } from '../core/ports';
import { commonGitFolder } from './git-folder';

const ABSENT: FileRead = { kind: 'absent' };

/** The one file that is also found where a worktree or submodule keeps it. */
const GIT_SETTINGS: RepoPath = '.git/config';

/**
 * Milliseconds in which a local disk answers many times over. Asking it in the background takes
 * several times longer than the answer, which counts with a thousand small files.
 */
const QUICK = 5;

/** After so many slower answers a disk is asked in the background: nobody waits for a network. */
const SLOW_ANSWERS = 3;

/** Bytes that are read at once. */
const SMALL = 256 * 1024;

/** Names no file can have: nothing there, or a file where the path expects a folder. */
const ABSENT_CODES = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

/**
 * The `Files` port on a folder of the disk, and on a private folder for `home:/` paths. Nothing
 * outside the two is read but git's settings of a worktree: a symbolic link is followed only while
 * its target stays inside the folder it lies in; one that leads out reads as `failed` and is not listed. Folders, devices and
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
  /**
   * Where folders really lie, kept only while questions about them are under way: reading a
   * thousand files asks once for each of their folders.
   */
  private readonly realFolders = new Map<string, Promise<string>>();
  private underWay = 0;
  private slowAnswers = 0;

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
      const now = this.isQuick && stats.size <= SMALL;
      return decodeFile(now ? this.timed(() => readFileSync(path)) : await readFile(path), limit);
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
    this.underWay++;
    try {
      const root = await this.realFolder('');
      const isInside = (path: string): boolean =>
        path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
      const folder = await this.realFolder(parentFolder(below));
      if (!isInside(folder)) return null;
      const path = below === '' ? root : join(folder, baseName(below));
      const stats = this.isQuick ? this.timed(() => lstatSync(path)) : await lstat(path);
      if (!stats.isSymbolicLink()) return { path, stats };
      const target = await realpath(path);
      return isInside(target) ? { path: target, stats: await stat(target) } : null;
    } finally {
      this.underWay--;
      if (this.underWay === 0) this.realFolders.clear();
    }
  }

  private get isQuick(): boolean {
    return this.slowAnswers < SLOW_ANSWERS;
  }

  private timed<T>(ask: () => T): T {
    const start = performance.now();
    try {
      return ask();
    } finally {
      if (performance.now() - start > QUICK) this.slowAnswers++;
    }
  }

  private realFolder(below: string): Promise<string> {
    let real = this.realFolders.get(below);
    if (real === undefined) {
      real = realpath(join(this.root, below));
      this.realFolders.set(below, real);
    }
    return real;
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
