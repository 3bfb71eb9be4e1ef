import type { PeopleChoice } from '../../config';
import type { Identity } from './counted';

/** Who is shown: a person, or with `people: teams` a team. */
export interface Party {
  readonly who: string;
  /** Whether the choice of `people` lets it be shown. */
  readonly shown: boolean;
}

export interface Parties {
  /** The party of each person. */
  readonly of: Uint32Array;
  readonly list: readonly Party[];
}

/** With `people: teams` the members of a team are one; those without a team are not shown. */
export function partiesOf(people: readonly Identity[], choice: PeopleChoice): Parties {
  const list: Party[] = [];
  const teams = new Map<string, number>();
  const of = Uint32Array.from(people, ({ label, team }) => {
    if (choice !== 'teams' || team === null) {
      return list.push({ who: label, shown: choice === 'names' }) - 1;
    }
    const known = teams.get(team);
    if (known !== undefined) return known;
    teams.set(team, list.length);
    return list.push({ who: team, shown: true }) - 1;
  });
  return { of, list };
}
