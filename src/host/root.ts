import { existsSync } from 'node:fs';
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
