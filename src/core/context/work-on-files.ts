import type { RepoPath } from '../paths';
import { addUp, commitsSince, touchedBy } from '../stewardship/history/work';
import { YEAR } from '../stewardship/thresholds';
import type { Repository } from './repository';
import type { KnownHistory } from './repository-history';

/** What one person did to some files. */
export interface PersonOnFiles {
  /** Number of the person. */
  readonly person: number;
  /** As shown with `people: names`. */
  readonly who: string;
  /** Part of the changes of the last year, 0 to 1. */
  readonly share: number;
  /** Their last change, of any time; milliseconds since 1970. */
  readonly last: number;
}

/** Who changed some files. */
export interface WorkOnFiles {
  readonly facts: KnownHistory['facts'];
  /** Largest part of the last year first, then latest. */
  readonly people: readonly PersonOnFiles[];
  /** What several people made together. */
  share(of: ReadonlySet<number>): number;
  last(of: ReadonlySet<number>): number | null;
}

/** Paths that HEAD has not are left out. */
export async function workOnFiles(
  repository: Repository,
  { facts }: KnownHistory,
  paths: readonly RepoPath[],
): Promise<WorkOnFiles> {
  const breathe = repository.breather();
  const files = paths.flatMap((path) => facts.numbers.get(path) ?? []);
  const weighing = { now: repository.clock.now(), halfLifeDays: 0 };
  const { commits } = await touchedBy(facts, files, weighing.now, breathe);
  const all = await addUp(facts, commits, weighing, breathe);
  const recent = commitsSince(facts, commits, weighing.now - YEAR);
  const year = await addUp(facts, recent, weighing, breathe);
  const whole = year.reduce((sum, { weight }) => sum + weight, 0);
  const shares = new Map(year.map(({ party, weight }) => [party, weight / whole]));
  const people = all
    .map(({ party, last }) => {
      const who = facts.counted.people[party]?.label ?? '';
      return { person: party, who, share: shares.get(party) ?? 0, last };
    })
    .sort((a, b) => b.share - a.share || b.last - a.last);
  const those = (of: ReadonlySet<number>): PersonOnFiles[] =>
    people.filter(({ person }) => of.has(person));
  return {
    facts,
    people,
    share: (of) => those(of).reduce((sum, { share }) => sum + share, 0),
    last: (of) => those(of).reduce<number | null>((l, one) => Math.max(l ?? 0, one.last), null),
  };
}
