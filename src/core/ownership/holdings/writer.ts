import type { Person } from '../../ports';
import type { OwnershipModel } from '../model';
import { identitiesOf, type OwnerIdentity } from './identities';

/** Addresses that GitHub gives to who hides their own: `12345+login@…` or `login@…`. */
const NO_REPLY = '@users.noreply.github.com';

/** Everybody of `ownership.yml`, then the other people that rules name, each once. */
export function knownPeople(model: OwnershipModel): readonly OwnerIdentity[] {
  const identities = identitiesOf(model);
  const named = model.knownOwners().map((word) => identities.of(word));
  return [...new Set([...identities.people(), ...named])].filter(({ kind }) => kind === 'person');
}

/**
 * Who a git author is among the owners: by e-mail address, by the login in an address of GitHub's,
 * by the full name in `ownership.yml`. Null where nothing says so: it is not guessed.
 */
export function writerIdentity(model: OwnershipModel, writer: Person): OwnerIdentity | null {
  const known = knownPeople(model);
  const email = writer.email.toLowerCase();
  for (const word of [email, ...loginOf(email)]) {
    const identity = identitiesOf(model).of(word);
    if (known.includes(identity)) return identity;
  }
  const [named, second] = known.filter(({ person }) => person?.name === writer.name);
  return second === undefined ? (named ?? null) : null;
}

function loginOf(email: string): string[] {
  if (!email.endsWith(NO_REPLY)) return [];
  const local = email.slice(0, -NO_REPLY.length);
  return [`@${local.slice(local.indexOf('+') + 1)}`];
}
