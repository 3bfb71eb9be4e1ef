import type { Breathe } from '../../ports';
import type { HistoryIndex } from './history-index';

const STEP = 1 << 14;

/** Whether all that an index names is there: nothing that reads it need look again. */
export async function isSound(index: HistoryIndex, breathe: Breathe): Promise<boolean> {
  const { commits, changes, people, paths, files } = index;
  const count = commits.times.length;
  const lengths =
    commits.ids.length === count * index.idBytes &&
    commits.ranks.length === count &&
    commits.authors.length === count &&
    changes.added.length === changes.paths.length &&
    changes.deleted.length === changes.paths.length &&
    changes.renames.length === changes.renamedFrom.length;
  if (!lengths || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(index.head)) return false;
  return (
    isStarts(commits.coAuthorStarts, count, commits.coAuthors.length) &&
    isStarts(commits.changeStarts, count, changes.paths.length) &&
    (await isBelow(commits.authors, people.length, breathe)) &&
    (await isBelow(commits.coAuthors, people.length, breathe)) &&
    (await isBelow(changes.paths, paths.length, breathe)) &&
    (await isBelow(changes.renames, changes.paths.length, breathe)) &&
    (await isBelow(changes.renamedFrom, paths.length, breathe)) &&
    (await isBelow(files, paths.length, breathe))
  );
}

/** One more than there are `count`, from 0 to `end`, never falling. */
function isStarts(starts: Uint32Array, count: number, end: number): boolean {
  if (starts.length !== count + 1 || starts[0] !== 0 || starts[count] !== end) return false;
  for (let at = 1; at <= count; at++) if ((starts[at] ?? 0) < (starts[at - 1] ?? 0)) return false;
  return true;
}

async function isBelow(numbers: Uint32Array, limit: number, breathe: Breathe): Promise<boolean> {
  for (let start = 0; start < numbers.length; start += STEP) {
    await breathe();
    const end = Math.min(numbers.length, start + STEP);
    for (let at = start; at < end; at++) if ((numbers[at] ?? 0) >= limit) return false;
  }
  return true;
}
