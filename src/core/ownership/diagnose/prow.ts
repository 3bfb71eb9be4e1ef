import { baseName, isBelow, parentFolder, type RepoPath } from '../../paths';
import type { Breathe } from '../../ports';
import type { Problem } from '../../problem';
import type { OwnershipRule } from '../answer';
import { OWNERS_NAME } from '../places';
import type { Reading } from '../reading';
import { unmatchedPattern } from './diagnosis';

/** Paths asked between two looks at the clock. */
const STEP = 64;

/** The OWNERS files among some paths. */
export function ownersFiles(paths: Iterable<RepoPath>): RepoPath[] {
  return [...paths].filter((path) => baseName(path) === OWNERS_NAME);
}

/**
 * Filters of prow's OWNERS files that match nothing in their folder, each once. The reading must
 * have been made ready for the files.
 */
export async function emptyFilters(
  reading: Reading,
  files: readonly RepoPath[],
  tree: readonly RepoPath[],
  breathe: Breathe,
): Promise<Problem[]> {
  const wanted = new Set(files);
  const empty = new Set(
    reading.rules.filter((rule) => wanted.has(rule.file) && rule.pattern !== folderOf(rule)),
  );
  const folders = [...new Set([...empty].map(({ file }) => parentFolder(file)))];
  const below = tree.filter((path) => folders.some((folder) => isBelow(path, folder)));
  if (empty.size > 0) await reading.ready(below);
  for (let at = 0; at < below.length && empty.size > 0; at++) {
    if (at % STEP === 0) {
      const rest = breathe();
      if (rest !== null) await rest;
    }
    for (const rule of reading.matching(below[at] ?? '')) empty.delete(rule);
  }
  const first = new Map([...empty].reverse().map((rule) => [filterKey(rule), rule]));
  return [...first.values()].reverse().map((rule) => unmatchedPattern(rule, reading.dialect, null));
}

/** What stands in place of a pattern where an OWNERS file has no filters. */
function folderOf({ file }: OwnershipRule): string {
  return `/${parentFolder(file)}`;
}

/** A filter gives one rule for each role. */
function filterKey({ file, pattern }: OwnershipRule): string {
  return `${file}\n${pattern}`;
}
