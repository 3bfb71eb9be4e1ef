import { existsSync, lstatSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * The root of the repository around a folder: the nearest folder upward that holds `.git` (a
 * folder, or a file in worktrees and submodules). The folder itself where there is none. Looks at
 * names only and starts no process.
 */
export function findRoot(folder: string): string {
  const start = resolve(folder);
  for (let place = start; ;) {
    if (existsSync(join(place, '.git'))) return place;
    const above = dirname(place);
    if (above === place) return start;
    place = above;
  }
}

/**
 * The innermost repository between a folder and one above it, which is left out; null where there is
 * none. What is reached through a symbolic link is none of its own: to git the link is a file.
 */
export function nestedRoot(folder: string, within: string): string | null {
  const outer = resolve(within);
  const places: string[] = [];
  for (let place = resolve(folder); place !== outer; place = dirname(place)) {
    if (place === dirname(place)) return null;
    places.push(place);
  }
  const found = places.find(
    (place, at) => existsSync(join(place, '.git')) && !places.slice(at).some(isLink),
  );
  return found ?? null;
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
