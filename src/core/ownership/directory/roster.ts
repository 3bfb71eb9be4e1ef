import type { Directory, DirectoryPerson, DirectoryTeam } from './directory';

/**
 * The people and teams of `.steward/ownership.yml`, looked up by key, handle or e-mail address.
 * Handles and addresses are compared without case, as the platforms do. Where two entries share a
 * name, the first counts.
 */
export class Roster {
  private readonly people = new Map<string, DirectoryPerson>();
  private readonly teams = new Map<string, DirectoryTeam>();
  private readonly teamOfPerson = new Map<DirectoryPerson, DirectoryTeam>();

  constructor(directory: Directory) {
    for (const person of directory.people) {
      addTo(this.people, [person.id, ...addresses(person.handles, person.emails)], person);
    }
    for (const team of directory.teams) {
      addTo(this.teams, [team.id, ...addresses(team.handles, emailsOf(team))], team);
      for (const person of this.membersOf(team)) {
        if (!this.teamOfPerson.has(person)) this.teamOfPerson.set(person, team);
      }
    }
  }

  person(word: string): DirectoryPerson | null {
    return this.people.get(word) ?? this.people.get(word.toLowerCase()) ?? null;
  }

  team(word: string): DirectoryTeam | null {
    return this.teams.get(word) ?? this.teams.get(word.toLowerCase()) ?? null;
  }

  /** The first team in file order that the person leads or is a member of. */
  teamOf(person: DirectoryPerson): DirectoryTeam | null {
    return this.teamOfPerson.get(person) ?? null;
  }

  /** The lead and the members that stand under `people`. */
  membersOf(team: DirectoryTeam): DirectoryPerson[] {
    const words = team.lead === null ? team.members : [team.lead, ...team.members];
    return words.map((word) => this.person(word)).filter((person) => person !== null);
  }

  /** A key as people know it: the first handle, else the name; other words as they are. */
  shown(word: string): string {
    const entry = this.person(word) ?? this.team(word);
    if (entry === null || word.startsWith('@')) return word;
    return entry.handles[0] ?? entry.name ?? word;
  }

  /** Everything the word may stand for, in lower case: two owners that share one of it agree. */
  identities(word: string): ReadonlySet<string> {
    const found = new Set([word.toLowerCase()]);
    const person = this.person(word);
    const team = this.team(word);
    const people = team ? this.membersOf(team) : [];
    for (const { handles, emails } of person ? [person, ...people] : people) {
      for (const address of addresses(handles, emails)) found.add(address);
    }
    for (const handle of team?.handles ?? []) found.add(handle.toLowerCase());
    for (const member of team?.members ?? []) found.add(member.toLowerCase());
    return found;
  }
}

function addTo<T>(map: Map<string, T>, words: readonly string[], entry: T): void {
  for (const word of words) if (!map.has(word)) map.set(word, entry);
}

function addresses(handles: readonly string[], emails: readonly string[]): string[] {
  return [...handles, ...emails].map((word) => word.toLowerCase());
}

function emailsOf(team: DirectoryTeam): string[] {
  return team.contact.filter(({ kind }) => kind === 'email').map(({ value }) => value);
}
