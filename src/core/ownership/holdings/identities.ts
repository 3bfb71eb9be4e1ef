import type { Directory, DirectoryPerson, DirectoryTeam } from '../directory/directory';
import type { Roster } from '../directory/roster';
import type { OwnershipModel } from '../model';

/** `role`: everybody of a GitLab role (`@@developer`). */
export type OwnerKind = 'team' | 'person' | 'role';

/** One owner, whichever of their names a rule uses; one object for all of them. */
export interface OwnerIdentity {
  /** Different owners have different keys. */
  readonly key: string;
  readonly kind: OwnerKind;
  /** The first handle of `ownership.yml`, else the name there, else as first met. */
  readonly label: string;
  /** What `ownership.yml` calls them, where that says more than the label. */
  readonly name: string | null;
  readonly person: DirectoryPerson | null;
  readonly team: DirectoryTeam | null;
}

/** A team with the people in it. */
export interface Membership {
  readonly team: OwnerIdentity;
  readonly members: readonly OwnerIdentity[];
}

/**
 * Who a word of a rule stands for. Keys, handles and e-mail addresses of one entry in
 * `ownership.yml` are one owner; a word that stands nowhere there is an owner of its own, compared
 * without case: a team with a slash in it (`@org/team`), else a person. (On GitLab `@name` may be a
 * group too; only `ownership.yml` can tell.)
 */
export class Identities {
  private readonly byWord = new Map<string, OwnerIdentity>();
  private readonly byKey = new Map<string, OwnerIdentity>();
  /** People and teams that are shown by name, having no handle. */
  private readonly byName = new Map<string, DirectoryPerson | DirectoryTeam>();
  private knownTeams: readonly Membership[] | null = null;

  constructor(
    private readonly directory: Directory,
    private readonly roster: Roster,
  ) {
    for (const entry of [...directory.people, ...directory.teams]) {
      const { name, handles } = entry;
      if (name !== null && handles.length === 0 && !this.byName.has(name)) {
        this.byName.set(name, entry);
      }
    }
  }

  of(word: string): OwnerIdentity {
    let identity = this.byWord.get(word);
    if (identity === undefined) {
      const made = this.identify(word);
      identity = this.byKey.get(made.key) ?? made;
      this.byKey.set(identity.key, identity);
      this.byWord.set(word, identity);
    }
    return identity;
  }

  /** Every team of `ownership.yml`, with its lead and members, each once. */
  teams(): readonly Membership[] {
    this.knownTeams ??= this.directory.teams.map((team) => {
      const words = team.lead === null ? team.members : [team.lead, ...team.members];
      const members = new Set(words.map((word) => this.of(word)));
      return { team: this.known(teamIdentity(team)), members: [...members] };
    });
    return this.knownTeams;
  }

  /** The teams that somebody leads or is a member of, in file order. */
  teamsOf(who: OwnerIdentity): readonly OwnerIdentity[] {
    return this.teams()
      .filter(({ members }) => members.includes(who))
      .map(({ team }) => team);
  }

  /** Everybody of `ownership.yml`, in file order. */
  people(): readonly OwnerIdentity[] {
    return this.directory.people.map((person) => this.known(personIdentity(person)));
  }

  private known(made: OwnerIdentity): OwnerIdentity {
    const known = this.byKey.get(made.key);
    if (known === undefined) this.byKey.set(made.key, made);
    return known ?? made;
  }

  private identify(word: string): OwnerIdentity {
    const named = this.byName.get(word);
    // prow's logins stand without the `@` that handles have.
    const handle = word.includes('@') ? word : `@${word}`;
    const person = this.roster.person(word) ?? this.roster.person(handle);
    if (person !== null) return personIdentity(person);
    const team = this.roster.team(word) ?? this.roster.team(handle);
    if (team !== null) return teamIdentity(team);
    if (named !== undefined) return 'emails' in named ? personIdentity(named) : teamIdentity(named);
    const kind = kindOf(word);
    return {
      key: `word:${word.toLowerCase()}`,
      kind,
      label: word,
      name: null,
      person: null,
      team: null,
    };
  }
}

const byModel = new WeakMap<OwnershipModel, Identities>();

/** One object for a model: identities from different questions can be compared. */
export function identitiesOf(model: OwnershipModel): Identities {
  let identities = byModel.get(model);
  if (identities === undefined) {
    identities = new Identities(model.directory, model.roster);
    byModel.set(model, identities);
  }
  return identities;
}

function kindOf(word: string): OwnerKind {
  if (word.startsWith('@@')) return 'role';
  return word.startsWith('@') && word.includes('/') ? 'team' : 'person';
}

function personIdentity(person: DirectoryPerson): OwnerIdentity {
  return { ...shownAs(person), key: `person:${person.id}`, kind: 'person', person, team: null };
}

function teamIdentity(team: DirectoryTeam): OwnerIdentity {
  return { ...shownAs(team), key: `team:${team.id}`, kind: 'team', person: null, team };
}

function shownAs({
  id,
  name,
  handles,
}: DirectoryPerson | DirectoryTeam): Pick<OwnerIdentity, 'label' | 'name'> {
  const label = handles[0] ?? name ?? id;
  return { label, name: name === label ? null : name };
}
