import type { RepoPath } from '../core/paths';
import type { Range } from '../core/text';

/** Things that stand in files, by path, then place. */
export function inPlaceOrder<T extends { readonly path: RepoPath; readonly range: Range }>(
  things: readonly T[],
): T[] {
  return [...things].sort((a, b) => {
    if (a.path !== b.path) return a.path < b.path ? -1 : 1;
    return a.range.start.line - b.range.start.line;
  });
}
