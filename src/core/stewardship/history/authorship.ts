import type { HistoryFacts } from './facts';

/** How much of the greatest degree in a file makes an author, and the degree it takes at least. */
const AUTHOR_PART = 0.75;
const AUTHOR_DEGREE = 3.293;

/** What one person did to a file. */
export interface Deliveries {
  /** Whether the file's first change is theirs. */
  readonly first: boolean;
  /** Changes they had a part in, the first included. */
  readonly own: number;
  /** Changes they had no part in. */
  readonly others: number;
}

/**
 * The degree of authorship of Avelino et al., "A Novel Approach for Estimating Truck Factors" (ICPC
 * 2016), with the weights of Fritz et al. (2014).
 */
function degreeOfAuthorship({ first, own, others }: Deliveries): number {
  return 3.293 + 1.098 * (first ? 1 : 0) + 0.164 * own - 0.321 * Math.log(1 + others);
}

export interface Authorship extends Deliveries {
  /** Number of a person. */
  readonly person: number;
  readonly degree: number;
  /** Against the greatest degree in the file. */
  readonly normalised: number;
  /** More than 0.75 of the greatest degree, and at least 3.293. */
  readonly author: boolean;
}

/**
 * Everyone who changed a file, greatest degree first, then in the order of their ids. A change is a
 * commit that counts; everyone who had a part in it has it as a whole. Where the first change does
 * not count (an import of hundreds of files, the end of a shallow clone) nobody is first author.
 */
export function authorshipOf(facts: HistoryFacts, file: number): Authorship[] {
  const { counted, lineages } = facts;
  const own = new Map<number, number>();
  let all = 0;
  let last = -1;
  const end = lineages.starts[file + 1] ?? 0;
  for (let at = lineages.starts[file] ?? 0; at < end; at++) {
    const commit = lineages.commitOf[lineages.changes[at] ?? 0] ?? 0;
    if (commit === last) continue; // Two files of this commit became one since.
    last = commit;
    if (counted.leftOut[commit] !== 0) continue;
    all++;
    for (const person of peopleOf(facts, commit)) own.set(person, (own.get(person) ?? 0) + 1);
  }
  const counts = last >= 0 && counted.leftOut[last] === 0;
  const firstAuthors = new Set(counts ? peopleOf(facts, last) : []);
  return ranked(facts, own, all, firstAuthors);
}

/** Numbers of the people who had a part in a commit, bots left out. */
function peopleOf({ counted }: HistoryFacts, commit: number): Uint32Array {
  return counted.authors.subarray(counted.starts[commit] ?? 0, counted.starts[commit + 1] ?? 0);
}

function ranked(
  { counted: { people } }: HistoryFacts,
  changes: ReadonlyMap<number, number>,
  all: number,
  firstAuthors: ReadonlySet<number>,
): Authorship[] {
  const found = [...changes].map(([person, own]) => {
    const deliveries = { first: firstAuthors.has(person), own, others: all - own };
    return { person, ...deliveries, degree: degreeOfAuthorship(deliveries) };
  });
  const most = found.reduce((top, { degree }) => Math.max(top, degree), -Infinity);
  const idOf = (person: number): string => people[person]?.id ?? '';
  return found
    .map((one) => {
      const normalised = one.degree / most;
      const author = normalised > AUTHOR_PART && one.degree >= AUTHOR_DEGREE;
      return { ...one, normalised, author };
    })
    .sort((a, b) => b.degree - a.degree || compare(idOf(a.person), idOf(b.person)));
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
