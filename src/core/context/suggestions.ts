import { areasToStaff } from './areas-to-staff';
import { knownByYou } from './known-by-you';
import { quietOwners, rulesOfTheGone } from './quiet-owners';
import type { Repository } from './repository';
import type { KnownHistory } from './repository-history';
import type { Suggestion } from './suggestion';

/**
 * Everything that suggests something: what the person at this machine alone knows, areas nobody looks
 * after, owners who stopped contributing, rules all of whose owners did. Without history only what is
 * declared counts. What `people` does not let be shown is left out.
 */
export async function suggestions(
  repository: Repository,
  history: KnownHistory | null,
): Promise<readonly Suggestion[]> {
  const areas = await areasToStaff(repository);
  if (history === null) return areas;
  const { facts } = history;
  const yours = await knownByYou(repository, facts);
  const rules = await rulesOfTheGone(repository, facts);
  const owners = await quietOwners(repository, facts, rules);
  return [...yours, ...areas, ...owners, ...rules];
}
