import type { RepoPath } from '../paths';
import type { Repository } from './repository';
import { stewardsOf } from './stewards';

/** Who changed a top-level folder lately. */
export interface OwnerSuggestion {
  readonly folder: RepoPath;
  /** Handles (`@…`) where `ownership.yml` knows the person, else names; most recent work first. */
  readonly people: readonly string[];
}

/** Each folder costs one `git log`, so there is an end to it. */
const FOLDERS = 24;
/** More owners than this on one rule are nobody's duty. */
const PEOPLE = 3;

/**
 * What history offers for a first CODEOWNERS: the top-level folders and who changed them lately.
 * People are missing where history has no answer or `people: off`; folders that git knows nothing
 * of are left out where it answers.
 */
export async function ownerSuggestions(
  repository: Repository,
  signal?: AbortSignal,
): Promise<readonly OwnerSuggestion[]> {
  const entries = await repository.files.list('');
  const folders = entries
    .filter(({ name, kind }) => kind === 'folder' && isPlainFolder(name))
    .slice(0, FOLDERS);
  const suggestions: OwnerSuggestion[] = [];
  for (const { name } of folders) {
    if (signal?.aborted) break;
    const { actual, notes } = await stewardsOf(repository, name, { whole: false, signal });
    const unknown = actual === null || notes.some(({ kind }) => kind === 'people-off');
    const people = (actual ?? []).slice(0, PEOPLE).map(({ who }) => who);
    if (people.length > 0 || unknown) suggestions.push({ folder: name, people });
  }
  return suggestions;
}

/** Folders of tools are nobody's to own first; what a CODEOWNERS pattern cannot say is left out. */
function isPlainFolder(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules' && !/[*?[\]\\!\p{Cc}]/u.test(name);
}
