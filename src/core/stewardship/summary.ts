import type { PeopleChoice } from '../config';
import type { Commit, Person } from '../ports';
import type { ActualSteward, StewardNote } from './answer';
import { isIgnored } from './authors';

const DAY = 24 * 60 * 60 * 1000;

/** Who someone is beyond one e-mail address. */
interface Identity {
  /** The same for all addresses of a person. */
  readonly id: string;
  /** A handle or a name, as shown. */
  readonly label: string;
  readonly team: string | null;
}

export interface SummaryOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** After so many days a change counts half. */
  readonly halfLifeDays: number;
  /** `*` patterns of names and e-mails. */
  readonly ignoreAuthors: readonly string[];
  readonly people: PeopleChoice;
  readonly who: (email: string, name: string) => Identity;
  /** Whether the log was longer than what was read. */
  readonly cut: boolean;
}

export interface CommitSummary {
  readonly actual: ActualSteward[];
  readonly lastTouched: number | null;
  readonly notes: StewardNote[];
}

/** What is added up for one person or team; `email` is that of the latest change. */
interface Tally {
  who: string;
  email: string;
  weight: number;
  commits: number;
  last: number;
  /** Whether the choice of `people` lets it be shown. */
  shown: boolean;
}

/**
 * Who changed a path, by recency-weighted share: a change weighs `0.5^(age / halfLife)`, and every
 * co-author has it as a whole. Shares are of all people's work; with `people: teams` those without
 * a team are left out of the list, not out of the whole. Highest share first, then latest.
 */
export function summariseCommits(
  commits: readonly Commit[],
  options: SummaryOptions,
): CommitSummary {
  if (options.people === 'off') {
    return { actual: [], lastTouched: null, notes: [{ kind: 'people-off' }] };
  }
  const tallies = new Map<string, Tally>();
  const identify = identities(options);
  const newest = commits.reduce((last, { time }) => Math.max(last, time), -Infinity);
  let byBots = 0;
  for (const commit of commits) {
    const people = [commit.author, ...commit.coAuthors].filter(
      (person) => !isIgnored(person, options.ignoreAuthors),
    );
    if (people.length === 0) byBots++;
    count(tallies, commit.time, weightOf(commit, newest, options), people.map(identify));
  }
  const lastTouched = commits.length > 0 ? newest : null;
  return { actual: stewardsOf(tallies, options), lastTouched, notes: notesOf() };

  function notesOf(): StewardNote[] {
    const notes: StewardNote[] = [];
    if (byBots > 0) notes.push({ kind: 'bots-left-out', commits: byBots });
    if (options.cut) notes.push({ kind: 'log-cut', commits: commits.length });
    return notes;
  }
}

interface Party {
  readonly key: string;
  readonly who: string;
  readonly email: string;
  readonly shown: boolean;
}

/** A person as counted: one by e-mail, then by id; the team with `people: teams`. */
function identities({ people, who }: SummaryOptions): (person: Person) => Party {
  const known = new Map<string, Identity>();
  return ({ name, email }) => {
    // No address is one of nobody's: the names behind it are several people.
    const key = email === '' ? `\0${name}` : email.toLowerCase();
    let identity = known.get(key);
    if (identity === undefined) {
      identity = who(email, name);
      known.set(key, identity);
    }
    const { id, label, team } = identity;
    if (people === 'teams' && team !== null) {
      return { key: `team ${team}`, who: team, email, shown: true };
    }
    return { key: `person ${id}`, who: label, email, shown: people === 'names' };
  };
}

function count(
  tallies: Map<string, Tally>,
  time: number,
  weight: number,
  parties: readonly Party[],
): void {
  // An author may stand among the co-authors too; members of one team make one change of it.
  const counted = new Set<string>();
  for (const { key, who, email, shown } of parties) {
    if (counted.has(key)) continue;
    counted.add(key);
    let tally = tallies.get(key);
    if (tally === undefined) {
      tally = { who, email, weight: 0, commits: 0, last: time, shown };
      tallies.set(key, tally);
    }
    if (time > tally.last) Object.assign(tally, { who, email, last: time });
    tally.weight += weight;
    tally.commits++;
  }
}

/**
 * Relative to the newest change, which leaves every share as it is and keeps the weights of a file
 * that rested for years from vanishing. A clock ahead of ours counts as now.
 */
function weightOf({ time }: Commit, newest: number, { now, halfLifeDays }: SummaryOptions): number {
  const age = Math.max(0, Math.min(now, newest) - time) / DAY;
  return halfLifeDays > 0 ? 0.5 ** (age / halfLifeDays) : 1;
}

function stewardsOf(tallies: Map<string, Tally>, options: SummaryOptions): ActualSteward[] {
  const all = [...tallies.values()];
  const whole = all.reduce((sum, { weight }) => sum + weight, 0);
  return all
    .filter(({ shown }) => shown)
    .map(({ who, email, weight, commits, last }) => ({
      who,
      email: options.people === 'names' ? email : null,
      share: whole > 0 ? weight / whole : 0,
      commits,
      last,
    }))
    .sort((a, b) => b.share - a.share || b.last - a.last);
}
