import type { Breathe } from '../../ports';
import { LEFT_OUT, type LeftOut } from './counted';
import type { HistoryFacts } from './facts';

const STEP = 512;
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
  facts: HistoryFacts,
  files: readonly number[],
  breathe: Breathe,
): Promise<number[]> {
  const { starts, ofChange } = facts.lineages;
  const changes = files.reduce(
    (sum, file) => sum + (starts[file + 1] ?? 0) - (starts[file] ?? 0),
    0,
  );
  // In the order of the commits is quicker than in that of the files, once there are many.
  return 4 * changes > ofChange.length
    ? commitsInOrder(facts, files, breathe)
    : commitsByFile(facts, files, breathe);
}

async function commitsInOrder(
  { lineages, index: { commits } }: HistoryFacts,
  files: readonly number[],
  breathe: Breathe,
): Promise<number[]> {
  const wanted = new Uint8Array(lineages.count);
  for (const file of files) wanted[file] = 1;
  const { ofChange } = lineages;
  const found: number[] = [];
  for (let commit = 0; commit < commits.times.length; commit++) {
    if (commit % (4 * STEP) === 0) await breathe();
    const end = commits.changeStarts[commit + 1] ?? 0;
    for (let change = commits.changeStarts[commit] ?? 0; change < end; change++) {
      if (wanted[ofChange[change] ?? 0] === 0) continue;
      found.push(commit);
      break;
    }
  }
  return found;
}

async function commitsByFile(
  { lineages, index }: HistoryFacts,
  files: readonly number[],
  breathe: Breathe,
): Promise<number[]> {
  const seen = new Uint8Array(index.commits.times.length);
  const found: number[] = [];
  let steps = 0;
  for (const file of files) {
    const end = lineages.starts[file + 1] ?? 0;
    for (let at = lineages.starts[file] ?? 0; at < end; at++) {
      if (++steps % (8 * STEP) === 0) await breathe();
      const commit = lineages.commitOf[lineages.changes[at] ?? 0] ?? 0;
      if (seen[commit] === 1) continue;
      seen[commit] = 1;
      found.push(commit);
    }
  }
  return found;
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
  const touching = await commitsOn(facts, files, breathe);
  for (let i = 0; i < touching.length; i++) {
    if (i % (8 * STEP) === 0) await breathe();
    const commit = touching[i] ?? 0;
    const code = facts.counted.leftOut[commit] ?? 0;
    const reason = code === 0 ? undefined : LEFT_OUT[code - 1];
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
  const { starts, authors, written } = facts.counted;
  const tally = new Tally(facts.counted.people.length);
  const latest = Math.min(now, await newestOf(facts, commits, breathe));
  for (let i = 0; i < commits.length; i++) {
    if (i % STEP === 0) await breathe();
    const commit = commits[i] ?? 0;
    const time = timeOf(facts, commit);
    const age = Math.max(0, latest - time) / DAY;
    const weight = halfLifeDays > 0 ? 0.5 ** (age / halfLifeDays) : 1;
    const end = starts[commit + 1] ?? 0;
    for (let at = starts[commit] ?? 0; at < end; at++) {
      const person = authors[at] ?? 0;
      const party = partyOf === null ? person : (partyOf[person] ?? 0);
      if (tally.add(commit, party, weight))
        tally.touch(party, Math.min(now, time), written[at] ?? 0);
    }
  }
  return tally.all();
}

async function newestOf(
  facts: HistoryFacts,
  commits: readonly number[],
  breathe: Breathe,
): Promise<number> {
  let newest = -Infinity;
  for (let i = 0; i < commits.length; i++) {
    if (i % (8 * STEP) === 0) await breathe();
    newest = Math.max(newest, timeOf(facts, commits[i] ?? 0));
  }
  return newest;
}

/** There are never more parties than people. */
class Tally {
  private readonly parties: number[] = [];
  private readonly weights: Float64Array;
  private readonly commits: Uint32Array;
  private readonly last: Float64Array;
  private readonly written: Uint32Array;
  /** One more than the commit that was added last. */
  private readonly added: Uint32Array;

  constructor(most: number) {
    this.weights = new Float64Array(most);
    this.commits = new Uint32Array(most);
    this.last = new Float64Array(most).fill(-Infinity);
    this.written = new Uint32Array(most);
    this.added = new Uint32Array(most);
  }

  /** False where the commit was added before: members of one team make one change of it. */
  add(commit: number, party: number, weight: number): boolean {
    if (this.added[party] === commit + 1) return false;
    const commits = this.commits[party] ?? 0;
    if (commits === 0) this.parties.push(party);
    this.added[party] = commit + 1;
    this.commits[party] = commits + 1;
    this.weights[party] = (this.weights[party] ?? 0) + weight;
    return true;
  }

  touch(party: number, time: number, written: number): void {
    if (time <= (this.last[party] ?? 0)) return;
    this.last[party] = time;
    this.written[party] = written;
  }

  all(): PartyWork[] {
    return this.parties.map((party) => ({
      party,
      weight: this.weights[party] ?? 0,
      commits: this.commits[party] ?? 0,
      last: this.last[party] ?? 0,
      written: this.written[party] ?? 0,
    }));
  }
}

function timeOf({ index }: HistoryFacts, commit: number): number {
  return (index.commits.times[commit] ?? 0) * 1000;
}
