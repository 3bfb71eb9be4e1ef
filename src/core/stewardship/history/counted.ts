import type { Breathe, Person } from '../../ports';
import { isIgnored } from '../authors';
import { commitCount, commitsNamed, type HistoryIndex } from './history-index';
import type { Mailmap } from './mailmap';

const STEP = 256;

/** Why a commit says nothing about who knows what it changed. */
export type LeftOut = 'bot' | 'ignored-revision' | 'mass-change' | 'shallow-end';

/** As kept for each commit: 0 counts, else one more than the place of the reason here. */
export const LEFT_OUT: readonly LeftOut[] = [
  'bot',
  'ignored-revision',
  'mass-change',
  'shallow-end',
];

/** Who someone is beyond one e-mail address. */
export interface Identity {
  /** The same for all addresses of a person. */
  readonly id: string;
  /** A handle or a name, as shown. */
  readonly label: string;
  readonly team: string | null;
}

export interface CountingRules {
  readonly mailmap: Mailmap;
  readonly who: (email: string, name: string) => Identity;
  /** `*` patterns of names and e-mails. */
  readonly ignoreAuthors: readonly string[];
  readonly ignoredRevisions: ReadonlySet<string>;
  /** A commit with more files is a mass change. */
  readonly maxFiles: number;
}

/** Which commits count, and for whom. */
export interface Counted {
  /** Everyone who wrote a commit that is not left out as a bot's. */
  readonly people: readonly Identity[];
  /** As in `LEFT_OUT`, for each commit. */
  readonly leftOut: Uint8Array;
  /** Where the people of each commit begin; one more than there are commits. */
  readonly starts: Uint32Array;
  /** Numbers of `people`, author first, nobody twice in a commit; bots are left out. */
  readonly authors: Uint32Array;
  /** Beside each of `authors`, the number of the name and e-mail used in `index.people`. */
  readonly written: Uint32Array;
  /** `index.people` by the mailmap. */
  readonly mapped: readonly Person[];
  /** Numbers of `people` by e-mail address, in lower case. */
  readonly byEmail: ReadonlyMap<string, number>;
  /**
   * The number of the person whom git calls so, by the same rules as the people of commits; null
   * where they made none. The address itself need be in no commit.
   */
  readonly numberOf: (person: Person) => number | null;
}

/** Applies the rules to an index; none of them is in it, so that none makes it old. */
export async function countCommits(
  index: HistoryIndex,
  rules: CountingRules,
  breathe: Breathe,
): Promise<Counted> {
  const { mapped, ignored } = await mapPeople(index, rules, breathe);
  const directory = new PeopleDirectory(mapped, rules.who);
  const people = new CommitPeople(index, directory, ignored);
  const count = commitCount(index);
  const leftOut = new Uint8Array(count);
  const { changeStarts } = index.commits;
  for (let commit = 0; commit < count; commit++) {
    if (commit % STEP === 0) await breathe();
    const anybody = people.take(commit);
    const files = (changeStarts[commit + 1] ?? 0) - (changeStarts[commit] ?? 0);
    if (files > rules.maxFiles) leftOut[commit] = code('mass-change');
    else if (!anybody) leftOut[commit] = code('bot');
  }
  for (const commit of await commitsNamed(index, rules.ignoredRevisions, breathe)) {
    leftOut[commit] = code('ignored-revision');
  }
  for (const commit of await commitsNamed(index, index.shallow, breathe)) {
    leftOut[commit] = code('shallow-end');
  }
  const { byEmail } = directory;
  const numberOf = (person: Person): number | null => directory.known(rules.mailmap.person(person));
  return { people: directory.people, leftOut, ...people.columns(), mapped, byEmail, numberOf };
}

/** Who had a part in each commit, one commit after the other. */
class CommitPeople {
  private readonly starts: Uint32Array;
  private readonly authors: Uint32Array;
  private readonly written: Uint32Array;
  private end = 0;

  constructor(
    private readonly index: HistoryIndex,
    private readonly directory: PeopleDirectory,
    private readonly ignored: readonly boolean[],
  ) {
    const count = commitCount(index);
    const most = count + index.commits.coAuthors.length;
    this.starts = new Uint32Array(count + 1);
    this.authors = new Uint32Array(most);
    this.written = new Uint32Array(most);
  }

  /** Whether there is anybody but bots. */
  take(commit: number): boolean {
    const { authors, coAuthors, coAuthorStarts } = this.index.commits;
    const start = this.end;
    this.add(start, authors[commit] ?? 0);
    const last = coAuthorStarts[commit + 1] ?? 0;
    for (let at = coAuthorStarts[commit] ?? 0; at < last; at++) this.add(start, coAuthors[at] ?? 0);
    this.starts[commit + 1] = this.end;
    return this.end > start;
  }

  columns(): Pick<Counted, 'starts' | 'authors' | 'written'> {
    const { starts, authors, written, end } = this;
    return { starts, authors: authors.subarray(0, end), written: written.subarray(0, end) };
  }

  private add(start: number, person: number): void {
    if (this.ignored[person] === true) return;
    const number = this.directory.number(person);
    for (let at = start; at < this.end; at++) if (this.authors[at] === number) return;
    this.authors[this.end] = number;
    this.written[this.end++] = person;
  }
}

async function mapPeople(
  { people }: HistoryIndex,
  { mailmap, ignoreAuthors }: CountingRules,
  breathe: Breathe,
): Promise<{ readonly mapped: readonly Person[]; readonly ignored: readonly boolean[] }> {
  const mapped: Person[] = [];
  const ignored: boolean[] = [];
  for (const written of people) {
    if (mapped.length % STEP === 0) await breathe();
    const person = mailmap.person(written);
    ignored[mapped.push(person) - 1] = isIgnored(person, ignoreAuthors);
  }
  return { mapped, ignored };
}

/** Numbers people: one by e-mail, then by id; no address is one of nobody's. */
class PeopleDirectory {
  readonly people: Identity[] = [];
  private readonly byId = new Map<string, number>();
  readonly byEmail = new Map<string, number>();
  private readonly numbers: (number | undefined)[];

  constructor(
    private readonly mapped: readonly Person[],
    private readonly who: CountingRules['who'],
  ) {
    this.numbers = new Array<number | undefined>(mapped.length);
  }

  number(person: number): number {
    return (this.numbers[person] ??= this.find(this.mapped[person] ?? { name: '', email: '' }));
  }

  /** The number of someone who need not be in a commit; null where they are nobody who is. */
  known({ name, email }: Person): number | null {
    const number = this.byEmail.get(email.toLowerCase());
    return number ?? this.byId.get(this.who(email, name).id) ?? null;
  }

  private find({ name, email }: Person): number {
    const address = email.toLowerCase();
    let number = this.byEmail.get(address);
    if (number !== undefined) return number;
    const identity = this.who(email, name);
    number = this.byId.get(identity.id);
    if (number === undefined) {
      number = this.people.push(identity) - 1;
      this.byId.set(identity.id, number);
    }
    if (address !== '') this.byEmail.set(address, number);
    return number;
  }
}

function code(reason: LeftOut): number {
  return LEFT_OUT.indexOf(reason) + 1;
}
