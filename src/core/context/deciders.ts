import { fixedPart } from '../decisions/nearest-folder';
import { joinPath, type RepoPath } from '../paths';
import type { Repository } from './repository';
import { declaredStewards } from './declared-stewards';
import { stewardsOf } from './stewards';

/** Entries of a scope that are looked at: each costs one question to git. */
const ENTRIES = 3;

/** Authors of a file that are likely to decide about it. */
const AUTHORS = 5;

/**
 * Who is likely to decide about a scope (globs or paths): the owners of what it holds, its
 * stewards, then who changed it lately. Handles or names, each once, the likeliest first.
 */
export async function likelyDeciders(
  repository: Repository,
  scope: readonly string[],
): Promise<readonly string[]> {
  const [ownership, config] = await Promise.all([repository.ownership(), repository.config()]);
  const places = scope.slice(0, ENTRIES).map(placeIn);
  await ownership.ready(places.map(({ file }) => file));
  const owners = places.flatMap(({ file }) => ownership.verdict(file).owners);
  const stewards = places.flatMap(({ file }) => {
    const { declared, backups } = declaredStewards(ownership, config, file);
    return [...declared, ...backups];
  });
  const changed = await Promise.all(places.map(({ path }) => stewardsOf(repository, path)));
  const authors = changed.flatMap(({ actual }) => (actual ?? []).slice(0, AUTHORS));
  return [...new Set([...owners, ...stewards, ...authors.map(({ who }) => who)])];
}

/** What is asked about for an entry: its path or folder, and a file there. */
function placeIn(glob: string): { readonly path: RepoPath; readonly file: RepoPath } {
  const path = fixedPart(glob);
  const isFile = !/[*?[{]/.test(glob);
  // A name no pattern is about but those that hold everything in the folder.
  return { path, file: isFile ? path : joinPath(path, '_') };
}
