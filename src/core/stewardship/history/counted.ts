import type { Breathe, Person } from '../../ports';
import { isIgnored } from '../authors';
import { commitCount, commitsNamed, type HistoryIndex } from './history-index';
import type { Mailmap } from './mailmap';

const STEP = 1024;

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
}

/** Applies the rules to an index; none of them is in it, so that none makes it old. */
export async function countCommits(
  index: HistoryIndex,
  rules: CountingRules,
  breathe: Breathe,
): Promise<Counted> {
  const { mapped, ignored } = await mapPeople(index, rules, breathe);
  const directory = new PeopleDirectory(mapped, rules.who);
  const count = commitCount(index);
  const { commits } = index;
  const leftOut = new Uint8Array(count);
  const starts = new Uint32Array(count + 1);
  const most = count + commits.coAuthors.length;
  const [authors, written] = [new Uint32Array(most), new Uint32Array(most)];
  let end = 0;
  for (let commit = 0; commit < count; commit++) {
    if (commit % STEP === 0) await breathe();
    const start = end;
    starts[commit] = start;
    const add = (person: number): void => {
      if (ignored[person] === true) return;
      const number = directory.number(person);
      for (let at = start; at < end; at++) if (authors[at] === number) return;
      authors[end] = number;
      written[end++] = person;
    };
    add(commits.authors[commit] ?? 0);
    const last = commits.coAuthorStarts[commit + 1] ?? 0;
    for (let at = commits.coAuthorStarts[commit] ?? 0; at < last; at++) {
      add(commits.coAuthors[at] ?? 0);
    }
    const files = (commits.changeStarts[commit + 1] ?? 0) - (commits.changeStarts[commit] ?? 0);
    if (files > rules.maxFiles) leftOut[commit] = code('mass-change');
    else if (end === start) leftOut[commit] = code('bot');
  }
  starts[count] = end;
  for (const commit of await commitsNamed(index, rules.ignoredRevisions, breathe)) {
    leftOut[commit] = code('ignored-revision');
  }
  for (const commit of await commitsNamed(index, index.shallow, breathe)) {
    leftOut[commit] = code('shallow-end');
  }
  return {
    people: directory.people,
    leftOut,
    starts,
    authors: authors.subarray(0, end),
    written: written.subarray(0, end),
    mapped,
    byEmail: directory.byEmail,
  };
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

/** Numbers people: one by e-mail, then by id. */
class PeopleDirectory {
  readonly people: Identity[] = [];
  private readonly byId = new Map<string, number>();
  readonly byEmail = new Map<string, number>();
  private readonly known: (number | undefined)[];

  constructor(
    private readonly mapped: readonly Person[],
    private readonly who: CountingRules['who'],
  ) {
    this.known = new Array<number | undefined>(mapped.length);
  }

  number(person: number): number {
    return (this.known[person] ??= this.find(this.mapped[person] ?? { name: '', email: '' }));
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
    this.byEmail.set(address, number);
    return number;
  }
}

function code(reason: LeftOut): number {
  return LEFT_OUT.indexOf(reason) + 1;
}
