import type { DeclaredWork } from '../stewardship/answer';
import type { HistoryFacts } from '../stewardship/history/facts';
import { addUp, type PartyWork } from '../stewardship/history/work';
import { peopleBehind } from './people-behind';
import type { Repository } from './repository';
import type { KnownHistory } from './repository-history';

/** The commits on a path that count, and what each person has of them. */
export interface WorkThere {
  readonly commits: readonly number[];
  readonly people: readonly PartyWork[];
}

/**
 * Declared owners and stewards, beside what history shows of them; a team as all of its
 * members. With `people: teams` people are left out.
 */
export async function declaredWork(
  repository: Repository,
  { facts }: KnownHistory,
  { commits, people }: WorkThere,
  declared: readonly string[],
): Promise<DeclaredWork[]> {
  const [ownership, config] = await Promise.all([repository.ownership(), repository.config()]);
  const whole = people.reduce((sum, { weight }) => sum + weight, 0);
  const found: DeclaredWork[] = [];
  for (const who of new Set(declared)) {
    if (config.people !== 'names' && ownership.roster.team(who) === null) continue;
    const behind = peopleBehind(ownership, facts, who);
    if (behind === null) {
      found.push({ who, share: null, commits: 0, last: null });
      continue;
    }
    const meant = new Set(behind);
    const own = people.filter(({ party }) => meant.has(party));
    const share = own.reduce((sum, { weight }) => sum + weight, 0) / whole;
    const last = own.reduce<number | null>(
      (latest, one) => Math.max(latest ?? one.last, one.last),
      null,
    );
    const both = own.length > 1;
    const count = both ? await commitsOf(repository, facts, commits, meant) : own[0]?.commits;
    found.push({ who, share: whole > 0 ? share : 0, commits: count ?? 0, last });
  }
  return found;
}

/** Commits in which one of the people had a part: those of several count once. */
async function commitsOf(
  repository: Repository,
  facts: HistoryFacts,
  commits: readonly number[],
  people: ReadonlySet<number>,
): Promise<number> {
  const group = Uint32Array.from(facts.counted.people, (_, person) => (people.has(person) ? 1 : 0));
  const weighing = { now: 0, halfLifeDays: 0 };
  const work = await addUp(facts, commits, weighing, repository.breather(), group);
  return work.find(({ party }) => party === 1)?.commits ?? 0;
}
