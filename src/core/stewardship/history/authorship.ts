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

function isAuthor(degree: number, normalised: number): boolean {
  return normalised > AUTHOR_PART && degree >= AUTHOR_DEGREE;
}

/** What was done to the files of HEAD, one at a time, counted in memory that is used again. */
export class FileAuthorship {
  /** By person; all zero between two questions. */
  private readonly own: Uint32Array;

  constructor(private readonly facts: HistoryFacts) {
    this.own = new Uint32Array(facts.counted.people.length);
  }

  /**
   * Everyone who changed a file, greatest degree first, then in the order of their ids. A change is a
   * commit that counts; everyone who had a part in it has it as a whole. Where the first change does
   * not count (an import of hundreds of files, the end of a shallow clone) nobody is first author.
   */
  of(file: number): Authorship[] {
    const { people, all, first } = this.count(file);
    const found = people.map((person) => {
      const own = this.own[person] ?? 0;
      const deliveries = { first: this.isOf(person, first), own, others: all - own };
      this.own[person] = 0;
      return { person, ...deliveries, degree: degreeOfAuthorship(deliveries) };
    });
    const most = found.reduce((top, { degree }) => Math.max(top, degree), -Infinity);
    return found
      .map((one) => {
        const normalised = one.degree / most;
        return { ...one, normalised, author: isAuthor(one.degree, normalised) };
      })
      .sort((a, b) => b.degree - a.degree || this.byId(a.person, b.person));
  }

  /** Numbers of its authors in the same order; null where no change counts. */
  authors(file: number): number[] | null {
    const { people, all, first } = this.count(file);
    if (all === 0) return null;
    const found: { readonly person: number; readonly degree: number }[] = [];
    let most = -Infinity;
    for (const person of people) {
      const own = this.own[person] ?? 0;
      this.own[person] = 0;
      const deliveries = { first: this.isOf(person, first), own, others: all - own };
      const degree = degreeOfAuthorship(deliveries);
      most = Math.max(most, degree);
      if (degree >= AUTHOR_DEGREE) found.push({ person, degree });
    }
    return found
      .filter(({ degree }) => isAuthor(degree, degree / most))
      .sort((a, b) => b.degree - a.degree || this.byId(a.person, b.person))
      .map(({ person }) => person);
  }

  /** Numbers of people in the order of their ids. */
  byId(a: number, b: number): number {
    const { people } = this.facts.counted;
    const [one, other] = [people[a]?.id ?? '', people[b]?.id ?? ''];
    return one < other ? -1 : one > other ? 1 : 0;
  }

  /** Counts the changes of each person; answers who they are, all changes, and the first commit. */
  private count(file: number): {
    readonly people: number[];
    readonly all: number;
    readonly first: number;
  } {
    const { counted, lineages } = this.facts;
    const { authors, starts, leftOut } = counted;
    const people: number[] = [];
    let all = 0;
    let last = -1;
    const end = lineages.starts[file + 1] ?? 0;
    for (let at = lineages.starts[file] ?? 0; at < end; at++) {
      const commit = lineages.commitOf[lineages.changes[at] ?? 0] ?? 0;
      if (commit === last) continue; // Two files of this commit became one since.
      last = commit;
      if (leftOut[commit] !== 0) continue;
      all++;
      const stop = starts[commit + 1] ?? 0;
      for (let place = starts[commit] ?? 0; place < stop; place++) {
        const person = authors[place] ?? 0;
        const own = this.own[person] ?? 0;
        if (own === 0) people.push(person);
        this.own[person] = own + 1;
      }
    }
    return { people, all, first: last };
  }

  /** Whether the person had a part in a commit that counts. */
  private isOf(person: number, commit: number): boolean {
    const { authors, starts, leftOut } = this.facts.counted;
    if (commit < 0 || leftOut[commit] !== 0) return false;
    const stop = starts[commit + 1] ?? 0;
    for (let at = starts[commit] ?? 0; at < stop; at++) if (authors[at] === person) return true;
    return false;
  }
}
