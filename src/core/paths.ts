/**
 * A path relative to the repository root: `/` between segments, no leading or trailing slash, no
 * `.` or `..` segment; '' is the root itself. Paths of the private folder start with `HOME_PREFIX`.
 */
export type RepoPath = string;

/** Marks a path of the private folder (`steward.home`). No repository path can start so. */
export const HOME_PREFIX = 'home:/';

export function isHomePath(path: RepoPath): boolean {
  return path.startsWith(HOME_PREFIX);
}

/** The path below the private folder's root. */
export function withinHome(path: RepoPath): string {
  return path.slice(HOME_PREFIX.length);
}

/** The last segment. */
export function baseName(path: RepoPath): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The containing folder; '' for a file at the root. */
export function parentFolder(path: RepoPath): RepoPath {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

export function joinPath(folder: RepoPath, name: string): RepoPath {
  if (folder === '') return name;
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** Whether `path` is `folder` or lies below it. */
export function isBelow(path: RepoPath, folder: RepoPath): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/**
 * Reads a path that a person wrote in a file, relative to `from` (default: the root), as a
 * repository path. Null where it leaves the repository: absolute paths, drive letters, UNC names,
 * `..` above the root, NUL, a name that would lead into the private folder. What is written in the
 * private folder stays in there in the same way.
 */
export function resolveWritten(written: string, from: RepoPath = ''): RepoPath | null {
  const text = written.replaceAll('\\', '/');
  if (text.includes('\0') || text.startsWith('/') || /^[A-Za-z]:/.test(text)) return null;
  const home = isHomePath(from);
  const base = home ? withinHome(from) : from;
  const segments = base === '' ? [] : base.split('/');
  for (const segment of text.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') {
      if (segments.length === 0) return null;
      segments.pop();
    } else segments.push(segment);
  }
  const path = segments.join('/');
  if (home) return HOME_PREFIX + path;
  return isHomePath(`${path}/`) ? null : path;
}

/**
 * The repository path of a host path, null where it lies outside `root`. Both may be POSIX paths
 * or Windows paths (either slash, drive letter in either case, `\\server\share`); Windows names
 * are compared without case, as Windows does.
 */
export function relativeToRoot(root: string, hostPath: string): RepoPath | null {
  const windows = isWindowsPath(root);
  const rootParts = hostSegments(root, windows);
  const pathParts = hostSegments(hostPath, windows);
  const same = (a: string, b: string | undefined): boolean =>
    windows ? a.toLowerCase() === b?.toLowerCase() : a === b;
  if (!rootParts.every((part, i) => same(part, pathParts[i]))) return null;
  return pathParts.slice(rootParts.length).join('/');
}

function isWindowsPath(path: string): boolean {
  return /^[A-Za-z]:/.test(path) || path.startsWith('\\\\');
}

function hostSegments(path: string, windows: boolean): string[] {
  const text = windows ? path.replaceAll('\\', '/') : path;
  const segments: string[] = [];
  for (const part of text.split('/')) {
    if (part === '..') segments.pop();
    else if (part !== '' && part !== '.') segments.push(part);
  }
  return segments;
}

/** How `path` is written in a link from a file in `folder`: `../adr/0012-x.md`. */
export function relativePath(folder: RepoPath, path: RepoPath): string {
  const from = folder === '' ? [] : folder.split('/');
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return '../'.repeat(from.length - shared) + to.slice(shared).join('/');
}
