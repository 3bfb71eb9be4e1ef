import type { DecisionRecord } from '../decisions/record';
import type { OwnershipModel } from '../ownership/model';
import { identitiesOf, type OwnerIdentity } from '../ownership/holdings/identities';
import type { RepoPath } from '../paths';
import { type Activity, activityOf } from '../stewardship/history/activity';
import type { HistoryFacts } from '../stewardship/history/facts';
import { rulingDecisions } from './decision-drift';
import { governedFiles } from './governed-files';
import { contributionOf, type Stopped } from './last-contribution';
import { whoIs } from './people-behind';
import type { Repository } from './repository';
import { shownPeople } from './shown-people';

/** Files of a scope whose owners are looked at; of more the others are alike. */
const FILES = 2000;

/** What became of those who decided. */
export interface DecidersNow {
  readonly record: DecisionRecord;
  /** Everyone who decided, where all of them stopped contributing; empty where not. */
  readonly stopped: readonly Stopped[];
  /** Who owns what the record governs, where that is none of its deciders; empty where not. */
  readonly owners: readonly string[];
}

/**
 * Decisions in force whose deciders stopped contributing (see `contributionOf`), or own nothing of
 * what the decision governs, by path of the record. Where it is not known who a decider is, or who is
 * in a team that owns, nothing is said; nor of anyone's work beyond what `people` lets be shown.
 */
export async function decidersNow(
  repository: Repository,
  facts: HistoryFacts,
): Promise<ReadonlyMap<RepoPath, DecidersNow>> {
  const [model, ownership, config] = await Promise.all([
    repository.decisions(),
    repository.ownership(),
    repository.config(),
  ]);
  const activity = await activityOf(facts, repository.clock.now(), repository.breather());
  const found = new Map<RepoPath, DecidersNow>();
  for (const record of rulingDecisions(model)) {
    const deciders = record.deciders.map(({ value }) => value);
    if (deciders.length === 0) continue;
    const shown = shownPeople(ownership, config.people, deciders);
    const stopped = shown ? stoppedOf(ownership, facts, activity, deciders) : [];
    const owners = await otherOwners(repository, ownership, record, deciders);
    if (stopped.length + owners.length > 0) found.set(record.path, { record, stopped, owners });
  }
  return found;
}

function stoppedOf(
  ownership: OwnershipModel,
  facts: HistoryFacts,
  activity: Activity,
  deciders: readonly string[],
): readonly Stopped[] {
  const contribution = contributionOf(ownership, facts, activity, deciders);
  return contribution.kind === 'stopped' ? contribution.who : [];
}

/** The owners of what a record governs; none where a decider is, or may be, among them. */
async function otherOwners(
  repository: Repository,
  ownership: OwnershipModel,
  record: DecisionRecord,
  deciders: readonly string[],
): Promise<readonly string[]> {
  const who = deciders.map((decider) => whoIs(ownership, decider));
  // A committee, or a name that stands nowhere else: nothing says what it owns.
  if (who.some(({ person, team, label }) => !person && !team && !label.startsWith('@'))) return [];
  const breathe = repository.breather();
  const files = (await governedFiles(repository, record, breathe)).slice(0, FILES);
  await ownership.ready(files);
  const owners = new Set<string>();
  for (const path of files) {
    const rest = breathe();
    if (rest !== null) await rest;
    for (const owner of ownership.verdict(path).owners) owners.add(owner);
  }
  const decided = everyone(ownership, who);
  const owning = everyone(
    ownership,
    [...owners].map((owner) => whoIs(ownership, owner)),
  );
  if (decided === null || owning === null) return [];
  return [...owning].some((one) => decided.has(one)) ? [] : [...owners];
}

/** They and, of teams, their members; null where it is not known who is in one. */
function everyone(
  ownership: OwnershipModel,
  who: readonly OwnerIdentity[],
): ReadonlySet<OwnerIdentity> | null {
  const teams = identitiesOf(ownership).teams();
  const found = new Set(who);
  for (const one of who) {
    const members = teams.find(({ team }) => team === one)?.members ?? [];
    if (one.kind !== 'person' && members.length === 0) return null;
    for (const member of members) found.add(member);
  }
  return found;
}
