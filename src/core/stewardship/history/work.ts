import type { Breathe } from '../../ports';
import { LEFT_OUT, type LeftOut } from './counted';
import type { HistoryFacts } from './facts';

const STEP = 2048;
const DAY = 24 * 60 * 60 * 1000;

export interface Weighing {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** After so many days a change counts half. */
  readonly halfLifeDays: number;
}

/** What a party (a person, or a team) did to the files asked about. */
export interface PartyWork {
  /** Its number. */
  readonly party: number;
  readonly weight: number;
  readonly commits: number;
  /** Milliseconds since 1970. */
  readonly last: number;
  /** Number of the name and e-mail used last. */
  readonly written: number;
}

/** The commits on some files. */
export interface Touched {
  /** Those that count. */
  readonly commits: readonly number[];
  /** How many do not, by the reason. */
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
  /** The last change by anyone, bots included; milliseconds since 1970, now at most. */
  readonly last: number | null;
}

/** Commits that changed one of the files, each once, in no order. */
async function commitsOn(
  { lineages, index }: HistoryFacts,
  files: readonly number[],
  breathe: Breathe,
): Promise<number[]> {
  const seen = new Uint8Array(index.commits.times.length);
  const commits: number[] = [];
  let steps = 0;
  for (const file of files) {
    const end = lineages.starts[file + 1] ?? 0;
    for (let at = lineages.starts[file] ?? 0; at < end; at++) {
      if (++steps % (4 * STEP) === 0) await breathe();
      const commit = lineages.commitOf[lineages.changes[at] ?? 0] ?? 0;
      if (seen[commit] === 1) continue;
      seen[commit] = 1;
      commits.push(commit);
    }
  }
  return commits;
}

/** The commits on some files, those that do not count told apart. */
export async function touchedBy(
  facts: HistoryFacts,
  files: readonly number[],
  now: number,
  breathe: Breathe,
): Promise<Touched> {
  const commits: number[] = [];
  const leftOut: Partial<Record<LeftOut, number>> = {};
  let last = -Infinity;
  for (const commit of await commitsOn(facts, files, breathe)) {
    const reason = LEFT_OUT[(facts.counted.leftOut[commit] ?? 0) - 1];
    if (reason === undefined) commits.push(commit);
    else leftOut[reason] = (leftOut[reason] ?? 0) + 1;
    if (reason === undefined || reason === 'bot') last = Math.max(last, timeOf(facts, commit));
  }
  return { commits, leftOut, last: last === -Infinity ? null : Math.min(now, last) };
}

/** Those of the commits that were written since a time (milliseconds since 1970). */
export function commitsSince(
  facts: HistoryFacts,
  commits: readonly number[],
  since: number,
): number[] {
  return commits.filter((commit) => timeOf(facts, commit) >= since);
}

/**
 * Adds up commits by party: each weighs `0.5^(age / halfLife)` and counts as a whole for everyone who
 * had a part in it. Ages are taken from the newest, which leaves shares as they are and keeps the
 * weights of what rested for years from vanishing. A clock ahead of ours counts as now.
 *
 * `partyOf`: the party of each person; without it everyone is one.
 */
export async function addUp(
  facts: HistoryFacts,
  commits: readonly number[],
  { now, halfLifeDays }: Weighing,
  breathe: Breathe,
  partyOf: Uint32Array | null = null,
): Promise<PartyWork[]> {
  const newest = commits.reduce((last, commit) => Math.max(last, timeOf(facts, commit)), -Infinity);
  const tally = new Tally();
  for (let i = 0; i < commits.length; i++) {
    if (i % STEP === 0) await breathe();
    const commit = commits[i] ?? 0;
    const time = timeOf(facts, commit);
    const age = Math.max(0, Math.min(now, newest) - time) / DAY;
    const weight = halfLifeDays > 0 ? 0.5 ** (age / halfLifeDays) : 1;
    const { starts, authors, written } = facts.counted;
    const end = starts[commit + 1] ?? 0;
    for (let at = starts[commit] ?? 0; at < end; at++) {
      const person = authors[at] ?? 0;
      const party = partyOf === null ? person : (partyOf[person] ?? 0);
      tally.add(commit, { party, weight, last: Math.min(now, time), written: written[at] ?? 0 });
    }
  }
  return tally.all();
}

/** One party's work while it is added up. */
interface Sum {
  readonly party: number;
  weight: number;
  commits: number;
  last: number;
  written: number;
  /** The commit added last. */
  commit: number;
}

class Tally {
  private readonly sums = new Map<number, Sum>();

  /** Members of one team make one change of it. */
  add(commit: number, { party, weight, last, written }: Omit<PartyWork, 'commits'>): void {
    const known = this.sums.get(party);
    if (known === undefined) {
      this.sums.set(party, { party, weight, commits: 1, last, written, commit });
      return;
    }
    if (known.commit === commit) return;
    known.commit = commit;
    known.weight += weight;
    known.commits++;
    if (last <= known.last) return;
    known.last = last;
    known.written = written;
  }

  all(): PartyWork[] {
    return [...this.sums.values()];
  }
}

function timeOf({ index }: HistoryFacts, commit: number): number {
  return (index.commits.times[commit] ?? 0) * 1000;
}
