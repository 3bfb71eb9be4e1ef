import type { IsoDate } from '../../dates';
import type { RepoPath } from '../../paths';
import { LEFT_OUT } from './counted';
import type { HistoryFacts } from './facts';

/**
 * The day a file came into the repository, under whatever name, in UTC. Null where HEAD has no such
 * file, and where a shallow clone ends before it came.
 */
export function firstSeen(
  { index, lineages, counted, numbers }: HistoryFacts,
  path: RepoPath,
): IsoDate | null {
  const file = numbers.get(path);
  if (file === undefined) return null;
  const first = (lineages.starts[file + 1] ?? 0) - 1;
  if (first < (lineages.starts[file] ?? 0)) return null;
  const commit = lineages.commitOf[lineages.changes[first] ?? 0] ?? 0;
  if (LEFT_OUT[(counted.leftOut[commit] ?? 0) - 1] === 'shallow-end') return null;
  return new Date((index.commits.times[commit] ?? 0) * 1000).toISOString().slice(0, 10);
}
