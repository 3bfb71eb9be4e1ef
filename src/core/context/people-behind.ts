import { handleOfAddress } from '../ownership/document/owner-name';
import { identitiesOf, type OwnerIdentity } from '../ownership/holdings/identities';
import type { OwnershipModel } from '../ownership/model';
import type { Breathe } from '../ports';
import type { Counted } from '../stewardship/history/counted';
import type { HistoryFacts } from '../stewardship/history/facts';

const STEP = 128;

/**
 * Numbers of the people whom an owner, decider or steward stands for: a handle, an address, a key of
 * `ownership.yml`, a full name, or a team by its members there. Empty where all of them are known and
 * none wrote a commit; null where some are not known, so that nothing can be said.
 */
export function peopleBehind(
  ownership: OwnershipModel,
  { counted }: HistoryFacts,
  word: string,
): readonly number[] | null {
  const identities = identitiesOf(ownership);
  const who = whoIs(ownership, word);
  const index = indexOf(counted);
  if (who.kind === 'person') return personNumbers(ownership, index, who, word);
  const members = identities.teams().find(({ team }) => team === who)?.members ?? [];
  if (members.length === 0) return null;
  const found = new Set<number>();
  for (const member of members) {
    const numbers = personNumbers(ownership, index, member, member.person?.id ?? member.label);
    if (numbers === null) return null;
    for (const number of numbers) found.add(number);
  }
  return [...found];
}

/** Whom a word means; deciders are often written by their full name. */
export function whoIs(ownership: OwnershipModel, word: string): OwnerIdentity {
  return named(ownership, word) ?? identitiesOf(ownership).of(word);
}

function named(ownership: OwnershipModel, word: string): OwnerIdentity | null {
  if (word.includes('@')) return null;
  const name = fullName(word);
  const people = ownership.directory.people.filter((one) => fullName(one.name ?? '') === name);
  const [person, second] = people;
  if (name === null || person === undefined || second !== undefined) return null;
  return identitiesOf(ownership).of(person.id);
}

function personNumbers(
  { roster }: OwnershipModel,
  index: PeopleIndex,
  { person }: OwnerIdentity,
  word: string,
): readonly number[] | null {
  const words = new Set(roster.identities(person?.id ?? word));
  const name = fullName(person?.name ?? word);
  if (name !== null) words.add(name);
  const found = new Set([...words].flatMap((one) => index.get(one) ?? []));
  const hasAddress = [...words].some((one) => one.indexOf('@') > 0);
  return found.size > 0 || hasAddress ? [...found] : null;
}

/** Numbers of people by all that is known to mean them. */
type PeopleIndex = ReadonlyMap<string, readonly number[]>;

const indexes = new WeakMap<Counted, PeopleIndex>();

/** Makes what `peopleBehind` looks in, which else it has to make in one go. */
export async function indexPeople({ counted }: HistoryFacts, breathe: Breathe): Promise<void> {
  if (indexes.has(counted)) return;
  const indexing = new Indexing(counted);
  while (indexing.goesOn()) await breathe();
  indexes.set(counted, indexing.index);
}

function indexOf(counted: Counted): PeopleIndex {
  let index = indexes.get(counted);
  if (index === undefined) {
    const indexing = new Indexing(counted);
    while (indexing.goesOn()) continue;
    indexes.set(counted, (index = indexing.index));
  }
  return index;
}

class Indexing {
  readonly index = new Map<string, number[]>();
  private readonly addresses: Iterator<readonly [string, number]>;

  constructor(private readonly counted: Counted) {
    this.addresses = counted.byEmail.entries();
  }

  /** Takes some more addresses; false once there are none. */
  goesOn(): boolean {
    for (let step = 0; step < STEP; step++) {
      const next = this.addresses.next();
      if (next.done === true) return false;
      this.take(...next.value);
    }
    return true;
  }

  private take(email: string, person: number): void {
    this.add(email, person);
    this.add(handleOfAddress(email, 'github') ?? handleOfAddress(email, 'gitlab'), person);
    // Whoever no address tells apart is one by their full name (see `identify`).
    this.add(fullName(this.counted.people[person]?.label ?? ''), person);
  }

  private add(word: string | null, person: number): void {
    if (word === null) return;
    const numbers = this.index.get(word);
    if (numbers === undefined) this.index.set(word, [person]);
    else if (!numbers.includes(person)) numbers.push(person);
  }
}

/** In lower case; null for a lone word, which several people may have. */
function fullName(text: string): string | null {
  const name = text.trim().toLowerCase();
  return /\S\s+\S/.test(name) ? name : null;
}
