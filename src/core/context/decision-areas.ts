import type { DecisionRecord } from '../decisions/record';
import { compileGlob } from '../glob';
import type { OwnershipModel } from '../ownership/model';
import type { RepoPath } from '../paths';

/** Files looked at to find one that a scope covers: scopes that cover nothing end soon. */
const LOOKED_AT = 2000;

/**
 * The areas of `.steward/ownership.yml` a record governs, by name: those of the first file each of
 * its scopes covers in `tree` (sorted). A record without scope belongs to the area it lies in, as a
 * package's own records do; empty where no area says so.
 */
export function decisionAreas(
  record: DecisionRecord,
  ownership: OwnershipModel,
  tree: readonly RepoPath[],
): readonly string[] {
  const governed = record.scope.flatMap(({ glob }) => firstCovered(glob, tree) ?? []);
  const paths = record.scope.length === 0 ? [record.path] : governed;
  return [...new Set(paths.flatMap((path) => ownership.area(path)?.name ?? []))];
}

function firstCovered(glob: string, tree: readonly RepoPath[]): RepoPath | null {
  const prefix = fixedPrefix(glob);
  const scope = compileGlob(glob);
  const start = firstAtOrAfter(tree, prefix);
  for (let at = start; at < tree.length && at < start + LOOKED_AT; at++) {
    const path = tree[at] ?? '';
    if (!path.startsWith(prefix)) return null;
    if (scope.matches(path)) return path;
  }
  return null;
}

/** The folders a glob names before its first wildcard, with the slash behind them. */
function fixedPrefix(glob: string): string {
  const written = glob.replace(/^\.?\//, '');
  const wild = /[*?[{\\!]/.exec(written)?.index ?? written.length;
  return written.slice(0, written.lastIndexOf('/', wild) + 1);
}

/** Where `wanted` stands, or would stand, in a list in the order of UTF-16 units. */
function firstAtOrAfter(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
