import type { RepoPath } from '../../paths';
import type { Breathe } from '../../ports';

const STEP = 1024;

/** Where some of `files` stand in it, ascending; both are in path order. */
export async function placesOf(
  files: readonly RepoPath[],
  some: readonly RepoPath[],
  breathe: Breathe,
): Promise<readonly number[]> {
  const wanted = new Set(some);
  const places: number[] = [];
  for (let at = 0; at < files.length && places.length < wanted.size; at++) {
    if (at % STEP === 0) await breathe();
    if (wanted.has(files[at] ?? '')) places.push(at);
  }
  return places;
}
