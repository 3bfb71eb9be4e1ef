import type { Marker } from '../debt/marker';
import { markerWords } from '../debt/markers';
import type { RepoPath } from '../paths';
import type { Breathe } from '../ports';
import type { Repository } from './repository';

/** Files read at once: the disk is asked once for each of their folders. */
const BATCH = 128;

export interface MarkerScanOptions {
  readonly signal?: AbortSignal;
  readonly breathe?: Breathe;
}

/**
 * Files that may hold a marker, in path order: tracked and new ones with a tag in their text, as
 * git finds them; where it cannot be asked, every file.
 */
export async function markerCandidates(
  repository: Repository,
  signal?: AbortSignal,
): Promise<readonly RepoPath[]> {
  const { debt } = await repository.config();
  const asked = await repository.history.filesContaining(markerWords(debt.tags), signal, 'words');
  if (asked.kind === 'known') return asked.value;
  return signal?.aborted === true ? [] : repository.tree();
}

/**
 * The markers of the whole repository, file by file in path order; files without any are left
 * out. Every file is read anew and forgotten. Ends early when `signal` is aborted.
 */
export async function* repositoryMarkers(
  repository: Repository,
  { signal, breathe = () => null }: MarkerScanOptions = {},
): AsyncGenerator<readonly Marker[]> {
  const candidates = await markerCandidates(repository, signal);
  const turn = oneByOne(breathe);
  for (let start = 0; start < candidates.length; start += BATCH) {
    if (signal?.aborted === true) return;
    const batch = candidates.slice(start, start + BATCH);
    const found = await Promise.all(batch.map((path) => repository.markersOf(path, turn)));
    yield* found.filter((markers) => markers.length > 0);
  }
}

/** Files are read together; what is done with their texts is done one at a time, with breaths between. */
function oneByOne(breathe: Breathe): Breathe {
  let last = Promise.resolve();
  return () => {
    last = last.then(async () => {
      await breathe();
    });
    return last;
  };
}
