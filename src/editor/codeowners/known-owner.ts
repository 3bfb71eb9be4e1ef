import { identitiesOf } from '../../core/ownership/holdings/identities';
import type { OwnerFacts } from '../../words/codeowners-cards';
import { identityLabel } from '../../words/owners';
import { repositoryHoldings } from '../holdings';
import type { RepositorySession } from '../repository-session';

/** What is known of an owner and what they own; null where the question was cancelled. */
export async function knownOwner(
  session: RepositorySession,
  word: string,
  signal: AbortSignal,
): Promise<OwnerFacts | null> {
  const holdings = await repositoryHoldings(session, signal);
  if (holdings === null) return null;
  const identities = identitiesOf(holdings.model);
  const owner = identities.of(word);
  const members = identities.teams().find(({ team }) => team === owner)?.members ?? [];
  return {
    owner,
    word,
    files: holdings.held(owner)?.files ?? 0,
    members: members.map(identityLabel),
    teams: owner.kind === 'person' ? identities.teamsOf(owner).map(identityLabel) : [],
    contact: owner.team?.contact ?? [],
  };
}
