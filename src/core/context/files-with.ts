import type { RepoPath } from '../paths';
import type { Breathe } from '../ports';
import type { Repository } from './repository';

/** Files read where git cannot be asked: more would take minutes. */
const WALKED_LIMIT = 20_000;

/** Larger files are data, in which nobody names a decision. */
const SEARCHED_BYTES = 1024 * 1024;

export interface SearchOptions {
  readonly signal?: AbortSignal;
  readonly breathe?: Breathe;
}

/**
 * The files of the repository whose text holds one of some words in lower case, whatever the case
 * there: as git finds them, else by reading what is there. In path order.
 */
export async function filesWith(
  repository: Repository,
  words: readonly string[],
  { signal, breathe = () => null }: SearchOptions = {},
): Promise<readonly RepoPath[]> {
  if (words.length === 0) return [];
  const asked = await repository.history.filesContaining(words, signal);
  if (asked.kind === 'known') return asked.value;
  const found: RepoPath[] = [];
  for (const path of (await repository.tree()).slice(0, WALKED_LIMIT)) {
    if (signal?.aborted === true) return [];
    await breathe();
    const read = await repository.files.read(path, SEARCHED_BYTES);
    if (read.kind !== 'text') continue;
    const text = read.text.toLowerCase();
    if (words.some((word) => text.includes(word))) found.push(path);
  }
  return found;
}
